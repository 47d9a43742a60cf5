/** English prose: lists, numbers in letters, plurals. */
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen']

/** In letters up to sixteen, then in figures; nought is « no », for it always counts something. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count)
}

export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberWord(count)} ${count === 1 ? singular : plural}`
}

export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** “the market, the bus or the hall”. */
export function listOr(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth']

export function ordinal(rank: number): string {
  return ORDINALS[rank] ?? `${rank}th`
}

export function capitalise(words: string): string {
  return words.replace(/^([^\p{L}\p{N}]*)(\p{L})/u, (_, before: string, first: string) => before + first.toUpperCase())
}

/** Within a title: « The lock » becomes « the lock ». */
export function uncapitaliseArticle(words: string): string {
  return words.replace(/^(?:The|An?|Two|Three|Four)(?= )/, (article) => article.toLowerCase())
}

export function quarters(value: number): string {
  return String(value / 4)
}
