/** Names that must exist elsewhere in the file, and names that must not be used twice. */
import { LEVER_IDS, ROLE_IDS } from '../../base/vocabulary.ts'
import type { Path } from '../issue.ts'
import { nearestName } from './names.ts'
import { items, type Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import { isObject } from './shape.ts'

/** Names that some systems or JavaScript itself keep for themselves. */
const RESERVED_IDS: readonly string[] = ['constructor', 'prototype', 'con', 'prn', 'aux', 'nul', 'com1', 'lpt1']

export function checkReferences(parts: Parts, report: Reporter): void {
  checkIds(parts, report)
  const places = parts.idsOf('places')
  const initiatives = parts.idsOf('initiatives')
  for (const { path, value } of parts.cast) expectKnown(report, [...path, 'place'], value.place, places, 'un lieu', 'a place')
  for (const { path, value } of parts.initiatives) {
    expectKnown(report, [...path, 'place'], value.place, places, 'un lieu', 'a place')
    expectDistinct(report, [...path, 'owners'], value.owners)
  }
  for (const { path, value } of parts.formats) {
    value.initiatives.forEach((id, index) => expectKnown(report, [...path, 'initiatives', index], id, initiatives, 'une initiative', 'an initiative'))
    expectDistinct(report, [...path, 'initiatives'], value.initiatives)
    expectDistinct(report, [...path, 'situations'], value.situations)
    expectDistinct(report, [...path, 'postures'], value.postures)
  }
  for (const { path, value } of parts.challenges) expectTwo(report, [...path, 'concerned'], value.concerned)
  checkLevers(parts, report)
  checkStart(parts, report)
  checkRoleOrder(parts, report)
}

export function expectKnown(report: Reporter, path: Path, id: string, known: ReadonlySet<string>, fr: string, en: string): void {
  if (known.has(id)) return
  report.add(
    path,
    'unknown-reference',
    { fr: `« ${id} » n’est pas ${fr} de ce scénario.`, en: `“${id}” is not ${en} of this scenario.` },
    { found: id, expected: [...known].slice(0, 14).join(', '), nearest: nearestName(id, known) },
  )
}

function expectDistinct(report: Reporter, path: Path, words: readonly string[]): void {
  words.forEach((word, index) => {
    if (words.indexOf(word) < index)
      report.add(
        [...path, index],
        'duplicate-item',
        { fr: `« ${word} » figure déjà dans cette liste.`, en: `“${word}” is already in this list.` },
        { found: word },
      )
  })
}

function expectTwo(report: Reporter, path: Path, [a, b]: readonly [string, string]): void {
  if (a === b)
    report.add(
      [...path, 1],
      'duplicate-item',
      { fr: `Il faut deux rôles différents ; « ${a} » y est deux fois.`, en: `Two different roles are needed; “${a}” is there twice.` },
      { found: a },
    )
}

function checkIds(parts: Parts, report: Reporter): void {
  for (const list of ['places', 'initiatives', 'challenges', 'leverOverrides', 'events', 'dilemmas', 'questions']) {
    const first = new Map<string, number>()
    items(parts.raw[list]).forEach((item, index) => {
      if (!isObject(item) || typeof item.id !== 'string') return
      const before = first.get(item.id)
      if (before !== undefined) {
        report.add(
          [list, index, 'id'],
          'duplicate-id',
          {
            fr: `L’identifiant « ${item.id} » est déjà celui de ${list}[${before}].`,
            en: `The id “${item.id}” already belongs to ${list}[${before}].`,
          },
          { found: item.id, repair: { fr: 'Choisissez-en un autre.', en: 'Choose another one.' } },
        )
      } else first.set(item.id, index)
      checkReserved(report, [list, index, 'id'], item.id)
    })
  }
  if (typeof parts.raw.id === 'string') checkReserved(report, ['id'], parts.raw.id)
}

function checkReserved(report: Reporter, path: Path, id: string): void {
  if (RESERVED_IDS.includes(id))
    report.add(
      path,
      'not-allowed',
      { fr: `« ${id} » est un nom réservé.`, en: `“${id}” is a reserved name.` },
      { found: id, repair: { fr: 'Choisissez un autre identifiant.', en: 'Choose another id.' } },
    )
}

function checkLevers(parts: Parts, report: Reporter): void {
  const { levers, fiches } = parts
  if (!levers) return
  expectDistinct(report, ['levers'], levers)
  if (fiches) expectDistinct(report, ['fiches'], fiches)
  const first = parts.raw.firstLever
  if ((LEVER_IDS as readonly unknown[]).includes(first)) expectKnown(report, ['firstLever'], String(first), new Set(levers), 'un levier en jeu', 'a lever in play')
  parts.overrides.forEach(({ path, value }) => {
    if (!levers.includes(value.id)) {
      report.add(
        [...path, 'id'],
        'not-in-play',
        {
          fr: `Le levier « ${value.id} » est réécrit mais n’est pas dans « levers ».`,
          en: `Lever “${value.id}” is rewritten but is not in “levers”.`,
        },
        {
          severity: 'warning',
          found: value.id,
          repair: { fr: 'Ajoutez-le à « levers », ou retirez cette carte.', en: 'Add it to “levers”, or remove this card.' },
        },
      )
    }
  })
  levers.forEach((id, index) => {
    const fiche = id.split('-')[0]!
    if (fiches && !(fiches as readonly string[]).includes(fiche)) {
      report.add(
        ['levers', index],
        'not-in-play',
        {
          fr: `Le levier « ${id} » est en jeu, mais la fiche ${fiche} n’est pas dans « fiches ».`,
          en: `Lever “${id}” is in play, but fiche ${fiche} is not in “fiches”.`,
        },
        { severity: 'warning', found: id },
      )
    }
  })
}

function checkStart(parts: Parts, report: Reporter): void {
  const seen = new Set<string>()
  parts.start?.links.forEach(([a, b], index) => {
    expectTwo(report, ['start', 'links', index], [a, b])
    const pair = [a, b].toSorted().join(' – ')
    if (seen.has(pair))
      report.add(
        ['start', 'links', index],
        'duplicate-item',
        { fr: `Le lien ${pair} est déjà donné.`, en: `The link ${pair} is already given.` },
        { found: pair },
      )
    seen.add(pair)
  })
  parts.start?.conflicts.forEach((pair, index) => expectTwo(report, ['start', 'conflicts', index], pair))
}

function checkRoleOrder(parts: Parts, report: Reporter): void {
  if (!parts.roleOrder) return
  const order = parts.roleOrder
  const missing = ROLE_IDS.filter((role) => !order.includes(role))
  order.forEach((role, index) => {
    if (order.indexOf(role) === index) return
    report.add(
      ['roleOrder', index],
      'duplicate-item',
      { fr: `« ${role} » figure déjà dans l’ordre des rôles.`, en: `“${role}” is already in the order of roles.` },
      { found: role, repair: { fr: `Il manque : ${missing.join(', ')}.`, en: `Missing: ${missing.join(', ')}.` } },
    )
  })
}
