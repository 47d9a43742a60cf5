import { useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { local } from '../ui/language.ts'
import { showSlip } from '../ui/toast.tsx'
import { loadTemplate, SHIPPED_OVERLAYS, SHIPPED_SCENARIOS } from './file/shelf.ts'
import { words } from './words.ts'

export interface StartProps {
  readonly onFile: (file: File) => void
  readonly onOpen: (text: string, name: string) => void
  readonly overlayOf: (scenario: string) => Promise<string | undefined>
}

/** A file of one's own, the example of the manual, a shipped scenario, or the same in another territory. */
export function Start({ onFile, onOpen, overlayOf }: StartProps) {
  const w = words().start
  const [scenario, setScenario] = useState(SHIPPED_SCENARIOS[0]?.id ?? '')
  const overlays = SHIPPED_OVERLAYS.filter(({ of }) => of === scenario)
  const [chosen, setOverlay] = useState('')
  const overlay = overlays.find(({ id }) => id === chosen) ?? overlays[0]
  const shelved = SHIPPED_SCENARIOS.find(({ id }) => id === scenario)
  const load = async (asked: Promise<string | undefined> | undefined, name: string): Promise<void> => {
    try {
      const text = await asked
      if (text === undefined || text === '') showSlip(w.unreachable)
      else onOpen(text, name)
    } catch {
      showSlip(w.unreachable)
    }
  }
  const dress = async (): Promise<string | undefined> => shelved && overlayOf(await shelved.load())
  return (
    <div class="start">
      <h2>{w.title}</h2>
      <section>
        <h3>{w.file}</h3>
        <p>{w.fileHelp}</p>
        <FileButton label={w.choose} onFile={onFile} />
      </section>
      <section>
        <h3>{w.template}</h3>
        <p>{w.templateHelp}</p>
        <Button icon="note-pencil" look="yellow" seed="template" onClick={() => void load(loadTemplate(), w.template)}>
          {w.take}
        </Button>
      </section>
      <section>
        <h3>{w.shipped}</h3>
        <p>
          {w.shippedHelp} {w.rename}
        </p>
        <label class="field">
          {w.scenario}
          <select value={scenario} onChange={(event) => setScenario(event.currentTarget.value)}>
            {SHIPPED_SCENARIOS.map(({ id, title }) => (
              <option key={id} value={id}>
                {local(title)}
              </option>
            ))}
          </select>
        </label>
        <Button icon="copy" seed="whole" onClick={() => void load(shelved?.load(), local(shelved?.title ?? { fr: '' }))}>
          {w.whole}
        </Button>
      </section>
      <section>
        <h3>{w.dress}</h3>
        <p>{w.dressHelp}</p>
        <Button icon="map-pin" seed="dress" onClick={() => void load(dress(), w.dress)}>
          {w.newOverlay(local(shelved?.title ?? { fr: '' }))}
        </Button>
        {overlay && (
          <>
            <label class="field">
              {w.overlay}
              <select value={overlay.id} onChange={(event) => setOverlay(event.currentTarget.value)}>
                {overlays.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {local(title)}
                  </option>
                ))}
              </select>
            </label>
            <Button icon="copy" seed="overlay" onClick={() => void load(overlay.load(), local(overlay.title))}>
              {w.wholeOverlay}
            </Button>
          </>
        )}
      </section>
    </div>
  )
}

/** The browser's own chooser, behind a button of the house. */
export function FileButton({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          // The same file may be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <Button icon="books" seed={label} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
