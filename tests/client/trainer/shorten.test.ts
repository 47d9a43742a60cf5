import { describe, expect, it } from 'vitest'
import type { TableWatch } from '../../../shared/views/table-watch.ts'
import { latenessOf } from '../../../client/trainer/event/shorten.ts'
import { event as fr } from '../../../client/text/fr/event.ts'
import { event as en } from '../../../client/text/en/event.ts'
import { seatEvent as seatFr } from '../../../client/text/fr/seat-event.ts'
import { seatEvent as seatEn } from '../../../client/text/en/seat-event.ts'
import { threads as threadsFr } from '../../../client/text/fr/threads.ts'
import { threads as threadsEn } from '../../../client/text/en/threads.ts'
import { spaceDictionary } from '../../../client/text/index.ts'
import { sentencesOf, shapeOf } from '../text/dictionary-walk.ts'

const NOW = 1_000_000_000
const MINUTE = 60_000
/** Two minutes left of a palaver, twenty more of game, eighteen of debrief: forty in all. */
const watch = (more: Partial<TableWatch> = {}): TableWatch => ({
  status: 'playing', format: '60', branch: 0, season: 2, seasons: 4, allSeasons: 4, phase: 'palaver', clock: { endsAt: NOW + 2 * MINUTE, lengthMs: 3 * MINUTE }, restMs: 20 * MINUTE, debriefMinutes: 18,
  ahead: { palavers: 2, palaverMs: 180_000, leastPalaverMs: 60_000, lastSeasonMs: 9 * MINUTE },
  waiting: { for: 'ready', count: 2 }, people: 5, gone: [], silent: [], hot: 0, help: [], lastAt: NOW - 5000, ...more,
})
const late = (minutes: number, more?: Partial<TableWatch>) => latenessOf(watch(more), { endsAt: NOW + (40 - minutes) * MINUTE }, NOW)

describe('the protected end', () => {
  it('says nothing of a table in time, of two minutes too many, nor where no end was chosen', () => {
    expect(late(0)).toBeUndefined()
    expect(late(2)).toBeUndefined()
    expect(latenessOf(watch(), {}, NOW)).toBeUndefined()
    expect(latenessOf(watch({ clock: {} }), { endsAt: NOW }, NOW)).toBeUndefined()
  })

  it('keeps the debrief whole: what is shortened is the game', () => {
    const found = late(4)!
    expect(found).toMatchObject({ overMinutes: 4, debriefMinutes: 18, gameMustEndAt: NOW + (36 - 18) * MINUTE, endsAt: NOW + 40 * MINUTE })
    const longer = latenessOf(watch({ debriefMinutes: 30 }), { endsAt: NOW + 40 * MINUTE }, NOW)!
    expect(longer).toMatchObject({ overMinutes: 12, gameMustEndAt: NOW + 10 * MINUTE })
  })

  it('offers shorter palavers when they are enough, in steps of five seconds, and a season fewer', () => {
    const [palavers, seasons] = late(3)!.ways
    // Three minutes over two palavers.
    expect(palavers).toEqual({ kind: 'palavers', by: 90, pace: { palaverCut: 90 }, endsAt: NOW + 37 * MINUTE, fits: true })
    expect(seasons).toEqual({ kind: 'seasons', by: 1, pace: { lastSeason: 3 }, endsAt: NOW + 31 * MINUTE, fits: true })
    expect(late(2.1)!.ways[0]!.by % 5).toBe(0)
  })

  it('leaves out what is not enough, unless nothing is', () => {
    // Palavers may lose four minutes in all.
    expect(late(6)!.ways.map(({ kind, by }) => [kind, by])).toEqual([['seasons', 1]])
    expect(late(12)!.ways.map(({ kind, by }) => [kind, by])).toEqual([['seasons', 2]])
    expect(late(30)!.ways.map(({ kind, fits }) => [kind, fits])).toEqual([['palavers', false], ['seasons', false]])
    expect(late(30, { season: 4, ahead: { palavers: 0, palaverMs: 180_000, leastPalaverMs: 60_000, lastSeasonMs: 0 } })!.ways).toEqual([])
  })

  it('adds to what was shortened before', () => {
    const [palavers, seasons] = late(3, { pace: { palaverCut: 30, lastSeason: 3 }, seasons: 3 })!.ways
    expect(palavers!.pace).toEqual({ palaverCut: 120, lastSeason: 3 })
    expect(seasons!.pace).toEqual({ palaverCut: 30, lastSeason: 2 })
  })
})

describe('the words of an event', () => {
  it('English has the shape of French', () => {
    expect(shapeOf(en)).toEqual(shapeOf(fr))
    expect(shapeOf(seatEn)).toEqual(shapeOf(seatFr))
    expect(shapeOf(threadsEn)).toEqual(shapeOf(threadsFr))
  })
  it.each([['console', spaceDictionary(fr)], ['phone', spaceDictionary(seatFr)], ['threads', spaceDictionary(threadsFr)]])('French typography: %s', (_area, dictionary) => {
    for (const sentence of sentencesOf(dictionary)) {
      expect(sentence).not.toMatch(/[^\u00a0][:;?»](?!\/)/)
      expect(sentence).not.toMatch(/«[^\u00a0]/)
      expect(sentence).not.toContain('!')
      expect(sentence).not.toContain("'")
    }
  })
})
