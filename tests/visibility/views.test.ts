import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SITUATIONS, type SituationId } from '../../shared/base/vocabulary.ts'
import { directed } from '../../shared/base/ids.ts'
import type { MemoryTable } from '../../shared/bots/index.ts'
import type { GameState, TableState } from '../../shared/engine/state.ts'
import { isPerson, seatNumbers } from '../../shared/engine/seats.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { LocalText } from '../../shared/scenario/schema.ts'
import { STANDARD_DECK } from '../../shared/scenario/standard/index.ts'
import { viewPublic, viewSeat } from '../../shared/views/index.ts'
import { smallScenario } from '../support/small-scenario.ts'
import { botSketch, countGames, LONG_SKETCH, playWithBots, type BotSketch } from '../rules/flow/bots-and-chance.ts'

const RUNS = Number(process.env.FT_PROPERTY_RUNS ?? 20)

/** Each secret of the scenario carries a marker of its own. */
function markedScenario(): Scenario {
  const plain = smallScenario({ levers: STANDARD_DECK.levers })
  const mark = (words: string): LocalText => ({ fr: words, en: words })
  const challenges = plain.file.challenges.map((card) => ({
    ...card,
    clues: card.clues.map((clue, index) => ({ ...clue, text: mark(`CANARY(clue ${card.id} ${index})`) })) as unknown as typeof card.clues,
  }))
  const dilemmas = plain.file.dilemmas.map((card) => ({
    ...card,
    text: mark(`CANARY(dilemma ${card.id})`),
    a: { ...card.a, text: mark(`CANARY(a ${card.id})`) },
    b: { ...card.b, text: mark(`CANARY(b ${card.id})`) },
  }))
  return { ...plain, file: { ...plain.file, challenges, dilemmas } }
}
const MARKED = markedScenario()

/** Everybody writes secrets before each look. */
function play(scenario: Scenario, sketch: BotSketch, look: (table: MemoryTable) => void): void {
  playWithBots(scenario, sketch, (table) => {
    look(table)
    writeSecrets(table)
    look(table)
  })
}

function writeSecrets(table: MemoryTable): void {
  const { state } = table
  const at = `${state.game.season}.${state.game.phase}.${state.branch}`
  for (const seat of seatNumbers(state)) {
    const by = { kind: 'seat', seat } as const
    table.ask({ type: 'bookmark', text: `CANARY(words ${seat} bookmark ${at})` }, by)
    table.ask({ type: 'answer-question', question: state.game.question?.id ?? '', text: `CANARY(words ${seat} answer ${at})` }, by)
    table.ask({ type: 'answer-step', step: state.debrief.step, item: 'word', text: `CANARY(words ${seat} step ${at})` }, by)
    table.ask({ type: 'write-card', act: `CANARY(words ${seat} act)`, ally: `CANARY(words ${seat} ally)`, date: `CANARY(words ${seat} date)` }, by)
  }
  table.ask({ type: 'write-note', text: `CANARY(note ${at})` }, { kind: 'trainer' })
  table.ask({ type: 'bookmark', text: `CANARY(note bookmark ${at})` }, { kind: 'trainer' })
}

/** Who may read this marker now: everybody, nobody else than these seats. */
function readersOf(state: TableState, marker: string): 'all' | readonly number[] {
  const { game } = state
  const [kind = '', name = '', rank = ''] = marker.slice('CANARY('.length, -1).split(' ')
  if (kind === 'words') return [Number(name)]
  if (kind === 'clue') {
    if (game.challenge?.card !== name) return []
    const clues = game.clues.filter((clue) => clue.about === 'challenge' && clue.sentence === Number(rank))
    if (clues.some((clue) => clue.shared === 'screen' || clue.shared === 'public')) return 'all'
    return clues.flatMap((clue) => clue.seat ?? [])
  }
  const wasChosen = game.report.some((event) => event.type === 'dilemma-chosen' && event.dilemma === name && event.option === 'a')
  if (kind === 'a' && wasChosen) return 'all'
  if (kind === 'a' || kind === 'b' || kind === 'dilemma') return Object.entries(game.dilemmas).flatMap(([seat, dealt]) => (dealt.card === name ? [Number(seat)] : []))
  return []
}

