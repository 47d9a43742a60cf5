/**
 * Puts words where the selection is, as if they were typed: the browser then knows how to undo them. The command is old
 * and not replaced by any other; where a browser has lost it, the words are put all the same, without undo.
 */
export function typeInto(field: HTMLTextAreaElement, put: string): void {
  const before = field.value
  const isDone = put === '' ? document.execCommand('delete') : document.execCommand('insertText', false, put)
  if (isDone && field.value !== before) return
  const [from, to] = [field.selectionStart, field.selectionEnd]
  if (before.slice(from, to) === put) return
  field.setRangeText(put, from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** The blanks that the line of the selection begins with. */
export function indentOf({ value, selectionStart }: { readonly value: string; readonly selectionStart: number }): string {
  const line = value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}
