/** Addresses of the reading site: plain links, each page by itself, so that they may be kept, shared and printed. */
import { FICHE_IDS, ROLE_IDS, type FicheId, type RoleId } from '../../shared/base/vocabulary.ts'

/** When a récit is asked for. */
export type Moment = 'before' | 'debrief'

export type Place =
  /** With a role: its récits only, those of the scenario first. With a scenario alone: its récits only. */
  | { readonly kind: 'home'; readonly role?: RoleId; readonly scenario?: string; readonly moment?: Moment }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'fiche'; readonly id: FicheId }
  | { readonly kind: 'recit' | 'method'; readonly id: string }

export const HOME = '/mallette/'
export const GLOSSARY = '/mallette/?glossaire'
export const ficheAddress = (id: FicheId): string => `/mallette/?fiche=${id}`
export const recitAddress = (id: string): string => `/mallette/?recit=${id}`
/** The récits of a scenario, those for this moment first. */
export const recitsAddress = (scenario: string, moment: Moment): string => `/mallette/?scenario=${encodeURIComponent(scenario)}&${moment === 'before' ? 'avant' : 'debriefing'}`
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
  const scenario = asked.get('scenario') ?? ''
  if (role) return { kind: 'home', role, scenario }
  return scenario === '' ? { kind: 'home' } : { kind: 'home', scenario, moment: asked.has('debriefing') ? 'debrief' : 'before' }
}
