/** Addresses of the reading site: plain links, each page by itself, so that they may be kept, shared and printed. */
import { FICHE_IDS, ROLE_IDS, type FicheId, type RoleId } from '../../shared/base/vocabulary.ts'

export type Place =
  /** With a role: its récits only, those of the scenario first. */
  | { readonly kind: 'home'; readonly role?: RoleId; readonly scenario?: string }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'fiche'; readonly id: FicheId }
  | { readonly kind: 'recit' | 'method'; readonly id: string }

export const HOME = '/mallette/'
export const GLOSSARY = '/mallette/?glossaire'
export const ficheAddress = (id: FicheId): string => `/mallette/?fiche=${id}`
export const recitAddress = (id: string): string => `/mallette/?recit=${id}`
export const methodAddress = (id: string): string => `/mallette/?methode=${id}`

export function readAddress(search: string): Place {
  const asked = new URLSearchParams(search)
  const fiche = FICHE_IDS.find((id) => id === asked.get('fiche')?.replace('-', '.'))
  if (fiche) return { kind: 'fiche', id: fiche }
  const [recit, method] = [asked.get('recit'), asked.get('methode')]
  if (recit) return { kind: 'recit', id: recit }
  if (method) return { kind: 'method', id: method }
  if (asked.has('glossaire')) return { kind: 'glossary' }
  const role = ROLE_IDS.find((known) => known === asked.get('role'))
  return role ? { kind: 'home', role, scenario: asked.get('scenario') ?? '' } : { kind: 'home' }
}
