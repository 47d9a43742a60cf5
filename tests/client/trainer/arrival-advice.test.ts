import { describe, expect, it } from 'vitest'
import type { DoorLine } from '../../../shared/protocol/door.ts'
import { doorAdvice } from '../../../shared/protocol/arrival-advice.ts'
import { fewAdvice } from '../../../client/trainer/door/arrival-advice.ts'
import { arrivals as fr } from '../../../client/text/fr/arrivals.ts'
import { arrivals as en } from '../../../client/text/en/arrivals.ts'
import { waiting as waitingFr } from '../../../client/text/fr/waiting.ts'
import { waiting as waitingEn } from '../../../client/text/en/waiting.ts'
import { spaceDictionary } from '../../../client/text/index.ts'
import { sentencesOf, shapeOf } from '../text/dictionary-walk.ts'

const person = (id: string): DoorLine['waiting'][number] => ({ id, name: 'Nour', since: 0 })
function door(started: readonly boolean[], freeSeats: number, people = 1): Pick<DoorLine, 'tables' | 'waiting' | 'freeSeats'> {
  return { tables: started.map((one, index) => ({ table: `t${index}`, number: index + 1, free: 0, started: one, alone: [] })), waiting: Array.from({ length: people }, (_, index) => person(`p${index}`)), freeSeats }
}

describe('what the scenario advises at the door', () => {
  const all = { late: 'stand-in-seat', tooMany: 'another-table', tooFew: 'tighten' } as const

  it('says nothing when the scenario says nothing, or when there is no table', () => {
    expect(doorAdvice(door([true], 0))).toBeUndefined()
    expect(doorAdvice(door([false], 0), { late: 'observe' })).toBeUndefined()
    expect(doorAdvice(door([true], 0), { tooMany: 'observe' })).toBeUndefined()
    expect(doorAdvice(door([], 0), all)).toBeUndefined()
  })
  it('is about too many while a table still waits, once there are fewer seats than people', () => {
    expect(doorAdvice(door([false], 3, 2), all)).toBeUndefined()
    expect(doorAdvice(door([false], 1, 2), all)).toEqual({ because: 'tooMany', answer: 'another-table' })
    expect(doorAdvice(door([true, false], 0, 0), { tooMany: 'pair' })).toEqual({ because: 'tooMany', answer: 'pair' })
  })
  it('is about late once every table plays', () => {
    expect(doorAdvice(door([true, true], 1), all)).toEqual({ because: 'late', answer: 'stand-in-seat' })
    expect(doorAdvice(door([true], 4), { late: 'observe' })).toEqual({ because: 'late', answer: 'observe' })
  })
  it('never advises a seat of the rule when the rule holds none', () => {
    expect(doorAdvice(door([true], 0), all)).toEqual({ because: 'late', answer: 'pair' })
  })
})

describe('what the scenario advises for seats without people', () => {
  it('says nothing when the scenario says nothing, or when every seat is taken', () => {
    expect(fewAdvice(6, [5, 6])).toBeUndefined()
    expect(fewAdvice(6, [], { tooFew: 'bots' })).toBeUndefined()
  })
  it('gives the scenario’s answer', () => {
    expect(fewAdvice(6, [6], { tooFew: 'bots' })?.answer).toBe('bots')
    expect(fewAdvice(6, [6], { tooFew: 'stand-ins' })?.answer).toBe('stand-ins')
  })
  it('makes a table smaller by its last free seats, never below four; at four, the rule plays them', () => {
    expect(fewAdvice(8, [2, 3, 7, 8], { tooFew: 'tighten' })).toEqual({ answer: 'tighten', leaving: [2, 3, 7, 8] })
    expect(fewAdvice(6, [2, 5, 6], { tooFew: 'tighten' })).toEqual({ answer: 'tighten', leaving: [5, 6] })
    expect(fewAdvice(4, [4], { tooFew: 'tighten' })).toEqual({ answer: 'stand-ins', leaving: [] })
  })
})

describe('its words', () => {
  it.each([
    ['console', fr, en],
    ['phone', waitingFr, waitingEn],
  ])('%s: English has the shape of French, French its no-break spaces', (_, french, english) => {
    expect(shapeOf(english)).toEqual(shapeOf(french))
    for (const sentence of sentencesOf(spaceDictionary(french))) expect(sentence).not.toMatch(/ [:;?!]|!/)
  })
})
