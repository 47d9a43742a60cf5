import type { fr } from './fr/index.ts'

/** The shape that every language has: that of the French. */
export type Dictionary = typeof fr
