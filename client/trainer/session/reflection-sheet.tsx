import { useState } from 'preact/hooks'
import type { FicheId } from '../../../shared/base/vocabulary.ts'
import { FicheHelp } from '../../mallette/fiche-help.tsx'
import { Marked } from '../../mallette/help/marked.tsx'
import { Button } from '../../ui/button.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

export function ReflectionSheet() {
  const { view, trainer, act } = useDesk()
  const [typed, setTyped] = useState('')
  const w = words().reflection
  const asked = view.question
  const askFree = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (typed.trim() !== '' && (await act({ type: 'ask-question', text: typed.trim() }))) setTyped('')
  }
  return (
    <Sheet seed="questions" jitter={4} lift={2} class="questions-sheet" as="section">
      <header class="seats-head">
        <h2>{w.title}</h2>
        {asked && <p>{w.answered(asked.answered)}</p>}
      </header>
      <ul>
        {Object.entries(trainer.questions).map(([card, question]) => {
          const isAsked = asked !== undefined && local(asked.text) === local(question.text)
          return (
            <li key={card} class="question-row" data-asked={isAsked}>
              <span>
                <small>
                  <FicheHelp fiche={question.fiche as FicheId} title={w.fiche(question.fiche)}>
                    {w.fiche(question.fiche)}
                  </FicheHelp>
                </small>
                <Marked text={local(question.text)} />
              </span>
              {isAsked ? (
                <b>{w.asked}</b>
              ) : (
                <Button seed={`ask-${card}`} onClick={() => void act({ type: 'ask-question', card })}>
                  {w.ask}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <form class="inline-form" onSubmit={(event) => void askFree(event)}>
        <label class="field">
          {w.free}
          <input value={typed} maxLength={500} placeholder={w.freePlaceholder} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <Button type="submit">{w.ask}</Button>
      </form>
    </Sheet>
  )
}
