import { describe, expect, test } from 'vitest'
import { buildDebrief, type DebriefModel, type DebriefOptions } from '../../shared/debrief/index.ts'
import { chooseMoments, distanceText, scoreFacts, type Scored } from '../../shared/debrief/turning-points.ts'
import { gatherFacts } from '../../shared/debrief/facts.ts'
import { filmJournal } from '../../shared/debrief/film.ts'
import { hashValue } from '../../shared/base/hash.ts'
import type { BotKind } from '../../shared/engine/state.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { server, trainer } from '../support/given.ts'
import { PlayedTable, playByBots } from './played-table.ts'
import { scriptedTable, storyScenario } from './scripted-table.ts'

const OPTIONS: DebriefOptions = { language: 'fr', names: 'pseudonyms', table: '1' }
const debriefOf = (table: PlayedTable, options: Partial<DebriefOptions> = {}): DebriefModel => buildDebrief(table.scenario, table.events, table.lookUp, { ...OPTIONS, ...options })

const table = scriptedTable()
const model = debriefOf(table)

describe('what is counted', () => {
  test('the same journal gives the same debrief, and is not touched', () => {
    const again = buildDebrief(table.scenario, deepFreeze([...table.events]), table.lookUp, OPTIONS)
    expect(hashValue(again)).toBe(hashValue(model))
    expect(hashValue(debriefOf(scriptedTable()))).toBe(hashValue(model))
  })
  test('only the branch that was played to the end', () => {
    expect(model.counts.branches).toBe(2)
    expect(model.pots.map(({ season, total }) => [season, total])).toEqual([[1, 4], [2, 2], [3, 6]])
    const abandoned = table.events.filter(({ type, season, branch }) => type === 'pot-counted' && season === 2 && branch === 0)
    expect(abandoned).toHaveLength(1)
    expect(model.pots.flatMap(({ seqs }) => seqs)).not.toContain(abandoned[0]?.seq)
    expect(model.knowledge.flatMap(({ clues }) => clues).every(({ shared }) => shared === undefined)).toBe(true)
  })
  test('values at the start and after each season', () => {
    expect(model.curves).toEqual({ vitality: [3, 3, 5, 4], agency: [3, 4, 3, 3], backing: [3, 3, 2, 2], transition: [2, 2, 0, 0], trust: [16, 18, 15, 12] })
    expect(model.initiatives.map(({ id, stages }) => [id, stages])).toEqual([['shop', [0, 0, 1, 1]], ['swap', [0, 1, 1, 1]], ['market', [0, 0, 0, 1]]])
    expect(model.network.seasons.map(({ season }) => season)).toEqual([1, 2, 3])
    expect(model.network.start.links.find(({ pair }) => pair === '1-3')).toEqual({ pair: '1-3', halves: 5, band: 'distrust', scar: false })
    expect(model.network.end.links.find(({ pair }) => pair === '1-2')).toMatchObject({ conflict: 'hot' })
  })
  test('promises, with the events they come from', () => {
    expect(model.promises.map(({ from, status, chip, reason }) => [from, status, chip, reason])).toEqual([[2, 'kept', 'my-turn', undefined], [1, 'kept', undefined, undefined], [1, 'broken', 'my-turn', undefined], [4, 'withdrawn', 'my-turn', undefined]])
    for (const { seqs } of model.promises) expect(seqs.map((seq) => table.events.find((event) => event.seq === seq)?.type)).toEqual(['promise-given', expect.stringMatching(/^promise-/)])
  })
  test('fiches met by a lever or a question, the others untouched', () => {
    expect(model.fiches.filter(({ met }) => met).map(({ fiche, asked, levers }) => [fiche, asked, levers.length])).toEqual([['2.2', true, 1], ['2.3', true, 0]])
    expect(model.fiches.find(({ fiche }) => fiche === '2.1')).toMatchObject({ met: false, inPlay: true })
  })
  test('an unfinished game has no outcome and says so', () => {
    const early = new PlayedTable(storyScenario()).start(['A', 'B', 'C', 'D'])
    expect(debriefOf(early)).toMatchObject({ turningPoints: [], promises: [], session: { endedEarly: true, seasons: 3 } })
    expect(debriefOf(early).outcome).toBeUndefined()
    expect(() => buildDebrief(early.scenario, [], early.lookUp, OPTIONS)).toThrow('empty journal')
  })
})

