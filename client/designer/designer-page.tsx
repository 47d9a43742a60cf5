import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { text as common } from '../ui/language.ts'
import { announce, LiveRegion } from '../ui/live-region.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { showSlip, Slips } from '../ui/toast.tsx'
import { useLook } from './check/use-look.ts'
import { Editor, type EditorHandle } from './editor/editor.tsx'
import { readDraft } from './file/draft.ts'
import { takeFile } from './file/take-file.ts'
import { useDrop } from './file/use-drop.ts'
import { useKeptDraft } from './file/use-draft.ts'
import { DesignerHead } from './head.tsx'
import { Panels } from './panels.tsx'
import { Start } from './start.tsx'
import { words } from './words.ts'

const NUMBER = new Intl.NumberFormat('fr')
export const kilobytes = (bytes: number): string => NUMBER.format(Math.ceil(bytes / 1000))

/** The file on one side; on the other, all that is wrong with it and all that it becomes. */
export function DesignerPage() {
  const w = words()
  const first = useRef(readDraft())
  const [text, setText] = useState(first.current.text)
  const [base, setBase] = useState(first.current.base)
  const editor = useRef<EditorHandle>(null)
  const { isKept, other, dismiss } = useKeptDraft({ text, ...(base === undefined ? {} : { base }) })
  const looking = useLook(text, base)
  const isEmpty = text.trim() === ''
  useEffect(() => {
    document.title = `${w.pageTitle} · ${common().product}`
  }, [w])
  useEffect(() => {
    if (!looking.look) return
    const errors = looking.look.issues.filter(({ severity }) => severity === 'error').length
    announce(w.check.changed(errors, looking.look.issues.length - errors))
  }, [looking.look?.issues.length])
  const open = (next: string, name: string): void => {
    editor.current?.replaceAll(next)
    showSlip(w.start.opened(name), 'done')
  }
  const take = async (file: File, use: (text: string, name: string) => void = open): Promise<void> => {
    const taken = await takeFile(file)
    if ('text' in taken) use(taken.text, taken.name)
    else showSlip(taken.refused === 'tooLarge' ? w.start.tooLarge(kilobytes(taken.bytes)) : w.start[taken.refused])
  }
  const isOver = useDrop((files) => {
    if (files.length > 1) showSlip(w.start.several)
    if (files[0]) void take(files[0])
  })
  return (
    <div class="designer" data-over={isOver}>
      <DesignerHead text={text} isPlayable={looking.look?.isPlayable ?? false} editor={editor} onFile={(file) => void take(file)} onOpen={open} overlayOf={looking.overlayOf} />
      {other && (
        <p class="designer-notice" role="status">
          <Icon name="warning" size={26} /> <span>{w.otherTab.said}</span>
          <Button
            look="yellow"
            onClick={() => {
              editor.current?.replaceAll(other.text)
              setBase(other.base)
              dismiss()
            }}
          >
            {w.otherTab.take}
          </Button>
          <Button onClick={dismiss}>{w.otherTab.keep}</Button>
        </p>
      )}
      <main class="designer-main">
        <Sheet seed="designer-file" jitter={4} lift={2} as="section" class="designer-file" aria-labelledby="file-title">
          <header class="designer-part-head">
            <h2 id="file-title">{looking.look?.title ? titleOf(looking.look.title.fr) : w.editor.title}</h2>
            <p class="designer-size">{isEmpty ? '' : `${w.editor.size(text.split('\n').length, kilobytes(text.length))} · ${isKept ? w.editor.kept : ''}`}</p>
          </header>
          {!isKept && (
            <p class="problem" role="alert">
              {w.editor.notKept}
            </p>
          )}
          <div class="editor-scroll">
            <Editor handle={editor} start={first.current.text} issues={looking.look?.issues ?? []} onText={setText} />
          </div>
          <p id="editor-help" class="small">
            {w.editor.help}
          </p>
        </Sheet>
        <Sheet seed="designer-seen" jitter={4} lift={2} as="section" class="designer-seen" aria-label={w.tabs.label}>
          {isEmpty ? (
            <Start onFile={(file) => void take(file)} onOpen={open} overlayOf={looking.overlayOf} />
          ) : (
            <Panels text={text} looking={looking} editor={editor} base={base} onBase={(file) => void take(file, (brought) => setBase(brought))} />
          )}
        </Sheet>
      </main>
      {isOver && <p class="designer-drop">{w.editor.drop}</p>}
      <Slips />
      <LiveRegion />
    </div>
  )
}

/** A title on its way to being written may be empty. */
const titleOf = (title: string): string => (title.trim() === '' ? words().editor.title : title)
