/** Effect lists: how deep, how large, and whether every name in them exists and means something on that card. */
import type { Path } from '../issue.ts'
import type { LocalText } from '../schema.ts'
import { nearestName } from './names.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import { isObject } from './shape.ts'

export const EFFECT_LIMITS = { depth: 6, nodes: 64 } as const

/** One card: its effect lists together are one text of the language. */
type Card = {
  readonly path: Path
  readonly name: Required<LocalText>
  readonly lists: readonly { readonly path: Path; readonly effects: unknown }[]
  /** Words with @ that mean something here. */
  readonly words: readonly string[]
  /** Ids of the choices a lever offers. */
  readonly choices?: readonly string[]
}

const EVERYWHERE = ['@all', '@others', '@owners', '@mostAdvanced']
const LEVER_WORDS = [...EVERYWHERE, '@actor', '@cosigners', '@attendees', '@participants', '@owner', '@worksite', '@target']

export function checkEffects(parts: Parts, report: Reporter): void {
  const flagsSet = new Set<string>()
  const flagsRead: { path: Path; flag: string }[] = []
  for (const card of effectCards(parts)) {
    checkSize(card, report)
    for (const { path, effects } of card.lists) {
      visit(effects, path, (value, at, key) => {
        checkName(card, value, at, key, parts, report)
        if (key === 'flag' && isObject(value)) for (const name of Object.keys(value)) flagsSet.add(name)
        if (typeof value === 'string' && value.startsWith('flag.')) flagsRead.push({ path: at, flag: value.slice('flag.'.length) })
      })
    }
  }
  for (const { path, flag } of flagsRead) {
    if (!flagsSet.has(flag))
      report.add(
        path,
        'never-set',
        { fr: `Le repère « ${flag} » est lu, mais aucune carte ne le pose.`, en: `The flag “${flag}” is read, but no card sets it.` },
        { severity: 'warning', found: flag, nearest: nearestName(flag, flagsSet) },
      )
  }
}

function effectCards(parts: Parts): Card[] {
  return [
    ...parts.challenges.map(({ path, value }) => ({
      path,
      name: { fr: 'un défi', en: 'a challenge' },
      lists: (['onMet', 'onBrio', 'onMissed'] as const).map((key) => ({ path: [...path, key], effects: value[key] })),
      words: [...EVERYWHERE, '@concerned', '@participants'],
    })),
    ...parts.overrides.map(({ path, value }) => ({
      path,
      name: { fr: 'un levier', en: 'a lever' },
      lists: [
        { path: [...path, 'effects'], effects: value.effects },
        ...(value.requires ? [{ path: [...path, 'requires', 'condition'], effects: value.requires.condition }] : []),
        ...(value.cosigners === undefined ? [] : [{ path: [...path, 'cosigners'], effects: value.cosigners }]),
      ],
      words: value.choose ? [...LEVER_WORDS, '@choice'] : LEVER_WORDS,
      choices: value.choose?.options.map(({ id }) => id) ?? [],
    })),
    ...parts.events.map(({ path, value }) => ({
      path,
      name: value.poll ? { fr: 'un évènement', en: 'an event' } : { fr: 'un évènement sans vote', en: 'an event without a poll' },
      lists: [{ path: [...path, 'effects'], effects: value.effects }],
      words: [...EVERYWHERE, ...(value.actor ? ['@actor'] : []), ...(value.poll ? ['@choice', '@contenders'] : [])],
    })),
    ...parts.dilemmas.map(({ path, value }) => ({
      path,
      name: { fr: 'un dilemme', en: 'a dilemma' },
      lists: [{ path: [...path, 'a', 'effects'], effects: value.a.effects }],
      words: [...EVERYWHERE, '@actor'],
    })),
  ]
}

/** Depth and number of braces. */
export function measureEffects(value: unknown): { depth: number; nodes: number } {
  if (Array.isArray(value)) {
    const inside = value.map(measureEffects)
    return { depth: Math.max(0, ...inside.map(({ depth }) => depth)), nodes: inside.reduce((sum, { nodes }) => sum + nodes, 0) }
  }
  if (!isObject(value)) return { depth: 0, nodes: 0 }
  const inside = measureEffects(Object.values(value))
  return { depth: inside.depth + 1, nodes: inside.nodes + 1 }
}

