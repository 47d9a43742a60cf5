import type { SteerRequest, WatchedTable } from '../../../shared/protocol/http.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { words as eventWords } from '../event/words.ts'
import { TellForm } from './tell-form.tsx'
import { slowestOf } from './tables-model.ts'
import type { TablesSheetProps } from './sheet-props.ts'
import { words } from './words.ts'

const STEP_S = 30

/** Gestures at the ticked tables. Closing a phase asks twice: it cannot be taken back here in one press. */
export function SteerBar({ tables, chosen, steer }: { readonly tables: readonly WatchedTable[]; readonly chosen: readonly WatchedTable[]; readonly steer: TablesSheetProps['steer'] }) {
  const w = words()
  const slowest = slowestOf(tables)
  const isNone = chosen.length === 0
  const act = (command: SteerRequest['command']) => (): void => void steer(command, chosen.map(({ table }) => table))
  return (
    <Sheet seed="steer" paper="yellow" jitter={4} lift={2} class="steer-bar screened" as="section" aria-label={w.selection(chosen.length)}>
      <b class="steer-count" role="status">
        {w.selection(chosen.length)}
      </b>
      <Button seed="steer-pause" icon="pause" disabled={isNone} onClick={act({ type: 'pause' })}>
        {w.pause}
      </Button>
      <Button seed="steer-resume" icon="play" disabled={isNone} onClick={act({ type: 'resume' })}>
        {w.resume}
      </Button>
      <Button seed="steer-less" disabled={isNone} onClick={act({ type: 'change-time', seconds: -STEP_S })}>
        {w.less}
        <span class="heard"> : {w.lessFull}</span>
      </Button>
      <Button seed="steer-more" disabled={isNone} onClick={act({ type: 'change-time', seconds: STEP_S })}>
        {w.more}
        <span class="heard"> : {w.moreFull}</span>
      </Button>
      <ConfirmButton key={chosen.map(({ table }) => table).join()} seed="steer-next" disabled={isNone} question={w.nextConfirm(chosen.length)} onConfirm={act({ type: 'close-phase' })}>
        {w.next}
      </ConfirmButton>
      <ConfirmButton key={`undo-${chosen.map(({ table }) => table).join()}`} seed="steer-undo" icon="arrow-counter-clockwise" disabled={!chosen.some(({ watch }) => watch?.undo)} question={eventWords().undo.tablesConfirm(chosen.filter(({ watch }) => watch?.undo).length)} onConfirm={() => void steer({ type: 'undo-close' }, chosen.filter(({ watch }) => watch?.undo).map(({ table }) => table))}>
        {eventWords().undo.button}
        <span class="heard"> : {eventWords().undo.tables}</span>
      </ConfirmButton>
      {!isNone && (
        <details class="steer-tell">
          <summary>{w.tell.tables}</summary>
          <TellForm onSend={(text) => steer({ type: 'tell', text }, chosen.map(({ table }) => table))} />
        </details>
      )}
      <span class="steer-gap" />
      {slowest ? (
        <ConfirmButton key={slowest.table} seed="steer-slowest" question={w.slowestConfirm(slowest.number)} onConfirm={() => void steer({ type: 'close-phase' }, [slowest.table])}>
          {w.slowest(slowest.number)}
        </ConfirmButton>
      ) : (
        <small>{tables.filter(({ watch }) => watch?.status === 'playing').length > 1 ? w.noSlowest : ''}</small>
      )}
    </Sheet>
  )
}
