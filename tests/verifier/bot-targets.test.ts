import { describe, expect, test } from 'vitest'
import { runCheck } from '../../server/cli/scenario-check.ts'
import type { OutcomeId } from '../../shared/base/vocabulary.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { closerTables, measureTable, missedTargets, reportTargets, roomFor, tablesOf, type Figures } from '../../shared/verifier/bot-targets.ts'
import { checkTargets } from '../../shared/verifier/check-targets.ts'
import { closerTurns, measureCloser, missedCloser, type Closer } from '../../shared/verifier/closer-targets.ts'
import { missedSizes } from '../../shared/verifier/size-targets.ts'
import { SHIPPED, shippedText } from '../scenario/small-file.ts'

const text = shippedText('la-halle-aux-grains.scenario.json')
const loaded = loadScenario(text)
if (!loaded.ok) throw new Error('The shipped scenario does not load')
const scenario = loaded.value

/** A hundred games: how many ended so, and horizons met on average. */
const figures = (strategy: Figures['strategy'], outcomes: Partial<Record<OutcomeId, number>>, met: number): Figures => ({
  format: '30',
  seats: 5,
  seasons: 5,
  difficulty: 'standard',
  strategy,
  games: 100,
  outcomes: { stalled: 0, fragile: 0, moving: 0, learning: 0, ...outcomes },
  met: met * 100,
})
const sound = [figures('selfish', { stalled: 100 }, 0.2), figures('naive', { stalled: 30, fragile: 60, moving: 10 }, 2.3), figures('mediator', { fragile: 4, moving: 50, learning: 46 }, 4.8)]
const but = (one: Figures): Figures[] => sound.map((other) => (other.strategy === one.strategy ? one : other))

describe('the targets of the game', () => {
  test('are met by figures like the design’s', () => {
    expect(missedTargets(sound)).toEqual([])
  })

  test.each([
    ['B1', figures('selfish', { stalled: 60, fragile: 40 }, 1)],
    ['B2', figures('naive', { stalled: 70, fragile: 30 }, 1.5)],
    ['B2', figures('naive', { stalled: 10, fragile: 50, learning: 40 }, 3)],
    ['B3', figures('mediator', { fragile: 60, moving: 40 }, 3.9)],
    ['B3', figures('mediator', { moving: 100 }, 3.2)],
  ] as const)('%s is missed by a table that does otherwise', (id, one) => {
    expect(missedTargets(but(one)).map((target) => [target.id, target.format, target.seats])).toEqual([[id, '30', 5]])
  })

  test('asks less of a few games, of three seasons, of a demanding scenario', () => {
    expect(roomFor(2, 40)).toBeGreaterThan(roomFor(2, 1000))
    const few = { ...figures('naive', { stalled: 1, fragile: 8, learning: 1 }, 0), games: 10, met: 23 }
    expect(missedTargets(but(few))).toEqual([])
    expect(missedTargets(but({ ...figures('mediator', { moving: 100 }, 3.2), seasons: 3 }))).toEqual([])
    expect(missedTargets(but({ ...figures('naive', { stalled: 75, fragile: 25 }, 1.5), difficulty: 'demanding' }))).toEqual([])
  })

  test('are told as remarks, at the line of the format', () => {
    const [issue] = reportTargets(text, missedTargets(but(figures('selfish', { stalled: 60, fragile: 40 }, 1))))
    expect(issue).toMatchObject({ code: 'bot-target', severity: 'warning', where: 'formats["30"]', found: 'B1' })
    expect(text.split('\n')[issue!.line - 1]).toContain('"30": {')
    expect(issue!.message.fr).toBe('À 5 places, une table où chaque place joue pour soi échoue 60 fois sur 100 ; il en faut au moins 80 (cible B1).'.replace(' ;', '\u00A0;'))
  })
})

