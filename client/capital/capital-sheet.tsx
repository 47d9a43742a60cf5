import { useState } from 'preact/hooks'
import type { BaseEntry } from '../../shared/capital/base-entry.ts'
import type { BaseFilter } from '../../shared/protocol/capital.ts'
import { saveFile } from '../net/save-file.ts'
import { ConfirmButton } from '../trainer/confirm-button.tsx'
import { Button } from '../ui/button.tsx'
import { language, local } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { showSlip } from '../ui/toast.tsx'
import { removeEntry, takeMaterial, type BaseList } from './capital-api.ts'
import { Compare } from './compare.tsx'
import { CriticismPart } from './criticism.tsx'
import { FicheMoments } from './fiche-moments.tsx'
import { Filters } from './filters.tsx'
import { monthName } from '../ui/month-name.ts'
import { words } from './words.ts'

type Props = { readonly list: BaseList; readonly filter: BaseFilter; readonly token: string; readonly onFilter: (filter: BaseFilter) => void }

/** Filters, sessions, two of them side by side, moments of a fiche, what tables said of the model. By date, never by outcome. */
export function CapitalSheet({ list, filter, token, onFilter }: Props) {
  const w = words()
  const [picked, setPicked] = useState<readonly string[]>([])
  const [pair, setPair] = useState<readonly [BaseEntry, BaseEntry] | undefined>(undefined)
  const [isTaking, setTaking] = useState(false)
  const { entries, facets } = list
  const isEmpty = facets.length === 0
  const chosen = entries.filter(({ session }) => picked.includes(session.id))
  const pick = (id: string, on: boolean): void => setPicked(on ? [...picked, id] : picked.filter((one) => one !== id))
  const take = async (): Promise<void> => {
    setTaking(true)
    const isDone = await takeMaterial(token, chosen.map(({ session }) => session.id))
    setTaking(false)
    showSlip(isDone ? w.taken : w.takeFailed, isDone ? 'done' : 'refusal')
  }
  const remove = async (id: string): Promise<void> => {
    const answer = await removeEntry(token, id)
    if (!answer.ok) return showSlip(w.removeFailed)
    saveFile(new Blob([`${JSON.stringify(answer.value, null, 1)}\n`], { type: 'application/json' }), `retrait-${id}.json`)
    showSlip(w.removed(dayOf(answer.value.at)), 'done')
    onFilter(filter)
  }
  if (isEmpty) {
    return (
      <Sheet seed="capital-empty" paper="white" lift={2} outline="thin" class="capital-notice" as="section">
        <h2>{w.empty}</h2>
        <p>{w.emptyHelp}</p>
      </Sheet>
    )
  }
  return (
    <>
      <Filters facets={facets} entries={entries} filter={filter} onFilter={onFilter} />
      {pair && <Compare pair={pair} onClose={() => setPair(undefined)} />}
      {filter.fiche !== undefined && <FicheMoments fiche={filter.fiche} entries={entries} />}
      <section class="capital-part" aria-labelledby="sessions">
        <h2 id="sessions">
          {w.list} <small role="status">{w.count(entries.length)}</small>
        </h2>
        {list.isCut && <p class="quiet">{w.isCut}</p>}
        {entries.length === 0 && (
          <p>
            {w.noMatch} <Button onClick={() => onFilter({})}>{w.reset}</Button>
          </p>
        )}
        <ul class="capital-list">
          {entries.map((entry) => (
            <SessionLine key={entry.session.id} entry={entry} isPicked={picked.includes(entry.session.id)} onPick={(on) => pick(entry.session.id, on)} onRemove={() => void remove(entry.session.id)} />
          ))}
        </ul>
        <div class="capital-acts no-print">
          <Button look="yellow" icon="swap" closedBecause={chosen.length === 2 ? undefined : w.compareHelp} onClick={() => setPair([chosen[0]!, chosen[1]!])}>
            {w.compare}
          </Button>
          <Button icon="download-simple" closedBecause={chosen.length === 0 ? w.takeHelp : undefined} onClick={() => void take()}>
            {isTaking ? w.taking : w.take}
          </Button>
        </div>
      </section>
      <CriticismPart criticism={list.criticism} />
    </>
  )
}

type LineProps = { readonly entry: BaseEntry; readonly isPicked: boolean; readonly onPick: (on: boolean) => void; readonly onRemove: () => void }

function SessionLine({ entry, isPicked, onPick, onRemove }: LineProps) {
  const w = words()
  const { session, title, territory } = entry
  const name = `${local(territory)}, ${local(title)}, ${monthName(session.month)}`
  return (
    <Sheet seed={session.id} class="capital-line" as="li" outline="thin" paper={isPicked ? 'yellow' : 'white'}>
      <label>
        <input type="checkbox" checked={isPicked} aria-label={w.pick(name)} onChange={(event) => onPick(event.currentTarget.checked)} />
        <span>
          <b>{local(territory)}</b>
          <span>{local(title)}</span>
          <small>{w.line(monthName(session.month), session.format, session.difficulty && w.levels[session.difficulty], session.seats, session.sharers)}</small>
        </span>
      </label>
      <ConfirmButton seed={`out-${session.id}`} look="quiet" label={w.removeFor(name)} question={w.removeAsk} onConfirm={onRemove}>
        {w.remove}
      </ConfirmButton>
    </Sheet>
  )
}

function dayOf(at: string): string {
  return new Intl.DateTimeFormat(language.value === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at))
}
