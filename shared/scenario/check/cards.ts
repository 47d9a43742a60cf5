/** What must hold between the cards and the formats: clues that meet, postures that answer, seasons that exist. */
import type { PostureId, SituationId } from '../../base/vocabulary.ts'
import { items, type Parts, type Placed } from './parts.ts'
import type { ChallengeCard, FormatRules } from '../schema.ts'
import type { Reporter } from './reporter.ts'
import { isObject } from './shape.ts'

/** The posture worth 2 or more in each situation; a test holds it to the rules' own grid. */
export const STRONG_POSTURE: Readonly<Record<SituationId, PostureId>> = {
  emergence: 'listening',
  deadlock: 'expertise',
  conflict: 'mediation',
  distrust: 'trusted-third',
  invisibility: 'go-between',
  arbitration: 'sponsorship',
  exhaustion: 'doing-with',
}

export function checkCards(parts: Parts, report: Reporter): void {
  for (const card of parts.challenges) checkClues(card, report)
  for (const format of parts.formats) {
    checkFormat(format, report)
    checkChallengesOf(format, parts, report)
    checkInitiativesOf(format, parts, report)
    checkDilemmasOf(format, parts, report)
  }
  checkSeasons(parts, report)
  checkPolls(parts, report)
}

/** Situations that all three clues leave possible. */
export function meetingOf(card: ChallengeCard): SituationId[] {
  const [first, ...others] = card.clues
  return first.among.filter((situation) => others.every((clue) => clue.among.includes(situation)))
}

function checkClues({ path, value: card }: Placed<ChallengeCard>, report: Reporter): void {
  card.clues.forEach((clue, index) => {
    if (new Set(clue.among).size < 3)
      report.add(
        [...path, 'clues', index, 'among'],
        'duplicate-item',
        { fr: 'Un indice nomme trois situations différentes.', en: 'A clue names three different situations.' },
        { found: clue.among.join(', ') },
      )
  })
  if (card.clues.some(({ among }) => new Set(among).size < 3)) return
  const left = meetingOf(card)
  if (left.length === 1 && left[0] === card.situation) return
  const found = left.length === 0 ? 'aucune' : left.join(', ')
  report.add(
    [...path, 'clues'],
    'clues-do-not-meet',
    {
      fr: `Les trois indices doivent se croiser sur « ${card.situation} » seulement ; ils laissent : ${found}.`,
      en: `The three clues must meet in “${card.situation}” only; they leave: ${left.join(', ') || 'none'}.`,
    },
    {
      found,
      expected: card.situation,
      repair: {
        fr: 'Avec a, b, c trois autres situations, écrivez {s, a, b}, {s, b, c}, {s, a, c}.',
        en: 'With a, b, c three other situations, write {s, a, b}, {s, b, c}, {s, a, c}.',
      },
    },
  )
}

function checkFormat({ path, value }: Placed<FormatRules>, report: Reporter): void {
  if (value.players.min > value.players.max)
    report.add([...path, 'players'], 'out-of-range', {
      fr: `Le minimum de places (${value.players.min}) dépasse le maximum (${value.players.max}).`,
      en: `The smallest number of seats (${value.players.min}) is above the largest (${value.players.max}).`,
    })
  value.situations.forEach((situation, index) => {
    const posture = STRONG_POSTURE[situation]
    if (value.postures.includes(posture)) return
    report.add(
      [...path, 'situations', index],
      'no-strong-posture',
      {
        fr: `Aucune posture en jeu ne porte dans la situation « ${situation} ».`,
        en: `No posture in play is strong in the situation “${situation}”.`,
      },
      {
        found: situation,
        expected: posture,
        repair: {
          fr: `Ajoutez « ${posture} » aux postures, ou retirez la situation.`,
          en: `Add “${posture}” to the postures, or remove the situation.`,
        },
      },
    )
  })
}

function checkChallengesOf({ id, value: format }: { id: string; value: FormatRules }, parts: Parts, report: Reporter): void {
  const scripted = new Map<number, string>()
  for (const { path, value: card } of parts.challenges) {
    if (card.season === undefined || card.season > format.seasons) continue
    const before = scripted.get(card.season)
    if (before !== undefined)
      report.add(
        [...path, 'season'],
        'duplicate-item',
        { fr: `La saison ${card.season} a déjà un défi : « ${before} ».`, en: `Season ${card.season} already has a challenge: “${before}”.` },
        { found: String(card.season) },
      )
    scripted.set(card.season, card.id)
    if (!format.situations.includes(card.situation)) {
      report.add(
        [...path, 'situation'],
        'not-in-play',
        {
          fr: `La situation « ${card.situation} » n’est pas en jeu dans le format ${id}, où ce défi est écrit pour la saison ${card.season}.`,
          en: `The situation “${card.situation}” is not in play in format ${id}, where this challenge is written for season ${card.season}.`,
        },
        { found: card.situation, expected: format.situations.join(', ') },
      )
    }
    card.clues.forEach((clue, index) => {
      const stranger = clue.among.find((situation) => !format.situations.includes(situation))
      if (stranger)
        report.add(
          [...path, 'clues', index, 'among'],
          'not-in-play',
          {
            fr: `L’indice nomme « ${stranger} », qui n’est pas en jeu dans le format ${id} : la table l’écarterait aussitôt.`,
            en: `The clue names “${stranger}”, which is not in play in format ${id}: the table would rule it out at once.`,
          },
          { severity: 'warning', found: stranger },
        )
    })
  }
}

