import { describe, expect, it } from 'vitest'
import type { PublicView, SeatPrivateView } from '../../../shared/views/view-types.ts'
import { publicViewAt } from '../../../client/gallery/fixtures/public-view.ts'
import { boardCues } from '../../../client/view-models/board-cues.ts'
import { seasonCue } from '../../../client/view-models/cue.ts'
import { phoneCues } from '../../../client/view-models/phone-cues.ts'

const NOW = 1_000_000
const at = (phase: Parameters<typeof publicViewAt>[0], season = 2): PublicView => publicViewAt(phase, { n: 6, season, now: NOW })
const changed = (view: PublicView, change: Partial<PublicView>): PublicView => ({ ...view, ...change })

describe('cues of the wall', () => {
  it('says nothing at first sight, nor when nothing changed, nor across a rewind', () => {
    const view = at('palaver')
    expect(boardCues(undefined, view, NOW)).toEqual([])
    expect(boardCues(view, view, NOW)).toEqual([])
    expect(boardCues(view, changed(view, { table: { ...view.table, branch: 1, phase: 'news' } }), NOW)).toEqual([])
  })

  it('a choice laid is stamped, once for several, and never says whose or what', () => {
    const before = at('commitment')
    const seats = Object.fromEntries(Object.entries(before.seats).map(([seat, line]) => [seat, { ...line, order: 'laid' as const }]))
    expect(boardCues(before, changed(before, { seats }), NOW)).toEqual(['stamp'])
  })

  it('a phase turns with scissors, or with the wooden block when its time was up', () => {
    const [before, after] = [at('palaver'), at('commitment')]
    expect(boardCues(before, after, NOW)).toEqual(['scissors'])
    expect(boardCues(before, after, before.clock.endsAt ?? 0)).toEqual(['time-up'])
  })

  it('a new season plays its four notes and nothing else', () => {
    expect(boardCues(at('reflection', 1), at('news', 2), NOW)).toEqual(['season-summer'])
    expect([1, 2, 3, 4, 5].map(seasonCue)).toEqual(['season-spring', 'season-summer', 'season-autumn', 'season-winter', 'season-spring'])
  })

  it('a seat taken, a promise, a proposal and a thank-you are heard as they are seen', () => {
    const lobby = at('lobby')
    const taken = Object.fromEntries(Object.entries(lobby.seats).map(([seat, line]) => [seat, { ...line, holder: 'person' as const }]))
    expect(boardCues(lobby, changed(lobby, { seats: taken }), NOW)).toEqual(['paper'])
    const palaver = at('palaver')
    expect(boardCues(changed(palaver, { promises: {} }), palaver, NOW)).toEqual(['paper'])
    expect(boardCues(changed(palaver, { proposals: {} }), palaver, NOW)).toEqual(['scissors'])
    const reflection = at('reflection')
    expect(boardCues(changed(reflection, { thanks: {} }), reflection, NOW)).toEqual(['thread-trust'])
  })
})

describe('cues of a phone', () => {
  const me = (laid: boolean): SeatPrivateView => ({ laid }) as SeatPrivateView

  it('are a page turned and one’s own choice laid, nothing of the others', () => {
    const view = at('commitment')
    expect(phoneCues({ public: view, me: me(false) }, { public: view, me: me(true) })).toEqual(['stamp'])
    expect(phoneCues({ public: at('palaver'), me: me(false) }, { public: view, me: me(false) })).toEqual(['paper'])
    const seats = Object.fromEntries(Object.entries(view.seats).map(([seat, line]) => [seat, { ...line, order: 'laid' as const }]))
    expect(phoneCues({ public: view, me: me(false) }, { public: changed(view, { seats }), me: me(false) })).toEqual([])
  })
})
