import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { svgPot } from '../../../shared/drawing/pot.ts'
import { FicheHelp } from '../../mallette/fiche-help.tsx'
import { HelpMark } from '../../mallette/help/help.tsx'
import { Marked } from '../../mallette/help/marked.tsx'
import { words as malletteWords } from '../../mallette/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { local, text } from '../../ui/language.ts'
import { Emblem } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { seatedNumbers } from '../../board/naming.ts'
import { refusal, useSeated } from '../desk.ts'
import { useKeptText } from '../kept-text.ts'
import { Part, ReadyButton } from '../parts.tsx'
import { words } from '../words.ts'
import { EventsOf } from './news.tsx'
import './reflection.css'

/** One answer, who gave, one thank you, a bookmark. The question comes first: it is the heart of the phase, and it folds once answered. */
export function Reflection() {
  return (
    <>
      <EventsOf phase="reflection" />
      <PotCount />
      <Question />
      <Gifts />
      <Bookmark />
      <ReadyButton />
    </>
  )
}

function PotCount() {
  const { view } = useSeated()
  const { reflection: say } = words()
  const { potLevels } = text()
  const count = view.reveal?.pot
  if (!count) return null
  // What each one gave is read further down: the rest of the sum is said, or it does not add up.
  const made = ([['given', count.time + count.means], ['ahead', count.carry + count.perSeason], ['bonus', count.bonus], ['tax', count.tax]] as const).filter(([, n]) => n !== 0)
  const next = count.level === 'cold' ? { level: 'kept' as const, missing: count.theta1 - count.total } : count.level === 'kept' ? { level: 'alive' as const, missing: count.theta2 - count.total } : undefined
  return (
    <Sheet seed="pot-count" paper="yellow" lift={2} class="pot-count">
      <Drawing svg={svgPot(88, count)} />
      <div>
        <h2>
          {say.pot(potLevels[count.level].name)} <HelpMark term="common-pot" title={text().words.pot} />
        </h2>
        <p>
          <b>{say.total(count.total)}</b>. {potLevels[count.level].help}
        </p>
        {made.length > 1 && <p class="small">{made.map(([part, n]) => say.made[part](n)).join(', ')}</p>}
        {next && next.missing <= 3 && <p class="small">{say.margin(next.missing, potLevels[next.level].name)}</p>}
      </div>
    </Sheet>
  )
}

function Gifts() {
  const { view, me, act, name, content } = useSeated()
  const { reflection: say } = words()
  const given = view.thanks[me.seat]
  const forMe = Object.entries(view.thanks).filter(([, to]) => to === me.seat)
  return (
    <Part title={say.gave} aside={given === undefined && me.options.thanks.open ? say.thanksHelp : undefined}>
      <ul class="gifts">
        {seatedNumbers(view).map((seat) => {
          const gift = view.reveal?.orders[seat]?.inPot ?? 0
          const canThank = me.options.thanksTo.includes(seat) && given === undefined
          return (
            <li key={seat}>
              <Emblem role={view.seats[seat]!.role} size={34} />
              <span>
                <b>{name(seat)}</b> <small>{gift === 0 ? say.nothing : say.gaveLine(gift)}</small>
              </span>
              {canThank && (
                <Button seed={`thanks-${seat}`} icon="hand-heart" label={say.thanksTo(name(seat))} closedBecause={me.options.thanks.open ? undefined : refusal({ code: me.options.thanks.why }, content)} onClick={() => void act({ type: 'give-thanks', to: seat })}>
                  {say.thanks}
                </Button>
              )}
              {given === seat && <span class="thanked">{say.thanks}</span>}
            </li>
          )
        })}
      </ul>
      {given !== undefined && <p class="small">{say.thanked(name(given))}</p>}
      {forMe.map(([from]) => (
        <p key={from} class="thanks-to-me">
          {say.thankedMe(name(Number(from)))}
        </p>
      ))}
    </Part>
  )
}

