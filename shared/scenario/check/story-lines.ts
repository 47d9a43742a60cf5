/** Lines of the récit: keys that somebody tells, and slots that exist for them. */
import type { Path } from '../issue.ts'
import { nearestName } from './names.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import { isObject } from './shape.ts'

type Family = {
  readonly pattern: RegExp
  readonly slots: readonly string[]
  /** The first group of the pattern must be the id of one of these. */
  readonly of?: 'challenges' | 'initiatives' | 'events' | 'dilemmas'
}

const EFFECT_SLOTS = ['actor', 'cosigners', 'crew', 'owner', 'initiative'] as const
const SEASON = ['season', 'territory'] as const

/** Every line the récit tells by itself, with the slots it fills. Documented in FORMAT.md. */
export const STORY_FAMILIES: readonly Family[] = [
  { pattern: /^heading\.(start|promises|grown|open)$/, slots: [] },
  { pattern: /^opening$/, slots: ['territory'] },
  { pattern: /^season(\.[1-6])?$/, slots: SEASON },
  { pattern: /^challenge\.(met|brio|missed|nobody|situation)$/, slots: [...SEASON, 'title', 'crew', 'situation'] },
  { pattern: /^challenge\.([a-z][a-z0-9-]*)\.(met|brio|missed)$/, slots: [...SEASON, 'title', 'crew', 'situation'], of: 'challenges' },
  { pattern: /^event$/, slots: [...SEASON, 'title'] },
  { pattern: /^event\.([a-z][a-z0-9-]*)$/, slots: [...SEASON, 'title', ...EFFECT_SLOTS], of: 'events' },
  { pattern: /^lever\.2\.\d{1,2}(-charter)?\.(then|else)$/, slots: [...SEASON, 'actor', 'cosigners', 'initiative', 'clause'] },
  { pattern: /^pot\.(cold|kept|alive)$/, slots: [...SEASON, 'tokens'] },
  { pattern: /^free-riding$/, slots: SEASON },
  { pattern: /^conflict\.(opened|closed)$/, slots: [...SEASON, 'a', 'b'] },
  { pattern: /^relation\.mended$/, slots: [...SEASON, 'crew'] },
  { pattern: /^initiative\.([1-4]|set-back|idled|wilted|blocked\.(participants|backing|evaluation-or-trust))$/, slots: [...SEASON, 'initiative'] },
  { pattern: /^initiative\.([a-z][a-z0-9-]*)\.([1-4]|set-back|wilted)$/, slots: [...SEASON, 'initiative'], of: 'initiatives' },
  { pattern: /^promises\.(none|withdrawn|pact)$/, slots: [] },
  { pattern: /^promises\.(kept|broken)$/, slots: ['season', 'givers'] },
  { pattern: /^dilemma\.([a-z][a-z0-9-]*)\.a$/, slots: [...SEASON, 'actor'], of: 'dilemmas' },
  { pattern: /^horizons\.(met|missed)$/, slots: ['gauges'] },
  { pattern: /^open\.initiative$/, slots: ['initiative'] },
  { pattern: /^open\.conflict$/, slots: ['a', 'b'] },
  { pattern: /^open\.nothing$/, slots: [] },
  { pattern: /^stand-in$/, slots: ['seats'] },
  { pattern: /^outcome\.(stalled|fragile|moving|learning)$/, slots: ['territory'] },
]

/** A line that effects tell under a name of the author's own. */
const TOLD_BY_EFFECTS = [...SEASON, ...EFFECT_SLOTS]

export function checkStory(parts: Parts, toldByEffects: ReadonlySet<string>, report: Reporter): void {
  if (!isObject(parts.raw.story)) return
  for (const [key, text] of Object.entries(parts.raw.story)) {
    const family = STORY_FAMILIES.find(({ pattern }) => pattern.test(key))
    if (!family && !toldByEffects.has(key)) tellUnused(key, report)
    if (family) checkSubject(key, family, parts, toldByEffects, report)
    if (isObject(text))
      checkSlots(
        text,
        ['story', key],
        toldByEffects.has(key) ? [...(family?.slots ?? []), ...TOLD_BY_EFFECTS] : (family?.slots ?? TOLD_BY_EFFECTS),
        report,
      )
  }
}

/** Also used for an overlay's texts, with the key of the line they replace. */
export function checkStoryText(key: string, text: Record<string, unknown>, at: Path, report: Reporter): void {
  const family = STORY_FAMILIES.find(({ pattern }) => pattern.test(key))
  checkSlots(text, at, family?.slots ?? TOLD_BY_EFFECTS, report)
}

function checkSlots(text: Record<string, unknown>, path: Path, known: readonly string[], report: Reporter): void {
  for (const language of ['fr', 'en']) {
    const line = text[language]
    if (typeof line !== 'string') continue
    for (const slot of slotsOf(line)) {
      if (known.includes(slot)) continue
      report.add(
        [...path, language],
        'unknown-slot',
        { fr: `Cette ligne ne connaît pas {${slot}}.`, en: `This line does not know {${slot}}.` },
        { found: slot, expected: known.map((name) => `{${name}}`).join(', '), nearest: nearestName(slot, known) },
      )
    }
    const bare = line.replace(/\[[^[\]]*\]/g, '').replace(/\{[A-Za-z]+\}/g, '')
    if (/[[\]{}]/.test(bare))
      report.add(
        [...path, language],
        'bad-format',
        {
          fr: 'Un crochet ou une accolade n’est pas refermé, ou en contient un autre.',
          en: 'A bracket or a brace is not closed, or holds another one.',
        },
        { found: line.slice(0, 60) },
      )
  }
}

function checkSubject(key: string, family: Family, parts: Parts, told: ReadonlySet<string>, report: Reporter): void {
  const id = family.pattern.exec(key)?.[1]
  if (!family.of || id === undefined || told.has(key)) return
  const known = parts.idsOf(family.of)
  if (known.has(id)) return
  report.add(
    ['story', key],
    'unknown-reference',
    {
      fr: `Cette ligne parle de « ${id} », qui n’existe pas dans « ${family.of} ».`,
      en: `This line is about “${id}”, which is not in “${family.of}”.`,
    },
    { severity: 'warning', onKey: true, found: id, nearest: nearestName(id, known) },
  )
}

function tellUnused(key: string, report: Reporter): void {
  const examples = [
    'opening',
    'season',
    'challenge.met',
    'event',
    'pot.cold',
    'pot.kept',
    'pot.alive',
    'conflict.opened',
    'conflict.closed',
    'outcome.stalled',
    'outcome.fragile',
    'outcome.moving',
    'outcome.learning',
    'promises.kept',
    'promises.broken',
  ]
  report.add(
    ['story', key],
    'unknown-reference',
    { fr: `Rien ne raconte la ligne « ${key} ».`, en: `Nothing tells the line “${key}”.` },
    { severity: 'warning', onKey: true, found: key, nearest: nearestName(key, examples) },
  )
}

/** Names of the slots of a line, each once, without their capital: `{Actor}` is the slot `actor`. */
export function slotsOf(line: string): string[] {
  return [...new Set([...line.matchAll(/\{([A-Za-z]+)\}/g)].map((match) => match[1]!.charAt(0).toLowerCase() + match[1]!.slice(1)))]
}
