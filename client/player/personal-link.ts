const TOKEN = /^#t=([A-Za-z0-9_-]{22,64})$/

/** The token of a personal link, from the fragment of the address. */
export function linkToken(fragment: string): string | undefined {
  return TOKEN.exec(fragment)?.[1]
}

/** Opens this seat on another phone. */
export function personalLink(token: string, origin: string): string {
  return `${origin}/player/#t=${token}`
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
