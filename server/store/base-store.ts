/** The base of shared sessions: what research may have, apart from the journals it came from. */
export type BaseRow = {
  readonly id: string
  /** Null once its session is purged: nothing leads back to it. */
  readonly table: string | null
  readonly scenario: string
  readonly version: string
  readonly overlay: string | null
  readonly format: string
  readonly month: string
  readonly fiches: readonly string[]
  /** BaseEntry and Material as JSON. */
  readonly entry: string
  readonly material: string
}

export type BaseWanted = { readonly scenario?: string; readonly overlay?: string | null; readonly format?: string; readonly fiche?: string }
export type Facets = readonly { readonly scenario: string; readonly overlay: string | null; readonly format: string; readonly count: number }[]

export type BaseStore = {
  /** Tables whose game is over and whose journal grew since it was last read for the base; those taken out stay out. */
  tablesToRead(): Promise<readonly { readonly table: string; readonly seq: number }[]>
  /** `row` absent: the table gives nothing, and what it gave is erased. */
  putBase(table: string, seq: number, row: BaseRow | undefined): Promise<void>
  /** Entries of purged tables lose what led to them. */
  detachBase(): Promise<void>
  listBase(wanted: BaseWanted, limit: number): Promise<readonly BaseRow[]>
  findBase(ids: readonly string[]): Promise<readonly BaseRow[]>
  baseFacets(): Promise<Facets>
  /** Taken out for good; false when it is not there. */
  removeBase(id: string, at: number): Promise<boolean>
}
