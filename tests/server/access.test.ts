import { describe, expect, test } from 'vitest'
import { CODE_ALPHABET } from '../../shared/protocol/http.ts'
import { CODE_FAILURES, failureLimiter, growingDelay } from '../../server/access/failure-limiter.ts'
import { MESSAGES, messageLimiter } from '../../server/access/message-limiter.ts'
import { allowedOrigins } from '../../server/access/origins.ts'
import { isRude } from '../../server/access/rude-words.ts'
import { boardToken, hashToken, newCode, newTableId, newToken } from '../../server/access/tokens.ts'
import { tableOfBoardToken } from '../../server/access/admission.ts'
import { KEY_MS, trainerAccess, TRAINER_SESSION_MS } from '../../server/access/trainer-access.ts'
import { openStore } from '../../server/store/open-store.ts'

describe('tokens and codes', () => {
  test('a token has at least 128 bits and is kept as a hash', () => {
    const tokens = Array.from({ length: 100 }, newToken)
    expect(new Set(tokens).size).toBe(100)
    for (const token of tokens) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(32)
      expect(hashToken(token)).not.toContain(token.slice(0, 10))
    }
  })

  test('a code has 6 symbols among 31, and no rude word however digits are read', () => {
    for (let index = 0; index < 2000; index++) {
      const code = newCode()
      expect(code).toMatch(new RegExp(`^[${CODE_ALPHABET}]{6}$`))
      expect(isRude(code)).toBe(false)
    }
    expect(['PUTE24', 'KPUT3K', 'X5EXEX', '2FUCK2', 'RAPERA'].map(isRude)).toEqual([true, true, true, true, true])
    expect(isRude('KF4T7M')).toBe(false)
  })

  test('the token of a wall tells its table, and nobody else can make one', () => {
    const table = newTableId()
    const token = boardToken('secret', table)
    expect(token.length).toBeLessThanOrEqual(64)
    expect(tableOfBoardToken('secret', token)).toBe(table)
    expect(tableOfBoardToken('other', token)).toBeUndefined()
    expect(tableOfBoardToken('secret', `${newTableId()}.${token.split('.')[1]}`)).toBeUndefined()
    expect(tableOfBoardToken('secret', table)).toBeUndefined()
  })
})

describe('S2: limits count failures', () => {
  test('thirty wrong codes in ten minutes stop an address, and only that one, until they are old', () => {
    let now = 0
    const limiter = failureLimiter(CODE_FAILURES, () => now)
    for (let index = 0; index < 30; index++) {
      expect(limiter.wait('10.0.0.1')).toBe(0)
      limiter.fail('10.0.0.1')
      now += 1000
    }
    expect(limiter.wait('10.0.0.1')).toBe(600_000 - 30_000)
    expect(limiter.wait('::ffff:10.0.0.1')).toBeGreaterThan(0)
    expect(limiter.wait('10.0.0.2')).toBe(0)
    now = 600_001
    expect(limiter.wait('10.0.0.1')).toBe(0)
  })

  test('an IPv6 network counts as one address', () => {
    const limiter = failureLimiter({ failures: 1, windowMs: 1000 }, () => 5)
    limiter.fail('2001:db8:1:2::1')
    expect(limiter.wait('2001:db8:1:2:ffff::9')).toBeGreaterThan(0)
    expect(limiter.wait('2001:db8:1:3::1')).toBe(0)
  })
})

describe('S5: messages', () => {
  test('a burst of 20, then 10 a second', () => {
    const limiter = messageLimiter(MESSAGES)
    const passed = (now: number, tries: number) => Array.from({ length: tries }, () => limiter.allow(now)).filter(Boolean).length
    expect(passed(0, 50)).toBe(20)
    expect(passed(1000, 50)).toBe(10)
    expect(passed(1100, 50)).toBe(1)
    expect(passed(60_000, 50)).toBe(20)
  })
})

