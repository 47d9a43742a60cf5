import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isInside } from '../../shared/drawing/geometry.ts'
import { bird, bus, chimneysOf, puff, signsOf, train, waysOf, windowsOf } from '../../shared/drawing/landscape/life.ts'
import type { MapSpec } from '../../shared/drawing/map-spec.ts'
import { elementsOf } from './well-formed.ts'

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url))
const maps = globSync('*.scenario.json', { cwd: folder }).map((file): readonly [string, MapSpec] => [file, (JSON.parse(readFileSync(folder + file, 'utf8')) as { map: MapSpec }).map])

describe('what lives on the land', () => {
  it.each(maps)('%s: windows to light and something that moves, inside the country', (_file, map) => {
    const windows = windowsOf(map)
    expect(windows.length).toBeGreaterThanOrEqual(10)
    expect(windows.every(({ x, y }) => isInside([x, y], map.outline))).toBe(true)
    const ways = waysOf(map)
    expect(ways.length).toBeGreaterThanOrEqual(1)
    expect(ways.every(({ line }) => line.every((p) => isInside(p, map.outline)))).toBe(true)
    expect(new Set(ways.map(({ vehicle }) => vehicle)).size).toBe(ways.length)
  })

  it.each(maps)('%s: every gauge has its signs on the ground, given or found', (_file, map) => {
    const signs = signsOf(map.signs ?? {}, map)
    expect(Object.fromEntries(Object.entries(signs).map(([id, points]) => [id, points.length]))).toEqual({ agency: 10, backing: 5, vitality: 10, transition: 10 })
    if (map.signs) expect(signs).toEqual(map.signs)
    else for (const point of Object.values(signs).flat()) expect(isInside(point, map.outline), String(point)).toBe(true)
  })

  it('light spreads over the buildings before it fills one', () => {
    const house = (x: number) => ({ kind: 'school' as const, x, y: 100 })
    const [first, second] = windowsOf({ landmarks: [house(0), house(500)] })
    expect([first?.x, second?.x]).toEqual([5, 505])
    const [mirrored] = windowsOf({ landmarks: [{ ...house(100), flip: true }] })
    expect(mirrored).toEqual({ x: 89, y: 86, width: 6, height: 8 })
  })

  it('smoke rises where there is a chimney, and nowhere else', () => {
    expect(chimneysOf({ landmarks: [{ kind: 'school', x: 0, y: 0 }, { kind: 'spinning-mill', x: 10, y: 200, scale: 2 }] })).toEqual([[164, 20]])
  })

  it('is drawn with well-formed shapes', () => {
    for (const body of [bus(), train(), ...[0, 1, 2].flatMap((frame) => [bird(frame), puff(frame)])]) expect(elementsOf(body).length).toBeGreaterThan(0)
  })
})
