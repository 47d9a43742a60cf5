import { expect, test } from 'vitest'
import { sharpenRows } from '../../client/map/sharpen.ts'

const grey = (values: readonly number[]): number[] => values.flatMap((value) => [value, value, value, 255])
const rows = (...lines: readonly (readonly number[])[]): Uint8ClampedArray => new Uint8ClampedArray(lines.flatMap(grey))
const red = (pixels: Uint8ClampedArray): number[] => [...pixels].filter((_, i) => i % 4 === 0)

test('a flat ink stays as it is, to the edge', () => {
  expect(red(sharpenRows(rows([90, 90, 90], [90, 90, 90], [90, 90, 90]), 3))).toEqual([90, 90, 90])
})

test('an edge gets steeper on both sides, within what a point may be', () => {
  const line = [40, 40, 120, 120]
  const [, dark, light] = red(sharpenRows(rows(line, line, line), 4))
  expect(dark).toBeLessThan(40)
  expect(light).toBeGreaterThan(120)
  const paper = [0, 255]
  expect(red(sharpenRows(rows(paper, paper, paper), 2))).toEqual([0, 255])
})

test('gives back the inner rows and keeps their opacity', () => {
  const pixels = new Uint8ClampedArray(4 * 2 * 4).fill(120)
  const out = sharpenRows(pixels, 2)
  expect(out).toHaveLength(2 * 2 * 4)
  expect([...out].filter((_, i) => i % 4 === 3)).toEqual([120, 120, 120, 120])
})
