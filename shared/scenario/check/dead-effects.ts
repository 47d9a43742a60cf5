/** Effects that nothing sets off: conditions that never hold, words without effect where they stand, amounts of nothing. */
import type { Condition, Effect, Value } from '../effect-schema.ts'
import type { Path } from '../issue.ts'
import type { LocalText } from '../schema.ts'
import { placedCards, type CardKind, type PlacedCard } from './placed-cards.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import { tell, type Setting } from './settings.ts'
import { chancesOf, spanOf, type Scene, type Span } from './spans.ts'

/** A list of effects and the moment at which it is played. */
type Moment = { readonly card: PlacedCard; readonly scenes: readonly Scene[]; readonly isScheduled: boolean; readonly onGrowth: boolean }

export function checkDeadEffects(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  if (settings.length === 0) return
  const cards = placedCards(parts, settings)
  const flags = flagSpans(cards)
  for (const card of cards) {
    const scenes = card.scenes.map((scene) => ({ ...scene, flags }))
    if (scenes.length === 0) continue
    const moment: Moment = { card, scenes, isScheduled: false, onGrowth: false }
    for (const { path, condition } of card.conditions) checkRequirement(condition, path, moment, report)
    for (const { path, effects } of card.lists) effects.forEach((effect, index) => checkEffect(effect, [...path, index], moment, report))
  }
}

/** What each flag may be worth: 0 until it is set, then what some card sets. */
function flagSpans(cards: readonly PlacedCard[]): Map<string, Span> {
  const spans = new Map<string, Span>()
  const widen = (flag: string, [low, high]: Span): void => {
    const [from, to] = spans.get(flag) ?? [0, 0]
    spans.set(flag, [Math.min(from, low), Math.max(to, high)])
  }
  for (const card of cards) {
    for (const { effects } of card.lists) {
      visitFlags(effects, (flag, value) => {
        const isOpen = typeof value === 'object' && JSON.stringify(value).includes('"flag.')
        if (isOpen || typeof value === 'string') widen(flag, [-1_000_000, 1_000_000])
        else for (const scene of card.scenes) widen(flag, spanOf({ ...scene, flags: new Map() }, value))
      })
    }
  }
  return spans
}

function visitFlags(value: unknown, look: (flag: string, value: Value) => void): void {
  if (Array.isArray(value)) for (const item of value) visitFlags(item, look)
  else if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) {
      if (key === 'flag' && member !== null && typeof member === 'object') for (const [flag, amount] of Object.entries(member)) look(flag, amount as Value)
      else visitFlags(member, look)
    }
  }
}

/** A lever whose public condition never holds is never played. */
function checkRequirement(condition: Condition, path: Path, moment: Moment, report: Reporter): void {
  // Read when the lever is chosen: no order is locked yet.
  if (!moment.scenes.every((scene) => chancesOf({ ...scene, inReveal: false }, condition) === 'never')) return
  report.add(
    path,
    'never-true',
    {
      fr: `Personne ne peut jouer « ${moment.card.id} » : sa condition n’est jamais remplie (${because(condition, moment, 'fr')}).`,
      en: `Nobody can play “${moment.card.id}”: its condition is never met (${because(condition, moment, 'en')}).`,
    },
    { repair: REWRITE },
  )
}

const REWRITE: Required<LocalText> = { fr: 'Corrigez la condition, ou retirez-la.', en: 'Mend the condition, or remove it.' }

function checkEffect(effect: Effect, path: Path, moment: Moment, report: Reporter): void {
  const inside = (effects: readonly Effect[], key: readonly (string | number)[], there: Moment = moment): void =>
    effects.forEach((one, index) => checkEffect(one, [...path, ...key, index], there, report))
  if ('if' in effect) {
    checkCondition(effect, path, moment, report)
    inside(effect.then, ['then'])
    inside(effect.else ?? [], ['else'])
  } else if ('chosen' in effect) for (const [option, list] of Object.entries(effect.chosen)) inside(list, ['chosen', option])
  else if ('chance' in effect) {
    checkChance(effect.chance, path, report)
    inside(effect.chance.then, ['chance', 'then'])
    inside(effect.chance.else ?? [], ['chance', 'else'])
  } else if ('schedule' in effect) {
    const later = laterScenes(moment, effect.schedule.in)
    if (later.length === 0) tellTooLate(path, moment, effect.schedule.in, report)
    else inside(effect.schedule.do, ['schedule', 'do'], { ...moment, scenes: later, isScheduled: true })
  } else if ('onGrowth' in effect) {
    checkWord(effect, path, moment, report)
    inside(effect.onGrowth.do, ['onGrowth', 'do'], { ...moment, onGrowth: true })
  } else checkWord(effect, path, moment, report)
}