function checkInitiativesOf(
  { id, path, value: format }: { id: string; path: Placed<FormatRules>['path']; value: FormatRules },
  parts: Parts,
  report: Reporter,
): void {
  for (const { path: cardPath, value: card } of parts.initiatives) {
    if (!format.initiatives.includes(card.id)) continue
    card.situations?.forEach((situation, index) => {
      if (!format.situations.includes(situation))
        report.add(
          [...cardPath, 'situations', index],
          'not-in-play',
          {
            fr: `La situation « ${situation} » n’est pas en jeu dans le format ${id}.`,
            en: `The situation “${situation}” is not in play in format ${id}.`,
          },
          { found: situation, expected: format.situations.join(', ') },
        )
    })
  }
  const mine = parts.initiatives.filter(({ value }) => format.initiatives.includes(value.id))
  if (mine.length > 1 && mine.length === format.initiatives.length && new Set(mine.map(({ value }) => value.domain)).size === 1)
    report.add(
      [...path, 'initiatives'],
      'duplicate-item',
      {
        fr: 'Toutes les initiatives de ce format nourrissent le même indicateur.',
        en: 'All the initiatives of this format feed the same indicator.',
      },
      { severity: 'warning' },
    )
}

function checkDilemmasOf(
  { id, path, value: format }: { id: string; path: Placed<FormatRules>['path']; value: FormatRules },
  parts: Parts,
  report: Reporter,
): void {
  const roles = parts.roleOrder?.slice(0, format.players.max) ?? []
  format.dilemmaSeasons.forEach((season, index) => {
    if (season > format.seasons) {
      report.add(
        [...path, 'dilemmaSeasons', index],
        'out-of-range',
        {
          fr: `La saison ${season} n’existe pas : ce format en compte ${format.seasons}.`,
          en: `Season ${season} does not exist: this format has ${format.seasons}.`,
        },
        { found: String(season), expected: `≤ ${format.seasons}` },
      )
      return
    }
    const isDealt = (role: string): boolean =>
      items(parts.raw.dilemmas).some((card) => isObject(card) && card.role === role && (card.season === undefined || card.season === season))
    const without = roles.filter((role) => !isDealt(role))
    if (without.length > 0)
      report.add(
        [...path, 'dilemmaSeasons', index],
        'no-dilemma',
        {
          fr: `Format ${id}, saison ${season} : aucun dilemme pour ${without.join(', ')}.`,
          en: `Format ${id}, season ${season}: no dilemma for ${without.join(', ')}.`,
        },
        { severity: 'warning', found: without.join(', ') },
      )
  })
}

function checkSeasons(parts: Parts, report: Reporter): void {
  const longest = Math.max(...parts.formats.map(({ value }) => value.seasons))
  if (parts.formats.length === 0) return
  const lists = [...parts.challenges, ...parts.events, ...parts.dilemmas, ...parts.questions]
  for (const { path, value } of lists) {
    if (value.season === undefined || value.season <= longest) continue
    report.add(
      [...path, 'season'],
      'out-of-range',
      {
        fr: `La saison ${value.season} n’existe dans aucun format : le plus long en compte ${longest}.`,
        en: `Season ${value.season} exists in no format: the longest has ${longest}.`,
      },
      { severity: 'warning', found: String(value.season), expected: `≤ ${longest}` },
    )
  }
}

/** The option that wins is known by its id. */
function checkPolls(parts: Parts, report: Reporter): void {
  for (const { path, value } of parts.events) {
    const options = value.poll?.options
    if (typeof options !== 'object') continue
    const ids = options.map(({ id }) => id)
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        report.add([...path, 'poll', 'options', index, 'id'], 'duplicate-id', { fr: `L’option « ${id} » existe déjà dans ce vote.`, en: `The option “${id}” already exists in this poll.` }, { found: id, repair: { fr: 'Donnez-lui un autre nom.', en: 'Give it another name.' } })
    })
  }
}
