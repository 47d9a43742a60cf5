import { fail, succeed, type Result } from '../../base/result.ts'
import { reject, type Rejection } from '../rejection.ts'

/** Controls, invisible spaces and marks that turn the direction of what follows. Line feeds stay. */
const UNSEEN = /(?!\n)\p{Cc}|\p{Cf}|[\u2028\u2029]/gu

/** Trimmed, without what cannot be seen; refused when nothing is left or when longer than `max` signs. */
export function cleanText(raw: string, max: number): Result<string, Rejection> {
  const text = raw.normalize('NFC').replaceAll('\t', ' ').replace(UNSEEN, '').trim()
  if (text.length === 0) return fail(reject('text-empty'))
  if (text.length > max) return fail(reject('text-too-long', { max }))
  return succeed(text)
}

export function countWords(text: string): number {
  return text.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
