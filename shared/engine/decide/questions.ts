import type { QuestionCard } from '../../scenario/schema.ts'
import type { Run } from '../run.ts'
import type { TableState } from '../state.ts'
import { findLever } from '../lever-rules.ts'

/** The season's written question, else one about a lever played this season, else the next of the scenario's. */
export function askByItself(run: Run): void {
  const card = pickQuestion(run.state)
  if (card) run.emit({ type: 'question-asked', question: `r${run.state.seq + 1}`, card: card.id })
}

function pickQuestion(state: TableState): QuestionCard | undefined {
  const { scenario, game } = state
  const written = scenario.file.questions.find((card) => card.season === game.season)
  if (written) return written
  const free = [...scenario.file.questions, ...scenario.deck.questions].filter((card) => card.season === undefined)
  const played = new Set(game.report.flatMap((event) => (event.type === 'lever-resolved' ? (findLever(state, event.lever)?.fiche ?? []) : [])))
  const about = free.filter((card) => played.has(card.fiche))
  const cards = about.length > 0 ? about : free.filter((card) => scenario.file.fiches.includes(card.fiche))
  return cards[(game.season - 1) % Math.max(1, cards.length)]
}
