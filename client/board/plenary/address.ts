/** Read from ten metres: more columns would not be. */
export const TABLES_AT_ONCE = 5

/** The common wall of a session that talks together. */
export const plenaryAddress = (code: string): string => `/board/#${code}/plenary`
