import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { buildMapModel } from '../view-models/build-map-model.ts'
import { viewAtBeat } from '../view-models/reveal-beats.ts'
import { language, local, text } from '../ui/language.ts'
import { isCalm } from '../ui/preferences.ts'
import { Sheet } from '../ui/sheet.tsx'
import { BoardDebrief } from './debrief/board-debrief.tsx'
import type { BoardProps } from './board-props.ts'
import { MapTwinList } from './map-twin-list.tsx'
import { seatedNumbers } from './naming.ts'
import { PhaseSheets } from './phases/phase-sheets.tsx'
import { GaugesSheet } from './sheets/gauges-sheet.tsx'
import { PotSheet } from './sheets/pot-sheet.tsx'
import { TicketSheet } from './sheets/ticket-sheet.tsx'
import { TimeSheet } from './sheets/time-sheet.tsx'
import { TitleSheet } from './sheets/title-sheet.tsx'
import { useBeat } from './use-beat.ts'
import { useBeatSound } from './use-sounds.ts'
import { words } from './words.ts'
import { Instruction, TimerWall } from './written-wall.tsx'
import './board.css'

/** What is projected: pure, from what everybody may see. */
export function Board(props: BoardProps) {
  const { view, content, entry } = props
  const { board, table } = view
  if (table.status === 'closed') return <Closing title={words().closedTitle} body={words().closed} />
  if (board.mode === 'nothing') return <main class="board board-nothing" aria-label={words().title} />
  if (board.mode === 'instruction') return <Instruction sentence={board.text ?? ''} entry={entry} />
  if (board.mode === 'timer') return <TimerWall clock={view.clock} now={props.now} sentence={table.status === 'playing' ? words().phaseTitles[table.phase] : words().debriefTitle} entry={entry} />
  if (table.status === 'debrief') return <BoardDebrief {...props} model={buildMapModel(view, content, { names: text(), local, use: 'board', calm: isCalm() })} />
  return <PlayingBoard {...props} />
}

function PlayingBoard({ view, content, entry, now, before, map, notice }: BoardProps) {
  const { beat, skip, skips } = useBeat(view, now)
  useBeatSound(beat)
  const shown = useMemo(() => (beat ? viewAtBeat(view, beat.beat, before) : view), [view, beat?.beat, before])
  const model = useMemo(
    () => buildMapModel(shown, content, { names: text(), local, use: 'board', calm: isCalm(), ...(beat ? { beat: beat.beat } : {}) }),
    [shown, content, beat?.beat, language.value, isCalm()],
  )
  const isLobby = view.table.status === 'lobby'
  return (
    <main class="board" data-phase={isLobby ? 'lobby' : view.table.phase} aria-label={words().title}>
      <div class="board-map">{map(model, skips)}</div>
      <MapTwinList model={model} />
      <TitleSheet content={content} roles={seatedNumbers(view).length} />
      <TicketSheet entry={entry} big={isLobby} />
      <PhaseSheets view={shown} content={content} beat={beat} onSkip={skip} />
      <div class="board-band">
        <TimeSheet view={view} now={now} />
        <PotSheet view={shown} />
        <GaugesSheet view={shown} />
      </div>
      {notice !== undefined && <p class="board-notice">{notice}</p>}
    </main>
  )
}

export function Closing({ title, body, children }: { readonly title: string; readonly body: string; readonly children?: ComponentChildren }) {
  return (
    <main class="board board-closing">
      <Sheet seed={title} jitter={7} lift={3} class="closing-sheet" as="section">
        <h1>{title}</h1>
        <p>{body}</p>
        {children}
      </Sheet>
    </main>
  )
}
