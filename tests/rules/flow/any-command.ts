/** Commands by chance: most of them plausible where the table stands, some absurd. */
import { openSubstream } from '../../../shared/base/substream.ts'
import { LEVER_IDS, PHASES, POSTURES, ROLE_IDS, SITUATIONS } from '../../../shared/base/vocabulary.ts'
import type { WorksiteId } from '../../../shared/base/ids.ts'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import type { Order, TableState } from '../../../shared/engine/state.ts'
import { openWorksites } from '../../../shared/engine/worksites.ts'
import { clock, seat, server, trainer } from '../../support/given.ts'

export type Chance = { below(bound: number): number; pick<T>(items: readonly T[]): T; once(inSo: number): boolean }

export function openChance(seed: number): Chance {
  const stream = openSubstream(String(seed), 'any-command', 0, '')
  const below = (bound: number): number => stream.below(bound)
  return {
    below,
    pick: (items) => items[below(Math.max(1, items.length))] as never,
    once: (inSo) => below(inSo) === 0,
  }
}

export type Asked = { readonly by: Actor; readonly command: Command; readonly laterMs: number }

export function anyCommand(state: TableState, chance: Chance): Asked {
  const roll = chance.below(100)
  const laterMs = chance.pick([0, 10, 700, 5000, 40_000])
  const empty = state.seats.filter((one) => one.holder === 'open' && !one.removed)
  if (state.status === 'lobby' && roll < 60 && empty.length > 0) {
    return { by: server, command: { type: 'join-seat', seat: chance.pick(empty).seat, name: chance.pick(['Ada', 'Bo', 'Cy', '  ', 'Nom\u0007 étrange', 'x'.repeat(40)]) }, laterMs }
  }
  if (state.status === 'lobby' && roll < 85 && (empty.length < 2 || chance.once(12))) return { by: trainer, command: { type: 'start-game' }, laterMs }
  if ((state.paused || state.status === 'faulted') && roll < 60) return { by: trainer, command: { type: 'resume' }, laterMs }
  if (roll < 2) return anyClock(state, chance)
  if (roll < 5) return { by: server, command: anyServer(state, chance), laterMs }
  if (roll < 13) return { by: trainer, command: anyTrainer(state, chance), laterMs }
  const held = state.seats.filter((one) => one.holder === 'person' || one.holder === 'bot')
  const number = chance.once(12) ? anySeat(state, chance) : (chance.pick(held)?.seat ?? 1)
  return { by: chance.once(40) ? trainer : seat(number), command: anySeatCommand(state, number, chance), laterMs }
}

function anySeat(state: TableState, chance: Chance): number {
  return 1 + chance.below(Math.max(4, state.seats.length) + (chance.once(12) ? 1 : 0))
}

function anyClock(state: TableState, chance: Chance): Asked {
  const cause = chance.pick(['timer', 'all-ready'] as const)
  const { openedAtMs, durationMs = 0 } = state.game
  const endsAtMs = cause === 'timer' ? openedAtMs + durationMs : (state.closesAtMs ?? 0)
  return { by: clock, command: { type: 'tick-phase', cause }, laterMs: chance.once(4) ? 10 : Math.max(0, endsAtMs - state.tableMs) }
}

function anyServer(state: TableState, chance: Chance): Command {
  const number = anySeat(state, chance)
  const commands: Command[] = [
    { type: 'join-seat', seat: number, name: 'Tard', ...(chance.once(2) ? { pairName: 'Duo' } : {}) },
    { type: 'resume-seat', seat: number, newDevice: chance.once(2) },
    { type: 'resume-seat', seat: number, newDevice: false },
    { type: 'link-seat', seat: number },
    { type: 'move-seat', seat: number, table: 2 },
    { type: 'lose-seat', seat: number },
    { type: 'pause-seat', seat: number },
    { type: 'resume-table' },
    { type: 'resume-table' },
    { type: 'erase-text', text: anyText(state, chance) },
    ...(chance.once(5) ? ([{ type: 'pause-table', reason: chance.pick(['nobody-connected', 'restart', 'fault'] as const) }] as const) : []),
  ]
  return chance.pick(commands)
}

function anyText(state: TableState, chance: Chance): string {
  return chance.pick([...Object.keys(state.texts), 't999999'])
}

