import { RETURN_DONE, type ReturnBook, type ReturnGroup } from '../../../shared/protocol/returns.ts'
import { Button } from '../../ui/button.tsx'
import { local } from '../../ui/language.ts'
import { monthName } from '../../ui/month-name.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { words } from './words.ts'

/** Groups of three answers or more, each with its counts and its words; what is under three is only counted. */
export function ReturnBookView({ book, onTake }: { readonly book: ReturnBook; readonly onTake: () => void }) {
  const w = words()
  const { answers, groups, hidden } = book
  if (answers === 0) {
    return (
      <Sheet seed="returns-empty" lift={2} class="returns-empty" as="section">
        <h2>{w.empty}</h2>
        <p>{w.emptyHelp}</p>
      </Sheet>
    )
  }
  return (
    <>
      <p class="returns-lead">{w.lead}</p>
      <p class="returns-sum">
        <b>{w.count(answers)}</b>
        <Button icon="download-simple" seed="returns-csv" onClick={onTake}>
          {w.take}
        </Button>
      </p>
      {groups.map((group) => (
        <Group key={`${group.scenario ?? ''}/${group.month ?? ''}`} group={group} />
      ))}
      {hidden > 0 && <p class="returns-hidden">{w.hidden(hidden)}</p>}
      <p class="returns-note">{w.grouped}</p>
    </>
  )
}

function Group({ group }: { readonly group: ReturnGroup }) {
  const w = words()
  const { scenario, title, month, answers, done, words: said } = group
  const told = RETURN_DONE.filter((id) => done[id] > 0)
  return (
    <Sheet seed={`returns-${scenario ?? ''}-${month ?? ''}`} jitter={4} lift={2} class="returns-group" as="section">
      <h2>
        {scenario === undefined ? w.mixed : title ? local(title) : scenario} <small>{[month === undefined ? w.months : w.written(monthName(month)), w.count(answers)].join(' · ')}</small>
      </h2>
      <ul class="returns-bar">
        {told.map((id) => (
          <li key={id} data-kind={id} style={{ flexGrow: done[id] }}>
            <b>{done[id]}</b> {w.kinds[id]}
          </li>
        ))}
      </ul>
      <h3>{w.words}</h3>
      {said.length === 0 && <p class="returns-note">{w.noWords}</p>}
      <ul class="returns-words">
        {said.map((one, index) => (
          <li key={index}>
            <q>{one}</q>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
