import { TITLE, TITLE_LENGTH, TITLE_VOTE } from '../../../shared/base/debrief.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { useKeptText } from '../kept-text.ts'
import { Part } from '../parts.tsx'
import { storyTitleWords } from './story-title-words.ts'

const STEP = 6

/** A title for the table's récit: each proposes one in silence; once opened, the table votes. */
export function StoryTitle() {
  const { view, me } = useSeated()
  const say = storyTitleWords()
  const proposed = Object.entries(me.openedWords).filter(([, { item }]) => item === TITLE)
  return (
    <Part title={say.title}>
      {view.debrief.opened && proposed.length > 0 ? <TitleVote proposed={proposed.map(([id, { text }]) => [id, text] as const)} /> : <TitleProposal />}
    </Part>
  )
}

function TitleProposal() {
  const { me, act } = useSeated()
  const say = storyTitleWords()
  const kept = me.debriefAnswers[`${STEP}/${TITLE}`]?.text ?? ''
  const [typed, setTyped] = useKeptText('debrief-title')
  const send = (event: Event): void => {
    event.preventDefault()
    const text = typed.trim()
    if (text !== '') void act({ type: 'answer-step', step: STEP, item: TITLE, text }, say.saved)
  }
  return (
    <form class="stack" onSubmit={send}>
      <p class="small">{say.help}</p>
      <Sheet seed="story-title" paper="white" lift={0} outline="thin">
        <textarea rows={2} maxLength={TITLE_LENGTH} aria-label={say.title} value={typed || kept} onInput={(event) => setTyped(event.currentTarget.value)} />
      </Sheet>
      <Button type="submit" icon="check-circle">
        {say.propose}
      </Button>
    </form>
  )
}

function TitleVote({ proposed }: { readonly proposed: readonly (readonly [string, string])[] }) {
  const { me, act } = useSeated()
  const say = storyTitleWords()
  const mine = me.debriefAnswers[`${STEP}/${TITLE_VOTE}`]?.value
  return (
    <fieldset class="choices">
      <legend class="small">{say.vote}</legend>
      <div class="choice-row">
        {proposed.map(([id, text]) => (
          <label class="choice" key={id}>
            <input type="radio" name="story-title" checked={mine === id} onChange={() => void act({ type: 'answer-step', step: STEP, item: TITLE_VOTE, value: id })} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