describe('turning points', () => {
  const film = filmJournal(table.scenario, table.events)
  const scored = scoreFacts(gatherFacts(film), { promises: film.final.game.promises, injected: new Set(['heat']) })
  const score = (season: number, id: string): [number, string[]] | undefined => {
    const found = scored.find(({ fact }) => fact.season === season && fact.id === id)
    return found && [found.score, found.reasons.map(({ rule, points }) => `${rule} ${points}`)]
  }
  test('add up in quarter-steps', () => {
    expect(score(1, 'challenge')).toEqual([12, ['distance 4', 'narrow-margin 8']])
    expect(score(1, 'lever:2.2')).toEqual([8, ['distance 4', 'first-lever 4']])
    expect(score(1, 'conflict:1-3')).toEqual([4, ['conflict 4']])
    expect(score(2, 'pot')).toEqual([20, ['distance 12', 'narrow-margin 8']])
    expect(score(2, 'event:heat')).toEqual([4, ['distance 4']])
    const broken = model.promises.find(({ status }) => status === 'broken')
    expect(score(2, `promise:${broken?.id}`)?.[1]).toContain('promise-broken 4')
  })
  test('say the distance in points, as the gauges are, and say it whole', () => {
    const told = (before: number, after: number) => ({ fr: distanceText(before, after).fr.replaceAll('\u00a0', ' '), en: distanceText(before, after).en })
    expect(told(14, 13)).toEqual({ fr: 'il manquait 3,5 aux horizons, il manque 3,25', en: 'the horizons were 3.5 away, they are 3.25 away' })
    expect(told(3, 0)).toEqual({ fr: 'il manquait 0,75 aux horizons, il ne manque plus rien', en: 'the horizons were 0.75 away, they are reached' })
    expect(told(0, 2)).toEqual({ fr: 'rien ne manquait aux horizons, il manque 0,5', en: 'the horizons were reached, they are 0.5 away' })
    const said = scored.find(({ fact }) => fact.season === 1 && fact.id === 'challenge')?.reasons[0]?.text
    expect(said?.fr).toMatch(/^il manquait\s[\d,]+\saux horizons, il manque\s[\d,]+$/)
  })
  test('leave out what is nobody’s doing, and an event of the script', () => {
    const kinds = new Set(scored.map(({ fact }) => fact.id.split(':')[0]))
    for (const kind of ['news', 'income', 'wear', 'mandates', 'thanks']) expect(kinds).not.toContain(kind)
    expect(score(2, 'event:press')).toBeUndefined()
  })
  test('are the three highest, lettered in time, with their arithmetic', () => {
    expect(model.turningPoints.map(({ letter, season, fact, score: points, arithmetic }) => [letter, season, fact, points, arithmetic])).toEqual([
      ['A', 1, 'challenge', 12, '4 + 8 = 12'],
      ['B', 2, 'pot', 20, '12 + 8 = 20'],
      ['C', 3, 'challenge', 15, '7 + 8 = 15'],
    ])
    for (const { score: points, reasons } of model.turningPoints) expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points)
  })
  test('two of a season at most, ties to the earlier', () => {
    const one = (season: number, seq: number, points: number): Scored => ({ score: points, reasons: [], fact: { season, id: 'pot', events: [{ seq } as never], before: film.start, settled: film.start, distanceBefore: 0, distanceChange: 0 } })
    const chosen = chooseMoments([one(1, 30, 9), one(1, 10, 9), one(1, 20, 9), one(2, 50, 5), one(2, 40, 5)])
    expect(chosen.map(({ fact }) => fact.events[0]?.seq)).toEqual([10, 20, 40])
  })
})

