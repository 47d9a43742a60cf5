import { signal } from '@preact/signals'

/** « Adapter l'affichage »: kept by this browser, written on the root element for the styles. */
export type Preferences = { readonly size: '100' | '125' | '150'; readonly contrast: boolean; readonly calm: boolean; readonly sound: boolean }

const KEY = 'faire-territoire.display'
const FIRST: Preferences = { size: '100', contrast: false, calm: false, sound: false }

export const preferences = signal<Preferences>(FIRST)

/** `sound` is on by default on a board, off elsewhere. */
export function startPreferences(defaults: Partial<Preferences> = {}): void {
  let kept: Partial<Preferences> = {}
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>
  } catch {
    // Nothing was kept.
  }
  apply({ ...FIRST, ...defaults, ...kept })
}

export function changePreferences(change: Partial<Preferences>): void {
  const next = { ...preferences.peek(), ...change }
  apply(next)
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // The choice lasts as long as the page.
  }
}

/** True when nothing should move: the reader's choice or the system's. */
export function isCalm(): boolean {
  return preferences.value.calm || matchMedia('(prefers-reduced-motion: reduce)').matches
}

function apply(next: Preferences): void {
  preferences.value = next
  const { dataset } = document.documentElement
  dataset.size = next.size
  dataset.contrast = next.contrast ? 'strong' : 'plain'
  dataset.calm = String(next.calm)
}
