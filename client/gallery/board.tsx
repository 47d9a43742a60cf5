/** The board with made-up tables: `/gallery/board.html#palaver`, `#reveal&beat=pot&n=8&long&en`, `#debrief&step=4&opened=8`. */
import { render } from 'preact'
import { Board } from '../board/board.tsx'
import { BoardMap } from '../board/board-map.tsx'
import { BoardTools } from '../board/board-tools.tsx'
import { StaticMap } from '../board/static-map.tsx'
import { beatAt, beatsToTell, BEATS } from '../view-models/reveal-beats.ts'
import type { BeatId } from '../view-models/reveal-beats.ts'
import { setLanguage } from '../ui/language.ts'
import { startSound } from '../ui/sound/play-cue.ts'
import { startPreferences } from '../ui/preferences.ts'
import type { PublicView } from '../../shared/views/view-types.ts'
import { content } from './fixtures/content.ts'
import { debriefModel } from './fixtures/debrief.ts'
import { OPENED_ANSWERS, openedStep } from './fixtures/debrief-opened.ts'
import { publicViewAt } from './fixtures/public-view.ts'
import { showState } from './show-state.ts'

const PHASES = ['lobby', 'news', 'palaver', 'commitment', 'reveal', 'reflection', 'debrief'] as const
const NOW = 1_000_000

const root = document.getElementById('page')!

async function show(hash: string): Promise<void> {
  const asked = new URLSearchParams(hash.replace(/^([a-z]+)(?=&|$)/, 'phase=$1'))
  const phase = PHASES.find((known) => known === asked.get('phase')) ?? 'palaver'
  if (asked.has('en')) await setLanguage('en')
  startPreferences({ calm: asked.has('calm'), sound: asked.has('tools') })
  if (asked.has('tools')) startSound()
  let view = publicViewAt(phase, { n: Number(asked.get('n') ?? 6), season: Number(asked.get('season') ?? 2), now: NOW, longNames: asked.has('long') })
  const board = asked.get('board')
  if (board === 'instruction' || board === 'nothing' || board === 'timer') view = { ...view, board: { mode: board, text: asked.get('text') ?? 'Deux minutes en silence : écrivez un mot sur ce que vous venez de vivre.' } }
  if (phase === 'debrief') view = { ...view, debrief: { ...view.debrief, step: Number(asked.get('step') ?? 0) } }
  if (phase === 'reflection' && asked.has('opened') && view.question) view = { ...view, question: { ...view.question, ...OPENED_ANSWERS } }
  if (phase === 'debrief' && asked.has('opened')) view = { ...view, debrief: { ...view.debrief, ...openedStep(view.debrief.step, Number(asked.get('opened')) || 3) } }
  if (asked.has('paused')) view = { ...view, table: { ...view.table, paused: 'trainer' }, clock: { remainingMs: 42_000, lengthMs: 90_000 } }
  if (asked.has('closed')) view = { ...view, table: { ...view.table, status: 'closed' } }
  const now = phase === 'reveal' ? momentOf(view, (asked.get('beat') ?? 'orders') as BeatId) : NOW + (asked.has('last') ? 60_000 : 0)
  const before = publicViewAt('commitment', { n: Number(asked.get('n') ?? 6), now: NOW })
  const isHeard = asked.has('tools')
  render(
    <>
      <Board view={view} content={content} entry={{ code: 'KF4T7M', address: 'http://192.168.1.12:2567/#KF4T7M', host: '192.168.1.12:2567' }} now={() => now} before={before} map={(model, skips) => (asked.has('still') ? <StaticMap model={model} /> : <BoardMap model={model} skips={skips} />)} facts={debriefModel()} notice={asked.get('notice') ?? undefined} />
      {isHeard && <BoardTools />}
    </>,
    root,
  )
}

/** A moment inside the asked beat. */
function momentOf(view: PublicView, beat: BeatId): number {
  const { reveal, clock } = view
  if (!reveal || clock.endsAt === undefined || clock.lengthMs === undefined) return NOW
  const opened = clock.endsAt - clock.lengthMs
  const asked = beatsToTell(reveal).includes(beat) ? beat : BEATS[0]
  for (let ms = 0; ms < clock.lengthMs; ms += 100) if (beatAt(reveal, ms, clock.lengthMs).beat === asked) return opened + ms + 500
  return opened
}

await showState(root, show)
