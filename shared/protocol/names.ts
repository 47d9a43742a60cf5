/** Names and close codes of a table room; kept apart from the schemas so that a page does not carry the validator. */
export const TABLE_ROOM = 'table'

export const MESSAGE = {
  command: 'command',
  peek: 'peek-orders',
  /** A seat's screen, for the trainer. */
  look: 'look-as',
  /** Room → browser: why this connection is closed, in one code. */
  farewell: 'farewell',
  /** Room → browser: what was sent outside of a request is dropped; a Rejection says why. */
  refused: 'refused',
  /** Room → browser on joining: who you are and the server's clock. */
  hello: 'hello',
} as const

/** Close codes of ours (4000–4099 are Colyseus'). */
export const CLOSE = {
  /** The same seat was opened elsewhere: the newest wins. */
  replaced: 4100,
  /** The trainer gave the seat to a stand-in or closed the table. */
  released: 4101,
  tableClosed: 4102,
  /** Planned restart: come back by yourself. */
  restarting: 4103,
  /** This console's session was revoked, or has expired. */
  signedOut: 4104,
} as const
