import type { SeatNumber } from '../../base/ids.ts'
import { SITUATIONS } from '../../base/vocabulary.ts'
import { openSubstream } from '../../base/substream.ts'
import type { ChallengeCard } from '../../scenario/schema.ts'
import type { Run } from '../run.ts'
import { findSeat, isPerson } from '../seats.ts'
import type { TableState } from '../state.ts'

export function findChallengeCard(state: TableState, id: string): ChallengeCard | undefined {
  const { file, deck } = state.scenario
  return file.challenges.find((card) => card.id === id) ?? deck.challenges.find((card) => card.id === id)
}

/**
 * One more clue of the present challenge, among those the seat lacks (GAME-NOTES 31); nothing when it has all three.
 * A seat that no person holds receives it for everybody.
 */
export function dealExtraClue(run: Run, number: SeatNumber): boolean {
  const { game, setup } = run.state
  const card = game.challenge && findChallengeCard(run.state, game.challenge.card)
  const seat = findSeat(run.state, number)
  if (!card || !seat) return false
  const seen = game.clues.filter((clue) => clue.about === 'challenge' && (clue.seat === undefined || clue.seat === number || clue.shared === 'screen' || clue.shared === 'public'))
  const lacking = ([0, 1, 2] as const).filter((sentence) => !seen.some((clue) => clue.sentence === sentence))
  if (lacking.length === 0) return false
  const sentence = lacking[openSubstream(setup.seed, 'clues', game.season, `extra-${number}`).below(lacking.length)] as 0 | 1 | 2
  const among = card.clues[sentence].among
  run.emit({
    type: 'clue-dealt',
    clue: {
      id: `x-${game.season}-${number}-${sentence}`,
      ...(isPerson(seat) ? { seat: number } : { shared: 'public' as const }),
      about: 'challenge',
      sentence,
      among: SITUATIONS.filter((situation) => among.includes(situation)),
      read: false,
    },
  })
  return true
}
