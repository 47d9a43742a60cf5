import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DisplaySettings } from '../ui/display-settings.tsx'
import { Icon } from '../ui/icon.tsx'
import { kindOf, fileNameOf } from './check/file-kind.ts'
import type { EditorHandle } from './editor/editor.tsx'
import { loadManual, SHIPPED_OVERLAYS, SHIPPED_SCENARIOS } from './file/shelf.ts'
import { saveFile } from './file/save-file.ts'
import { Start, type StartProps } from './start.tsx'
import { words } from './words.ts'

interface DesignerHeadProps extends StartProps {
  readonly text: string
  readonly isPlayable: boolean
  readonly editor: RefObject<EditorHandle | null>
}

type Laid = 'open' | 'install' | 'manual' | 'display'

/** Title, ways out, and what is done with the whole file. */
export function DesignerHead({ text, isPlayable, editor, ...start }: DesignerHeadProps) {
  const w = words()
  const [laid, setLaid] = useState<Laid>()
  const close = (): void => setLaid(undefined)
  const isEmpty = text.trim() === ''
  return (
    <header class="designer-head">
      <div class="designer-strip">
        <h1>{w.pageTitle}</h1>
        <p>{w.lead}</p>
        <nav aria-label={w.links.label}>
          <a href="/trainer/">{w.links.trainer}</a>
          <a href="/mallette/">{w.links.mallette}</a>
          <a href="/">{w.links.game}</a>
        </nav>
      </div>
      <div class="designer-tools" role="group" aria-label={w.tools.label}>
        <Button icon="books" onClick={() => setLaid('open')}>
          {w.tools.open}
        </Button>
        <Button icon="arrow-counter-clockwise" onClick={() => editor.current?.undo()}>
          {w.tools.undo}
        </Button>
        <Button icon="arrow-counter-clockwise" class="designer-redo" onClick={() => editor.current?.redo()}>
          {w.tools.redo}
        </Button>
        <Button icon="download-simple" look="yellow" disabled={isEmpty} onClick={() => saveFile(fileNameOf(text), text)}>
          {w.tools.download}
        </Button>
        <Button icon="play" disabled={isEmpty} onClick={() => setLaid('install')}>
          {w.tools.install}
        </Button>
        <Button icon="question" look="quiet" onClick={() => setLaid('manual')}>
          {w.tools.manual}
        </Button>
        <Button icon="eye" look="quiet" onClick={() => setLaid('display')}>
          {w.tools.display}
        </Button>
      </div>
      {laid === 'open' && (
        <Dialog title={w.tools.open.replace('…', '')} icon="books" onClose={close}>
          <Start
            {...start}
            onFile={(file) => {
              close()
              start.onFile(file)
            }}
            onOpen={(next, name) => {
              close()
              // The dialog gives the focus back first; the text is put after.
              setTimeout(() => start.onOpen(next, name))
            }}
          />
        </Dialog>
      )}
      {laid === 'install' && <Install text={text} isPlayable={isPlayable} onClose={close} />}
      {laid === 'manual' && <Manual onClose={close} />}
      {laid === 'display' && <DisplaySettings onClose={close} />}
    </header>
  )
}

/** Where the file goes, step by step, for whoever has the game on a laptop. */
function Install({ text, isPlayable, onClose }: { readonly text: string; readonly isPlayable: boolean; readonly onClose: () => void }) {
  const { install: w, tools } = words()
  const name = fileNameOf(text)
  const isOverlay = kindOf(text) === 'overlay'
  const folder = isOverlay ? 'scenarios/overlays/' : 'scenarios/'
  const steps: readonly { readonly words: string; readonly command?: string }[] = [
    { words: w.download(name) },
    { words: w.put(folder) },
    { words: w.check, command: `npm run scenario:check -- ${folder}${name}` },
    { words: w.restart, command: 'npm start' },
  ]
  const isShipped = [...SHIPPED_SCENARIOS, ...SHIPPED_OVERLAYS].some(({ id }) => name === `${id}.${isOverlay ? 'overlay' : 'scenario'}.json`)
  return (
    <Dialog
      title={w.title}
      icon="play"
      onClose={onClose}
      foot={
        <Button look="main" icon="download-simple" onClick={() => saveFile(name, text)}>
          {tools.download}
        </Button>
      }
    >
      {!isPlayable && <Warning>{w.notYet}</Warning>}
      {isShipped && <Warning>{w.shipped}</Warning>}
      <ol class="install-steps">
        {steps.map(({ words: step, command }) => (
          <li key={step}>
            <span>
              {step} {command && <code>{command}</code>}
            </span>
          </li>
        ))}
      </ol>
      <p class="small">{w.manual}</p>
    </Dialog>
  )
}

const Warning = ({ children }: { readonly children: string }) => (
  <p class="advice">
    <Icon name="warning" size={24} /> {children}
  </p>
)

/** The manual as it is written, to read beside the file. */
function Manual({ onClose }: { readonly onClose: () => void }) {
  const { manual: w, start } = words()
  const [page, setPage] = useState<string>()
  if (page === undefined) void loadManual().then(setPage, () => setPage(''))
  return (
    <Dialog
      title={w.title}
      icon="question"
      onClose={onClose}
      foot={
        <Button icon="download-simple" disabled={!page} onClick={() => page && saveFile('FORMAT.md', page)}>
          {w.download}
        </Button>
      }
    >
      {/* A field is scrolled by the keyboard too. */}
      <textarea class="manual" aria-label={w.title} readOnly rows={24} lang="fr" value={page === '' ? start.unreachable : (page ?? '…')} />
    </Dialog>
  )
}
