/** Cards that no game can meet: whatever the format, the number of seats and the chance, nothing leads to them. */
import type { RoleId } from '../../base/vocabulary.ts'
import type { Path } from '../issue.ts'
import type { LocalText } from '../schema.ts'
import { STANDARD_DECK } from '../standard/index.ts'
import { items, type Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import { challengesOf, dilemmasOf, leversInPlay, type Setting } from './settings.ts'
import { isObject } from './shape.ts'

export function checkReach(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  if (settings.length === 0) return
  checkChallenges(parts, settings, report)
  checkDilemmas(parts, settings, report)
  checkInitiatives(parts, report)
  checkLevers(parts, report)
  checkFiches(parts, report)
  checkQuestions(parts, report)
  checkSeatedRoles(parts, settings, report)
  checkStages(parts, settings, report)
  checkSeasonTexts(parts, settings, report)
}

function tellUnreached(report: Reporter, path: Path, message: Required<LocalText>, repair: Required<LocalText>, found: string): void {
  report.add(path, 'never-reached', message, { severity: 'warning', repair, found })
}

function checkChallenges(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  const reached = new Set(settings.flatMap((setting) => setting.seasons.flatMap((season) => challengesOf(parts, setting, season).map(({ id }) => id))))
  for (const { path, value: card } of parts.challenges) {
    if (reached.has(card.id) || isBeyond(card.season, settings)) continue
    const isOutOfPlay = card.season === undefined && settings.every(({ rules }) => !rules.situations.includes(card.situation))
    const why = isOutOfPlay
      ? { fr: `sa situation « ${card.situation} » n’est en jeu dans aucun format`, en: `its situation “${card.situation}” is in play in no format` }
      : card.season === undefined
        ? { fr: 'toutes les saisons de tous les formats ont déjà leur défi', en: 'every season of every format already has its challenge' }
        : { fr: `aucun format n’a de saison ${card.season} libre pour lui`, en: `no format has a season ${card.season} for it` }
    tellUnreached(
      report,
      [...path, 'id'],
      { fr: `Aucune partie ne tire le défi « ${card.id} » : ${why.fr}.`, en: `No game draws the challenge “${card.id}”: ${why.en}.` },
      isOutOfPlay
        ? { fr: `Ajoutez « ${card.situation} » aux situations d’un format, ou retirez la carte.`, en: `Add “${card.situation}” to the situations of a format, or remove the card.` }
        : { fr: 'Retirez « season » d’un autre défi, proposez un format plus long, ou retirez la carte.', en: 'Remove “season” from another challenge, offer a longer format, or remove the card.' },
      card.id,
    )
  }
}

/** A season that no format has is told elsewhere. */
function isBeyond(season: number | undefined, settings: readonly Setting[]): boolean {
  return season !== undefined && settings.every(({ rules }) => season > rules.seasons)
}

function checkDilemmas(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  const reached = new Set(
    settings.flatMap((setting) => setting.roles.flatMap((role) => setting.seasons.flatMap((season) => dilemmasOf(parts, setting, role, season).map(({ id }) => id)))),
  )
  for (const { path, value: card } of parts.dilemmas) {
    if (reached.has(card.id) || isBeyond(card.season, settings)) continue
    const isSeated = settings.some(({ roles }) => roles.includes(card.role))
    const seasons = [...new Set(settings.flatMap(({ rules }) => rules.dilemmaSeasons))].toSorted((a, b) => a - b)
    const message = !isSeated
      ? { fr: `Personne ne reçoit le dilemme « ${card.id} » : « ${card.role} » n’est à la table dans aucun format.`, en: `Nobody receives the dilemma “${card.id}”: “${card.role}” is at the table in no format.` }
      : card.season !== undefined && !seasons.includes(card.season)
        ? { fr: `Personne ne reçoit le dilemme « ${card.id} » : la saison ${card.season} n’est dans « dilemmaSeasons » d’aucun format.`, en: `Nobody receives the dilemma “${card.id}”: season ${card.season} is in “dilemmaSeasons” of no format.` }
        : { fr: `Personne ne reçoit le dilemme « ${card.id} » : d’autres dilemmes de « ${card.role} » passent avant lui à chaque saison.`, en: `Nobody receives the dilemma “${card.id}”: other dilemmas of “${card.role}” come before it in every season.` }
    const repair = !isSeated
      ? { fr: `Montez « ${card.role} » dans « roleOrder », ou ouvrez un format à plus de places.`, en: `Move “${card.role}” up in “roleOrder”, or open a format to more seats.` }
      : { fr: `Donnez-lui une saison parmi : ${seasons.join(', ') || 'aucune'}, ou retirez la carte.`, en: `Give it a season among: ${seasons.join(', ') || 'none'}, or remove the card.` }
    tellUnreached(report, [...path, isSeated && card.season !== undefined ? 'season' : isSeated ? 'id' : 'role'], message, repair, card.id)
  }
}

function checkInitiatives(parts: Parts, report: Reporter): void {
  for (const { path, value: card } of parts.initiatives) {
    if (parts.formats.some(({ value }) => value.initiatives.includes(card.id))) continue
    tellUnreached(
      report,
      [...path, 'id'],
      { fr: `L’initiative « ${card.id} » n’est dans aucun format.`, en: `The initiative “${card.id}” is in no format.` },
      { fr: `Ajoutez « ${card.id} » à « initiatives » d’un format, ou retirez la carte.`, en: `Add “${card.id}” to “initiatives” of a format, or remove the card.` },
      card.id,
    )
  }
}

/** A lever whose choice cannot be made is in play and never played. */
function checkLevers(parts: Parts, report: Reporter): void {
  for (const { path, value: card } of leversInPlay(parts)) {
    const { choose } = card
    if (!choose || choose.exactly <= choose.options.length) continue
    report.add(
      [...path, 'choose', 'exactly'],
      'never-reached',
      {
        fr: `Personne ne peut jouer le levier « ${card.id} » : il demande ${choose.exactly} choix parmi ${choose.options.length}.`,
        en: `Nobody can play the lever “${card.id}”: it asks for ${choose.exactly} choices among ${choose.options.length}.`,
      },
      { found: String(choose.exactly), expected: `≤ ${choose.options.length}`, repair: { fr: `Écrivez au plus ${choose.options.length}.`, en: `Write ${choose.options.length} at most.` } },
    )
  }
}

/** A fiche is met through a lever. */
function checkFiches(parts: Parts, report: Reporter): void {
  const met = new Set(leversInPlay(parts).map(({ value }) => value.fiche))
  parts.fiches?.forEach((fiche, index) => {
    if (met.has(fiche)) return
    const levers = STANDARD_DECK.levers.filter((card) => card.fiche === fiche).map(({ id }) => id)
    tellUnreached(
      report,
      ['fiches', index],
      { fr: `La fiche ${fiche} est annoncée, mais aucun levier en jeu ne la fait rencontrer.`, en: `Fiche ${fiche} is announced, but no lever in play lets anybody meet it.` },
      {
        fr: `Ajoutez ${levers.map((id) => `« ${id} »`).join(' ou ')} à « levers », ou retirez la fiche.`,
        en: `Add ${levers.map((id) => `“${id}”`).join(' or ')} to “levers”, or remove the fiche.`,
      },
      fiche,
    )
  })
}

/** Asked by itself: the season's, else one of a fiche in play or of a lever played. */
function checkQuestions(parts: Parts, report: Reporter): void {
  const fiches = new Set<string>([...(parts.fiches ?? []), ...leversInPlay(parts).map(({ value }) => value.fiche)])
  const first = new Map<number, string>()
  for (const { path, value: card } of parts.questions) {
    const before = card.season === undefined ? undefined : first.get(card.season)
    if (card.season !== undefined && before === undefined) first.set(card.season, card.id)
    const repair = { fr: 'Changez sa fiche ou sa saison, ou retirez-la.', en: 'Change its fiche or its season, or remove it.' }
    if (before !== undefined)
      tellUnreached(
        report,
        [...path, 'season'],
        { fr: `La question « ${card.id} » ne se pose jamais d’elle-même : « ${before} » prend la saison ${card.season}.`, en: `The question “${card.id}” never comes by itself: “${before}” takes season ${card.season}.` },
        repair,
        card.id,
      )
    else if (card.season === undefined && !fiches.has(card.fiche))
      tellUnreached(
        report,
        [...path, 'fiche'],
        { fr: `La question « ${card.id} » ne se pose jamais d’elle-même : la fiche ${card.fiche} n’est pas en jeu.`, en: `The question “${card.id}” never comes by itself: fiche ${card.fiche} is not in play.` },
        repair,
        card.id,
      )
  }
}

/** Start links, start conflicts and actors of roles that no table seats. */
function checkSeatedRoles(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  const seated = new Set<RoleId>(settings.flatMap(({ roles }) => roles))
  const tellAbsent = (path: Path, role: RoleId): void =>
    tellUnreached(
      report,
      path,
      { fr: `« ${role} » n’est à la table dans aucun format : cette ligne ne compte jamais.`, en: `“${role}” is at the table in no format: this line never counts.` },
      { fr: `Montez « ${role} » dans « roleOrder », ou ouvrez un format à plus de places.`, en: `Move “${role}” up in “roleOrder”, or open a format to more seats.` },
      role,
    )
  parts.start?.links.forEach((link, index) => ([0, 1] as const).forEach((end) => seated.has(link[end]) || tellAbsent(['start', 'links', index, end], link[end])))
  parts.start?.conflicts.forEach((pair, index) => pair.forEach((role, end) => seated.has(role) || tellAbsent(['start', 'conflicts', index, end], role)))
}

/** An initiative gains one stage a season at most: situations and lines beyond are never met. */
function checkStages(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  for (const { path, value: card } of parts.initiatives) {
    const seasons = Math.max(0, ...settings.filter(({ rules }) => rules.initiatives.includes(card.id)).map(({ rules }) => rules.seasons))
    const most = Math.min(4, seasons)
    if (seasons === 0 || (card.situations?.length ?? 0) <= most || most === 4) continue
    // The situation drawn at the last growth is never worked on; one more than seasons is harmless, two are not.
    if (card.situations!.length <= most + 1) continue
    tellUnreached(
      report,
      [...path, 'situations', most],
      { fr: `En ${seasons} saisons, « ${card.id} » ne rencontre pas plus de ${most} situations.`, en: `In ${seasons} seasons, “${card.id}” meets no more than ${most} situations.` },
      { fr: 'Retirez les dernières, ou proposez un format plus long.', en: 'Remove the last ones, or offer a longer format.' },
      String(card.situations!.length),
    )
  }
}

/** Notes and lines of a season that no format has. */
function checkSeasonTexts(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  const longest = Math.max(...settings.map(({ rules }) => rules.seasons))
  const tellBeyond = (path: Path, season: number, onKey?: true): void =>
    report.add(
      path,
      'never-reached',
      { fr: `Personne ne lit ce texte : la saison ${season} n’existe dans aucun format.`, en: `Nobody reads this text: season ${season} exists in no format.` },
      { severity: 'warning', found: String(season), expected: `≤ ${longest}`, repair: { fr: 'Changez la saison, ou retirez ce texte.', en: 'Change the season, or remove this text.' }, ...(onKey && { onKey }) },
    )
  items(parts.raw.trainerNotes).forEach((note, index) => {
    if (isObject(note) && typeof note.season === 'number' && note.season > longest) tellBeyond(['trainerNotes', index, 'season'], note.season)
  })
  for (const key of parts.storyKeys) {
    const season = Number(/^season\.([1-6])$/.exec(key)?.[1] ?? 0)
    if (season > longest) tellBeyond(['story', key], season, true)
  }
}
