/** Without accents nor capitals: what somebody types and what is looked into. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").trim()
}

/** Every word typed begins a word of the texts. */
export function matches(asked: string, texts: readonly string[]): boolean {
  if (asked === '') return true
  const among = plain(texts.join(' ')).split(/[^\p{L}\p{N}.]+/u)
  return asked.split(/[^\p{L}\p{N}.]+/u).filter(Boolean).every((word) => among.some((candidate) => candidate.startsWith(word)))
}
