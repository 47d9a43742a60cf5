import { useEffect } from 'preact/hooks'
import { PHASES } from '../../../shared/base/vocabulary.ts'
import { seasonOf } from '../../../shared/drawing/seasons.ts'
import { useTimer } from '../../board/use-timer.ts'
import { words as boardWords } from '../../board/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, VerbMark } from '../../ui/icon.tsx'
import { HelpMark } from '../../mallette/help/help.tsx'
import { termOfPhase } from '../../mallette/help/term-ids.ts'
import { announce } from '../../ui/live-region.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { clockText } from '../../view-models/clock.ts'
import { useDesk } from '../desk.ts'
import { UndoButton } from '../event/undo-button.tsx'
import { words } from '../words.ts'

const STEP_S = 30

/** Yellow = now. Time goes on when the console is away: nothing here is needed for the game to run. */
export function PhaseSheet() {
  const { view, act, now } = useDesk()
  const { table } = view
  const w = words().phase
  const timer = useTimer(view.clock, now)
  const isPlaying = table.status === 'playing'
  const title = isPlaying ? text().phases[table.phase].name : table.status === 'lobby' ? w.lobby : table.status === 'debrief' ? w.debrief : w.closed
  const season = boardWords().seasons[seasonOf(Math.max(1, table.season))]
  const line = isPlaying ? w.line(season, table.season, table.seasons, PHASES.indexOf(table.phase) + 1) : table.status === 'lobby' ? w.lobbyLine : ''
  const isLast = table.season === table.seasons && table.phase === 'reflection'
  // A fault may stop the table before the game and after it.
  const paused = isPlaying || table.paused === 'fault' ? table.paused : undefined
  const note = [paused ? w.pausedBy[paused] : '', timer.closingInS === undefined ? '' : w.closing(timer.closingInS), table.silent ? w.silent : '', table.branch > 0 ? w.branch(table.branch) : ''].filter(Boolean).join(' · ')
  useEffect(() => {
    if (isPlaying) announce(`${title}. ${line}`)
  }, [table.status, table.season, table.phase])
  useEffect(() => {
    if (timer.notice && timer.remainingMs !== undefined) announce(text().timer.left(0, Math.ceil(timer.remainingMs / 1000)))
  }, [timer.notice])
  // A countdown is said once, not at each of its seconds.
  useEffect(() => {
    if (paused) announce(w.pausedBy[paused])
  }, [paused])
  useEffect(() => {
    if (timer.closingInS !== undefined) announce(w.closing(timer.closingInS))
  }, [timer.closingInS === undefined])
  return (
    <Sheet seed="phase" paper="yellow" jitter={5} lift={2} class="phase-sheet screened" as="section" aria-label={title}>
      <div class="phase-words">
        <p class="phase-line">
          {line}
          {note !== '' && (
            <b class="phase-note">
              {paused && <Icon name="pause" size={20} />} {note}
            </b>
          )}
        </p>
        <h2>
          {title} {isPlaying && <HelpMark term={termOfPhase(table.phase)} title={title} />}
        </h2>
        {!isPlaying && paused && (
          <div class="phase-buttons">
            <Sheet as="button" seed="pause" type="button" paper="ink" class="button" onClick={() => void act({ type: 'resume' })}>
              <VerbMark name="play" size={20} /> {w.resume}
            </Sheet>
          </div>
        )}
        {isPlaying && (
          <div class="phase-buttons">
            <Sheet as="button" seed="pause" type="button" paper="ink" class="button" onClick={() => void act({ type: table.paused ? 'resume' : 'pause' })}>
              <VerbMark name={table.paused ? 'play' : 'pause'} size={20} /> {table.paused ? w.resume : w.pause}
            </Sheet>
            <Button seed="less" disabled={timer.remainingMs === undefined} onClick={() => void act({ type: 'change-time', seconds: -STEP_S })}>
              − {w.less}
              <span class="heard"> : {w.lessFull}</span>
            </Button>
            <Button seed="more" disabled={timer.remainingMs === undefined} onClick={() => void act({ type: 'change-time', seconds: STEP_S })}>
              + {w.more}
              <span class="heard"> : {w.moreFull}</span>
            </Button>
            <Sheet as="button" seed="next" type="button" class="button" onClick={() => void act({ type: 'close-phase' })}>
              {isLast ? w.toDebrief : w.next} <VerbMark name="arrow-right" size={20} />
            </Sheet>
          </div>
        )}
      </div>
      <div class="phase-time">
        {timer.remainingMs !== undefined && (
          <b class="phase-face" role="timer" aria-label={text().timer.label}>
            {clockText(timer.remainingMs)}
          </b>
        )}
        {isPlaying && <UndoButton />}
      </div>
    </Sheet>
  )
}