function anyTrainer(state: TableState, chance: Chance): Command {
  const number = anySeat(state, chance)
  const { game } = state
  const commands: Command[] = [
    { type: 'start-game' },
    { type: 'arrange-roles', order: chance.once(2) ? state.seats.map((one) => one.role).toReversed() : [...ROLE_IDS].slice(0, state.seats.length) },
    ...Array.from({ length: 12 }, () => ({ type: 'close-phase' }) as const),
    { type: 'change-time', seconds: chance.pick([30, -30, 600, -600]) },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'resume' },
    { type: 'resume' },
    { type: 'rewind', season: 1 + chance.below(Math.max(1, game.season + 1)), phase: chance.pick(PHASES) },
    { type: 'undo-close' },
    { type: 'set-pace', ...(chance.once(2) ? { palaverCut: 60 } : {}), ...(chance.once(4) ? { lastSeason: 1 + chance.below(4) } : {}) },
    { type: 'propose-move', seat: number, ...(chance.once(3) ? {} : { table: 2 }) },
    { type: 'share-seat', seat: number, name: 'Ada' },
    { type: 'hide-message', message: chance.pick(state.messages)?.id ?? 'x', hidden: chance.once(2) },
    { type: 'look-as', seat: number },
    { type: 'inject', card: chance.pick(['heat', 'call', 'press', 'nothing']) },
    {
      type: 'inject',
      text: chance.pick(['Il pleut', '']),
      effects: [
        chance.pick([
          { ind: { id: 'vitality' as const, by: 1 as const } },
          { means: { seat: number, by: -1 as const } },
          { conflict: { open: [number, anySeat(state, chance)] as [number, number] } },
          { conflict: { close: [number, anySeat(state, chance)] as [number, number] } },
          { reveal: anyWorksite(state, chance) },
        ]),
      ],
    },
    { type: 'ask-question', ...(chance.once(2) ? { card: 'what-held' } : { text: 'Et vous' }) },
    { type: 'bookmark' },
    { type: 'write-note', text: 'note', tag: 'tension' },
    { type: 'peek-orders' },
    { type: 'nudge', seat: number },
    { type: 'end-help', seat: number },
    { type: 'tell', text: 'mot', ...(chance.once(2) ? { to: [number] } : {}) },
    { type: 'approve-text', text: anyText(state, chance), shown: chance.once(2) },
    { type: 'set-board', mode: 'nothing' },
    { type: 'set-stand-in', seat: number, on: chance.once(2) },
    { type: 'set-bot', seat: number, kind: chance.pick(['naive', 'none'] as const) },
    { type: 'open-seat' },
    { type: 'tighten-table', seats: [number] },
    { type: 'silence-season', on: chance.once(5) },
    { type: 'show-trust-numbers', on: chance.once(2) },
    ...(chance.once(30) ? ([{ type: 'end-game' }] as const) : []),
    ...(chance.once(60) ? ([{ type: 'close-table' }] as const) : []),
    { type: 'open-step', step: chance.below(7) },
    { type: 'keep-moment', fact: 'pot', kept: chance.once(2) },
  ]
  return chance.pick(commands)
}

function anyWorksite(state: TableState, chance: Chance): WorksiteId {
  const open = openWorksites(state)
  if (open.length === 0 || chance.once(8)) return chance.pick(['challenge', 'initiative:nothing', 'relation:1-2', 'relation:2-1', 'relation:7-8'] as const)
  return chance.pick(open)
}

function anyOrder(state: TableState, number: number, chance: Chance): Order {
  const few = (): number => chance.pick([0, 0, 1, 1, 2, 3])
  const lever = chance.once(3) ? { lever: { lever: chance.pick([...LEVER_IDS, '2.1', '2.3', '2.7', '2.12'] as const) } } : {}
  return {
    ...(chance.once(6) ? {} : { worksite: anyWorksite(state, chance) }),
    ...(chance.once(6) ? {} : { posture: chance.pick(POSTURES) }),
    time: { worksite: few(), pot: few(), mandate: chance.pick([0, 0, 1]) },
    means: { worksite: chance.pick([0, 0, 1]), pot: chance.pick([0, 0, 1]) },
    ...lever,
    ...(state.game.dilemmas[number] && chance.once(2) ? { dilemma: chance.pick(['a', 'b'] as const) } : {}),
  }
}

function anySeatCommand(state: TableState, number: number, chance: Chance): Command {
  const phase = state.status === 'debrief' ? 'debrief' : state.game.phase
  if (chance.once(10)) return chance.pick(anytimeCommands(state, chance))
  switch (chance.once(15) ? chance.pick(PHASES) : phase) {
    case 'palaver':
      return chance.pick(palaverCommands(state, number, chance))
    case 'commitment':
      return chance.pick<Command>([
        { type: 'save-order', order: anyOrder(state, number, chance) },
        { type: 'save-order', order: anyOrder(state, number, chance) },
        { type: 'lay-order', order: state.game.orders[number] ?? anyOrder(state, number, chance) },
        { type: 'take-back-order' },
        { type: 'set-ready', value: true },
      ])
    case 'reflection':
      return chance.pick<Command>([
        { type: 'give-thanks', to: anySeat(state, chance) },
        { type: 'answer-question', question: state.game.question?.id ?? 'r0', ...(chance.once(2) ? { chip: chance.below(3) } : { text: 'Oui, mais' }) },
        { type: 'set-ready', value: true },
      ])
    case 'debrief':
      return chance.pick<Command>([
        { type: 'answer-step', step: state.debrief.step, item: 'word', text: 'confiance' },
        { type: 'release-words', text: anyText(state, chance), released: true },
        { type: 'withdraw-words', text: anyText(state, chance) },
        { type: 'correct-words', text: anyText(state, chance), words: chance.pick(['Autrement dit, trois mots', 'deux mots', ' ']) },
        { type: 'tag-decision', fact: chance.pick(['pot', 'challenge']), ...(chance.once(4) ? {} : { tag: chance.pick(['chosen', 'pushed'] as const) }) },
        { type: 'write-card', act: 'Appeler', ally: '', date: 'lundi' },
      ])
    default:
      return { type: 'set-ready', value: chance.once(2) }
  }
}

