import { DECISION_TAGS, MOMENT_VOTE, momentKey, RELATE_RULES } from '../../../shared/base/debrief.ts'
import type { TurningPoint } from '../../../shared/debrief/debrief-types.ts'
import { readKeptSeats } from '../../net/kept-seats.ts'
import { useRecord, type TableRecord } from '../../debrief/use-record.ts'
import { Button } from '../../ui/button.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { MyGap } from '../debrief/my-gap.tsx'
import { useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { words } from '../words.ts'

const MOST = 3

/** The record of this phone's table, read with its own token. */
function useTableRecord(): TableRecord {
  const { connection } = useSeated()
  const table = connection.hello.value?.table
  return useRecord(table, readKeptSeats().find((seat) => seat.table === table)?.token, '')
}

/** Three turning points among those that rules propose. Votes, never by person. */
export function Votes() {
  const { view, me, act } = useSeated()
  const { debrief: say } = words()
  const record = useTableRecord()
  const mine = (key: string): boolean => me.debriefAnswers[`2/${MOMENT_VOTE}${key}`]?.value === 'yes'
  const count = record.model?.proposed.filter((point) => mine(momentKey(point))).length ?? 0
  return (
    <Part title={say.votes}>
      <p class="small">{count < MOST ? say.votesHelp : say.votesFull}</p>
      <Record record={record} />
      {record.model?.proposed.map((point) => {
        const key = momentKey(point)
        const votes = view.debrief.votes?.[key]
        return (
          <label class="moment-vote" key={key}>
            <input
              type="checkbox"
              checked={mine(key)}
              disabled={!mine(key) && count >= MOST}
              onChange={(event) => void act({ type: 'answer-step', step: 2, item: MOMENT_VOTE + key, value: event.currentTarget.checked ? 'yes' : 'no' })}
            />
            <span>
              <b>{local(point.title)}</b>
              <small>{local(point.text)}</small>
              {view.debrief.kept[key] && <strong>{say.keptByGroup}</strong>}
              {votes !== undefined && <em>{say.votesFor(votes)}</em>}
            </span>
          </label>
        )
      })}
    </Part>
  )
}

/** What each decision came from, as I see it. */
export function DecisionTags() {
  const { view, me, act } = useSeated()
  const { debrief: say } = words()
  const record = useTableRecord()
  return (
    <>
      <Record record={record} />
      <MyGap model={record.model} />
      {keptOf(record.model?.proposed ?? [], view.debrief.kept).map((point) => {
        const key = momentKey(point)
        return (
          <fieldset class="choices part" key={key}>
            <legend class="part-title title">{local(point.title)}</legend>
            <p class="small">{say.tagsTitle}</p>
            <div class="choice-row">
              {DECISION_TAGS.map((tag) => (
                <label class="choice" key={tag}>
                  <input type="radio" name={`tag-${key}`} checked={me.tags?.[key] === tag} onChange={() => void act({ type: 'tag-decision', fact: key, tag })} />
                  <span>{say.tags[tag]}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )
      })}
    </>
  )
}

/** The group's moments; all that are proposed until it has kept some. */
function keptOf(proposed: readonly TurningPoint[], kept: Readonly<Record<string, true>>): readonly TurningPoint[] {
  const own = proposed.filter((point) => kept[momentKey(point)])
  return own.length > 0 ? own : proposed.slice(0, MOST)
}

/** « Is it so here? », rule by rule. */
export function RelateRules() {
  const { me, act } = useSeated()
  const { debrief: say } = words()
  return (
    <>
      {Object.entries(RELATE_RULES).map(([rule, sentence]) => (
        <fieldset class="choices part" key={rule}>
          <legend class="part-title title">{local(sentence)}</legend>
          <div class="choice-row">
            {Object.entries(say.relateTags).map(([value, label]) => (
              <label class="choice" key={value}>
                <input type="radio" name={`rule-${rule}`} checked={me.debriefAnswers[`4/rule:${rule}`]?.value === value} onChange={() => void act({ type: 'answer-step', step: 4, item: `rule:${rule}`, value })} />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}

function Record({ record }: { readonly record: TableRecord }) {
  const { debrief: say } = words()
  if (record.state === 'loading') return <p role="status">{say.recordLoading}</p>
  if (record.state === 'ready') return record.model?.proposed.length === 0 ? <p>{say.noMoment}</p> : null
  return (
    <Sheet seed="record-failed" class="moment-vote">
      <p role="alert">{say.recordFailed}</p>
      <Button onClick={record.reload}>{say.retry}</Button>
    </Sheet>
  )
}