describe('the number of seats', () => {
  const at = (seats: number, strategy: Figures['strategy'], met: number): Figures => ({ ...figures(strategy, { moving: 100 }, met), seats })
  test('changes little, or is told: the worst size, and the best', () => {
    const alike = [at(4, 'naive', 2), at(8, 'naive', 2.5), at(4, 'mediator', 4.8), at(8, 'mediator', 4.4), at(4, 'selfish', 0), at(8, 'selfish', 2)]
    expect(missedSizes(alike)).toEqual([])
    const [target, ...others] = missedSizes([...alike, at(6, 'mediator', 3.9)])
    expect([target?.id, target?.seats, others]).toEqual(['B11', 6, []])
    expect(target!.missed.fr).toContain('atteint 3,9 horizons, et 4,8 à 4 places')
    // A few games move more by chance.
    expect(missedSizes([at(4, 'naive', 2), { ...at(6, 'naive', 0), games: 20, met: 54 }])).toEqual([])
  })
})

describe('the targets that look closer', () => {
  const counted = (moving: number, met: number, learning = 0) => ({ games: 100, outcomes: { stalled: 0, fragile: 100 - moving - learning, moving, learning }, met: met * 100 })
  const met: Closer = {
    format: '60', seats: 6, seasons: 5, mediators: counted(28, 4.8, 70), conditional: counted(50, 3.3), naive: counted(5, 2),
    oneSelfish: { ...counted(64, 4), accomplished: 0 }, oneStandIn: counted(90, 4.5), withoutLevers: counted(50, 3.6), postures: { listening: counted(65, 3.7), expertise: counted(10, 2.2) },
    withoutMediation: counted(60, 4.2, 20), cluesKept: { mediators: counted(40, 4.6, 50), conditional: counted(40, 3) }, oneMediator: counted(70, 3.9),
  }
  test('are met by figures like the design’s', () => expect(missedCloser(met)).toEqual([]))
  test.each([
    ['B3', { conditional: counted(2, 1.6), cluesKept: { mediators: counted(40, 4.6, 50), conditional: counted(2, 1.4) } }, 'entre 2,0 (bonne volonté) et 4,8 (médiation)'],
    ['B4', { postures: { listening: counted(92, 4.5) } }, '« listening », partout et toujours, réussit 92 fois sur 100'],
    ['B5', { withoutMediation: counted(30, 4.7, 60) }, 'sans jamais apaiser devient « apprenante » 60 fois sur 100, et 70 fois en apaisant'],
    ['B6', { cluesKept: { mediators: counted(28, 4.8, 70), conditional: counted(50, 3.5) } }, 'ne coûte rien à une table qui coopère, ni à une table ordinaire'],
    ['B6', { cluesKept: { mediators: counted(40, 4.6, 50), conditional: counted(50, 3.5) } }, 'ne coûte rien à une table ordinaire'],
    ['B6', { cluesKept: { mediators: counted(60, 4.8, 30), conditional: counted(40, 3) } }, 'ne coûte rien à une table qui coopère'],
    ['B7', { oneSelfish: { ...counted(64, 4), accomplished: 30 } }, 'accomplit son mandat 30 fois sur 100'],
    ['B8', { oneSelfish: { ...counted(20, 3), accomplished: 0 } }, 'dont une place joue pour soi, réussit 20 fois sur 100'],
    ['B9', { oneStandIn: counted(60, 3.9) }, 'coûte 0,9 horizon'],
    ['B10', { withoutLevers: counted(98, 4.8) }, 'n’apportent que 0,0 horizon'],
    ['B12', { oneMediator: counted(40, 3.2) }, 'la fait réussir 40 fois sur 100 au lieu de 50, et atteindre 3,2 horizons au lieu de 3,3'],
    ['B12', { oneMediator: counted(54, 3.5) }, 'la fait réussir 54 fois sur 100 au lieu de 50'],
    ['B12', { oneMediator: counted(70, 3.3) }, 'atteindre 3,3 horizons au lieu de 3,3'],
  ] as const)('%s is missed by a table that does otherwise, and says its figure', (id, change, words) => {
    const [target, ...others] = missedCloser({ ...met, ...change } as Closer)
    expect([target?.id, others]).toEqual([id, []])
    expect(target!.missed.fr).toContain(words)
  })
  test('read as it stands what fifty games say, and leave room to fewer', () => {
    const few = (moving: number, horizons: number, learning = 0) => ({ games: 20, outcomes: { stalled: 0, fragile: 20 - moving - learning, moving, learning }, met: horizons * 20 })
    const short: Closer = { ...met, mediators: few(6, 4.8, 13), conditional: few(10, 3.3), withoutMediation: few(12, 4.2, 4), cluesKept: { mediators: few(6, 4.8, 13), conditional: few(10, 3.5) }, oneMediator: few(9, 3.2) }
    expect(missedCloser(short).map(({ id }) => id)).toEqual([])
    expect(missedCloser({ ...short, cluesKept: { ...short.cluesKept, conditional: few(10, 3.8) }, oneMediator: few(9, 2.9) }).map(({ id }) => id)).toEqual(['B6', 'B12'])
  })
  test('look at the learning of mediators who meet nearly every horizon', () => {
    const high = { ...met, mediators: counted(28, 4.96, 70) }
    const kept = (learning: number): Closer => ({ ...high, withoutLevers: counted(50, 3.6), cluesKept: { mediators: counted(98 - learning, 4.96, learning), conditional: counted(40, 3) } })
    expect(missedCloser(kept(50))).toEqual([])
    expect(missedCloser(kept(70)).map(({ id }) => id)).toEqual(['B6'])
  })
  test('are played at the middle table of each format; one posture only where seasons are many', () => {
    expect(closerTables(scenario)).toEqual([{ format: '30', seats: 5 }, { format: '60', seats: 6 }])
    let turns = 0
    const measured = measureCloser(scenario, '30', 5, 2, () => turns++)
    expect([turns, closerTurns(scenario, '60')]).toEqual([closerTurns(scenario, '30'), turns + 7])
    expect([measured.mediators.games, measured.oneSelfish.games, Object.keys(measured.postures)]).toEqual([2, 2, []])
  })
})