function Question() {
  const { view, me, act } = useSeated()
  const { reflection: say } = words()
  const { question } = view
  const [typed, setTyped] = useKeptText(`answer-${question?.id ?? ''}`)
  if (!question) return <p class="wait">{say.noQuestion}</p>
  const chips = Object.entries(question.chips)
  const answer = async (body: { readonly chip?: number; readonly text?: string }): Promise<void> => {
    if (await act({ type: 'answer-question', question: question.id, ...body }, say.answered)) setTyped('')
  }
  return (
    <Part title={say.question} aside={say.answers(question.answered)}>
      <Sheet seed={question.id} lift={2} class="question">
        <h3>
          <Marked text={local(question.text)} />
        </h3>
        {question.fiche && (
          <div class="small">
            <FicheHelp fiche={question.fiche} title={malletteWords().shortTitles[question.fiche]}>
              {malletteWords().aboutQuestion(question.fiche)}
            </FicheHelp>
          </div>
        )}
        {me.answered ? (
          <p class="small">{say.answered}</p>
        ) : (
          <>
            {chips.length > 0 && (
              <div class="pair">
                {chips.map(([index, chip]) => (
                  <Button key={index} seed={`chip-${index}`} onClick={() => void answer({ chip: Number(index) })}>
                    {local(chip)}
                  </Button>
                ))}
              </div>
            )}
            <form
              class="stack"
              onSubmit={(event) => {
                event.preventDefault()
                if (typed.trim() !== '') void answer({ text: typed.trim() })
              }}
            >
              <label class="field">
                <span>{say.answerOwn}</span>
                <Sheet seed="answer" paper="white" lift={0} outline="thin">
                  <textarea rows={3} maxLength={LIMITS.text} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
                </Sheet>
              </label>
              <Button type="submit" icon="paper-plane-tilt">
                {say.send}
              </Button>
              <p class="small">{say.answerHelp}</p>
            </form>
          </>
        )}
        <Answers />
      </Sheet>
    </Part>
  )
}

/** What the table may read of it, once all have answered or the trainer shows words. */
function Answers() {
  const { view } = useSeated()
  const { debrief: say } = words()
  const { chips = {}, chosen = {}, words: said = {} } = view.question ?? {}
  const read = Object.entries(said).toSorted(([, a], [, b]) => a.seat - b.seat)
  if (Object.keys(chosen).length + read.length === 0) return null
  return (
    <ul class="answers-read" aria-label={say.openedTitle}>
      {Object.entries(chosen).map(([chip, count]) => (
        <li key={chip}>
          <b>{say.votesFor(count)}</b> {local(chips[Number(chip)]!)}
        </li>
      ))}
      {read.map(([id, { seat, text: one }]) => (
        <li key={id}>
          <b>{text().roles[view.seats[seat]!.role].short}</b> {one}
        </li>
      ))}
    </ul>
  )
}

/** A private bookmark for the debrief. */
export function Bookmark() {
  const { act, view } = useSeated()
  const { reflection: say } = words()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useKeptText(`bookmark-${view.table.season}`)
  const mark = async (): Promise<void> => {
    const reason = typed.trim()
    if (!(await act({ type: 'bookmark', ...(reason === '' ? {} : { text: reason }) }, say.bookmarked))) return
    setTyped('')
    setOpen(false)
  }
  return (
    <>
      <Button look="quiet" icon="bookmark-simple" onClick={() => setOpen(true)}>
        {say.bookmark}
      </Button>
      {isOpen && (
        <Dialog
          title={say.bookmark}
          icon="bookmark-simple"
          onClose={() => setOpen(false)}
          foot={
            <Button look="main" icon="bookmark-simple" seed="mark" onClick={() => void mark()}>
              {say.bookmark}
            </Button>
          }
        >
          <p class="small">{say.bookmarkHelp}</p>
          <label class="field">
            <span>{say.bookmarkWhy}</span>
            <Sheet seed="bookmark" paper="white" lift={0} outline="thin">
              <textarea rows={2} maxLength={LIMITS.text} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
            </Sheet>
          </label>
        </Dialog>
      )}
    </>
  )
}
