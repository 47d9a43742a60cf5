import { describe, expect, it } from 'vitest'
import { openSessionSchema, sessionSetupSchema } from '../../../shared/protocol/opening.ts'
import type { SessionOfMine } from '../../../shared/protocol/keeping.ts'
import { findSessions } from '../../../client/trainer/keeping/find-sessions.ts'
import { requestOf, setupOf, usualWish, wishOf } from '../../../client/trainer/entry/wish.ts'

const NOON = new Date(2026, 10, 28, 12, 0).getTime()

describe('the form of the opening', () => {
  it('asks for what the server reads, with every usual value', () => {
    const usual = { ...usualWish('fr'), scenario: 'le-mail' }
    expect(openSessionSchema.parse(requestOf(usual, NOON))).toEqual(requestOf(usual, NOON))
    expect(requestOf(usual, NOON)).not.toHaveProperty('plan')
    expect(requestOf(usual, NOON)).not.toHaveProperty('growsTo')
  })

  it('makes of a time of day the next moment it is that time, and of minutes a whole number', () => {
    const wish = { ...usualWish('fr'), scenario: 'le-mail', endTime: '17:30', debriefMinutes: '25' }
    expect(requestOf(wish, NOON).plan).toEqual({ endsAt: new Date(2026, 10, 28, 17, 30).getTime(), debriefMinutes: 25 })
    for (const debriefMinutes of ['', 'vingt', '181', '-1', '0']) expect(requestOf({ ...wish, debriefMinutes }, NOON).plan).not.toHaveProperty('debriefMinutes')
  })

  it('a template gives back what was settled, and not the hour of the end', () => {
    const wish = { ...usualWish('fr'), scenario: 'le-mail', overlay: 'le-cours', grows: true, roles: 'wish', admission: 'by-hand', keepDays: 7, title: ' Relais ', endTime: '17:30', silent: true } as const
    const kept = sessionSetupSchema.parse(JSON.parse(JSON.stringify(setupOf(wish))))
    expect(wishOf(kept, 'en')).toEqual({ ...wish, title: 'Relais', endTime: '' })
  })

  it('a template of an older version takes the usual values for what it does not know', () => {
    const older = { scenario: 'le-mail', format: '60', language: 'fr', seats: 5, tables: 2, remote: false, names: 'names', timers: 'normal' } as const
    expect(wishOf(sessionSetupSchema.parse(older), 'fr')).toMatchObject({ ...older, roles: 'trainer', admission: 'free', keepDays: 30, grows: false })
  })
})

describe('past sessions', () => {
  const line = (code: string, title: string, createdAt: number): SessionOfMine => ({ code, title: { fr: title, en: title }, scenario: 'la-halle-aux-grains', createdAt, keepDays: 30, status: 'ended', roles: 'trainer', admission: 'free', together: false, tables: [] })
  const lines = [line('KF4T7M', 'Journée des relais', Date.UTC(2026, 10, 14, 12)), line('AB2CD3', 'Élus du pays', Date.UTC(2026, 1, 3, 12))]
  const found = (typed: string): string[] => findSessions(lines, typed, 'fr').map(({ code }) => code)

  it('are found by title, code, scenario or month, whatever the case and accents', () => {
    expect(found('')).toEqual(['KF4T7M', 'AB2CD3'])
    expect(found('elus')).toEqual(['AB2CD3'])
    expect(found('kf4')).toEqual(['KF4T7M'])
    expect(found('halle fevrier')).toEqual(['AB2CD3'])
    expect(found('novembre 2026')).toEqual(['KF4T7M'])
    expect(found('relais février')).toEqual([])
  })
})
