import { randomBytes, scryptSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CODE_ALPHABET } from '../../shared/protocol/http.ts'
import { CODE_FAILURES, failureLimiter, growingDelay } from '../../server/access/failure-limiter.ts'
import { MESSAGES, messageLimiter } from '../../server/access/message-limiter.ts'
import { allowedOrigins } from '../../server/access/origins.ts'
import { isRude } from '../../server/access/rude-words.ts'
import { boardToken, hashToken, newCode, newTableId, newToken } from '../../server/access/tokens.ts'
import { tableOfBoardToken } from '../../server/access/admission.ts'
import { scryptPasswords } from '../../server/access/password.ts'
import { FRESH_KEY_MS, KEY_MS, trainerAccess, TRAINER_SESSION_MS } from '../../server/access/trainer-access.ts'
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
    const trainers = trainerAccess(store, () => clock.now, scryptPasswords({ N: 1024, r: 8, p: 1 }))
    /** In with a key: the administrator's, or a named trainer's. */
    const enter = async (trainer?: string) => {
      const login = await trainers.login({ key: await trainers.newKey(trainer) }, 'door')
      if (!login.ok) throw new Error('the key was refused')
      return { token: login.token, who: (await trainers.who(login.token))! }
    }
    return { clock, trainers, enter, close: () => store.close() }
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
    const { trainers, clock, enter, close } = await open()
    await trainers.changePassword((await enter()).who, 'huit tables de bois', undefined)
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

  test('a covered console asks for the password of its own trainer; wrong ones wait, and lock nobody else out', async () => {
    const { trainers, clock, enter, close } = await open()
    const { who } = await enter()
    expect(await trainers.isPassword(who, '')).toBe(false)
    await trainers.changePassword(who, 'huit tables de bois', undefined)
    expect([await trainers.isPassword(who, 'huit'), await trainers.isPassword(who, 'tables')]).toEqual([false, false])
    expect(await trainers.isPassword(who, 'huit tables de bois')).toEqual({ waitMs: 1000 })
    expect((await trainers.login({ password: 'huit tables de bois' }, 'b')).ok).toBe(true)
    clock.now += 1000
    expect(await trainers.isPassword(who, 'huit tables de bois')).toBe(true)
    await close()
  })

  test('guesses sent together do not all pass before the first is counted', async () => {
    const { trainers, enter, close } = await open()
    await trainers.changePassword((await enter()).who, 'huit tables de bois', undefined)
    const answers = await Promise.all(Array.from({ length: 10 }, () => trainers.login({ password: 'wrong' }, 'a')))
    expect(answers.filter((answer) => !answer.ok && answer.waitMs === 0)).toHaveLength(3)
    await close()
  })

  test('a password is changed with the one before, or just after a key; the other devices have to come in again', async () => {
    const { trainers, clock, enter, close } = await open()
    const [one, two] = [await enter(), await enter()]
    const gone: string[] = []
    trainers.onRevoked((session) => gone.push(session))
    expect(await trainers.changePassword(one.who, 'huit tables de bois', undefined)).toBe('kept')
    expect(gone).toEqual([two.who.session])
    expect(await trainers.who(two.token)).toBeUndefined()
    expect(await trainers.isStillIn(two.who.session)).toBe(false)
    clock.now += FRESH_KEY_MS
    expect(await trainers.changePassword(one.who, 'neuf tables de bois', undefined)).toBe('wrong')
    expect(await trainers.changePassword(one.who, 'neuf tables de bois', 'huit tables de fer')).toBe('wrong')
    expect((await trainers.login({ password: 'huit tables de bois' }, 'c')).ok).toBe(true)
    expect(await trainers.changePassword(one.who, 'neuf tables de bois', 'huit tables de bois')).toBe('kept')
    expect((await trainers.login({ password: 'huit tables de bois' }, 'd')).ok).toBe(false)
    expect((await trainers.login({ password: 'neuf tables de bois' }, 'e')).ok).toBe(true)
    await close()
  })

  test('devices are listed to their owner alone, and revoked one by one', async () => {
    const { trainers, enter, close } = await open()
    const invited = await trainers.team.invite('Nour Benali')
    if (typeof invited === 'string') throw new Error(invited)
    const [admin, nour, phone] = [await enter(), await enter(invited.id), await enter(invited.id)]
    const mine = await trainers.devices(nour.who)
    expect(mine.map(({ current }) => current).toSorted()).toEqual([false, true])
    expect(await trainers.devices(admin.who)).toHaveLength(1)
    const other = mine.find(({ current }) => !current)!
    expect(JSON.stringify(mine)).not.toContain(phone.who.session)
    expect(await trainers.revoke(admin.who, other.id)).toBe(false)
    expect(await trainers.revoke(nour.who, other.id)).toBe(true)
    expect([await trainers.isTrainer(nour.token), await trainers.isTrainer(phone.token), await trainers.isTrainer(admin.token)]).toEqual([true, false, true])
    await close()
  })

  test('an invitation opens once and makes a named trainer; a name is taken whatever its accents; whoever is removed is out at once', async () => {
    const { trainers, enter, close } = await open()
    const invited = await trainers.team.invite('  Zoé  Été ')
    if (typeof invited === 'string') throw new Error(invited)
    expect(invited.name).toBe('Zoé Été')
    expect(await trainers.team.invite('zoe ete')).toBe('name-taken')
    const login = await trainers.login({ key: invited.key }, 'a')
    if (!login.ok) throw new Error('the invitation was refused')
    const zoe = (await trainers.who(login.token))!
    expect(zoe).toMatchObject({ trainer: invited.id, name: 'Zoé Été' })
    expect((await trainers.login({ key: invited.key }, 'a')).ok).toBe(false)
    await trainers.changePassword(zoe, 'les trois beffrois', undefined)
    expect((await trainers.login({ name: 'ZOE ETE', password: 'les trois beffrois' }, 'b')).ok).toBe(true)
    // Neither the administrator's name-less door, nor somebody else's name.
    expect((await trainers.login({ password: 'les trois beffrois' }, 'c')).ok).toBe(false)
    expect((await trainers.login({ name: 'Nour', password: 'les trois beffrois' }, 'd')).ok).toBe(false)
    const again = (await trainers.team.inviteAgain(invited.id))!
    const last = (await trainers.team.inviteAgain(invited.id))!
    expect((await trainers.login({ key: again.key }, 'e')).ok).toBe(false)
    expect(await trainers.team.remove(invited.id)).toBe(true)
    expect(await trainers.isTrainer(login.token)).toBe(false)
    for (const proof of [{ key: last.key }, { name: 'Zoé Été', password: 'les trois beffrois' }]) expect((await trainers.login(proof, 'f')).ok).toBe(false)
    expect(await trainers.team.list()).toEqual([])
    expect(await trainers.isTrainer((await enter()).token)).toBe(true)
    await close()
  })

  test('the hash of a password is salted and slow; those of before still open', async () => {
    const { hash, check } = scryptPasswords()
    const [one, two] = [await hash('huit tables de bois'), await hash('huit tables de bois')]
    expect(one).not.toBe(two)
    expect(one).toMatch(/^2\.[\w-]{22}\.[\w-]{43}$/)
    expect(await check('huit tables de bois', one)).toBe(true)
    expect(await check('huit tables de fer', one)).toBe(false)
    expect(await check('x', undefined)).toBe(false)
    expect(await check('x', '')).toBe(false)
    const salt = randomBytes(16)
    const first = `${salt.toString('base64url')}.${scryptSync('huit tables de bois', salt, 32).toString('base64url')}`
    expect(await check('huit tables de bois', first)).toBe(true)
  })

  test('the delay grows up to a minute', () => {
    const delay = growingDelay(() => 0)
    for (let index = 0; index < 30; index++) delay.fail('a')
    expect(delay.wait('a')).toBe(60_000)
    delay.forgive('a')
    expect(delay.wait('a')).toBe(0)
  })
})
