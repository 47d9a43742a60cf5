import { useState } from 'preact/hooks'
import type { PhaseId } from '../../../shared/base/vocabulary.ts'
import { seatedNumbers } from '../../board/naming.ts'
import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** Going back, seats, silence, the end: all under a second press, all logged. */
export function ManageSheet() {
  const { view, trainer, act } = useDesk()
  const { table } = view
  const w = words().manage
  const l = words().lobby
  const isPlaying = table.status === 'playing'
  const standIns = seatedNumbers(view).filter((seat) => view.seats[seat]!.holder === 'stand-in')
  const isBetween = table.status === 'lobby' || (isPlaying && table.phase === 'reflection')
  const removable = standIns.slice(0, Math.max(0, seatedNumbers(view).length - 4))
  return (
    <Sheet seed="manage" jitter={4} lift={1} class="manage-sheet" as="section">
      <details>
        <summary>
          <h2>{w.title}</h2>
        </summary>
        {isPlaying && <Rewind />}
        {isPlaying && <Tick title={l.silence} note={trainer.silentNext ? l.silenceOn : l.silenceHelp} checked={trainer.silentNext} onChange={(on) => void act({ type: 'silence-season', on })} />}
        <Tick title={w.trust} checked={trainer.trustNumbers} onChange={(on) => void act({ type: 'show-trust-numbers', on })} />
        <div class="button-row">
          {isBetween && seatedNumbers(view).length < 8 && (
            <Button icon="user-plus" onClick={() => void act({ type: 'open-seat' })}>
              {l.openSeat}
            </Button>
          )}
          {isBetween && removable.length > 0 && (
            <ConfirmButton question={w.sure(l.tighten)} onConfirm={() => void act({ type: 'tighten-table', seats: removable })}>
              {l.tighten}
            </ConfirmButton>
          )}
          {isPlaying && (
            <ConfirmButton icon="flag" question={w.endConfirm} onConfirm={() => void act({ type: 'end-game' })}>
              {w.end}
            </ConfirmButton>
          )}
          {(table.status === 'debrief' || table.status === 'lobby') && (
            <ConfirmButton icon="x-circle" question={w.closeConfirm} onConfirm={() => void act({ type: 'close-table' })}>
              {w.close}
            </ConfirmButton>
          )}
        </div>
      </details>
    </Sheet>
  )
}

function Tick({ title, note, checked, onChange }: { readonly title: string; readonly note?: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  return (
    <label class="tick">
      <input type="checkbox" aria-label={title} checked={checked} onChange={() => onChange(!checked)} />
      <span>
        <b>{title}</b>
        {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  )
}

function Rewind() {
  const { trainer, act } = useDesk()
  const w = words().manage
  const places = trainer.boundaries.toReversed()
  const [chosen, setChosen] = useState('')
  const place = places.includes(chosen) ? chosen : (places[0] ?? '')
  if (places.length === 0) return <p>{w.none}</p>
  const name = (boundary: string): string => {
    const [season, phase] = boundary.split('.')
    return w.rewindTo(Number(season), text().phases[phase as PhaseId].name)
  }
  const go = (): void => {
    const [season, phase] = place.split('.')
    void act({ type: 'rewind', season: Number(season), phase: phase as PhaseId }, w.rewound(name(place)))
  }
  return (
    <div class="rewind">
      <label class="field">
        {w.rewind}
        <select value={place} onChange={(event) => setChosen(event.currentTarget.value)}>
          {places.map((boundary) => (
            <option key={boundary} value={boundary}>
              {name(boundary)}
            </option>
          ))}
        </select>
        <small>{w.rewindHelp}</small>
      </label>
      <ConfirmButton icon="arrow-counter-clockwise" question={w.rewindConfirm} onConfirm={go}>
        {w.rewind}
      </ConfirmButton>
    </div>
  )
}
