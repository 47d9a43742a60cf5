import { describe, expect, test } from 'vitest'
import { LEVER_IDS, VISIT_ACTIVITIES, type LeverId } from '../../../shared/base/vocabulary.ts'
import type { LeverCard } from '../../../shared/scenario/schema.ts'
import { standardDeckSchema } from '../../../shared/scenario/schema.ts'
import { STANDARD_DECK } from '../../../shared/scenario/standard/index.ts'
import type { Proposal } from '../../../shared/engine/state.ts'
import { initiativeIn, leverCard, resolve, standardScenario, trustIn, type OrderSketch, type TableSketch } from './table.ts'

const card = (id: LeverId): LeverCard => leverCard(id, {})
const sealed = (lever: LeverId, proposal: Partial<Proposal> = {}, more: TableSketch = {}): TableSketch => ({ n: 5, challenge: 'none', ...more, proposals: [{ lever, initiator: 1, ...proposal }] })
const at = (where: OrderSketch['at'], as: OrderSketch['as'], more: OrderSketch = {}): OrderSketch => ({ ...(where ? { at: where } : {}), ...(as ? { as } : {}), on: [2, 0], ...more })
const indicators = { vitality: 3, agency: 3, backing: 3, transition: 2 }

describe('L1: order', () => {
  test('L1: by fiche number, 2.3 before its charter, 2.9 before 2.10', () => {
    const levers = LEVER_IDS.map((id) => leverCard(id, { family: 'solo', reservedTo: [], effects: [{ flag: { seen: 1 } }] }))
    const orders = Object.fromEntries([...LEVER_IDS].reverse().slice(0, 8).map((lever, index) => [index + 1, { lever }]))
    const first = resolve({ n: 8, scenario: standardScenario({ levers }), orders }).all('lever-resolved').map((event) => event.lever)
    expect(first).toEqual(['2.6', '2.7', '2.8', '2.9', '2.10', '2.11', '2.12', '2.13'])
    expect([...LEVER_IDS].slice(0, 6)).toEqual(['2.1', '2.2', '2.3', '2.3-charter', '2.4', '2.5'])
  })
  test('L1: before the structural conflict', () => {
    const { all, state } = resolve(sealed('2.2', { signers: [4] }, { challenge: { situation: 'conflict', concerned: [1, 3] } }))
    expect(state.game.indicators.agency).toBe(4)
    expect(all('conflict-opened')).toHaveLength(1)
  })
  test('L2: a lever asked for twice: the lowest seat plays, the other’s means return', () => {
    const { one, all, state } = resolve({
      n: 5,
      challenge: 'none',
      game: { means: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 } },
      initiatives: { shop: { stage: 1, situation: 'deadlock' }, swap: { stage: 1, situation: 'deadlock' } },
      orders: { 4: at('initiative:swap', 'expertise', { lever: '2.12' }), 3: at('initiative:shop', 'expertise', { lever: '2.12' }) },
    })
    expect(one('lever-resolved')).toMatchObject({ lever: '2.12', seat: 3, worksite: 'initiative:shop' })
    expect(one('lever-refunded')).toMatchObject({ lever: '2.12', seat: 4 })
    expect(state.game.means[4]).toBe(1)
    expect(state.game.leverUses['2.12']).toBe(1)
    expect(all('worksite-resolved').find((event) => event.worksite === 'initiative:swap')?.tokens).toBe(2)
  })
  test('L2: its time goes to the seat’s worksite, and is lost without one', () => {
    const play = (second: OrderSketch) => resolve({ n: 5, orders: { 1: { lever: '2.7', pot: [1, 0] }, 2: { ...second, lever: '2.7' } } })
    const there = play(at('challenge', 'listening'))
    expect(there.one('worksite-resolved').tokens).toBe(3)
    expect(there.one('contribution-counted', { seat: 2 }).tokens).toBe(3)
    expect(play({ pot: [1, 0] }).one('contribution-counted', { seat: 2 }).tokens).toBe(1)
  })
  test('L3: a sealed proposal resolves even if its initiator went away, and counts as one use', () => {
    const { state, one } = resolve(sealed('2.2', { signers: [4] }, { absent: [1], game: { leverUses: { '2.2': 1 } } }))
    expect(one('lever-resolved')).toMatchObject({ seat: 1, signers: [4], branchTaken: 'then' })
    expect(state.game.leverUses['2.2']).toBe(2)
    expect(state.game.proposals[0]?.status).toBe('resolved')
  })
  test('L3: only sealed proposals of this season resolve', () => {
    for (const proposal of [{ status: 'open' }, { status: 'lapsed' }, { status: 'cancelled' }, { status: 'resolved' }, { season: 1 }] as const) {
      expect(resolve(sealed('2.2', { signers: [4], ...proposal })).all('lever-resolved')).toEqual([])
    }
  })
  test('L4: a lever that bears on an initiative acts where its initiator works', () => {
    const nowhere = resolve({ challenge: 'none', orders: { 3: { lever: '2.1', pot: [1, 0] } } })
    expect(nowhere.one('lever-resolved')).toMatchObject({ branchTaken: 'then' })
    expect(nowhere.all('situation-revealed')).toEqual([])
    expect(resolve({ orders: { 3: at('challenge', 'listening', { lever: '2.1' }) } }).all('situation-revealed')).toEqual([])
  })
  test('L3: effects may read the vote; the initiator’s yes is implied', () => {
    const scenario = standardScenario({ levers: [leverCard('2.11', { effects: [{ flag: { yes: 'vote.yes' } }] })] })
    const yes = (votes: Record<number, boolean>) => resolve(sealed('2.11', { initiator: 2, votes }, { scenario })).state.game.flags.yes
    expect([yes({}), yes({ 1: true, 3: false, 4: true }), yes({ 1: true, 2: false })]).toEqual([1, 3, 1])
  })
  test('L5: what a lever does carries its name', () => {
    const { events } = resolve(sealed('2.2', { signers: [4] }))
    expect(events.filter((event) => event.type === 'indicator-changed' && event.indicator === 'agency')[0]?.fact).toBe('lever:2.2')
  })
})

