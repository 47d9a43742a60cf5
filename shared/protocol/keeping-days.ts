/** How long a session and its names stay after its end. Apart from the schemas, so that a page does not carry the validator. */
export const KEEP_DAYS = { least: 1, usual: 30, most: 90 } as const
