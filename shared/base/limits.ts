/** Seats opened and taken away while the game runs take new numbers: a number means one seat for as long as there are seasons to go back to. */
export const HIGHEST_SEAT_NUMBER = 24

/** Longest texts people may send, in characters; the pages and the server read the same figures. */
export const LIMITS = { name: 30, reason: 140, text: 500, note: 500, message: 500, clause: 140 } as const