describe('care', () => {
  test('only words released by their authors are quoted', () => {
    expect(model.quotations).toEqual([{ seat: 3, text: 'On s’est enfin parlé.', question: expect.objectContaining({ fr: 'Qui n’était pas là\u00a0?' }) }])
    const everything = JSON.stringify(model)
    for (const kept of ['Ceci reste à moi', 'la place est à tout le monde', 'Inès', 'Bao', 'Chloé', 'Driss']) expect(everything).not.toContain(kept)
  })
  test('erased words are gone, released or not', () => {
    const erased = scriptedTable()
    const text = erased.events.find((event) => event.type === 'words-released')
    if (text?.type !== 'words-released') throw new Error('no words were released')
    erased.do(server, { type: 'erase-text', text: text.text })
    expect(debriefOf(erased).quotations).toEqual([])
  })
  test('names stand only when the trainer chose names', () => {
    expect(debriefOf(table, { names: 'names' }).seats.map(({ name }) => name)).toEqual(['Inès', 'Bao', 'Chloé', 'Driss'])
    expect(model.seats.map(({ name }) => name)).toEqual([undefined, undefined, undefined, undefined])
  })
  test('postures are the table’s, and not detailed under three people', () => {
    expect(model.postures.reduce((sum, { uses }) => sum + uses, 0)).toBe(12)
    const alone = new PlayedTable(storyScenario())
    alone.do(server, { type: 'join-seat', seat: 1, name: 'A' }).do(server, { type: 'join-seat', seat: 2, name: 'B' })
    for (const number of [3, 4]) alone.do(trainer, { type: 'set-bot', seat: number, kind: 'conditional' })
    alone.do(trainer, { type: 'start-game' })
    while (alone.state.status === 'playing') alone.close()
    expect(debriefOf(alone)).toMatchObject({ postures: [], session: { players: 'both' } })
  })
  test('bots that played alone are told as bots, stand-ins left out of the postures', () => {
    const kinds: BotKind[] = ['mediator', 'conditional', 'naive', 'selfish']
    const bots = debriefOf(playByBots(storyScenario(), kinds))
    expect(bots.session.players).toBe('bots')
    expect(bots.postures.length).toBeGreaterThan(0)
    expect(bots.seats.every(({ holder }) => holder === 'bot')).toBe(true)
  })
  test('option B of a dilemma is never named', () => {
    for (const { timeline, story } of [model]) {
      const text = JSON.stringify([timeline, story])
      expect(text).not.toMatch(/«\u00a0B\u00a0»|“B”/)
    }
  })
})

describe('the récit', () => {
  const told = model.story.map(({ heading, text }) => `${heading?.fr} — ${text.fr.replaceAll('\u00a0', ' ')}`)
  test('golden', () => {
    expect(told).toEqual([
      'D’où l’on part — Le pays de rien a une place vide. Autour de la table : Dominique, du pays ; Yacine, du pays ; Maëlle, du pays ; Lucien, du pays. Aucun fil de confiance ne relie encore la table.',
      'Printemps — Le printemps commence. Entre Dominique et Maëlle, la tension devient vive. Le défi « offer » est manqué. Cela portait un nom : méfiance. Dominique réunit une assemblée, avec Maëlle et Lucien. La bourse sort de terre. Pendant le printemps, le pot tient ; il manque quatre jetons pour qu’il soit vivant.',
      'Été — L’été commence. Un évènement survient : « Article ». Un évènement survient : « Canicule ». Le défi « tired » est relevé par Lucien. Le faire-avec y pèse plus que le reste. Après coup, on y reconnaît l’essoufflement. L’épicerie sort de terre. Pendant l’été, le pot reste froid : il manque deux jetons.',
      'Automne — L’automne commence. Entre Dominique et Yacine, le ton monte. Le défi « budget » est manqué. Le mot, cette fois : arbitrage. Le marché sort de terre. Pendant l’automne, le pot tient ; il manque deux jetons pour qu’il soit vivant.',
      'La parole donnée — En tout, quatre paroles : deux tenues, une rompue, une reprise. Pendant le printemps, toute parole est tenue : Dominique et Yacine. Pendant l’été, une parole n’est pas tenue. Une parole est reprise à temps. Pendant le printemps, assez de paroles données au pot tiennent pour nourrir la saison d’après.',
      'Ce qui a poussé — Au bout du chemin, l’épicerie, la bourse et le marché en sont à l’émergence. Au départ, aucun fil de confiance ; à l’arrivée, un seul.',
      'Ce qui reste ouvert — Entre Dominique d’un côté, Yacine et Maëlle de l’autre, il reste à parler. Il reste du chemin pour la vitalité, le pouvoir d’agir, l’appui, la transition et la confiance.',
      'Territoire en panne — Le pays de rien est en panne.',
    ])
  })
  test('has its English beside it', () => {
    expect(model.story[2]?.text.en).toBe('Summer begins. Something happens: “Article”. Something happens: “Canicule”. The challenge “tired” is met by Lucien. Doing-with weighs more than the rest. In hindsight, it was exhaustion. The shop comes up. During summer, the pot stays cold: two tokens short.')
  })
  test('every figure and line is traced to events of the journal', () => {
    const known = new Set(table.events.map(({ seq }) => seq))
    const traced = [...model.pots, ...model.promises, ...model.turningPoints, ...model.timeline, ...model.story]
    for (const { seqs } of traced) {
      expect(seqs.length).toBeGreaterThan(0)
      for (const seq of seqs) expect(known.has(seq)).toBe(true)
    }
  })
  test('asks four questions, the last about one’s own territory', () => {
    expect(model.questions).toHaveLength(4)
    expect(new Set(model.questions.map(({ fr }) => fr)).size).toBe(4)
    expect(model.questions.at(-1)?.fr).toContain('votre propre territoire')
  })
})
