import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { filmJournal } from '../../shared/debrief/film.ts'
import { reelOf, REEL_PARTS, type Reel, type ReelMoment } from '../../shared/debrief/reel.ts'
import { viewPublic } from '../../shared/views/index.ts'
import { playedGame, shippedScenario } from '../exports/played-game.ts'

const scenario = shippedScenario()
const { game } = playedGame(scenario)
const texts = (id: string): string | undefined => game.texts.get(id)
const reel = reelOf(scenario, game.events, texts, 'names')
const viewAt = ({ pool }: Reel, { parts }: ReelMoment): Record<string, unknown> => Object.fromEntries(Object.entries(parts).map(([part, index]) => [part, pool[part as keyof typeof pool]![index]]))

describe('the film of a game', () => {
  test('stops at each phase, at each gesture worth it, and at the end', () => {
    const seasons = 3
    expect(reel.moments.filter(({ cause }) => cause === 'phase').map(({ season, phase }) => `${season}.${phase}`)).toHaveLength(seasons * 5)
    expect(reel.moments.at(-1)).toMatchObject({ cause: 'end', season: seasons })
    expect(reel.moments.some(({ cause, seat }) => cause === 'promise-given' && seat !== undefined)).toBe(true)
    const seqs = reel.moments.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.toSorted((left, right) => left - right))
  })

  test('shows at each moment what everybody saw then, and nothing else', () => {
    const states = new Map(filmJournal(scenario, game.events).frames.map(({ event, after }) => [event.seq, after]))
    for (const moment of reel.moments) {
      const then = viewPublic(states.get(moment.seq)!, texts) as unknown as Record<string, unknown>
      expect(viewAt(reel, moment)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(REEL_PARTS.flatMap((part) => (then[part] === undefined ? [] : [[part, then[part]]]))))))
    }
    // Before the reveal nobody's order is there, nor the situation of a challenge that nobody had shown.
    for (const moment of reel.moments.filter(({ phase }) => phase === 'news' || phase === 'palaver' || phase === 'commitment')) expect(viewAt(reel, moment).reveal).toBeUndefined()
  })

  test('keeps names at the table when the trainer chose roles', () => {
    const named = JSON.stringify(reel.pool.seats)
    const roles = JSON.stringify(reelOf(scenario, game.events, () => 'CANARY', 'pseudonyms').pool.seats)
    expect(named).not.toContain('CANARY')
    expect(roles).not.toContain('CANARY')
    expect(JSON.stringify(reelOf(scenario, game.events, () => 'CANARY', 'names').pool.seats).includes('CANARY')).toBe(game.events.some(({ type }) => type === 'person-joined'))
  })

  test('travels light: a whole game in a few kilobytes', () => {
    expect(gzipSync(JSON.stringify(reel)).length).toBeLessThan(16_000)
  })
})