describe('L6: the cards', () => {
  test('L6: the standard deck has the shape of the format', () => {
    expect(standardDeckSchema.safeParse(STANDARD_DECK).success).toBe(true)
    expect(STANDARD_DECK.levers.map((one) => one.id)).toEqual([...LEVER_IDS])
    expect(card('2.9').choose?.options.map((option) => option.id)).toEqual([...VISIT_ACTIVITIES])
  })
  test('L6: costs, signatures, votes, limits, families, holders', () => {
    const line = (one: LeverCard) => [one.family, one.cost.time, one.cost.means, one.limit ?? '∞', one.vote ?? JSON.stringify(one.cosigners ?? 0), one.reservedTo.join(' ') || 'common'].join(' · ')
    expect(Object.fromEntries(STANDARD_DECK.levers.map((one) => [one.id, line(one)]))).toEqual({
      '2.1': 'solo · 1 · 0 · ∞ · 0 · initiator venue',
      '2.2': 'table · 1 · 1 · 2 · {"ceil":{"div":["n",3]}} · common',
      '2.3': 'solo · 1 · 0 · ∞ · 0 · common',
      '2.3-charter': 'table · 1 · 0 · 1 · majority · common',
      '2.4': 'table · 1 · 1 · 2 · {"ceil":{"div":["n",3]}} · common',
      '2.5': 'table · 0 · 2 · 1 · 1 · official officer funder',
      '2.6': 'solo · 1 · 1 · 2 · 0 · common',
      '2.7': 'solo · 1 · 0 · ∞ · 0 · common',
      '2.8': 'solo · 1 · 0 · 2 · 0 · officer enterprise',
      '2.9': 'table · 1 · 0 · 2 · 2 · facilitator resident',
      '2.10': 'table · 1 · 0 · 2 · {"ceil":{"div":["n",3]}} · official',
      '2.11': 'table · 1 · 0 · 1 · two-thirds · facilitator',
      '2.12': 'solo · 0 · 1 · ∞ · 0 · common',
      '2.13': 'table · 1 · 1 · 2 · {"ceil":{"div":["n",3]}} · common',
    })
  })
})

