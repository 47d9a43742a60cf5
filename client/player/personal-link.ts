const TOKEN = /^#t=([A-Za-z0-9_-]{22,64})$/

/** The token of a personal link, from the fragment of the address. */
export function linkToken(fragment: string): string | undefined {
  return TOKEN.exec(fragment)?.[1]
}

/** Opens this seat on another phone. */
export function personalLink(token: string, origin: string): string {
  return `${origin}/player/#t=${token}`
}

const LOOK = /^#r=([A-Za-z0-9_-]{1,60})\.([A-Za-z0-9_-]{22,64})$/

/** A screen of a rehearsal's wall: the table and the seat's token. Nothing of it is kept by the browser. */
export function rehearsalSeat(fragment: string): { readonly table: string; readonly token: string } | undefined {
  const [, table, token] = LOOK.exec(fragment) ?? []
  return table === undefined || token === undefined ? undefined : { table, token }
}

/** For a frame of the trainer's own page. */
export function rehearsalLink(table: string, token: string): string {
  return `/player/?rehearsal#r=${table}.${token}`
}

const KEY = /^#k=([A-Za-z0-9_-]{22,64})$/

/** The key of a link made by the trainer: it opens a seat once. */
export function linkKey(fragment: string): string | undefined {
  return KEY.exec(fragment)?.[1]
}

/** Brings a seat to the phone that opens it first. */
export function keyLink(key: string, origin: string): string {
  return `${origin}/player/#k=${key}`
}
