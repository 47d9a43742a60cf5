/** The common wall of a session that talks together. */
export const plenaryAddress = (code: string): string => `/board/#${code}/plenary`