function laterScenes(moment: Moment, seasons: number): Scene[] {
  return moment.scenes.flatMap((scene) => {
    const due = scene.seasons.map((season) => season + seasons).filter((season) => season <= scene.setting.rules.seasons)
    return due.length > 0 ? [{ ...scene, seasons: due }] : []
  })
}

function tellTooLate(path: Path, moment: Moment, seasons: number, report: Reporter): void {
  const last = Math.max(...moment.scenes.map(({ setting }) => setting.rules.seasons))
  const from = Math.min(...moment.scenes.flatMap((scene) => scene.seasons))
  report.add(
    [...path, 'schedule', 'in'],
    'no-effect',
    {
      fr: `Cet effet arrive trop tard : « ${moment.card.id} » se joue à partir de la saison ${from}, et la partie finit à la saison ${last}.`,
      en: `This effect comes too late: “${moment.card.id}” is played from season ${from} on, and the game ends with season ${last}.`,
    },
    { severity: 'warning', found: String(seasons), repair: { fr: 'Jouez-le tout de suite, sans « schedule », ou avancez la carte.', en: 'Play it at once, without “schedule”, or move the card earlier.' } },
  )
}

function checkCondition(effect: Extract<Effect, { if: unknown }>, path: Path, moment: Moment, report: Reporter): void {
  const chances = moment.scenes.map((scene) => chancesOf(scene, effect.if))
  const deepest = deepestNever(effect.if, [...path, 'if'], moment)
  if (deepest) {
    const whole = chances.every((one) => one === 'never')
    report.add(
      deepest.path,
      'never-true',
      {
        fr: `Cette condition n’est jamais vraie : ${because(deepest.condition, moment, 'fr')}.${whole ? ' La suite « then » ne joue pas.' : ''}`,
        en: `This condition is never true: ${because(deepest.condition, moment, 'en')}.${whole ? ' Its “then” is never played.' : ''}`,
      },
      { severity: 'warning', repair: REWRITE },
    )
  } else if (effect.else && effect.else.length > 0 && chances.every((one) => one === 'always'))
    report.add(
      [...path, 'else'],
      'never-true',
      { fr: 'La suite « else » ne joue jamais : la condition est toujours vraie.', en: 'The “else” is never played: the condition is always true.' },
      { severity: 'warning', repair: { fr: 'Corrigez la condition, ou retirez « else ».', en: 'Mend the condition, or remove “else”.' } },
    )
}

/**
 * The innermost part that never holds at any table; inside a « not », what never holds may be meant, and a branch that
 * asks who is seated is written for tables of other scenarios.
 */
function deepestNever(condition: Condition, path: Path, moment: Moment): { readonly condition: Condition; readonly path: Path } | undefined {
  const members = 'all' in condition ? condition.all.map((one, index) => [one, [...path, 'all', index]] as const) : 'any' in condition ? condition.any.map((one, index) => [one, [...path, 'any', index]] as const) : []
  for (const [member, at] of members) {
    if ('any' in condition && JSON.stringify(member).includes('"seated.')) continue
    const found = deepestNever(member, at, moment)
    if (found) return found
  }
  return moment.scenes.every((scene) => chancesOf(scene, condition) === 'never') ? { condition, path } : undefined
}

/** Why a condition never holds, in the plain words of its spans. */
function because(condition: Condition, { scenes }: Moment, language: 'fr' | 'en'): string {
  const fr = language === 'fr'
  const hull = (value: Value): Span => scenes.map((scene) => spanOf(scene, value)).reduce(([a, b], [c, d]) => [Math.min(a, c), Math.max(b, d)])
  const shown = ([low, high]: Span): string => (low === high ? `${fr ? 'vaut' : 'is'} ${low}` : fr ? `va de ${low} à ${high}` : `goes from ${low} to ${high}`)
  const comparison = Object.entries(condition)[0]
  if (comparison && ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'].includes(comparison[0])) {
    const [left, right] = comparison[1] as [Value, Value]
    const named = [left, right].filter((one) => typeof one === 'string')
    if (named.length > 0) return named.map((one) => `${fr ? '« ' : '“'}${one}${fr ? ' »' : '”'} ${shown(hull(one))}`).join(fr ? ' et ' : ' and ')
    return fr ? 'les nombres comparés ne se croisent pas' : 'the numbers compared never meet'
  }
  const where = tell(scenes.map(({ setting }) => setting), language)
  if ('has' in condition || 'count' in condition) {
    const [selector, filter] = 'has' in condition ? condition.has : condition.count
    return fr ? `« ${selector} » ne compte pas assez de « ${filter} » (${where})` : `“${selector}” never holds enough “${filter}” (${where})`
  }
  if ('initiative' in condition) return fr ? `aucune initiative n’est ainsi (${where})` : `no initiative is so (${where})`
  return fr ? 'ses parties s’excluent' : 'its parts exclude one another'
}

