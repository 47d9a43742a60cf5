import { describe, expect, test } from 'vitest'
import { STILL_MS } from '../../../shared/base/debrief.ts'
import { reelOf } from '../../../shared/debrief/reel.ts'
import { indexOfFact, indexOfSeason, indexOfStill, stillOfFact, stillShown, stillsOf } from '../../../client/view-models/film.ts'
import { buildMapModel } from '../../../client/view-models/build-map-model.ts'
import { publicContent } from '../../../shared/views/index.ts'
import { french } from '../../../client/text/index.ts'
import { playedGame, shippedScenario } from '../../exports/played-game.ts'

const scenario = shippedScenario()
const { game, model } = playedGame(scenario)
const reel = reelOf(scenario, game.events, (id) => game.texts.get(id), 'names')
const stills = stillsOf(reel)

describe('the stills of a film', () => {
  test('a reveal is told in its beats, each holding back what comes later', () => {
    const beats = stills.filter(({ season, phase }) => season === 1 && phase === 'reveal')
    expect(beats.map(({ beat }) => beat?.beat)).toEqual(expect.arrayContaining(['orders', 'challenge', 'initiatives', 'pot', 'promises']))
    const [first, last] = [beats[0]!, beats.at(-1)!]
    expect(first.view.reveal?.pot).toBeUndefined()
    expect(last.view.reveal?.pot).toBeDefined()
    expect(first.view.indicators).not.toBe(last.view.indicators)
  })

  test('each gives its map at once: nothing is folded again while one scrubs', () => {
    const content = publicContent(scenario, '30')
    const local = (words: { fr: string }): string => words.fr
    for (const still of stills) expect(buildMapModel(still.view, content, { names: french, local, use: 'board', calm: true, ...(still.beat && { beat: still.beat.beat }) }).season).toBe(still.season)
  })

  test('a moment is found again by its id, by its fact, by the last one before', () => {
    expect(indexOfStill(stills, undefined)).toBe(0)
    stills.forEach(({ id }, index) => expect(indexOfStill(stills, id)).toBe(index))
    expect(indexOfStill(stills, '999999')).toBe(stills.length - 1)
    for (const point of model.proposed) {
      const index = indexOfFact(stills, point)
      expect(stills[index]).toMatchObject({ season: point.season })
      expect(indexOfStill(stills, stillOfFact(point))).toBe(index)
    }
    expect(stills[indexOfFact(stills, { season: 2, fact: 'pot' })]?.beat?.beat).toBe('pot')
  })

  test('seasons are steps of the line, in both directions and at both ends', () => {
    const second = stills.findIndex(({ season }) => season === 2)
    expect(indexOfSeason(stills, 0, 1)).toBe(second)
    expect(indexOfSeason(stills, second + 3, -1)).toBe(second)
    expect(indexOfSeason(stills, second, -1)).toBe(0)
    expect(indexOfSeason(stills, stills.length - 1, 1)).toBe(stills.length - 1)
  })

  test('a film that plays goes one still after the other, from where it was told, up to its end', () => {
    const still = stills[4]!.id
    expect(stillShown(stills, { page: 'film', still, sinceAt: 0 }, 60_000)).toBe(4)
    expect(stillShown(stills, { page: 'film', still, playing: true, sinceAt: 1000 }, 1000 + 3 * STILL_MS)).toBe(7)
    expect(stillShown(stills, { page: 'film', still, playing: true, sinceAt: 1000 }, 0)).toBe(4)
    expect(stillShown(stills, { page: 'film', still, playing: true, sinceAt: 0 }, 10_000_000)).toBe(stills.length - 1)
  })
})
