/**
 * A view travels as leaves: path → JSON of a primitive, `clock/endsAt` → `1730000000000`.
 * An array or an empty object is one leaf. Members that are undefined do not travel.
 * In a path, a key's `~` is written `~0`, its `/` is `~1`, and an empty key is `~e`.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Receives one change: the JSON of a leaf, or undefined when the leaf went away. */
export type LeafChange = (path: string, leaf: string | undefined) => void

export function flatten(view: unknown): Map<string, string> {
  const leaves = new Map<string, string>()
  diffLeaves(undefined, view, (path, leaf) => {
    if (leaf !== undefined) leaves.set(path, leaf)
  })
  return leaves
}

/** The inverse of `flatten`. No leaf at all gives undefined. */
export function unflatten(leaves: Iterable<readonly [string, string]>): unknown {
  const holder: Record<string, unknown> = {}
  for (const [path, leaf] of leaves) {
    if (path === '') return JSON.parse(leaf)
    let node = holder
    let key = 'view'
    for (const segment of path.split('/')) {
      const next = Object.hasOwn(node, key) ? node[key] : undefined
      const inside = isBranch(next) ? next : {}
      if (inside !== next) define(node, key, inside)
      node = inside
      key = unescapeKey(segment)
    }
    define(node, key, JSON.parse(leaf))
  }
  return holder.view
}

/**
 * Reports what turns one view into the next, or one member of it into the next when its key is given.
 * Subtrees that are the same object are skipped.
 */
export function diffLeaves(before: unknown, after: unknown, report: LeafChange, key?: string): void {
  diff(before, after, key === undefined ? '' : escapeKey(key), report)
}

function diff(before: unknown, after: unknown, path: string, report: LeafChange): void {
  if (before === after) return
  const wasTree = isTree(before)
  const isNowTree = isTree(after)
  if (wasTree && isNowTree) {
    diffTrees(before, after, path, report)
    return
  }
  if (wasTree) {
    for (const key of Object.keys(before)) diff(before[key], undefined, join(path, key), report)
  }
  if (isNowTree) {
    if (before !== undefined && !wasTree) report(path, undefined)
    for (const key of Object.keys(after)) diff(undefined, after[key], join(path, key), report)
    return
  }
  if (after === undefined) {
    if (!wasTree && before !== undefined) report(path, undefined)
    return
  }
  const leaf = JSON.stringify(after)
  if (wasTree || before === undefined || typeof after !== 'object' || JSON.stringify(before) !== leaf) report(path, leaf)
}

function diffTrees(before: Record<string, unknown>, after: Record<string, unknown>, path: string, report: LeafChange): void {
  let kept = 0
  for (const key in after) {
    const value = after[key]
    if (value === undefined) continue
    const old = ownMember(before, key)
    if (old !== undefined) kept += 1
    if (old === value) continue
    if (isPlain(old) && isPlain(value)) report(join(path, key), JSON.stringify(value))
    else diff(old, value, join(path, key), report)
  }
  // Nothing went away when as many members were found again as there were.
  for (const key in before) if (before[key] !== undefined) kept -= 1
  if (kept === 0) return
  for (const key in before) {
    const old = before[key]
    if (old !== undefined && ownMember(after, key) === undefined) diff(old, undefined, join(path, key), report)
  }
}

/** A key called `constructor` or `__proto__` is a key like another. */
function ownMember(tree: Record<string, unknown>, key: string): unknown {
  return key in Object.prototype && !Object.hasOwn(tree, key) ? undefined : tree[key]
}

/** A leaf by itself, or nothing. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

function join(path: string, key: string): string {
  return path === '' ? escapeKey(key) : `${path}/${escapeKey(key)}`
}

function escapeKey(key: string): string {
  if (key === '') return '~e'
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}

function unescapeKey(segment: string): string {
  if (segment === '~e') return ''
  return segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment
}

/** An object with at least one member that travels. */
function isTree(value: unknown): value is Record<string, unknown> {
  if (!isBranch(value)) return false
  for (const key in value) if (value[key] !== undefined) return true
  return false
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key called __proto__ is a key like another. */
function define(node: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true })
}