function checkChance({ percent, else: other }: Extract<Effect, { chance: unknown }>['chance'], path: Path, report: Reporter): void {
  const dead = percent === 0 ? 'then' : percent === 100 && other && other.length > 0 ? 'else' : undefined
  if (!dead) return
  report.add(
    [...path, 'chance', dead === 'then' ? 'percent' : 'else'],
    'never-true',
    { fr: `Avec ${percent} %, la suite « ${dead} » ne joue jamais.`, en: `With ${percent}%, “${dead}” is never played.` },
    { severity: 'warning', found: String(percent), repair: { fr: 'Écrivez un nombre de 1 à 99, ou retirez « chance ».', en: 'Write a number from 1 to 99, or remove “chance”.' } },
  )
}

type Word = Exclude<Effect, { if: unknown } | { chosen: unknown } | { chance: unknown } | { schedule: unknown }>
type Verdict = { readonly at: Path; readonly why: Required<LocalText>; readonly repair: Required<LocalText> }

function checkWord(effect: Word, path: Path, moment: Moment, report: Reporter): void {
  const verdict = atWrongMoment(effect, moment) ?? onNobody(effect, moment) ?? ofNothing(effect, moment)
  if (!verdict) return
  const [name = ''] = Object.keys(effect)
  report.add(
    [...path, ...verdict.at],
    'no-effect',
    { fr: `« ${name} » n’a pas d’effet ici : ${verdict.why.fr}.`, en: `“${name}” has no effect here: ${verdict.why.en}.` },
    { severity: 'warning', found: name, repair: verdict.repair },
  )
}

const AT_REVEAL = ['force', 'need', 'setback', 'onGrowth']
const DURING: Readonly<Record<CardKind, Required<LocalText>>> = {
  challenge: { fr: 'l’issue d’un défi', en: 'the outcome of a challenge' },
  lever: { fr: 'un levier', en: 'a lever' },
  event: { fr: 'un évènement', en: 'an event' },
  dilemma: { fr: 'un dilemme', en: 'a dilemma' },
}

/** Words that act on the reveal under way, elsewhere; words for the season to come, in the reveal. */
function atWrongMoment(effect: Word, { card, isScheduled, onGrowth }: Moment): Verdict | undefined {
  const [word = ''] = Object.keys(effect)
  const inResolution = !isScheduled && (card.kind === 'lever' || card.kind === 'challenge')
  if (!inResolution && (AT_REVEAL.includes(word) || ('pot' in effect && effect.pot.now !== undefined)))
    return {
      at: 'pot' in effect ? ['pot', 'now'] : [word],
      why: isScheduled
        ? { fr: 'il agit sur la révélation en cours, et « schedule » joue à l’actualité', en: 'it acts on the reveal under way, and “schedule” plays at the news' }
        : { fr: `il agit sur la révélation en cours, et ${DURING[card.kind].fr} n’y joue pas`, en: `it acts on the reveal under way, where ${DURING[card.kind].en} is not played` },
      repair: 'pot' in effect ? { fr: 'Écrivez « carry », pour le pot qui vient.', en: 'Write “carry”, for the pot to come.' } : { fr: 'Écrivez « gauge » pour aider une initiative.', en: 'Write “gauge” to help an initiative.' },
    }
  if (inResolution && card.kind === 'challenge' && ('force' in effect || ('need' in effect && effect.need.init === undefined)))
    return {
      at: [word],
      why: { fr: 'l’issue du défi est déjà connue', en: 'the outcome of the challenge is already known' },
      repair: { fr: 'Nommez une initiative, ou écrivez « gauge ».', en: 'Name an initiative, or write “gauge”.' },
    }
  if (onGrowth && 'force' in effect)
    return { at: [word], why: { fr: 'l’initiative a déjà grandi', en: 'the initiative has already grown' }, repair: { fr: 'Écrivez « gauge ».', en: 'Write “gauge”.' } }
  if (!isScheduled && card.kind !== 'event' && ('clue' in effect || 'time' in effect))
    return {
      at: [word],
      why: { fr: 'à la révélation, il est trop tard pour cette saison', en: 'at the reveal it is too late for this season' },
      repair: { fr: `Écrivez { "schedule": { "in": 1, "do": [ … ] } } autour.`, en: 'Write { "schedule": { "in": 1, "do": [ … ] } } around it.' },
    }
  if ('means' in effect && effect.means.next && isLastSeasonOnly({ card, isScheduled, onGrowth, scenes: card.scenes }))
    return { at: ['means', 'next'], why: { fr: 'la partie finit avant la saison suivante', en: 'the game ends before the next season' }, repair: { fr: 'Retirez « next ».', en: 'Remove “next”.' } }
  return undefined
}

