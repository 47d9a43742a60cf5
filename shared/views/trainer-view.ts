import { VOLUNTEER, WHAT_IF } from '../base/debrief.ts'
import type { PhaseId } from '../base/vocabulary.ts'
import { countSeasons } from '../engine/format.ts'
import { seatsAtTable } from '../engine/seats.ts'
import type { TableState } from '../engine/state.ts'
import type { EventCard, LocalText, QuestionCard } from '../scenario/schema.ts'
import { openedWords } from './debrief-view.ts'
import { challengeCard, clueText, withoutUndefined } from './talk-views.ts'
import { viewModerated } from './thread-views.ts'
import { trainerHints } from './trainer-hints.ts'
import { assembleView, type ViewParts } from './view-parts.ts'
import type { TextLookup, TrainerPrivateView } from './view-types.ts'

export const trainerParts: ViewParts<TrainerPrivateView> = {
  say: (state) => noteToSay(state).say,
  watch: (state) => noteToSay(state).watch,
  startedAt,
  hints: trainerHints,
  challenge: viewTrueChallenge,
  textsToApprove: viewTexts,
  injectables: viewInjectables,
  questions: viewQuestions,
  boundaries: (state) => state.boundaries.slice(-20).map((boundary) => `${boundary.season}.${boundary.phase}`),
  help: (state) => Object.fromEntries(seatsAtTable(state).flatMap(({ seat, helpSince }) => (helpSince === undefined ? [] : [[seat, helpSince]]))),
  told: (state, texts) => Object.fromEntries((state.told ?? []).slice(-8).map(({ id, text, to, read }) => [id, { text: texts(text) ?? '', to, read }])),
  undo: ({ closed, status }) => (closed && status === 'playing' ? `${closed.season}.${closed.phase}` : undefined),
  pace: (state) => state.pace ?? NO_PACE,
  moves: (state) => Object.fromEntries(seatsAtTable(state).flatMap(({ seat, moveTo }) => (moveTo === undefined ? [] : [[seat, moveTo]]))),
  messages: viewModerated,
  marks: viewMarks,
  notes: viewNotes,
  bookmarks: (state) => state.bookmarks.length,
  silentNext: (state) => state.game.silentNext,
  peeked: (state) => state.peeked,
  trustNumbers: (state) => state.trustNumbers,
  cluesShared: (state) => state.game.clues.filter((clue) => clue.about === 'challenge' && clue.shared !== undefined).length,
  earlyEnd: (state) => 'early-end' in trainerHints(state),
  openedWords: (state, texts) => Object.fromEntries(Object.entries(openedWords(state, texts, [0, 1, 2, 3, 4, 5, 6])).map(([id, words]) => [id, { ...words, shown: state.shownTexts.includes(id) }])),
  volunteers: (state) => Object.fromEntries(state.debrief.answers.flatMap(({ step, item, value, seat }) => (step === WHAT_IF && item === VOLUNTEER && value === 'yes' ? [[seat, true as const]] : []))),
  keptMoments: (state) => Object.fromEntries(state.debrief.keptMoments.map((fact) => [fact, true as const])),
}

/** What the trainer alone may see. Orders are never in it: they are asked for one at a time, and that is logged. */
export function viewTrainer(state: TableState, texts: TextLookup): TrainerPrivateView {
  return assembleView(trainerParts, state, texts)
}

/** The scenario's sentence for this season and phase, else for the phase, else a plain one of ours. */
function noteToSay(state: TableState): { say: LocalText; watch?: LocalText } {
  const phase = state.status === 'lobby' ? 'lobby' : state.status === 'playing' ? state.game.phase : 'debrief'
  const notes = state.scenario.file.trainerNotes.filter((note) => note.phase === phase)
  const note = notes.find((entry) => entry.season === state.game.season) ?? notes.find((entry) => entry.season === undefined)
  return note ? { say: note.say, ...(note.watch && { watch: note.watch }) } : { say: PLAIN_NOTES[phase] }
}

const PLAIN_NOTES: Readonly<Record<'lobby' | 'debrief' | PhaseId, LocalText>> = {
  lobby: { fr: 'Prenez place avec le code affiché au mur.', en: 'Take your seats with the code on the wall.' },
  news: { fr: 'Lisez le défi et votre indice, chacun pour soi.', en: 'Read the challenge and your clue, each on your own.' },
  palaver: { fr: 'Levez les yeux. Que savez-vous, à vous tous\u00a0?', en: 'Look up. What do you know, all together?' },
  commitment: { fr: 'Un chantier, une posture, des jetons. En silence.', en: 'A worksite, a posture, tokens. In silence.' },
  reveal: { fr: 'Regardez le mur. Qu’est-ce qui vous surprend\u00a0?', en: 'Look at the wall. What surprises you?' },
  reflection: { fr: 'Un merci, une réponse, puis on tourne la page.', en: 'One thank you, one answer, then we turn the page.' },
  debrief: { fr: 'Quittez votre rôle. Comment allez-vous\u00a0?', en: 'Leave your role. How are you?' },
}