test('LC1: recognise makes the situation known and gives 2 to a seed', () => {
  const play = (stage: 0 | 1) => resolve({ challenge: 'none', initiatives: { shop: { stage, situation: 'deadlock' } }, orders: { 3: at('initiative:shop', 'expertise', { lever: '2.1' }) } })
  expect(play(0).one('situation-revealed').about).toBe('initiative:shop')
  expect(play(0).one('worksite-resolved')).toMatchObject({ bonus: 2, values: 3 }) // known now: expertise keeps its 3
  expect(play(1).one('worksite-resolved')).toMatchObject({ bonus: 0, values: 3 })
})

describe('LC2: assembly', () => {
  test('LC2: with the field and no conflict, power to act gains 1', () => {
    expect(resolve(sealed('2.2', { signers: [4] })).state.game.indicators.agency).toBe(4)
    expect(resolve(sealed('2.2', { initiator: 3, signers: [1] })).state.game.indicators.agency).toBe(4)
  })
  test('LC2: with an open conflict, signers lose trust in who proposes', () => {
    const { state, one } = resolve(sealed('2.2', { signers: [4, 5] }, { season: 4, game: { conflicts: { '2-3': { openedSeason: 1 } } } }))
    expect(one('lever-resolved').branchTaken).toBe('else')
    expect([trustIn(state, '4>1'), trustIn(state, '5>1'), trustIn(state, '2>1')]).toEqual([3, 3, 4])
    expect(state.game.indicators.agency).toBe(2) // a cold pot
  })
  test('LC2: without the field nor a conflict, nothing', () => {
    const { one, all } = resolve(sealed('2.2', { initiator: 1, signers: [2, 5] }))
    expect(one('lever-resolved').branchTaken).toBe('none')
    expect(all('trust-changed')).toEqual([])
  })
})

test('LC3: support gives half the seats where somebody listens or does with', () => {
  const play = (n: number, as: OrderSketch['as']) => resolve({ n, challenge: 'none', initiatives: { shop: { stage: 1, situation: 'deadlock' } }, orders: { 1: at('initiative:shop', 'sponsorship', { lever: '2.3' }), 4: at('initiative:shop', as) } }).one('worksite-resolved').bonus
  expect([play(5, 'listening'), play(5, 'doing-with'), play(4, 'listening'), play(7, 'listening'), play(5, 'expertise')]).toEqual([3, 3, 2, 4, 0])
})

describe('LC4: telling the story', () => {
  test('LC4: with an initiative at its trial stage, vitality gains 1', () => {
    const { all } = resolve(sealed('2.4', { signers: [4] }, { initiatives: { swap: { stage: 2 } } }))
    expect(all('indicator-changed')[0]).toMatchObject({ indicator: 'vitality', to: 4, fact: 'lever:2.4' })
  })
  test('LC4: too soon, every owner loses 1 in who proposes', () => {
    const { state } = resolve(sealed('2.4', { signers: [2] }))
    expect([2, 3, 4, 5].map((seat) => trustIn(state, `${seat}>1`))).toEqual([4, 3, 3, 3]) // owners 3, 4, 5 and 1 itself
  })
})

test('LC5: the agreement feeds every pot from this one on', () => {
  const play = (n: number) => resolve(sealed('2.5', { signers: [2] }, { n }))
  expect(play(5).one('pot-counted').perSeason).toBe(2)
  expect(play(4).one('pot-counted').perSeason).toBe(1)
  expect(play(5).state.game.pot.perSeason).toBe(2)
  expect(card('2.5').requires?.condition).toEqual({ gte: ['ind.backing', 4] })
})

describe('LC6: evaluate together', () => {
  const play = (n: number, others: number) =>
    resolve({
      n,
      challenge: 'none',
      game: { indicators: { vitality: 4, agency: 3, backing: 3, transition: 2 }, rose: ['agency'] },
      initiatives: { shop: { stage: 2, situation: 'deadlock' } },
      orders: Object.fromEntries([[1, at('initiative:shop', 'sponsorship', { lever: '2.6' })], ...[2, 3].slice(0, others).map((seat) => [seat, at('initiative:shop', 'mediation')])]),
    })
  test.each([[5, 1, 'then'], [5, 0, 'else'], [4, 1, 'then'], [4, 0, 'else']] as const)('LC6: n = %d with %d others: %s', (n, others, branch) => {
    const { one, state } = play(n, others)
    expect(one('lever-resolved').branchTaken).toBe(branch)
    expect(one('indicator-changed', { indicator: 'backing', fact: 'lever:2.6' })).toMatchObject({ to: 4 })
    expect(initiativeIn(state, 'shop').evaluated).toBe(true)
    expect(state.game.indicators.agency).toBe(branch === 'then' ? 3 : 2)
  })
})

