import { describe, expect, it } from 'vitest'
import { inOrder } from '../../../client/trainer/entry/in-order.ts'
import type { ScenarioLine } from '../../../shared/protocol/http.ts'

function line(id: string, difficulty: ScenarioLine['difficulty'], formats: readonly ('30' | '60' | '90')[]): ScenarioLine {
  const text = { fr: id }
  return { id, title: text, pitch: text, territory: text, difficulty, fiches: [], formats: formats.map((format) => ({ id: format, seasons: 5, players: { min: 4, max: 8 } })), overlays: [], languages: ['fr'] }
}

describe('the order in which scenarios are offered', () => {
  it('goes from the easiest to the hardest, then from the shortest, then by title without minding accents', () => {
    const lines = [line('Zèbre', 'demanding', ['60']), line('Été', 'standard', ['60', '90']), line('Fanal', 'standard', ['60']), line('Bac', 'standard', ['90']), line('Aube', 'discovery', ['60']), line('Mail', 'discovery', ['60', '30'])]
    expect(inOrder(lines).map(({ id }) => id)).toEqual(['Mail', 'Aube', 'Été', 'Fanal', 'Bac', 'Zèbre'])
  })
})
