import { describe, expect, it } from 'vitest'
import { codeOfAddress } from '../../../client/welcome/join.ts'
import { displayCode, normaliseCode } from '../../../shared/protocol/session-code.ts'

describe('a session code', () => {
  it.each(['KF4T7M', 'kf4 t7m', ' kf4-t7m ', 'KF4\u00a0T7M', 'k f 4 t 7 m'])('is read however it is typed: %s', (typed) => expect(normaliseCode(typed)).toBe('KF4T7M'))
  it.each(['', 'KF4T7', 'KF4T7MM', 'KF0T7M', 'KO4T7M', 'KI4T7M', 'KL4T7M', '<img>1'])('is not a code: %s', (typed) => expect(normaliseCode(typed)).toBeUndefined())
  it('is shown in two groups of three that never part', () => expect(displayCode('KF4T7M')).toBe('KF4\u00a0T7M'))
})

describe('R6: the address of a session', () => {
  it.each([
    ['/', '#KF4T7M', 'KF4T7M'],
    ['/', '#kf4%20t7m', 'KF4T7M'],
    ['/j/KF4T7M', '', 'KF4T7M'],
    ['/j/kf4t7m/', '', 'KF4T7M'],
    ['/', '', undefined],
    ['/', '#%E0%A4%A', undefined],
    ['/', '#t=abcdefghijklmnopqrstuv', undefined],
  ])('%s%s', (pathname, hash, code) => expect(codeOfAddress({ pathname, hash })).toBe(code))
})