test('LC7: facilitating adds half of one’s gift to the pot, not to the gift', () => {
  const play = (given: number) => resolve({ challenge: 'none', orders: { 2: { pot: [Math.min(3, given), given - Math.min(3, given)], lever: '2.7' }, 1: { pot: [2, 0] } }, promises: [{ from: 2, to: 1, atLeast: given + 1 }] })
  expect([0, 1, 2, 3, 5].map((given) => play(given).one('pot-counted').bonus)).toEqual([0, 1, 1, 2, 3])
  expect(play(2).all('promise-broken')).toHaveLength(1)
  expect(play(3).one('contribution-counted', { seat: 2 }).tokens).toBe(4)
})

test('LC14: a charter sets one token for four seats aside, every season from now on', () => {
  for (const [n, aside] of [[4, 1], [5, 2], [8, 2]] as const) {
    const { one, state } = resolve(sealed('2.3-charter', { initiator: 2 }, { n, challenge: 'none' }))
    expect(one('pot-income-changed').perSeason).toBe(aside)
    expect(one('pot-counted').perSeason).toBe(aside)
    expect(state.game.charter).toBeDefined()
  }
})

test('LC8: mapping makes the challenge and every unfinished initiative known, the next challenge no', () => {
  const { all, state } = resolve({ initiatives: { market: { stage: 4 }, swap: { known: true } }, orders: { 5: at('challenge', 'expertise', { lever: '2.8' }) } })
  expect(all('situation-revealed').map((event) => event.about)).toEqual(['challenge', 'initiative:shop', 'initiative:hedge'])
  expect(all('posture-valued')[0]?.gates).toEqual([])
  expect(state.game.challenge?.known).toBe(true)
})

describe('LC9: a learning visit', () => {
  const visit = (choice: readonly string[], more: TableSketch = {}, proposal: Partial<Proposal> = {}) => resolve(sealed('2.9', { initiator: 2, signers: [3, 4], choice, initiative: 'market', ...proposal }, more))
  test('LA1: getting to know one another: +1 both ways below 7', () => {
    const { state } = visit(['acquaintance'], { trust: { '2>3': 6, '3>2': 7 }, orders: { 2: at('initiative:shop', 'mediation', { on: [1, 0] }), 3: at('initiative:shop', 'go-between', { on: [1, 0] }) } })
    expect([trustIn(state, '2>4'), trustIn(state, '4>3'), trustIn(state, '2>1')]).toEqual([5, 5, 4])
    expect([trustIn(state, '2>3'), trustIn(state, '3>2')]).toEqual([7, 7])
  })
  test('LA2: meeting stakeholders: one situation known, its owner trusts those present', () => {
    const { state, one } = visit(['stakeholders'])
    expect(one('situation-revealed').about).toBe('initiative:market')
    expect([trustIn(state, '5>2'), trustIn(state, '5>3'), trustIn(state, '5>4'), trustIn(state, '5>1')]).toEqual([5, 5, 5, 4])
  })
  test('LA3: workshops: half the seats to the most advanced initiative that is not finished', () => {
    const play = (more: TableSketch['initiatives']) => visit(['workshops'], { initiatives: { ...more } }).one('gauge-changed')
    expect(play({ swap: { stage: 1, gauge: 2 }, hedge: { stage: 1 } })).toMatchObject({ initiative: 'swap', from: 2, to: 5 })
    expect(play({ swap: { stage: 1 }, hedge: { stage: 4 } })).toMatchObject({ initiative: 'swap', to: 3 })
    expect(play({ shop: { gauge: 4 } })).toMatchObject({ initiative: 'shop', to: 5 }) // no more than the need
  })
  test('LA4: discovery: one more means for each next season', () => {
    const { one, state } = visit(['discovery'])
    expect(one('effect-scheduled')).toMatchObject({ dueSeason: 3, effects: [{ means: { to: '@attendees', by: 1 } }] })
    expect(state.game.scheduled[0]?.seats['@attendees']).toEqual([2, 3, 4])
  })
  test('LA5: synthesis: one more clue for each next season', () => {
    expect(visit(['synthesis']).one('effect-scheduled')).toMatchObject({ dueSeason: 3, effects: [{ clue: { to: '@attendees' } }] })
  })
  test('LA6: sharing practice: ceilings rise again, cold conflicts close', () => {
    const { state, all } = visit(['reflexive'], {
      season: 4,
      game: { ceilings: { '2>3': 6, '3>2': 10, '1>2': 6 }, conflicts: { '2-3': { openedSeason: 1 }, '3-4': { openedSeason: 3 }, '1-2': { openedSeason: 1 } } },
    })
    expect([state.game.ceilings['2>3'], state.game.ceilings['3>2'], state.game.ceilings['1>2']]).toEqual([7, 10, 6])
    expect(all('conflict-closed').map((event) => event.pair)).toEqual(['2-3'])
  })
  test('LA6: two activities are played, in their order', () => {
    const { all } = visit(['stakeholders', 'acquaintance'])
    expect(all('trust-changed')[0]?.pair).toBe('2>3')
    expect(all('situation-revealed')).toHaveLength(1)
  })
  test('LC9: ④ and ⑤ are closed in the last season, and scheduling beyond it does nothing', () => {
    expect(card('2.9').choose?.options.filter((option) => option.notInLastSeason).map((option) => option.id)).toEqual(['discovery', 'synthesis'])
    expect(visit(['discovery', 'synthesis'], { season: 5 }).all('effect-scheduled')).toEqual([])
  })
})