function isLastSeasonOnly({ scenes }: Moment): boolean {
  return scenes.length > 0 && scenes.every(({ seasons, setting }) => seasons.every((season) => season >= setting.rules.seasons))
}

/** A selector that means nobody, an initiative that is in no format where the card is played, a choice that is none. */
function onNobody(effect: Word, { scenes, card }: Moment): Verdict | undefined {
  const ref = initiativeOf(effect)
  const isPlayed = ref !== undefined && card.played.includes(ref.name)
  if (ref && isPlayed && scenes.every(({ setting }) => !setting.rules.initiatives.includes(ref.name)))
    return {
      at: ref.at,
      why: { fr: `« ${ref.name} » n’est dans aucun format où cette carte se joue`, en: `“${ref.name}” is in no format where this card is played` },
      repair: { fr: 'Nommez une initiative de ces formats, ou « @mostAdvanced ».', en: 'Name an initiative of these formats, or “@mostAdvanced”.' },
    }
  if (ref?.name === '@choice' && !card.choices.some((choice) => card.initiatives.includes(choice)))
    return { at: ref.at, why: { fr: 'aucun choix n’est une initiative', en: 'no choice is an initiative' }, repair: { fr: 'Faites choisir parmi les initiatives.', en: 'Let people choose among the initiatives.' } }
  const takesChoice = ('ind' in effect && Object.hasOwn(effect.ind, '@choice')) || ('horizon' in effect && effect.horizon.of === '@choice')
  if (takesChoice && !card.choices.some((choice) => ['vitality', 'agency', 'backing', 'transition'].includes(choice)))
    return { at: [], why: { fr: 'aucun choix n’est un indicateur', en: 'no choice is an indicator' }, repair: { fr: 'Donnez aux choix les noms des indicateurs.', en: 'Give the choices the names of indicators.' } }
  if ('trust' in effect && isOneSeat(effect.trust.from) && effect.trust.from === effect.trust.to)
    return { at: ['trust', 'to'], why: { fr: 'on ne mesure pas la confiance d’une place en elle-même', en: 'a seat has no trust in itself' }, repair: { fr: 'Nommez deux places différentes.', en: 'Name two different seats.' } }
  return undefined
}

function isOneSeat(selector: string): boolean {
  return selector === '@actor' || selector === '@owner' || selector.startsWith('role:')
}

function initiativeOf(effect: Word): { readonly name: string; readonly at: Path } | undefined {
  if ('gauge' in effect) return { name: effect.gauge.init, at: ['gauge', 'init'] }
  if ('mark' in effect) return { name: effect.mark.init, at: ['mark', 'init'] }
  if ('setback' in effect) return { name: effect.setback.init, at: ['setback', 'init'] }
  if ('onGrowth' in effect) return { name: effect.onGrowth.init, at: ['onGrowth', 'init'] }
  if ('reveal' in effect && effect.reveal !== 'all') return { name: effect.reveal, at: ['reveal'] }
  if ('need' in effect && effect.need.init !== undefined) return { name: effect.need.init, at: ['need', 'init'] }
  return undefined
}

/** An amount that is 0 at every table. */
function ofNothing(effect: Word, { scenes }: Moment): Verdict | undefined {
  for (const [value, at] of amountsOf(effect)) {
    // A flag that nothing sets is told as such.
    if (JSON.stringify(value).includes('"flag.')) continue
    const isZero = scenes.every((scene) => spanOf(scene, value).every((bound) => bound === 0))
    if (isZero) return { at, why: { fr: 'la quantité vaut toujours 0', en: 'the amount is always 0' }, repair: { fr: 'Écrivez un autre nombre, ou retirez l’effet.', en: 'Write another number, or remove the effect.' } }
  }
  return undefined
}

function amountsOf(effect: Word): (readonly [Value, Path])[] {
  if ('ind' in effect) return Object.entries(effect.ind).map(([name, value]) => [value, ['ind', name]] as const)
  if ('force' in effect) return [[effect.force, ['force']]]
  const [word = ''] = Object.keys(effect)
  const body = (effect as unknown as Record<string, unknown>)[word]
  if (body === null || typeof body !== 'object' || word === 'flag') return []
  return Object.entries(body).flatMap(([key, value]) => (['by', 'add', 'now', 'carry', 'perSeason'].includes(key) ? [[value as Value, [word, key]] as const] : []))
}
