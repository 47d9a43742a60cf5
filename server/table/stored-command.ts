import type { Command } from '../../shared/engine/command.ts'
import type { BornText } from '../../shared/engine/event.ts'

/** Where a command carries what somebody wrote: names, reasons, clauses, messages, notes, cards. */
const FREE_TEXT = new Set(['name', 'pairName', 'text', 'clause', 'act', 'ally', 'date'])
/** Commands whose `text` is the id of a stored text. */
const NAMES_A_TEXT = new Set<Command['type']>(['release-words', 'withdraw-words', 'approve-text', 'erase-text'])

/**
 * The command as the database keeps it: JSON in which each free text is `{"$text": id}`,
 * or `{"$text": null}` when the rules stored none. Erasing the text then erases the words everywhere.
 */
export function storedCommand(command: Command, texts: readonly BornText[]): string {
  if (NAMES_A_TEXT.has(command.type)) return JSON.stringify(command)
  const idOf = new Map(texts.map(({ id, content }) => [content, id]))
  return JSON.stringify(command, (key, value: unknown) =>
    typeof value === 'string' && FREE_TEXT.has(key) ? { $text: idOf.get(value) ?? idOf.get(value.trim()) ?? null } : value,
  )
}
