import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { BotsPanel } from './bots/bots-panel.tsx'
import { usePlay } from './bots/use-play.ts'
import type { Looking } from './check/use-look.ts'
import { ProblemsPanel } from './check/problems-panel.tsx'
import type { EditorHandle } from './editor/editor.tsx'
import { MapPanel } from './map/map-panel.tsx'
import { TextsPanel } from './texts/texts-panel.tsx'
import { words } from './words.ts'

const TABS = ['problems', 'texts', 'map', 'bots'] as const
type Tab = (typeof TABS)[number]

export interface PanelsProps {
  readonly text: string
  readonly looking: Looking
  readonly editor: RefObject<EditorHandle | null>
  readonly base: string | undefined
  readonly onBase: (file: File) => void
}

/** Four ways to see the same file, as tabs: arrows go from one to the next. */
export function Panels({ text, looking, editor, base, onBase }: PanelsProps) {
  const w = words()
  const [tab, setTab] = useState<Tab>('problems')
  const play = usePlay(text)
  const tabs = useRef<HTMLDivElement>(null)
  const { look } = looking
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]!
    setTab(next)
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  const jump = (at: { readonly line: number; readonly column: number }): void => editor.current?.jump(at.line, at.column)
  const count = (look?.issues.length ?? 0) + (play.state === 'done' ? play.told.missed.length : 0)
  return (
    <>
      <div class="tabs" role="tablist" aria-label={w.tabs.label} ref={tabs}>
        {TABS.map((id) => (
          <button key={id} type="button" role="tab" id={`tab-${id}`} aria-selected={id === tab} aria-controls="panel" tabIndex={id === tab ? 0 : -1} onClick={() => setTab(id)} onKeyDown={move}>
            {w.tabs[id]}
            {id === 'problems' && count > 0 && <b class="tab-count">{count}</b>}
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'problems' && <ProblemsPanel text={text} looking={looking} played={play.state === 'done' ? play.told.missed : []} editor={editor} base={base} onBase={onBase} />}
        {tab === 'texts' && <TextsPanel cards={look?.cards ?? []} isOverlay={look?.kind === 'overlay'} onJump={jump} />}
        {tab === 'map' && <MapPanel sketch={look?.map} />}
        {tab === 'bots' && <BotsPanel play={play} isPlayable={look?.isPlayable ?? false} isOverlay={look?.kind === 'overlay'} onJump={jump} />}
      </div>
    </>
  )
}