describe('playing', () => {
  test('each format is played at its smallest, middle and largest number of seats', () => {
    expect(tablesOf(scenario)).toEqual([4, 5, 6].map((seats) => ({ format: '30', seats })).concat([4, 6, 8].map((seats) => ({ format: '60', seats }))))
  })

  test('the same seed gives the same figures, every game ends', () => {
    const found = measureTable(scenario, '30', 4, 'mediator', 4)
    expect(found).toEqual(measureTable(scenario, '30', 4, 'mediator', 4))
    expect(Object.values(found.outcomes).reduce((sum, one) => sum + one, 0)).toBe(4)
  })

  test('a scenario where cooperating changes nothing is told so', () => {
    const easy = loadScenario(text.replace(/"horizons": \{[^}]*\}/, '"horizons": { "vitality": 0, "agency": 0, "backing": 0, "transition": 0, "trust": 0 }'))
    if (!easy.ok) throw new Error(JSON.stringify(easy.error))
    const only30 = { ...easy.value, file: { ...easy.value.file, formats: { '30': { ...easy.value.file.formats['30']!, players: { min: 4, max: 4 } } } } }
    expect(checkTargets(only30 as typeof easy.value, text, 6).map(({ found }) => found)).toContain('B3')
  })

  test('the command plays with --bots only, and after a sound check only', () => {
    const asked: number[] = []
    const play = (_scenario: unknown, _text: string, games: number) => {
      asked.push(games)
      return reportTargets(text, missedTargets(but(figures('selfish', { fragile: 100 }, 2))))
    }
    const file = new URL('la-halle-aux-grains.scenario.json', SHIPPED).pathname
    const lines: string[] = []
    expect(runCheck([file], (line) => lines.push(line), play)).toBe(0)
    expect(asked).toEqual([])
    expect(runCheck([file, '--bots', '--games=7'], (line) => lines.push(line), play)).toBe(0)
    expect(asked).toEqual([7])
    expect(lines.join('\n')).toContain('cible B1')
    expect(runCheck([file, '--bots', '--games=many'], (line) => lines.push(line), play)).toBe(2)
  })
})