describe('LC10: a co-construction table', () => {
  const play = (gifts: Readonly<Record<number, number>>, proposal: Partial<Proposal> = {}, more: TableSketch = {}) =>
    resolve(sealed('2.10', { initiator: 1, signers: [2, 3, 4], wanted: 3, ...proposal }, { game: { indicators }, orders: Object.fromEntries(Object.entries(gifts).map(([seat, pot]) => [seat, { pot: [pot, 0] as const }])), ...more }))
  const rises = ({ all }: ReturnType<typeof resolve>) => all('indicator-changed').filter((event) => event.fact === 'lever:2.10').map((event) => [event.indicator, event.to - event.from])
  test('LC10: the official gave, and all signers but one: +1 and +1', () => {
    expect(rises(play({ 1: 1, 2: 1, 3: 1 }))).toEqual([['agency', 1], ['backing', 1]])
  })
  test('LC10: otherwise the facade: −1, and −1 trust from all', () => {
    for (const gifts of [{ 2: 1, 3: 1, 4: 1 }, { 1: 1, 2: 1 }]) {
      const facade = play(gifts)
      expect(rises(facade)).toEqual([['backing', -1]])
      expect([2, 3, 4, 5].map((seat) => facade.all('trust-changed').find((event) => event.pair === `${seat}>1` && event.fact === 'lever:2.10')?.to)).toEqual([3, 3, 3, 3])
      expect(facade.one('lever-resolved').branchTaken).toBe('else')
    }
  })
  test('LC10: with two stand-ins at four it asks one signer and tests only the official', () => {
    expect(rises(play({ 1: 1 }, { signers: [2], wanted: 1 }, { n: 4 }))).toEqual([['agency', 1], ['backing', 1]])
  })
  test('LC10: another initiator still needs the official’s gift; without an official, the initiator’s', () => {
    expect(rises(play({ 2: 1, 3: 1, 4: 1 }, { initiator: 2, signers: [3, 4, 5], wanted: 3 }))).toEqual([['backing', -1]])
    const order = ['facilitator', 'initiator', 'resident', 'officer', 'venue', 'enterprise', 'funder', 'official'] as const
    const scenario = standardScenario({ file: { roleOrder: [...order], levers: ['2.10'] } })
    expect(rises(play({ 2: 1, 3: 1, 5: 1 }, { initiator: 2, signers: [3, 4, 5], wanted: 3 }, { scenario }))).toEqual([['agency', 1], ['backing', 1]])
    expect(rises(play({ 3: 1, 4: 1, 5: 1 }, { initiator: 2, signers: [3, 4, 5], wanted: 3 }, { scenario }))).toEqual([['backing', -1]])
  })
})