describe('S10: origins', () => {
  test('this machine, its network addresses and the public one; nobody else', () => {
    const origins = allowedOrigins('https://jeu.example.org', '0.0.0.0', () => ['192.168.1.20'])
    origins.listenOn(2567)
    for (const origin of ['http://localhost:2567', 'http://127.0.0.1:2567', 'http://192.168.1.20:2567', 'https://jeu.example.org', undefined, null]) {
      expect([origin, origins.allows(origin)]).toEqual([origin, true])
    }
    for (const origin of ['http://192.168.1.20', 'http://192.168.1.21:2567', 'https://evil.example', 'http://localhost:2568', 'null']) {
      expect([origin, origins.allows(origin)]).toEqual([origin, false])
    }
    expect(origins.lan()).toEqual(['http://192.168.1.20:2567'])
  })

  test('a server bound to this machine names no network address', () => {
    const origins = allowedOrigins(undefined, '127.0.0.1', () => ['192.168.1.20'])
    origins.listenOn(80)
    expect(origins.lan()).toEqual([])
    expect(origins.allows('http://localhost')).toBe(true)
    expect(origins.allows('http://192.168.1.20')).toBe(false)
  })
})

describe('S11: trainer access', () => {
  const open = async () => {
    const clock = { now: 1_000_000 }
    const store = await openStore({ file: ':memory:' })
    return { clock, trainers: trainerAccess(store, () => clock.now), close: () => store.close() }
  }

  test('a key opens one session, once; there is no password by default', async () => {
    const { trainers, close } = await open()
    expect(await trainers.hasPassword()).toBe(false)
    expect(await trainers.login({ password: '' }, 'a')).toEqual({ ok: false, waitMs: 0 })
    const key = await trainers.newKey()
    const login = await trainers.login({ key }, 'b')
    if (!login.ok) throw new Error('the key was refused')
    expect(await trainers.isTrainer(login.token)).toBe(true)
    expect((await trainers.login({ key }, 'b')).ok).toBe(false)
    expect(await trainers.isTrainer(key)).toBe(false)
    expect(await trainers.isTrainer(undefined)).toBe(false)
    await close()
  })

  test('keys and sessions expire, sessions can be revoked', async () => {
    const { trainers, clock, close } = await open()
    const old = await trainers.newKey()
    clock.now += KEY_MS + 1
    expect((await trainers.login({ key: old }, 'a')).ok).toBe(false)
    const [one, two] = [await trainers.login({ key: await trainers.newKey() }, 'b'), await trainers.login({ key: await trainers.newKey() }, 'b')]
    if (!one.ok || !two.ok) throw new Error('a key was refused')
    await trainers.logout(one.token)
    expect(await trainers.isTrainer(one.token)).toBe(false)
    expect(await trainers.isTrainer(two.token)).toBe(true)
    clock.now += TRAINER_SESSION_MS
    expect(await trainers.isTrainer(two.token)).toBe(false)
    await close()
  })

  test('a password is kept as a salted scrypt hash; wrong ones wait longer and longer', async () => {
    const { trainers, clock, close } = await open()
    await trainers.setPassword('huit tables de bois')
    expect(await trainers.hasPassword()).toBe(true)
    const waits: number[] = []
    for (let index = 0; index < 8; index++) {
      const answer = await trainers.login({ password: 'wrong' }, 'a')
      if (answer.ok) throw new Error('a wrong password opened')
      waits.push(answer.waitMs)
      clock.now += answer.waitMs
    }
    expect(waits).toEqual([0, 0, 0, 1000, 0, 2000, 0, 4000])
    expect((await trainers.login({ password: 'huit tables de bois' }, 'b')).ok).toBe(true)
    await close()
  })

  test('guesses sent together do not all pass before the first is counted', async () => {
    const { trainers, close } = await open()
    await trainers.setPassword('huit tables de bois')
    const answers = await Promise.all(Array.from({ length: 10 }, () => trainers.login({ password: 'wrong' }, 'a')))
    expect(answers.filter((answer) => !answer.ok && answer.waitMs === 0)).toHaveLength(3)
    await close()
  })

  test('the delay grows up to a minute', () => {
    const delay = growingDelay(() => 0)
    for (let index = 0; index < 30; index++) delay.fail('a')
    expect(delay.wait('a')).toBe(60_000)
    delay.forgive('a')
    expect(delay.wait('a')).toBe(0)
  })
})
