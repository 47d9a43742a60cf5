export type Json = Record<string, unknown>

/** One change of the format, named after what it does. `apply` takes a value and gives a new one; it never refuses. */
export type Step = { readonly name: string; readonly apply: (file: Json) => Json }

/** From one version of the format to the next. */
export type Migration = { readonly from: number; readonly to: number; readonly steps: readonly Step[] }
