import { useState } from 'preact/hooks'
import type { PhaseId } from '../../../shared/base/vocabulary.ts'
import type { TurningPoint } from '../../../shared/debrief/debrief-types.ts'
import { seatedNumbers } from '../../board/naming.ts'
import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { words } from '../../what-if/words.ts'
import { useDesk } from '../desk.ts'
import { Pick } from './pick.tsx'

const FROM = ['palaver', 'news', 'commitment'] as const satisfies readonly PhaseId[]

/** A branch beside, played again by those who are willing. */
export function ForkDesk({ points }: { readonly points: readonly TurningPoint[] }) {
  const { view, trainer, act, name } = useDesk()
  const w = words().console
  const seasons = [...new Set(trainer.boundaries.map((boundary) => Number(boundary.split('.')[0])))]
  const [season, setSeason] = useState(points[0]?.season ?? seasons[0] ?? 1)
  const [phase, setPhase] = useState<(typeof FROM)[number]>('palaver')
  const people = seatedNumbers(view).filter((seat) => view.seats[seat]?.holder === 'person')
  const [ticked, setTicked] = useState<Readonly<Record<number, boolean>>>({})
  const plays = (seat: number): boolean => ticked[seat] ?? trainer.volunteers[seat] === true
  const players = people.filter(plays)
  if (seasons.length === 0) return null
  return (
    <>
      <p class="small">{w.forkHelp}</p>
      <div class="what-if-fields">
        <Pick label={w.season} value={season} options={seasons.map((one) => [one, words().season(one)])} onChange={setSeason} />
        <Pick<string> label={w.from} value={phase} options={FROM.map((id) => [id, text().phases[id].name])} onChange={(id) => setPhase(id as (typeof FROM)[number])} />
      </div>
      <fieldset class="fork-players">
        <legend>{w.volunteers}</legend>
        {people.map((seat) => (
          <label key={seat}>
            <input type="checkbox" checked={plays(seat)} onChange={(event) => setTicked({ ...ticked, [seat]: event.currentTarget.checked })} /> {name(seat)} {trainer.volunteers[seat] && <small>{w.volunteerMark}</small>}
          </label>
        ))}
      </fieldset>
      <Button seed="fork" look="yellow" closedBecause={players.length === 0 ? w.noVolunteer : undefined} onClick={() => void act({ type: 'fork', season, phase, players })}>
        {w.fork}
      </Button>
    </>
  )
}

/** While a branch is played: what it is, and the way back. */
export function ForkBar() {
  const { view, act } = useDesk()
  const w = words().console
  const open = Object.values(view.debrief.forks ?? {}).find((fork) => fork.open)
  if (!open) return null
  return (
    <Sheet seed="fork-bar" paper="event" lift={1} class="fork-bar" as="section">
      <p role="status">{w.forkOpen(open.season)}</p>
      <Button seed="close-fork" onClick={() => void act({ type: 'close-fork' })}>
        {w.closeFork}
      </Button>
    </Sheet>
  )
}
