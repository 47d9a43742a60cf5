import { useMemo, useState } from 'preact/hooks'
import { StaticMap } from '../../board/static-map.tsx'
import { Button } from '../../ui/button.tsx'
import { language, local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { buildMapModel } from '../../view-models/build-map-model.ts'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

const MODES = ['map', 'instruction', 'timer', 'nothing'] as const

/** What the wall shows, in small, and the three things it may show. */
export function WallSheet() {
  const { view, content, act } = useDesk()
  const w = words().wall
  const { mode } = view.board
  const [isWriting, setWriting] = useState(false)
  const [typed, setTyped] = useState(view.board.text ?? '')
  const model = useMemo(() => buildMapModel(view, content, { names: text(), local, use: 'board', calm: true }), [view, content, language.value])
  const show = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (typed.trim() === '') return
    if (await act({ type: 'set-board', mode: 'instruction', text: typed.trim() })) setWriting(false)
  }
  return (
    <Sheet seed="wall" jitter={4} lift={2} class="wall-sheet" as="section">
      <header class="seats-head">
        <h2>{w.title}</h2>
        <div class="wall-modes" role="group" aria-label={w.title}>
          {MODES.map((id) => (
            <button key={id} type="button" aria-pressed={mode === id} onClick={() => (id === 'instruction' ? setWriting(true) : void act({ type: 'set-board', mode: id }))}>
              {w[id]}
            </button>
          ))}
        </div>
      </header>
      {(isWriting || mode === 'instruction') && (
        <form class="inline-form" onSubmit={(event) => void show(event)}>
          <label class="field">
            {w.instructionLabel}
            <input value={typed} maxLength={500} placeholder={w.placeholder} onInput={(event) => setTyped(event.currentTarget.value)} />
          </label>
          <Button type="submit">{w.show}</Button>
        </form>
      )}
      <div class="wall-view" role="img" aria-label={`${w.now} : ${mode === 'instruction' ? (view.board.text ?? '') : w[mode]}`}>
        {mode === 'map' && <StaticMap model={model} />}
        {mode === 'instruction' && <p class="title wall-instruction">{view.board.text}</p>}
      </div>
    </Sheet>
  )
}
