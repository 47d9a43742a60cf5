import { describe, expect, it } from 'vitest'
import { svgCurves, curvePoints } from '../../shared/drawing/charts/curves.ts'
import type { CurvesModel, CurvesText } from '../../shared/drawing/charts/curves.ts'
import { svgHeatmap, toneOf } from '../../shared/drawing/charts/heatmap.ts'
import { spreadLabels, wordsWidth, wrapWords } from '../../shared/drawing/charts/lettering.ts'
import { svgLifeCycles } from '../../shared/drawing/charts/life-cycles.ts'
import { NETWORK_BOX, networkPlaces, svgNetwork } from '../../shared/drawing/charts/network.ts'
import { svgPotSeasons } from '../../shared/drawing/charts/pot-seasons.ts'
import { promiseMark } from '../../shared/drawing/charts/promise-mark.ts'
import { POSTURES, ROLE_IDS, SITUATIONS } from '../../shared/base/vocabulary.ts'

const seats = (n: number) => ROLE_IDS.slice(0, n).map((role, i) => ({ seat: i + 1, role, label: `Rôle & ${i + 1}` }))
const names = { vitality: 'Vitalité', agency: 'Pouvoir d’agir', backing: 'Appui', transition: 'Transition', trust: 'Confiance' }
const curves: CurvesModel = {
  values: { vitality: [4, 5, 5], agency: [4, 4, 5], backing: [4, 4, 5], transition: [3, 3, 3], trust: [4, 4.25, 5.25] },
  horizons: { vitality: 5, agency: 5, backing: 5, transition: 4, trust: 4.5 },
  marks: [{ letter: 'A', season: 1 }, { letter: 'B', season: 2 }],
}
const curvesText: CurvesText = { names, last: names, moments: ['Départ', 'Saison 1', 'Saison 2'], horizons: names, label: 'Courbes' }
const heatText = { postures: {}, situations: {}, uses: (n: number) => `${n} fois`, mean: (m: number) => m.toFixed(1), label: 'Postures' }

/** Every tag opened is closed, in order; no attribute that a strict style policy would drop. */
function expectCleanSvg(svg: string): void {
  const open: string[] = []
  for (const [, slash, name, rest] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:[^<>"]|"[^"]*")*)>/g)) {
    if (slash === '/') expect(open.pop()).toBe(name)
    else if (!rest!.endsWith('/')) open.push(name!)
  }
  expect(open).toEqual([])
  expect(svg).not.toMatch(/style=|NaN|undefined|Infinity/)
}

describe('charts', () => {
  const drawings: Readonly<Record<string, () => string>> = {
    network: () => svgNetwork(seats(8), [{ pair: '1-2', band: 'reciprocity' }, { pair: '3-8', band: 'caution', conflict: 'hot' }, { pair: '2-4', band: 'distrust', scar: true }], { title: 'Départ', caption: '2 fils', label: 'Réseau' }),
    curves: () => svgCurves(curves, curvesText),
    heatmap: () => svgHeatmap([{ posture: 'listening', situation: 'distrust', uses: 3, total: -6 }], POSTURES, SITUATIONS, heatText),
    pots: () => svgPotSeasons([{ season: 1, total: 0, level: 'cold', theta1: 5, theta2: 10 }], { season: String, tokens: String, level: { cold: 'en panne', kept: 'tenu', alive: 'vivant' }, kept: 'tenu', alive: 'vivant', label: 'Pot' }),
    lives: () => svgLifeCycles([{ id: 'epicerie', name: 'Épicerie', stages: [0, 1, 0], icon: 'basket', ink: 'vermilion' }], { moments: ['Départ', 'S1', 'S2'], stages: ['graine'], label: 'Initiatives' }),
  }
  for (const [name, draw] of Object.entries(drawings)) {
    it(`${name}: clean SVG with an accessible name, the same each time`, () => {
      const svg = draw()
      expectCleanSvg(svg)
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="/)
      expect(draw()).toBe(svg)
    })
  }

  it('escapes what people wrote', () => {
    expect(drawings.network!()).toContain('Rôle &amp; 3')
    expect(drawings.network!()).not.toContain('Rôle & 3')
  })

  it('network: every seat of 4 to 8 stays in the box; distrust draws no thread; a tear and a scar differ', () => {
    for (let n = 4; n <= 8; n++) {
      for (const [x, y] of networkPlaces(seats(n)).values()) {
        expect(x).toBeGreaterThan(40)
        expect(x).toBeLessThan(NETWORK_BOX.width - 40)
        expect(y).toBeGreaterThan(50)
        expect(y).toBeLessThan(NETWORK_BOX.height - 44)
      }
    }
    const bare = svgNetwork(seats(4), [])
    const one = (link: object): number => svgNetwork(seats(4), [{ pair: '1-3', band: 'distrust', ...link }]).length - bare.length
    expect(one({})).toBe(0)
    expect(one({ band: 'caution' })).toBeGreaterThan(0)
    expect(one({ conflict: 'hot' })).not.toBe(one({ scar: true }))
  })

  it('curves: equal values stand side by side, unequal ones at their height', () => {
    const points = curvePoints(curves)
    const ys = (['vitality', 'agency', 'backing', 'trust'] as const).map((id) => points[id][0]![1])
    expect(new Set(ys).size).toBe(4)
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThanOrEqual(18)
    expect(points.transition[2]![1]).toBeGreaterThan(points.agency[2]![1] + 30)
  })

  it('heatmap: words of the grid', () => {
    expect([2.4, 1.5, 1, 0, -0.4, -0.6].map(toneOf)).toEqual(['carries', 'carries', 'helps', 'neutral', 'neutral', 'weighs'])
  })

  it('five fates of a promise, five drawings', () => {
    expect(new Set((['live', 'kept', 'broken', 'withdrawn', 'lapsed'] as const).map(promiseMark)).size).toBe(5)
  })

  it('labels are spread in order within their room', () => {
    const out = spreadLabels([100, 101, 99, 300], 40, 60, 320)
    const sorted = [...out].sort((a, b) => a - b)
    for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThan(39.9)
    expect(out[2]!).toBeLessThan(out[0]!)
    expect(out[0]!).toBeLessThan(out[1]!)
  })

  it('wraps at spaces only', () => {
    expect(wrapWords('tiers de confiance', 18, 100)).toEqual(['tiers de', 'confiance'])
    expect(wrapWords('essoufflement', 18, 10)).toEqual(['essoufflement'])
    expect(wordsWidth('essoufflement', 17)).toBeLessThan(120)
  })
})
