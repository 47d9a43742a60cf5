import { DECISION_TAGS, momentKey, RELATE_ROLE, RELATE_RULES } from '../../../shared/base/debrief.ts'
import { ROLE_IDS } from '../../../shared/base/vocabulary.ts'
import type { DebriefModel } from '../../../shared/debrief/debrief-types.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { local, text } from '../../ui/language.ts'
import { Emblem } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { clockText } from '../../view-models/clock.ts'
import { seatedNumbers } from '../naming.ts'
import { useTimer } from '../use-timer.ts'
import { words } from '../words.ts'

type Props = { readonly view: PublicView; readonly facts: DebriefModel | undefined }

/** Whether the open step has something of the table's own to show. */
export function showsEvidence({ debrief }: PublicView): boolean {
  const { step, moods, tags, counts, words: said } = debrief
  if (step === 0) return moods !== undefined
  if (step === 3) return tags !== undefined && Object.keys(tags).length > 0
  if (step === 4) return debrief.opened && (counts !== undefined || said !== undefined)
  return step !== 2 && said !== undefined
}

/** What the table opened: moods, words, tags, ways of seeing. Its question stays below, and the screen stays quiet. */
export function Evidence({ view, facts }: Props) {
  const { step } = view.debrief
  return (
    <Sheet seed={`evidence-${step}`} jitter={6} lift={3} class="evidence-sheet" as="section">
      {step === 0 && <Moods view={view} />}
      {step === 3 && <Tags view={view} facts={facts} />}
      {step === 4 && <Relate view={view} />}
      {step !== 0 && <Words view={view} />}
    </Sheet>
  )
}

/** Time left, and how many answered: never who. */
export function StepClock({ view, now }: { readonly view: PublicView; readonly now: () => number }) {
  const w = words()
  const timer = useTimer(view.clock, now)
  const people = seatedNumbers(view).filter((seat) => view.seats[seat]?.holder === 'person').length
  return (
    <span class="step-clock">
      {view.debrief.answered > 0 && <span>{w.answeredOf(view.debrief.answered, people)}</span>}
      {timer.remainingMs !== undefined && (
        <b role="timer" aria-label={text().timer.label}>
          {clockText(timer.remainingMs)}
        </b>
      )}
    </span>
  )
}

export function MomentVotes({ view, moment }: { readonly view: PublicView; readonly moment: string }) {
  const w = words()
  const votes = view.debrief.votes?.[moment]
  const isKept = view.debrief.kept[moment] === true
  if (votes === undefined && !isKept) return null
  return <p class="moment-kept">{[isKept ? w.momentKept : '', votes === undefined ? '' : w.momentVotes(votes)].filter(Boolean).join(', ')}</p>
}

function Moods({ view }: { readonly view: PublicView }) {
  const w = words()
  const told = Object.entries(view.debrief.moods ?? {})
  return (
    <>
      <h2>{w.moodsTitle}</h2>
      {told.length === 0 && <p>{w.fewMoods}</p>}
      <ul class="mood-counts">
        {told.map(([mood, count]) => (
          <li key={mood} data-mood={mood}>
            <b>{count}</b> {w.moods[mood as keyof typeof w.moods]}
          </li>
        ))}
      </ul>
      {told.length > 0 && <p class="mood-note">{w.fromThree}</p>}
    </>
  )
}

function Words({ view }: { readonly view: PublicView }) {
  const said = Object.entries(view.debrief.words ?? {}).toSorted(([, left], [, right]) => left.seat - right.seat)
  if (said.length === 0) return null
  return (
    <ul class="said-words" data-short={view.debrief.step === 1} data-length={said.length > 8 ? 'many' : said.length > 4 ? 'some' : 'few'}>
      {said.map(([id, one]) => {
        const role = view.seats[one.seat]?.role
        return (
          <li key={id}>
            {role && <Emblem role={role} size={40} />}
            <span>
              <q>{one.text}</q>
              <small>{[role === undefined ? '' : text().roles[role].short, one.name ?? ''].filter(Boolean).join(', ')}</small>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Tags({ view, facts }: Props) {
  const w = words()
  const moments = new Map((facts?.proposed ?? []).map((point) => [momentKey(point), local(point.title)]))
  const tagged = Object.entries(view.debrief.tags ?? {})
  return (
    <div class="evidence-counts" data-length={lengthOf(tagged.length)}>
      <h2>{w.tagsTitle}</h2>
      {tagged.map(([key, counts]) => (
        <CountLine key={key} title={moments.get(key) ?? key} counts={counts} names={w.tags} order={DECISION_TAGS} />
      ))}
    </div>
  )
}

function Relate({ view }: { readonly view: PublicView }) {
  const w = words()
  const people = seatedNumbers(view).filter((seat) => view.seats[seat]?.holder === 'person').length
  const lines = Object.entries(RELATE_RULES).flatMap(([rule, sentence]) => {
    const counts = view.debrief.counts?.[`rule:${rule}`]
    return counts ? [{ rule, sentence, counts }] : []
  })
  const roles = ROLE_IDS.flatMap((role) => {
    const counts = view.debrief.counts?.[`${RELATE_ROLE}${role}`]
    return counts ? [{ role, counts }] : []
  })
  return (
    <div class="evidence-counts" data-length={lengthOf(lines.length + roles.length)}>
      <h2>{w.agreeHere}</h2>
      <p class="mood-note">{lines.length === 0 && roles.length === 0 ? w.fewAnswers : w.fromThree}</p>
      {lines.map(({ rule, sentence, counts }) => (
        <CountLine key={rule} title={local(sentence)} of={people} counts={counts} names={w.relateTags} order={['agree', 'differs', 'missing']} />
      ))}
      {roles.map(({ role, counts }) => (
        <CountLine key={role} title={text().roles[role].full} of={people} counts={counts} names={w.relateTags} order={['agree', 'differs', 'missing']} />
      ))}
    </div>
  )
}

/** A wall does not scroll: the more there is, the closer it stands. */
const lengthOf = (lines: number): 'few' | 'some' | 'many' => (lines > 9 ? 'many' : lines > 6 ? 'some' : 'few')

type Line = { readonly title: string; readonly counts: Readonly<Record<string, number>>; readonly names: Readonly<Record<string, string>>; readonly order: readonly string[]; /** People of the table; those whose answer is not shown leave their part empty. */ readonly of?: number }

/** One bar of tokens, each part with its number and its name: disagreement is seen without colour. */
function CountLine({ title, counts, names, order, of = 0 }: Line) {
  const parts = order.flatMap((id) => ((counts[id] ?? 0) > 0 ? [{ id, count: counts[id] ?? 0 }] : []))
  const rest = of - parts.reduce((sum, { count }) => sum + count, 0)
  return (
    <div class="count-line">
      <h3>{title}</h3>
      <ul>
        {parts.map(({ id, count }) => (
          <li key={id} data-part={order.indexOf(id)} style={{ flexGrow: count }}>
            <b>{count}</b> {names[id]}
          </li>
        ))}
        {rest > 0 && <li class="count-rest" aria-hidden="true" style={{ flexGrow: rest }} />}
      </ul>
    </div>
  )
}
