import { z } from 'zod'
import { conditionSchema, effectSchema, valueSchema } from './effect-schema.ts'
import { scenarioSchema, textSchema } from './schema.ts'
import { SCHEMA_DESCRIPTIONS, SHAPE_DESCRIPTIONS } from './schema-descriptions.ts'

type Node = { [key: string]: unknown }

/** The JSON Schema that editors use to help authors; committed as scenarios/scenario.schema.json. */
export function scenarioJsonSchema(): Node {
  const shapes = z.registry<{ id: string; description: string }>()
  shapes.add(textSchema, { id: 'text', description: SHAPE_DESCRIPTIONS.text })
  shapes.add(effectSchema, { id: 'effect', description: SHAPE_DESCRIPTIONS.effect })
  shapes.add(conditionSchema, { id: 'condition', description: SHAPE_DESCRIPTIONS.condition })
  shapes.add(valueSchema, { id: 'value', description: SHAPE_DESCRIPTIONS.value })
  const root = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-7', metadata: shapes }) as Node
  for (const [path, description] of Object.entries(SCHEMA_DESCRIPTIONS)) {
    const found = describe(root, root, path === '' ? [] : path.split('.'), description)
    if (found === 0) throw new Error(`schema-descriptions.ts names « ${path} », which the schema does not have`)
  }
  return root
}

/** Writes a description at every node the path reaches; gives their number. */
function describe(root: Node, node: Node, path: readonly string[], description: string): number {
  const target = resolve(root, node)
  if (path.length === 0) {
    node.description = description
    return 1
  }
  const [part, ...rest] = path as [string, ...string[]]
  let count = 0
  for (const [holder, key] of children(target, part)) {
    const child = holder[key] as Node
    if (rest.length === 0 && typeof child.$ref === 'string') {
      holder[key] = { allOf: [child], description }
      count++
    } else count += describe(root, child, rest, description)
  }
  return count
}

function children(node: Node, part: string): [Node, string][] {
  const properties = node.properties as Node | undefined
  if (part !== '*') return properties && part in properties ? [[properties, part]] : []
  if (properties) return Object.keys(properties).map((key) => [properties, key])
  if (Array.isArray(node.items)) return node.items.map((_, index) => [node.items as unknown as Node, String(index)])
  if (node.items) return [[node, 'items']]
  if (node.additionalProperties && typeof node.additionalProperties === 'object') return [[node, 'additionalProperties']]
  return []
}

function resolve(root: Node, node: Node): Node {
  const all = node.allOf as Node[] | undefined
  const reference = (node.$ref ?? all?.[0]?.$ref) as string | undefined
  if (reference === undefined) return node
  const name = reference.split('/').at(-1)!
  return (root.definitions as Record<string, Node>)[name]!
}