const markersIn = (view: unknown): string[] => [...new Set(JSON.stringify(view).match(/CANARY\([^)]*\)/g) ?? [])]

describe('S4: markers', () => {
  test('S4: no view holds words that are not for its reader', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(botSketch, (sketch) =>
        play(MARKED, sketch, ({ state, texts }) => {
          const lookup = (id: string) => texts.get(id)
          for (const marker of markersIn(viewPublic(state, lookup))) {
            expect(readersOf(state, marker), `${marker} in the public view`).toBe('all')
            met.add(`all ${marker.slice(7, 10)}`)
          }
          for (const seat of seatNumbers(state)) {
            for (const marker of markersIn(viewSeat(state, seat, lookup))) {
              const readers = readersOf(state, marker)
              expect(readers === 'all' || readers.includes(seat), `${marker} in the view of seat ${seat}`).toBe(true)
              met.add(`one ${marker.slice(7, 10)}`)
            }
          }
        }),
      ),
      { numRuns: countGames(RUNS, 10), examples: [[LONG_SKETCH]] },
    )
    // The markers are good for something: each kind was met where it may be.
    expect([...met].sort()).toEqual(expect.arrayContaining(['all clu', 'one a d', 'one b d', 'one clu', 'one dil', 'one wor']))
  })
})

type Secret = { readonly name: string; readonly holds: (state: TableState) => boolean; readonly change: (game: GameState, me: number | undefined) => Partial<GameState> }

const others = <V>(record: Readonly<Record<number, V>>, me: number | undefined, change: (value: V) => V): Record<number, V> =>
  Object.fromEntries(Object.entries(record).map(([seat, value]) => [seat, Number(seat) === me ? value : change(value)]))
const next = (situation: SituationId): SituationId => SITUATIONS[(SITUATIONS.indexOf(situation) + 1) % SITUATIONS.length] as SituationId

/** What nobody else may see: changed, it must change no other view. */
const SECRETS: readonly Secret[] = [
  {
    name: 'orders before the lock',
    holds: ({ game }) => game.locked === undefined,
    change: ({ orders }, me) => ({ orders: others(orders, me, () => ({ worksite: 'challenge', posture: 'expertise', time: { worksite: 3, pot: 0, mandate: 1 }, means: { worksite: 1, pot: 0 } })) }),
  },
  { name: 'orders of last season', holds: () => true, change: ({ lastOrders }, me) => ({ lastOrders: others(lastOrders, me, (order) => ({ ...order, time: { worksite: 0, pot: 0, mandate: 4 } })) }) },
  {
    name: 'time put on the mandate, time and means of one gift',
    holds: ({ game }) => game.locked !== undefined,
    change: ({ locked = {} }, me) => ({
      locked: others(locked, me, (one) => {
        const { time, means } = one.order
        const moved = Math.min(1, time.pot)
        return { ...one, order: { ...one.order, time: { ...time, pot: time.pot - moved, mandate: time.mandate + 1 }, means: { ...means, pot: means.pot + moved } } }
      }),
    }),
  },
  { name: 'beliefs', holds: () => true, change: ({ beliefs }, me) => ({ beliefs: others(beliefs, me, () => ({ challenge: 'conflict' }) as never) }) },
  { name: 'mandates', holds: () => true, change: ({ mandates }, me) => ({ mandates: others(mandates, me, (one) => ({ solo: one.solo + 1, shared: one.shared + 1, dilemma: 2 })) }) },
  { name: 'means in hand', holds: () => true, change: ({ means }, me) => ({ means: others(means, me, (held) => (held === 0 ? 7 : 0)) }) },
  { name: 'dilemmas of others', holds: () => true, change: ({ dilemmas }, me) => ({ dilemmas: others(dilemmas, me, (one) => ({ ...one, card: 'dilemma-official', chosen: 'b' })) }) },
  { name: 'situation of the challenge', holds: ({ game }) => game.challenge !== undefined && !game.challenge.known && !game.locked, change: ({ challenge }) => (challenge ? { challenge: { ...challenge, situation: next(challenge.situation) } } : {}) },
  { name: 'situations of initiatives', holds: () => true, change: ({ initiatives }) => ({ initiatives: initiatives.map((one) => (one.known ? one : { ...one, situation: next(one.situation) })) }) },
  {
    name: 'clues kept or said aloud',
    holds: () => true,
    change: ({ clues }, me) => ({ clues: clues.map((clue) => (clue.seat === undefined || clue.seat === me || clue.shared === 'screen' || clue.shared === 'public' ? clue : { ...clue, among: ['emergence'] as const, read: !clue.read })) }),
  },
  { name: 'what is scheduled', holds: () => true, change: () => ({ scheduled: [] }) },
]

