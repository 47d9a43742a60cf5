/**
 * What each audience may see, as plain JSON. Hidden information is settled here, on plain objects,
 * before Colyseus: whatever is not in a view never reaches the wire.
 *
 * - board and everybody: PublicView
 * - a seat: PublicView and its own SeatPrivateView
 * - the trainer: PublicView and TrainerPrivateView
 *
 * Collections are records by id (never arrays of objects) so that a change is one small delta.
 * Static texts and the map come once over HTTP (PublicContent); cards arrive here when they are played.
 */
export type * from './types/everybody.ts'
export type * from './types/seat.ts'
export type * from './types/trainer.ts'

/** Resolves a stored free text; undefined once erased. */
export type TextLookup = (id: string) => string | undefined