function checkSize(card: Card, report: Reporter): void {
  let total = 0
  for (const { path, effects } of card.lists) {
    const { depth, nodes } = measureEffects(effects)
    total += nodes
    if (depth > EFFECT_LIMITS.depth) {
      report.add(
        path,
        'effect-too-deep',
        {
          fr: `Ces effets s’emboîtent sur ${depth} niveaux d’accolades ; la limite est de ${EFFECT_LIMITS.depth}.`,
          en: `These effects are nested ${depth} braces deep; the limit is ${EFFECT_LIMITS.depth}.`,
        },
        { found: String(depth), expected: `≤ ${EFFECT_LIMITS.depth}` },
      )
    }
  }
  if (total > EFFECT_LIMITS.nodes) {
    report.add(
      card.path,
      'effect-too-large',
      {
        fr: `Les effets de cette carte comptent ${total} accolades ; la limite est de ${EFFECT_LIMITS.nodes}.`,
        en: `The effects of this card count ${total} braces; the limit is ${EFFECT_LIMITS.nodes}.`,
      },
      { found: String(total), expected: `≤ ${EFFECT_LIMITS.nodes}` },
    )
  }
}

function checkName(card: Card, value: unknown, path: Path, key: string | undefined, parts: Parts, report: Reporter): void {
  if (key === 'chosen' && isObject(value)) return checkChosen(card, value, path, report)
  if (key !== undefined && isObject(value) && Object.hasOwn(value, '@choice')) expectWord(card, '@choice', [...path, '@choice'], report)
  if (typeof value !== 'string') return
  if (key === 'story') return checkStoryKey(value, path, parts, report)
  if (value.startsWith('@')) return expectWord(card, value, path, report)
  const reading = /^(init)\.([^.]+)\.|^(?:gave|received\.sum)\.(@actor)$/.exec(value)
  const ref = reading?.[2] ?? (key === 'init' || (key === 'reveal' && value !== 'all') ? value : undefined)
  if (reading?.[3]) expectWord(card, '@actor', path, report)
  if (ref === undefined) return
  if (ref.startsWith('@')) return expectWord(card, ref, path, report)
  const known = parts.idsOf('initiatives')
  if (!known.has(ref))
    report.add(
      path,
      'unknown-reference',
      { fr: `« ${ref} » n’est pas une initiative de ce scénario.`, en: `“${ref}” is not an initiative of this scenario.` },
      { found: ref, expected: [...known].join(', '), nearest: nearestName(ref, known) },
    )
}

function checkChosen(card: Card, value: Record<string, unknown>, path: Path, report: Reporter): void {
  const choices = card.choices ?? []
  for (const option of Object.keys(value)) {
    if (choices.includes(option)) continue
    report.add(
      [...path, option],
      'unknown-reference',
      { fr: `« ${option} » n’est pas un choix proposé par cette carte.`, en: `“${option}” is not a choice this card offers.` },
      { onKey: true, found: option, expected: choices.join(', '), nearest: nearestName(option, choices) },
    )
  }
}

function expectWord(card: Card, word: string, path: Path, report: Reporter): void {
  if (card.words.includes(word)) return
  const repair =
    word === '@actor' && card.name.en.startsWith('an event')
      ? { repair: { fr: 'Donnez à la carte un rôle « actor ».', en: 'Give the card an “actor” role.' } }
      : {}
  report.add(
    path,
    'not-allowed',
    { fr: `« ${word} » n’a pas de sens sur ${card.name.fr}.`, en: `“${word}” means nothing on ${card.name.en}.` },
    { found: word, expected: card.words.join(', '), ...repair },
  )
}

function checkStoryKey(key: string, path: Path, parts: Parts, report: Reporter): void {
  if (parts.storyKeys.has(key)) return
  report.add(
    path,
    'unknown-reference',
    { fr: `Le récit n’a pas de ligne « ${key} ».`, en: `The story has no line “${key}”.` },
    { found: key, nearest: nearestName(key, parts.storyKeys), repair: { fr: `Ajoutez « ${key} » dans « story ».`, en: `Add “${key}” to “story”.` } },
  )
}

function visit(value: unknown, path: Path, look: (value: unknown, path: Path, key: string | undefined) => void, key?: string): void {
  look(value, path, key)
  if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index], look))
  else if (isObject(value)) for (const [name, member] of Object.entries(value)) visit(member, [...path, name], look, name)
}
