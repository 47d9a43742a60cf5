const TOKEN = /^#t=([A-Za-z0-9_-]{22,64})$/

/** The token of a personal link, from the fragment of the address. */
export function linkToken(fragment: string): string | undefined {
  return TOKEN.exec(fragment)?.[1]
}

/** Opens this seat on another phone. */
export function personalLink(token: string, origin: string): string {
  return `${origin}/player/#t=${token}`
}
