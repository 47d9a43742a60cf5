import type { WorksiteId } from '../../shared/base/ids.ts'
import type { PostureId } from '../../shared/base/vocabulary.ts'
import type { Order } from '../../shared/engine/state.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { seat, trainer } from '../support/given.ts'
import { smallScenario } from '../support/small-scenario.ts'
import { PlayedTable } from './played-table.ts'

const line = (fr: string, en: string): { fr: string; en: string } => ({ fr, en })

/** Lines of the récit for the small scenario: some of its own, some as the standard ones are written. */
const STORY = {
  opening: line('{Territory} a une place vide.', '{Territory} has an empty square.'),
  season: line('{Season} commence.', '{Season} begins.'),
  'challenge.offer.met': line('L’offre est repoussée[, grâce à {crew}].', 'The offer is turned down[, thanks to {crew}].'),
  'challenge.brio': line('Le défi « {title} » est relevé avec brio[ par {crew}].', 'The challenge “{title}” is met with flair[ by {crew}].'),
  'challenge.met': line('Le défi « {title} » est relevé[ par {crew}].', 'The challenge “{title}” is met[ by {crew}].'),
  'challenge.missed': line('Le défi « {title} » est manqué.', 'The challenge “{title}” is missed.'),
  'challenge.nobody': line('Personne ne vient.', 'Nobody comes.'),
  'challenge.situation': line('Cela portait un nom : {situation}.', 'It had a name: {situation}.'),
  event: line('Un évènement survient : « {title} ».', 'Something happens: “{title}”.'),
  'lever.2.2.then': line('{Actor} réunit une assemblée[, avec {cosigners}].', '{Actor} calls an assembly[, with {cosigners}].'),
  'pot.cold': line('Pendant {season}, le pot reste froid[ : il manque {tokens}].', 'During {season}, the pot stays cold[: {tokens} short].'),
  'pot.kept': line('Pendant {season}, le pot tient[ ; il manque {tokens} pour qu’il soit vivant].', 'During {season}, the pot holds[; {tokens} short of being alive].'),
  'pot.alive': line('Pendant {season}, le pot est vivant.', 'During {season}, the pot is alive.'),
  'conflict.opened': line('Entre {a} et {b}, la tension devient vive.', 'Between {a} and {b}, tension runs high.'),
  'conflict.closed': line('Entre {a} et {b}, la tension retombe.', 'Between {a} and {b}, tension eases.'),
  'initiative.1': line('{Initiative} sort de terre.', '{Initiative} comes up.'),
  'initiative.2': line('{Initiative} passe à l’essai.', '{Initiative} moves to trial.'),
  'promises.kept': line('Pendant {season}, toute parole est tenue : {givers}.', 'During {season}, every word is kept: {givers}.'),
  'promises.broken': line('Pendant {season}, une parole n’est pas tenue.', 'During {season}, a word is not kept.'),
  'promises.withdrawn': line('Une parole est reprise à temps.', 'A word is taken back in time.'),
  'promises.none': line('Personne ne donne sa parole.', 'Nobody gives their word.'),
  'horizons.met': line('L’horizon est atteint pour {gauges}.', 'The horizon is reached for {gauges}.'),
  'horizons.missed': line('Il reste du chemin pour {gauges}.', 'There is some way to go for {gauges}.'),
  'open.initiative': line('{Initiative} attend son heure.', '{Initiative} awaits its hour.'),
  'open.conflict': line('Entre {a} et {b}, il reste à parler.', 'Between {a} and {b}, there is talking to do.'),
  'open.nothing': line('Rien d’ouvert.', 'Nothing open.'),
  'stand-in': line('La règle tient une place : {seats}.', 'The rule holds a seat: {seats}.'),
  'outcome.stalled': line('{Territory} est en panne.', '{Territory} is stalled.'),
  'outcome.fragile': line('{Territory} reste fragile.', '{Territory} remains fragile.'),
  'outcome.moving': line('{Territory} est en mouvement.', '{Territory} is on the move.'),
  'outcome.learning': line('{Territory} apprend.', '{Territory} learns.'),
}

const NAMES = { official: 'Dominique', facilitator: 'Yacine', initiator: 'Maëlle', resident: 'Lucien' } as const

/** Four roles with short names, an initiative of each gender and number. */
export function storyScenario(): Scenario {
  const { file } = smallScenario()
  const cast = { ...file.cast }
  for (const [role, name] of Object.entries(NAMES) as [keyof typeof NAMES, string][]) cast[role] = { ...cast[role], name: line(`${name}, du pays`, `${name}, from here`), inProse: line(name, name) }
  const prose: Record<string, { fr: string; en: string }> = { shop: line('l’épicerie', 'the shop'), swap: line('la bourse', 'the exchange'), market: line('le marché', 'the market') }
  const initiatives = file.initiatives.map((card) => (prose[card.id] ? { ...card, inProse: prose[card.id]! } : card))
  return smallScenario({ file: { cast, initiatives, story: STORY, territory: { name: line('Pays de rien', 'Nowhere'), inProse: line('le pays de rien', 'nowhere') } } })
}

