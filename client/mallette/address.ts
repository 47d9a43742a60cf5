/** Addresses of the reading site: plain links, each page by itself, so that they may be kept, shared and printed. */
import { FICHE_IDS, type FicheId } from '../../shared/base/vocabulary.ts'

export type Place =
  | { readonly kind: 'home' }
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
  return asked.has('glossaire') ? { kind: 'glossary' } : { kind: 'home' }
}
