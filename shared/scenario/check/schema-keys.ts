/** Which keys a schema knows at a path, whichever branch of a union is meant. */
import type { z } from 'zod'
import type { Path } from '../issue.ts'

type Def = {
  readonly type: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly items?: readonly Schema[]
  readonly keyType?: Schema
  readonly valueType?: Schema
  readonly innerType?: Schema
  readonly options?: readonly Schema[]
  readonly entries?: Readonly<Record<string, string>>
  readonly getter?: () => Schema
}
type Schema = { readonly _zod: { readonly def: Def } }

export function keysOf(schema: z.ZodType, path: Path): readonly string[] {
  let reached = open(schema as unknown as Schema)
  for (const part of path) reached = reached.flatMap((def) => step(def, part)).flatMap(open)
  return [...new Set(reached.flatMap(ownKeys))]
}

function open(schema: Schema): Def[] {
  const { def } = schema._zod
  if (def.type === 'lazy' && def.getter) return open(def.getter())
  if (def.innerType) return open(def.innerType)
  if (def.type === 'union' && def.options) return def.options.flatMap(open)
  return [def]
}

function step(def: Def, part: string | number): Schema[] {
  if (def.type === 'object') return keep(def.shape?.[String(part)])
  if (def.type === 'array') return keep(def.element)
  if (def.type === 'tuple') return keep(def.items?.[Number(part)])
  if (def.type === 'record') return keep(def.valueType)
  return []
}

function ownKeys(def: Def): string[] {
  if (def.type === 'object') return Object.keys(def.shape ?? {})
  if (def.type === 'record' && def.keyType) return open(def.keyType).flatMap((key) => Object.values(key.entries ?? {}))
  return []
}

function keep(schema: Schema | undefined): Schema[] {
  return schema ? [schema] : []
}