describe('S4: what is not seen makes no difference', () => {
  test.each(SECRETS)('S4: $name', ({ holds, change }) => {
    let changed = 0
    fc.assert(
      fc.property(botSketch, (sketch) =>
        play(MARKED, sketch, ({ state, texts }) => {
          if (!holds(state)) return
          const lookup = (id: string) => texts.get(id)
          const altered = (me: number | undefined): TableState => ({ ...state, game: { ...state.game, ...change(state.game, me) } })
          if (JSON.stringify(altered(undefined).game) !== JSON.stringify(state.game)) changed++
          expect(viewPublic(altered(undefined), lookup)).toEqual(viewPublic(state, lookup))
          for (const { seat } of state.seats.filter(isPerson).slice(0, 2)) expect(viewSeat(altered(seat), seat, lookup)).toEqual(viewSeat(state, seat, lookup))
        }),
      ),
      { numRuns: countGames(RUNS, 4), examples: [[LONG_SKETCH]] },
    )
    // Effects rarely wait for a season: the others must have been met.
    expect(changed).toBeGreaterThanOrEqual(change.toString().includes('scheduled') ? 0 : 1)
  })

  test('S4: trust between two others, one way up and the other down', () => {
    fc.assert(
      fc.property(botSketch, (sketch) =>
        play(MARKED, sketch, ({ state, texts }) => {
          const lookup = (id: string) => texts.get(id)
          const [me, a, b] = seatNumbers(state)
          if (me === undefined || a === undefined || b === undefined) return
          const trust = { ...state.game.trust, [directed(a, b)]: state.game.trust[directed(b, a)] as number, [directed(b, a)]: state.game.trust[directed(a, b)] as number }
          const altered = { ...state, game: { ...state.game, trust } }
          expect(viewPublic(altered, lookup)).toEqual(viewPublic(state, lookup))
          expect(viewSeat(altered, me, lookup)).toEqual(viewSeat(state, me, lookup))
        }),
      ),
      { numRuns: countGames(RUNS, 4), examples: [[LONG_SKETCH]] },
    )
  })
})

test('S4: nothing public is named after a hidden situation', () => {
  const scenario = smallScenario({ file: { challenges: [] } })
  const standard = { ...scenario, deck: STANDARD_DECK }
  for (let seed = 0; seed < 12; seed++) {
    play(standard, { seed, seats: 5, format: '60', disorder: 0, phases: 12 }, ({ state, texts }) => {
      if (state.game.locked || state.game.challenge?.known || !state.game.challenge) return
      const { challenge, worksites, clues } = viewPublic(state, (id) => texts.get(id))
      expect(challenge).toBeDefined()
      const { title: _title, text: _text, ...bare } = challenge ?? {}
      expect(SITUATIONS.filter((situation) => JSON.stringify([bare, worksites, Object.keys(clues)]).includes(situation))).toEqual([])
    })
  }
})