function anytimeCommands(state: TableState, chance: Chance): Command[] {
  return [
    { type: 'read-told', message: state.told?.at(-1)?.id ?? 'x' },
    { type: 'ask-help', on: chance.once(2) },
    { type: 'decline-move' },
    { type: 'share-my-seat', name: chance.pick(['Ada', ' ']) },
    { type: 'report-message', message: chance.pick(state.messages)?.id ?? 'x' },
    { type: 'set-consent', tick: chance.pick(['play', 'group', 'research'] as const), value: chance.once(2) },
    { type: 'bookmark', text: 'moment' },
    { type: 'finish-tutorial' },
    { type: 'read-fact', fact: chance.pick([...state.game.clues.map((clue) => clue.id), 'c-9-9']) },
    ...(chance.once(12) ? ([{ type: 'leave-seat' }] as const) : []),
    { type: 'withdraw-words', text: anyText(state, chance) },
  ]
}

const TABLE_LEVERS = ['2.2', '2.2', '2.3-charter', '2.4', '2.5', '2.9', '2.10', '2.11', '2.13', '2.7'] as const

function palaverCommands(state: TableState, number: number, chance: Chance): Command[] {
  const { game } = state
  const standing = game.proposals.filter((one) => one.status === 'open').map((one) => one.id)
  const proposal = chance.once(8) ? 'l0' : (chance.pick(standing) ?? game.proposals[0]?.id ?? 'l0')
  const promise = chance.once(8) ? 'p0' : (chance.pick(game.promises)?.id ?? 'p0')
  const lever = chance.pick(TABLE_LEVERS)
  const choose = state.scenario.levers[lever]?.choose
  const named = {
    ...(choose ? { choice: choose.options.map((one) => one.id).slice(-choose.exactly) } : {}),
    initiative: chance.pick(game.initiatives.map((one) => one.id)),
    clause: 'Chacun dit',
  }
  return [
    { type: 'share-clue', clue: chance.pick([...game.clues.map((one) => one.id), 'c0']), channel: chance.pick(['voice', 'screen'] as const) },
    { type: 'declare-intention', worksite: anyWorksite(state, chance) },
    ...Array.from({ length: 4 }, (): Command => ({
      type: 'give-promise',
      to: chance.pick(['table', anySeat(state, chance)] as const),
      object: chance.pick<'pot' | WorksiteId>(['pot', anyWorksite(state, chance)]),
      atLeast: chance.pick([0, 2, 2, 2, 3, 4, 6, 7]),
      due: chance.pick(['this', 'this', 'next'] as const),
      reason: chance.pick([{ chip: 'together' }, { text: 'parce que je le veux' }, { text: 'non' }]),
    })),
    { type: 'accept-promise', promise },
    { type: 'withdraw-promise', promise },
    ...Array.from({ length: 3 }, () => ({ type: 'propose-lever', lever, ...named }) as const),
    { type: 'amend-proposal', proposal, ...named },
    { type: 'widen-proposal', proposal },
    { type: 'cancel-proposal', proposal },
    ...Array.from({ length: 6 }, () => ({ type: 'sign-proposal', proposal }) as const),
    { type: 'unsign-proposal', proposal },
    { type: 'refuse-proposal', proposal },
    { type: 'refuse-proposal', proposal, reason: chance.pick([{ chip: 'later' }, { text: 'trop tôt pour nous' }, { text: ' ' }]) },
    ...Array.from({ length: 4 }, () => ({ type: 'cast-vote', proposal, yes: !chance.once(6) }) as const),
    { type: 'answer-poll', poll: game.polls[0]?.id ?? 'q0', option: chance.pick(game.initiatives.map((one) => one.id)) },
    { type: 'announce-dilemma', option: 'a' },
    { type: 'send-message', text: `Bonjour de ${number}`, ...(chance.once(2) ? { to: anySeat(state, chance) } : {}) },
    { type: 'state-belief', worksite: anyWorksite(state, chance), situation: chance.pick(SITUATIONS) },
    { type: 'set-ready', value: true },
  ]
}
