import { useEffect, useImperativeHandle, useRef } from 'preact/hooks'
import type { Ref } from 'preact'
import type { Issue } from '../../../shared/scenario/issue.ts'
import { endOfToken, offsetAt } from '../check/quick-repair.ts'
import { words } from '../words.ts'
import { Mirror, type LineMark } from './mirror.ts'
import { indentOf, typeInto } from './type-into.ts'
import './editor.css'

/** Longer texts are put at once rather than typed. */
const LARGE = 10_000

export type EditorHandle = {
  /** Another text in place of this one; « Annuler » gives this one back. */
  readonly replaceAll: (text: string) => void
  readonly replace: (from: number, to: number, put: string) => void
  readonly jump: (line: number, column: number) => void
  readonly undo: () => void
  readonly redo: () => void
}

/**
 * A plain text field: the browser's own undo, selection, spelling and screen reader. Behind it lies the same text line by
 * line, wrapped the same way, which gives the numbers and shows where the problems are. It needs no library, and the
 * policy of the pages allows no style written by one.
 */
export function Editor({ handle, start, issues, onText }: { readonly handle: Ref<EditorHandle>; readonly start: string; readonly issues: readonly Issue[]; readonly onText: (text: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const behind = useRef<HTMLDivElement>(null)
  const mirror = useRef<Mirror | undefined>(undefined)
  useEffect(() => {
    mirror.current = new Mirror(behind.current!)
    field.current!.value = start
    mirror.current.write(start)
  }, [])
  useEffect(() => mirror.current?.mark(marksOf(issues)), [issues])
  const own = useRef<EditorHandle>(null)
  useImperativeHandle(own, () => handleOf(field.current!, behind.current!), [])
  useImperativeHandle(handle, () => own.current!, [])
  const type = (): void => {
    const { value } = field.current!
    mirror.current?.write(value)
    onText(value)
  }
  const press = (event: KeyboardEvent): void => {
    const asked = undoAsked(event)
    if (asked) {
      event.preventDefault()
      own.current![asked]()
    } else keepIndent(event)
  }
  const keepIndent = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const indent = indentOf(field.current!)
    if (indent === '') return
    event.preventDefault()
    typeInto(field.current!, `\n${indent}`)
  }
  const paste = (event: ClipboardEvent): void => {
    const put = event.clipboardData?.getData('text/plain') ?? ''
    if (put.length < LARGE) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = field.current!
    own.current!.replaceAll(value.slice(0, selectionStart) + put.replaceAll('\r\n', '\n') + value.slice(selectionEnd))
  }
  return (
    <div class="editor">
      <div class="editor-lines" ref={behind} aria-hidden="true" />
      <textarea
        ref={field}
        class="editor-field"
        aria-label={words().editor.label}
        aria-describedby="editor-help"
        lang="fr"
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        wrap="soft"
        onInput={type}
        onKeyDown={press}
        onPaste={paste}
      />
    </div>
  )
}

/** Ctrl or ⌘ with Z or Y. */
function undoAsked({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo'
  return letter === 'z' ? 'undo' : undefined
}

function handleOf(field: HTMLTextAreaElement, behind: HTMLElement): EditorHandle {
  const former: string[] = []
  const later: string[] = []
  const put = (text: string): void => {
    field.value = text
    field.setSelectionRange(0, 0)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    behind.parentElement?.parentElement?.scrollTo(0, 0)
  }
  /** The browser's own gesture first; beyond the first one since a text was put whole, the text that was there. */
  const step = (name: 'undo' | 'redo', from: string[], to: string[]) => (): void => {
    field.focus({ preventScroll: true })
    const before = field.value
    document.execCommand(name)
    const text = field.value === before ? from.pop() : undefined
    if (text === undefined) return
    to.push(before)
    put(text)
  }
  return {
    replace: (from, to, words) => {
      field.focus({ preventScroll: true })
      field.setSelectionRange(from, to)
      typeInto(field, words)
    },
    // Not as if typed: a browser takes half a minute to type a whole scenario.
    replaceAll: (text) => {
      former.push(field.value)
      later.length = 0
      put(text)
      field.focus({ preventScroll: true })
    },
    jump: (line, column) => {
      const from = offsetAt(field.value, line, column)
      field.focus({ preventScroll: true })
      field.setSelectionRange(from, endOfToken(field.value, from))
      behind.children[line - 1]?.scrollIntoView({ block: 'center', inline: 'nearest' })
    },
    undo: step('undo', former, later),
    redo: step('redo', later, former),
  }
}

/** The worst of each line. */
function marksOf(issues: readonly Issue[]): ReadonlyMap<number, LineMark> {
  const marks = new Map<number, LineMark>()
  for (const { line, severity } of issues) if (marks.get(line) !== 'error') marks.set(line, severity)
  return marks
}
