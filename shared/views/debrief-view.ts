import { countTags, countValues, rankVotes, sharedOnly } from '../engine/debrief-answers.ts'
import { FACTS } from '../engine/debrief-plan.ts'
import { findSeat, isPerson } from '../engine/seats.ts'
import type { TableState } from '../engine/state.ts'
import { mergeTokens } from './reveal-view.ts'
import type { DebriefView, OpenedWords, TextLookup } from './view-types.ts'

const LEARNING = 3

/** What everybody may see: who wrote what, and what was voted, only once the step is opened. */
export function viewDebrief(state: TableState, texts: TextLookup): DebriefView {
  const { debrief, shownTexts } = state
  const { step, stepMinutes, plan, done = [], moods, whatIf, shown, forks } = debrief
  const isOpen = isOpened(state, step)
  const words = Object.entries(openedWords(state, texts, [step])).filter(([id]) => shownTexts.includes(id))
  return {
    step,
    started: debrief.startedMs !== undefined,
    ...(stepMinutes !== undefined && { minutes: stepMinutes }),
    ...(plan && { plan }),
    done: Object.fromEntries(done.map((one) => [one, true as const])),
    answered: countAnswered(state),
    opened: isOpen,
    ...(moods && isOpened(state, 0) && { moods }),
    ...(isOpened(state, FACTS) && { votes: Object.fromEntries(rankVotes(debrief)) }),
    kept: Object.fromEntries(debrief.keptMoments.map((fact) => [fact, true as const])),
    ...(isOpened(state, LEARNING) && { tags: countTags(debrief) }),
    ...(isOpen && { counts: countShared(state) }),
    ...(words.length > 0 && { words: Object.fromEntries(words) }),
    ...(whatIf && { whatIf: { season: whatIf.season, seat: whatIf.seat, order: mergeTokens(whatIf.order) } }),
    ...(shown && { shown }),
    ...(forks && { forks: viewForks(state) }),
  }
}

function viewForks({ debrief: { forks = [] }, beside, branch: now }: TableState): NonNullable<DebriefView['forks']> {
  return Object.fromEntries(forks.map(({ branch, ...fork }) => [branch, { ...fork, ...(beside && branch === now && { open: true as const }) }]))
}

export function isOpened({ debrief }: TableState, step: number): boolean {
  return debrief.opened?.includes(step) === true
}

/** Words of steps that are opened, by text; erased ones are gone. */
export function openedWords(state: TableState, texts: TextLookup, steps: readonly number[]): Record<string, OpenedWords> {
  const found: Record<string, OpenedWords> = {}
  for (const { step, item, seat, text: id, named } of state.debrief.answers) {
    const text = id && steps.includes(step) && isOpened(state, step) ? texts(id) : undefined
    if (id === undefined || !text) continue
    const known = named ? findSeat(state, seat)?.name : undefined
    const name = known && texts(known)
    found[id] = { step, item, seat, text, ...(name && { name }) }
  }
  return found
}

/** Persons who gave something in the open step: how many, never who. */
function countAnswered({ debrief, seats }: TableState): number {
  const wrote = new Set(debrief.answers.filter(({ step }) => step === debrief.step).map(({ seat }) => seat))
  if (debrief.step === LEARNING) for (const [seat, tags] of Object.entries(debrief.tags ?? {})) if (Object.keys(tags).length > 0) wrote.add(Number(seat))
  if (debrief.step === 6) for (const seat of Object.keys(debrief.cards)) wrote.add(Number(seat))
  return seats.filter((seat) => isPerson(seat) && wrote.has(seat.seat)).length
}

function countShared({ debrief }: TableState): NonNullable<DebriefView['counts']> {
  const lines = Object.entries(countValues(debrief, debrief.step)).map(([item, counts]) => [item, sharedOnly(counts)] as const)
  return Object.fromEntries(lines.filter(([, counts]) => Object.keys(counts).length > 0))
}
