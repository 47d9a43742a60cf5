import type { Command } from '../../shared/engine/command.ts'
import { cleanText, countWords } from '../../shared/engine/decide/clean-text.ts'
import type { BornText } from '../../shared/engine/event.ts'

/** Where a command carries what somebody wrote: names, reasons, clauses, messages, notes, cards, corrections. */
const FREE_TEXT = new Set(['name', 'pairName', 'text', 'clause', 'act', 'ally', 'date', 'words'])
/** Commands whose `text` is the id of a stored text. */
const NAMES_A_TEXT = new Set<Command['type']>(['release-words', 'withdraw-words', 'correct-words', 'approve-text', 'erase-text'])

/**
 * The command as the database keeps it: JSON in which each free text is `{"$text": id}`, or, when the rules stored
 * none, `{"$text": null}` with its length and how many words it has, three at most: all that a rule looks at.
 * Erasing the text then erases the words everywhere.
 */
export function storedCommand(command: Command, texts: readonly BornText[]): string {
  const idOf = new Map(texts.map(({ id, content }) => [content, id]))
  return JSON.stringify(command, (key, value: unknown) => {
    if (typeof value !== 'string' || !FREE_TEXT.has(key) || (key === 'text' && NAMES_A_TEXT.has(command.type))) return value
    const said = clean(value)
    const id = idOf.get(said)
    return id === undefined ? { $text: null, length: said.length, words: Math.min(3, countWords(said)) } : { $text: id }
  })
}

/** As the rules read it, however long. */
function clean(raw: string): string {
  const text = cleanText(raw, Number.POSITIVE_INFINITY)
  return text.ok ? text.value : ''
}