/** Server time at which the first phase opened, by what the last event tells of both clocks. */
function startedAt(state: TableState): number | undefined {
  const first = state.boundaries[0]
  return first && state.lastAt - (state.tableMs - first.game.openedAtMs)
}

function viewTrueChallenge(state: TableState): TrainerPrivateView['challenge'] {
  const { challenge, clues } = state.game
  if (!challenge || !challengeCard(state)) return undefined
  const dealt = clues.filter((clue) => clue.about === 'challenge')
  return {
    situation: challenge.situation,
    clues: Object.fromEntries(
      dealt.map((clue) => [
        clue.id,
        withoutUndefined<{ seat?: number; text?: LocalText; shared?: string; read: boolean }>({ seat: clue.seat, text: clueText(state, clue), shared: clue.shared, read: clue.read }),
      ]),
    ),
  }
}

/** Free texts said at the table that are not erased: approved ones may show on the wall. */
function viewTexts(state: TableState, texts: TextLookup): TrainerPrivateView['textsToApprove'] {
  const entries: Record<string, TrainerPrivateView['textsToApprove'][string]> = {}
  const add = (id: string | undefined, about: string, from?: number): void => {
    const text = id && texts(id)
    if (id && text) entries[id] = { text, about, shown: state.shownTexts.includes(id), ...(from !== undefined && { from }) }
  }
  for (const promise of state.game.promises) if (typeof promise.reason === 'string') add(promise.reason, 'promise', promise.from)
  for (const proposal of state.game.proposals) add(proposal.clause, 'clause', proposal.initiator)
  for (const [seat, answer] of Object.entries(state.game.question?.answers ?? {})) add(answer.text, 'answer', Number(seat))
  for (const answer of state.debrief.answers) if (answer.text && state.debrief.released.includes(answer.text)) add(answer.text, 'words', answer.seat)
  return entries
}

function viewInjectables(state: TableState): TrainerPrivateView['injectables'] {
  const cards: readonly EventCard[] = [...state.scenario.file.events, ...state.scenario.deck.events]
  const unique = cards.filter((card, index) => cards.findIndex((other) => other.id === card.id) === index)
  return Object.fromEntries(
    unique.map((card) => [
      card.id,
      {
        title: card.title,
        text: card.text,
        played: state.game.playedEvents.includes(card.id),
        waiting: state.game.waitingInjections.includes(card.id),
        ...(card.poll && { poll: true as const }),
        ...(card.season !== undefined && card.season > state.game.season && card.season <= countSeasons(state) && { season: card.season }),
      },
    ]),
  )
}

/** Three questions: the scenario's for this season first, then those of fiches already in play, then the rest. */
function viewQuestions(state: TableState): TrainerPrivateView['questions'] {
  const bank: readonly QuestionCard[] = [...state.scenario.file.questions, ...state.scenario.deck.questions]
  const usedFiches = new Set(Object.keys(state.game.leverUses).map((lever) => state.scenario.levers[lever as keyof typeof state.scenario.levers]?.fiche))
  const rank = (card: QuestionCard): number => (card.season === state.game.season ? 0 : usedFiches.has(card.fiche) ? 1 : card.season === undefined ? 2 : 3)
  const inPlay = bank.filter((card) => state.scenario.file.fiches.includes(card.fiche))
  return Object.fromEntries(
    inPlay
      .toSorted((left, right) => rank(left) - rank(right))
      .slice(0, 3)
      .map((card) => [card.id, { text: card.text, fiche: card.fiche }]),
  )
}

const NO_PACE = {}

function viewMarks({ bookmarks }: TableState, texts: TextLookup): TrainerPrivateView['marks'] {
  const own = bookmarks.filter(({ by }) => by === 'trainer')
  return Object.fromEntries(
    own.map(({ season, phase, seq, text }) => {
      const words = text && texts(text)
      return [seq, { season, phase, ...(words && { text: words }) }]
    }),
  )
}

function viewNotes(state: TableState, texts: TextLookup): TrainerPrivateView['notes'] {
  return Object.fromEntries(
    state.notes.flatMap((note) => {
      const text = texts(note.text)
      return text ? [[note.id, { text, season: note.season, phase: note.phase, ...(note.tag && { tag: note.tag }) }]] : []
    }),
  )
}

