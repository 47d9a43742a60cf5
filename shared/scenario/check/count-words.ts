/** Words with at least one letter or digit: a colon between two spaces is no word. */
export function countWords(text: string): number {
  return text.split(/[\s\u00A0\u202F]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
