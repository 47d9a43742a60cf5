/**
 * What is refused before the file is read: size, depth, number of values, keys that reach into JavaScript itself.
 * One pass over the tokens, without recursion, so that no file can exhaust the stack. Also finds keys written twice,
 * which JSON.parse keeps silent about.
 */
import { createScanner } from 'jsonc-parser'
import type { Document } from './document.ts'
import type { Reporter } from './reporter.ts'

export const FILE_LIMITS = { bytes: 1_000_000, depth: 32, nodes: 5_000 } as const
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** jsonc-parser's SyntaxKind, which is a const enum and cannot be imported as a value. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  nullWord: 7,
  trueWord: 8,
  falseWord: 9,
  text: 10,
  number: 11,
  unknown: 16,
  end: 17,
} as const

type Frame = { readonly isObject: boolean; readonly keys: Set<string>; key: string; index: number; awaitsKey: boolean }

/** False when the file must not be read any further. */
export function passGate(document: Document, report: Reporter): boolean {
  const bytes = utf8Length(document.text)
  if (bytes > FILE_LIMITS.bytes) {
    report.at(0, [], 'too-large', {
      fr: `Le fichier pèse ${bytes} octets ; la limite est de ${FILE_LIMITS.bytes}.`,
      en: `The file weighs ${bytes} bytes; the limit is ${FILE_LIMITS.bytes}.`,
    })
    return false
  }
  return scanTokens(document, report)
}

function scanTokens(document: Document, report: Reporter): boolean {
  const scanner = createScanner(document.text, true)
  const frames: Frame[] = []
  let nodes = 0
  let passes = true
  const path = (): (string | number)[] => frames.map((frame) => (frame.isObject ? frame.key : frame.index))
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    const frame = frames.at(-1)
    if (token === TOKEN.comma) {
      if (frame?.isObject) frame.awaitsKey = true
      else if (frame) frame.index++
    } else if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) {
      frames.pop()
    } else if (token === TOKEN.text && frame?.isObject && frame.awaitsKey) {
      frame.key = scanner.getTokenValue()
      frame.awaitsKey = false
      if (!readKey(frame, path(), scanner.getTokenOffset(), report)) passes = false
    } else if (token !== TOKEN.colon) {
      nodes++
      if (nodes > FILE_LIMITS.nodes) {
        report.at(scanner.getTokenOffset(), path(), 'too-many-nodes', {
          fr: `Le fichier contient plus de ${FILE_LIMITS.nodes} valeurs.`,
          en: `The file holds more than ${FILE_LIMITS.nodes} values.`,
        })
        return false
      }
      if (token === TOKEN.openBrace || token === TOKEN.openBracket) {
        if (frames.length >= FILE_LIMITS.depth) {
          report.at(scanner.getTokenOffset(), path(), 'too-deep', {
            fr: `Les accolades et crochets s’emboîtent sur plus de ${FILE_LIMITS.depth} niveaux.`,
            en: `Braces and brackets are nested more than ${FILE_LIMITS.depth} levels deep.`,
          })
          return false
        }
        frames.push({ isObject: token === TOKEN.openBrace, keys: new Set(), key: '', index: 0, awaitsKey: token === TOKEN.openBrace })
      }
    }
  }
  return passes
}

function readKey(frame: Frame, path: (string | number)[], offset: number, report: Reporter): boolean {
  const { key } = frame
  if (FORBIDDEN_KEYS.includes(key)) {
    report.at(offset, path, 'forbidden-key', { fr: `La clé « ${key} » est interdite.`, en: `The key “${key}” is forbidden.` }, { found: key })
    return false
  }
  if (frame.keys.has(key)) {
    report.at(
      offset,
      path,
      'duplicate-key',
      { fr: `La clé « ${key} » est écrite deux fois ; une seule compterait.`, en: `The key “${key}” is written twice; only one would count.` },
      { found: key },
    )
  }
  frame.keys.add(key)
  return true
}

function utf8Length(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4
      i++
    } else bytes += 3
  }
  return bytes
}
