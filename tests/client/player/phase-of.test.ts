import { describe, expect, it } from 'vitest'
import { phaseOf } from '../../../client/player/phase-of.ts'
import { linkToken, personalLink } from '../../../client/player/personal-link.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'

const view = (table: object, step = 0, started = step > 0): PublicView => ({ table: { phase: 'palaver', ...table }, debrief: { step, started } }) as unknown as PublicView

describe('the screen that the table calls for', () => {
  it.each([
    [{ status: 'lobby' }, 0, 'lobby'],
    [{ status: 'playing' }, 0, 'palaver'],
    [{ status: 'playing', phase: 'reveal' }, 0, 'reveal'],
    [{ status: 'faulted' }, 0, 'palaver'],
    [{ status: 'debrief', outcome: { id: 'moving' } }, 0, 'ended'],
    [{ status: 'debrief', outcome: { id: 'moving' } }, 2, 'debrief'],
    [{ status: 'closed' }, 3, 'ended'],
  ])('%o at step %i: %s', (table, step, screen) => expect(phaseOf(view(table, step))).toBe(screen))

  it('leaves the role once that step is opened', () => expect(phaseOf(view({ status: 'debrief', outcome: { id: 'moving' } }, 0, true))).toBe('debrief'))
})

describe('R4: the personal link', () => {
  it('carries the token in the fragment, which browsers never send', () => {
    const address = new URL(personalLink('abcdefghijklmnopqrstuvwx', 'https://montgrain.example'))
    expect(address.pathname + address.search).toBe('/player/')
    expect(linkToken(address.hash)).toBe('abcdefghijklmnopqrstuvwx')
  })
  it.each(['', '#', '#KF4T7M', '#t=short', '#t=<script>alert(1)</script>aaaa'])('is not one: %s', (fragment) => expect(linkToken(fragment)).toBeUndefined())
})
