import { RELATE_ROLE, TITLE_LENGTH, momentKey } from '../base/debrief.ts'
import { ROLE_IDS } from '../base/vocabulary.ts'
import { countTags, countValues, SHARED, sharedOnly, votedTitle } from '../engine/debrief-answers.ts'
import { isOpened } from '../views/debrief-view.ts'
import type { TableState } from '../engine/state.ts'
import type { GroupWords, TurningPoint } from './debrief-types.ts'
import type { Words } from './released-words.ts'

const [FEEL, LEARN, RELATE, NEXT] = [1, 3, 4, 6]
const RULE = 'rule:'

/** What the table opened while it talked. Nothing that stayed closed, nobody's name, no group under three. */
export function groupWordsOf(state: TableState, moments: readonly TurningPoint[], words: Words): GroupWords {
  const { debrief } = state
  return {
    moods: isOpened(state, 0) ? (debrief.moods ?? {}) : {},
    feelings: isOpened(state, FEEL) ? feelingsOf(state, words) : [],
    tags: isOpened(state, LEARN) ? tagsOf(state, moments) : [],
    relate: isOpened(state, RELATE) ? relateOf(state) : [],
    ...rolesOf(state),
  }
}

/** The title that the table voted for its récit: written to be read, unless its author took it back since. */
export function storyTitleOf(state: TableState, words: Words): string | undefined {
  const id = isOpened(state, NEXT) ? votedTitle(state.debrief) : undefined
  const title = id === undefined || state.erasedTexts.includes(id) ? undefined : words(id)?.trim()
  return title === undefined || title === '' ? undefined : title.slice(0, TITLE_LENGTH)
}

/** Alphabetical: the order of writing would tell whose they are. */
function feelingsOf({ debrief, erasedTexts }: TableState, words: Words): string[] {
  const written = debrief.answers.flatMap(({ step, item, text }) => (step === FEEL && item === 'word' && text !== undefined && !erasedTexts.includes(text) ? (words(text) ?? []) : []))
  return written.length >= SHARED ? written.sort((left, right) => left.localeCompare(right, 'fr')) : []
}

function tagsOf({ debrief }: TableState, moments: readonly TurningPoint[]): GroupWords['tags'] {
  const counts = countTags(debrief)
  return moments.flatMap((moment) => {
    const line = counts[momentKey(moment)]
    return line ? [{ fact: momentKey(moment), title: moment.title, counts: line }] : []
  })
}

function relateOf({ debrief }: TableState): GroupWords['relate'] {
  return Object.entries(countValues(debrief, RELATE)).flatMap(([item, counts]) => {
    const shared = sharedOnly(counts)
    return item.startsWith(RULE) && Object.keys(shared).length > 0 ? [{ rule: item.slice(RULE.length), counts: shared }] : []
  })
}

function rolesOf(state: TableState): Pick<GroupWords, 'relateRoles'> {
  if (!isOpened(state, RELATE)) return {}
  const counts = countValues(state.debrief, RELATE)
  const found = ROLE_IDS.flatMap((role) => {
    const shared = sharedOnly(counts[`${RELATE_ROLE}${role}`] ?? {})
    return Object.keys(shared).length > 0 ? [{ role, counts: shared }] : []
  })
  return found.length > 0 ? { relateRoles: found } : {}
}
