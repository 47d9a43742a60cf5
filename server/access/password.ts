import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export const PASSWORD_MIN = 10

type Cost = { readonly N: number; readonly r: number; readonly p: number }
/** 16 MiB and five passes: what OWASP asks of scrypt where argon2 is not at hand. */
const STRONG: Cost = { N: 16_384, r: 8, p: 5 }
/** Passwords of before November 2026: Node's own figures. */
const FIRST: Cost = { N: 16_384, r: 8, p: 1 }

export type Passwords = {
  /** `2.salt.hash`, in base64url. */
  hash(password: string): Promise<string>
  /** Takes as long for a name nobody has (`kept` undefined) as for a wrong password. */
  check(password: string, kept: string | undefined): Promise<boolean>
}

export function scryptPasswords(cost: Cost = STRONG): Passwords {
  return {
    async hash(password) {
      const salt = randomBytes(16)
      return `2.${salt.toString('base64url')}.${(await derive(password, salt, cost)).toString('base64url')}`
    },
    async check(password, kept) {
      const parts = kept?.split('.') ?? []
      const [salt = '', hash = ''] = parts.length === 3 ? parts.slice(1) : parts
      const right = Buffer.from(hash, 'base64url')
      const given = await derive(password, Buffer.from(salt, 'base64url'), parts.length === 2 ? FIRST : cost)
      return right.length === given.length && timingSafeEqual(given, right)
    },
  }
}

function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => scrypt(password.normalize('NFKC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))))
}
