import { createHash } from 'node:crypto'
import type { Material, MaterialSession, Row } from '../../shared/capital/material-types.ts'

/** Names of things, not addresses: `.example` belongs to nobody (RFC 2606). */
export const XAPI_BASE = 'https://faire-territoire.example/xapi'

const VERBS = {
  committed: { fr: 's’est engagé·e', en: 'committed' },
  held: { fr: 'a tenu la posture', en: 'held the posture' },
  promised: { fr: 'a donné sa parole', en: 'promised' },
  shared: { fr: 'a partagé un indice', en: 'shared a clue' },
  played: { fr: 'a mis en action', en: 'put into action' },
} as const
type Verb = keyof typeof VERBS

export type Statement = {
  readonly id: string
  readonly actor: { readonly objectType: 'Agent'; readonly account: { readonly homePage: string; readonly name: string } }
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> }
  readonly object: { readonly objectType: 'Activity'; readonly id: string; readonly definition: { readonly type: string; readonly name: Readonly<Record<string, string>> } }
  readonly result?: { readonly completion?: boolean; readonly success?: boolean; readonly extensions?: Readonly<Record<string, unknown>> }
  readonly context: {
    readonly registration: string
    readonly platform: string
    readonly language: string
    readonly contextActivities: { readonly parent: readonly { readonly objectType: 'Activity'; readonly id: string }[]; readonly grouping: readonly { readonly objectType: 'Activity'; readonly id: string }[] }
    readonly extensions: Readonly<Record<string, unknown>>
  }
  readonly timestamp: string
}

/** xAPI 1.0.3 statements of the persons who share. Their order is kept; their hour is not: a month, then a second apart. */
export function xapiStatements(material: Material): Statement[] {
  const { session, tables } = material
  const told: { readonly season: number; readonly who: string; readonly verb: Verb; readonly place: string; readonly row: Row; readonly success?: boolean }[] = []
  for (const row of tables.clues) if (row.shared !== null) told.push({ season: Number(row.season), who: String(row.participant), verb: 'shared', place: `clues/${row.about}`, row })
  for (const row of tables.promises) told.push({ season: Number(row.given_season), who: String(row.from), verb: 'promised', place: `worksites/${row.object}`, row, ...(row.status === 'kept' || row.status === 'broken' ? { success: row.status === 'kept' } : {}) })
  for (const row of tables.orders) told.push({ season: Number(row.season), who: String(row.participant), verb: 'committed', place: `worksites/${row.worksite ?? 'none'}`, row })
  for (const row of tables.postures) told.push({ season: Number(row.season), who: String(row.participant), verb: 'held', place: `postures/${row.posture}`, row })
  for (const row of tables.levers) if (row.by !== 'other') told.push({ season: Number(row.season), who: String(row.by), verb: 'played', place: `levers/${row.lever}`, row, ...(row.branch === 'none' ? {} : { success: row.branch === 'then' }) })
  return told.sort((left, right) => left.season - right.season).map((one, index) => statementOf(session, one, index))
}

function statementOf(session: MaterialSession, { who, verb, place, row, success }: { readonly who: string; readonly verb: Verb; readonly place: string; readonly row: Row; readonly success?: boolean }, index: number): Statement {
  const activity = `${XAPI_BASE}/scenarios/${session.scenario}/${place.replace(/[^\w/.-]+/g, '-')}`
  return {
    id: uuidOf(`${session.id}/${index}/${JSON.stringify(row)}`),
    actor: { objectType: 'Agent', account: { homePage: `${XAPI_BASE}/sessions/${session.id}`, name: who } },
    verb: { id: `${XAPI_BASE}/verbs/${verb}`, display: VERBS[verb] },
    object: { objectType: 'Activity', id: activity, definition: { type: `${XAPI_BASE}/types/${place.split('/')[0]}`, name: { en: place.split('/')[1] ?? place } } },
    result: { ...(success !== undefined && { success }), extensions: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null).map(([name, value]) => [`${XAPI_BASE}/columns/${name}`, value])) },
    context: {
      registration: uuidOf(session.id),
      platform: 'Faire territoire',
      language: session.language,
      contextActivities: { parent: [{ objectType: 'Activity', id: `${XAPI_BASE}/sessions/${session.id}` }], grouping: [{ objectType: 'Activity', id: `${XAPI_BASE}/scenarios/${session.scenario}` }] },
      extensions: Object.fromEntries(
        Object.entries({ 'scenario-version': session.scenarioVersion, 'scenario-hash': session.scenarioHash, overlay: session.overlay, rules: session.rules, format: session.format, difficulty: session.difficulty ?? null }).filter(([, value]) => value !== null).map(([name, value]) => [`${XAPI_BASE}/extensions/${name}`, value]),
      ),
    },
    timestamp: new Date(Date.parse(`${session.month}-01T00:00:00Z`) + index * 1000).toISOString(),
  }
}

/** A name-based UUID (version 5's shape): the same material gives the same statements. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${'89ab'[Number.parseInt(hex[16]!, 16) % 4]}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