type Choice = { readonly at?: WorksiteId; readonly posture?: PostureId; readonly tokens?: number; readonly pot?: number; readonly mandate?: number }

function orderOf({ at, posture = 'listening', tokens = 2, pot = 1, mandate = 0 }: Choice): Order {
  const worksite = at === undefined ? 0 : tokens
  return { ...(at !== undefined && { worksite: at, posture }), time: { worksite, pot, mandate }, means: { worksite: 0, pot: 0 } }
}

/** Lays an order for each seat, then lets the season go to its reflection. */
export function commit(table: PlayedTable, choices: readonly Choice[]): void {
  table.until('commitment')
  choices.forEach((choice, index) => table.do(seat(index + 1), { type: 'lay-order', order: orderOf(choice) }))
  table.until('reflection')
}

/**
 * A whole session of three seasons, four people, always the same: an assembly signed, promises kept, broken and taken
 * back, an event the trainer provokes, a rewind of season 2 to its palaver, words released and words kept.
 */
export function scriptedTable(scenario = storyScenario(), words: { readonly names?: readonly string[]; readonly answer?: string; readonly reason?: string } = {}): PlayedTable {
  const table = new PlayedTable(scenario).start(words.names ?? ['Inès', 'Bao', 'Chloé', 'Driss'])
  const promise = { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { chip: 'my-turn' } } as const
  table.until('palaver')
  table.do(seat(2), promise).do(seat(1), { ...promise, reason: { text: words.reason ?? 'parce que la place est à tout le monde' } })
  table.do(seat(1), { type: 'propose-lever', lever: '2.2' })
  const { proposal } = table.lastEvent('proposal-opened')
  table.do(seat(3), { type: 'sign-proposal', proposal }).do(seat(4), { type: 'sign-proposal', proposal })
  commit(table, [{ at: 'challenge', posture: 'sponsorship', tokens: 1, pot: 2 }, { at: 'challenge', posture: 'trusted-third', tokens: 1, pot: 2, mandate: 1 }, { at: 'initiative:shop', tokens: 2 }, { at: 'initiative:swap', tokens: 2 }])
  table.do(seat(4), { type: 'give-thanks', to: 2 })
  const said = answer(table, 3, words.answer ?? 'On s’est enfin parlé.')
  answer(table, 4, 'Ceci reste à moi.')
  table.until('palaver')
  shareFirstClue(table, 'voice')
  commit(table, [{ pot: 4 }, { pot: 4 }, { at: 'initiative:shop', tokens: 4, pot: 0 }, { pot: 4 }])
  table.do(trainer, { type: 'rewind', season: 2, phase: 'palaver' })
  table.do(seat(1), promise).do(seat(4), promise).do(seat(4), { type: 'withdraw-promise', promise: table.lastEvent('promise-given').promise })
  table.do(trainer, { type: 'inject', card: 'heat' })
  commit(table, [{ at: 'initiative:market', tokens: 3 }, { at: 'initiative:shop', posture: 'doing-with', tokens: 3 }, { at: 'initiative:shop', posture: 'listening', tokens: 4, pot: 0 }, { at: 'challenge', posture: 'doing-with', tokens: 3 }])
  commit(table, [{ at: 'initiative:market', tokens: 2, pot: 2 }, { at: 'challenge', posture: 'mediation', tokens: 2, pot: 2 }, { at: 'initiative:shop', tokens: 2, pot: 2 }, { at: 'challenge', posture: 'listening', tokens: 2, pot: 2 }])
  while (table.state.status === 'playing') table.close()
  return table.do(seat(3), { type: 'release-words', text: said, released: true })
}

function answer(table: PlayedTable, number: number, text: string): string {
  const question = table.state.game.question?.id
  if (question === undefined) throw new Error('No question was asked')
  table.do(seat(number), { type: 'answer-question', question, text })
  return table.lastEvent('text-stored').text
}

/** Whoever holds the first clue of the challenge tells it. */
function shareFirstClue(table: PlayedTable, channel: 'voice' | 'screen'): void {
  const clue = table.state.game.clues.find((one) => one.seat !== undefined && one.about === 'challenge')
  if (clue?.seat === undefined) throw new Error('Nobody holds a clue')
  table.do(seat(clue.seat), { type: 'share-clue', clue: clue.id, channel })
}