test('LC11: a vision lifts all trust below 6 and brings the chosen horizon nearer', () => {
  const { state } = resolve(sealed('2.11', { initiator: 2, choice: ['backing'] }, { trust: { '1>2': 6, '2>1': 5 } }))
  expect([trustIn(state, '1>2'), trustIn(state, '2>1'), trustIn(state, '3>4')]).toEqual([6, 6, 5])
  expect(state.game.horizons).toMatchObject({ vitality: 5, backing: 4 })
})

describe('LC12: experimenting', () => {
  const play = (crew: readonly OrderSketch['as'][]) =>
    resolve({
      challenge: 'none',
      initiatives: { shop: { stage: 1, situation: 'deadlock' } },
      orders: Object.fromEntries(crew.map((as, index) => [index + 1, at('initiative:shop', as, index === 0 ? { lever: '2.12' } : {})])),
    })
  test('LC12: the need is three fifths, rounded up', () => {
    const { one } = play(['expertise', 'doing-with', 'mediation'])
    expect(one('worksite-resolved').need).toBe(6) // ⌈27/5⌉
    expect(one('initiative-grown').stage).toBe(2)
  })
  test('LC12: with expertise and doing-with on it, nothing is drawn', () => {
    expect(play(['expertise', 'doing-with']).all('chance-drawn')).toEqual([])
  })
  test('LC12: otherwise one time in five: no growth, half the gauge, the situation known', () => {
    let setBacks = 0
    const draws = 200
    const scenario = standardScenario({ format: { seasons: 6 } })
    for (let season = 1; season <= draws; season++) {
      const result = resolve({ season, challenge: 'none', scenario, initiatives: { shop: { stage: 1, gauge: 3, situation: 'deadlock' } }, orders: { 1: at('initiative:shop', 'sponsorship', { lever: '2.12', on: [4, 0] }), 4: at('initiative:shop', 'mediation') } })
      expect(result.all('chance-drawn')).toHaveLength(1)
      if (result.all('initiative-set-back').length === 0) continue
      setBacks++
      expect(result.one('initiative-set-back').gauge).toBe(5) // ⌊(7 + 3)/2⌋
      expect(result.all('initiative-grown')).toEqual([])
      expect(initiativeIn(result.state, 'shop')).toMatchObject({ stage: 1, known: true, idle: 0 })
    }
    expect(setBacks).toBeGreaterThan(draws * 0.12)
    expect(setBacks).toBeLessThan(draws * 0.28)
  })
})

describe('LC13: a transition alliance', () => {
  const play = (time: number, more: Partial<Proposal> = {}) =>
    resolve(sealed('2.13', { initiator: 1, signers: [4], initiative: 'shop', ...more }, { initiatives: { shop: { stage: 1, gauge: 3, situation: 'deadlock' } }, orders: { 1: at('initiative:shop', 'sponsorship', { on: [time, 0] }), 4: at('initiative:shop', 'go-between') } }))
  test('LC13: it asks a quarter of the seats more, and brings transition if it grows', () => {
    const grown = play(4)
    expect(grown.one('worksite-resolved')).toMatchObject({ need: 11, force: 8 })
    expect(grown.one('initiative-grown').gauge).toBe(0)
    expect(grown.one('indicator-changed', { indicator: 'transition' })).toMatchObject({ from: 2, to: 3, fact: 'lever:2.13' })
  })
  test('LC13: short of it, nothing is brought and the gauge stays within the printed need', () => {
    const short = play(3)
    expect(short.all('indicator-changed').some((event) => event.fact === 'lever:2.13')).toBe(false)
    expect(initiativeIn(short.state, 'shop').gauge).toBe(9)
  })
  test('LC13: after an experiment: three fifths first, then a quarter of the seats', () => {
    const { one } = resolve(sealed('2.13', { initiator: 1, signers: [4], initiative: 'shop' }, { initiatives: { shop: { stage: 1, situation: 'deadlock' } }, orders: { 3: at('initiative:shop', 'expertise', { lever: '2.12' }), 5: at('initiative:shop', 'doing-with') } }))
    expect(one('worksite-resolved').need).toBe(8)
  })
})
