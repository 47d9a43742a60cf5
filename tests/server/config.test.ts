import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'

describe('settings', () => {
  test('nothing set: port 2567, every address, the data folder, SQLite', () => {
    expect(readConfig({})).toEqual({ port: 2567, host: '0.0.0.0', data: resolve('.data'), proxies: 0 })
  })

  test('an empty variable counts as absent', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}))
  })

  test('each is read', () => {
    expect(
      readConfig({ PORT: '0', HOST: '127.0.0.1', FT_DATA: '/srv/ft', FT_PUBLIC_ORIGIN: 'https://jeu.example.org/', DATABASE_URL: 'postgres://u@h/d', REDIS_URL: 'redis://h', FT_PROXIES: '1' }),
    ).toEqual({ port: 0, host: '127.0.0.1', data: '/srv/ft', publicOrigin: 'https://jeu.example.org', databaseUrl: 'postgres://u@h/d', redisUrl: 'redis://h', proxies: 1 })
  })

  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['HOST', 'a b'],
    ['FT_PUBLIC_ORIGIN', 'jeu.example.org'],
    ['FT_PUBLIC_ORIGIN', 'https://jeu.example.org/chemin'],
    ['DATABASE_URL', 'mysql://h/d'],
    ['REDIS_URL', 'localhost:6379'],
    ['FT_PROXIES', '-1'],
  ])('%s=%s is refused with a sentence that names it', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} doit être .+\\n${name} must be `))
  })

  test('everything wrong is said at once', () => {
    expect(() => readConfig({ PORT: 'x', REDIS_URL: 'y' })).toThrow(/PORT[^]*REDIS_URL/)
  })
})
