import { useState } from 'preact/hooks'
import type { LocalText } from '../../shared/scenario/schema.ts'
import { local } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { readTicked, writeTicked } from './observer-ticks.ts'
import { waitingWords } from './waiting-words.ts'
import '../ui/tick.css'

/** The scenario's questions for who has no seat; ticked for oneself alone, kept by this browser. */
export function ObserverGuide({ questions, of }: { readonly questions: readonly LocalText[]; /** The scenario watched. */ readonly of: string }) {
  const w = waitingWords()
  const [ticked, setTicked] = useState(() => readTicked(of))
  const turn = (index: number): void => {
    const next = ticked.includes(index) ? ticked.filter((one) => one !== index) : [...ticked, index]
    setTicked(next)
    writeTicked(of, next)
  }
  return (
    <Sheet seed="observer-guide" paper="yellow" lift={2} as="section" class="observer-guide" aria-labelledby="observer-guide">
      <h2 id="observer-guide">{w.guide}</h2>
      {questions.map((question, index) => (
        <label key={index} class="tick">
          <input type="checkbox" checked={ticked.includes(index)} onChange={() => turn(index)} />
          <span>{local(question)}</span>
        </label>
      ))}
      <small>{w.guideHelp}</small>
    </Sheet>
  )
}
