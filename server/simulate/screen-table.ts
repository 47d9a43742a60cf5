import { meanMet, share, shareOfTiers, spreadOfMet } from './tally.ts'
import type { Result } from './run-cells.ts'

export const HEADS = ['table', 'n', 'panne', 'fragile', 'mouvement', 'apprenant', 'h moyen', 'écart', 'mandat accompli', 'reconnu', 'paroles tenues', 'pot vivant'] as const

const whole = (value: number): string => `${Math.round(value)} %`.replace(' ', '\u00A0')
const decimal = (value: number): string => value.toFixed(2).replace('.', ',')

/** One line of figures as people read them. */
export function readableLine({ cell, tally }: Result): string[] {
  const { kept, broken } = tally.promises
  const pots = tally.pot.cold + tally.pot.kept + tally.pot.alive
  return [
    cell.name,
    String(cell.seats),
    ...(['stalled', 'fragile', 'moving', 'learning'] as const).map((outcome) => whole(share(tally, outcome))),
    decimal(meanMet(tally)),
    decimal(spreadOfMet(tally)),
    whole(shareOfTiers(tally.mandates, 'accomplished', 'recognised')),
    whole(shareOfTiers(tally.mandates, 'recognised')),
    kept + broken === 0 ? '–' : whole((100 * kept) / (kept + broken)),
    whole((100 * tally.pot.alive) / pots),
  ]
}

/** Columns aligned for a terminal: names to the left, figures to the right. */
export function screenTable(results: readonly Result[]): string {
  const lines = [[...HEADS] as string[], ...results.map(readableLine)]
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines.map((line) => line.map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!))).join('  ')).join('\n')
}

