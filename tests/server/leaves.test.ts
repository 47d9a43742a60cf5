import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffLeaves, flatten, unflatten } from '../../shared/protocol/leaves.ts'

const runs = Number(process.env.FT_PROPERTY_RUNS ?? 300)
const view = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })).map((tree) => JSON.parse(JSON.stringify(tree)) as unknown)

describe('leaves', () => {
  test('a view becomes one JSON primitive by path', () => {
    const leaves = flatten({ clock: { endsAt: 12, length: undefined }, levers: {}, on: [1, 2], pot: { last: null } })
    expect([...leaves]).toEqual([
      ['clock/endsAt', '12'],
      ['levers', '{}'],
      ['on', '[1,2]'],
      ['pot/last', 'null'],
    ])
  })

  test('any view comes back as it was', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(unflatten(flatten(one))).toEqual(one)
      }),
      { numRuns: runs },
    )
  })

  test('the changes between two views turn the leaves of the first into those of the second', () => {
    fc.assert(
      fc.property(view, view, (one, two) => {
        const leaves = flatten(one)
        diffLeaves(one, two, (path, leaf) => (leaf === undefined ? leaves.delete(path) : leaves.set(path, leaf)))
        expect(unflatten(leaves)).toEqual(two)
      }),
      { numRuns: runs },
    )
  })

  test('what did not change is not reported', () => {
    const reported: string[] = []
    const before = { a: { b: 1, c: [1, 2] }, d: {}, e: 'x' }
    diffLeaves(before, { a: { b: 2, c: [1, 2] }, d: {}, e: 'x' }, (path, leaf) => reported.push(`${path}=${leaf}`))
    expect(reported).toEqual(['a/b=2'])
  })

  test('an object that empties or fills up loses its old leaf', () => {
    const changes: string[] = []
    diffLeaves({ a: {}, b: { c: 1 } }, { a: { d: 1 }, b: {} }, (path, leaf) => changes.push(`${path}=${leaf}`))
    expect(changes.sort()).toEqual(['a/d=1', 'a=undefined', 'b/c=undefined', 'b={}'])
  })
})
