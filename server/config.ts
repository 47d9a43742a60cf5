/** Settings from the environment. What is wrong is said in one sentence, with the name to change. */
import { resolve } from 'node:path'
import { z } from 'zod'

export type Config = {
  readonly port: number
  readonly host: string
  /** Folder of the data, absolute. */
  readonly data: string
  /** `https://jeu.example.org`, without a path: what phones type, when it is not an address of this machine. */
  readonly publicOrigin?: string
  readonly databaseUrl?: string
  readonly redisUrl?: string
  /** How many proxies in front may say where a request comes from. */
  readonly proxies: number
  /** host[:port][/path] under which other processes' rooms reach this one; only with Redis. */
  readonly publicAddress?: string
}

export class ConfigError extends Error {}

const said = (french: string, english: string) => ({ error: `${french}\n${english}` })
const url = (schemes: readonly string[], name: string) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), said(
    `${name} doit être une adresse qui commence par ${schemes.join(':// ou ')}://.`,
    `${name} must be an address starting with ${schemes.join(':// or ')}://.`,
  ))

const schema = z.object({
  PORT: z.string().default('2567').refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, said(
    'PORT doit être un nombre entier de 0 à 65535 (0 : un port libre, au choix du système).',
    'PORT must be a whole number from 0 to 65535 (0: any free port).',
  )),
  HOST: z.string().default('0.0.0.0').refine((host) => /^[A-Za-z0-9.:-]+$/.test(host), said(
    "HOST doit être une adresse ou un nom de cette machine, par exemple 127.0.0.1.",
    'HOST must be an address or a name of this machine, for example 127.0.0.1.',
  )),
  FT_DATA: z.string().default('.data'),
  FT_PUBLIC_ORIGIN: z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value.replace(/\/$/, ''), said(
    "FT_PUBLIC_ORIGIN doit être une adresse web sans chemin, par exemple https://jeu.example.org.",
    'FT_PUBLIC_ORIGIN must be a web address without a path, for example https://jeu.example.org.',
  )).optional(),
  DATABASE_URL: url(['postgres', 'postgresql'], 'DATABASE_URL').optional(),
  REDIS_URL: url(['redis', 'rediss'], 'REDIS_URL').optional(),
  FT_PROXIES: z.string().default('0').refine((count) => /^\d$/.test(count), said(
    'FT_PROXIES doit être le nombre de serveurs mandataires placés devant (0 à 9).',
    'FT_PROXIES must be the number of proxies in front (0 to 9).',
  )),
  FT_PUBLIC_ADDRESS: z.string().refine((value) => /^[A-Za-z0-9.:-]+(\/[A-Za-z0-9/_-]*)?$/.test(value), said(
    'FT_PUBLIC_ADDRESS doit être de la forme hôte:port/chemin, sans http://.',
    'FT_PUBLIC_ADDRESS must look like host:port/path, without http://.',
  )).optional(),
})

/** Throws a ConfigError naming everything that is wrong. Empty variables count as absent. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const read = schema.safeParse(given)
  if (!read.success) throw new ConfigError(read.error.issues.map(({ message }) => message).join('\n'))
  const { PORT, HOST, FT_DATA, FT_PUBLIC_ORIGIN, DATABASE_URL, REDIS_URL, FT_PROXIES, FT_PUBLIC_ADDRESS } = read.data
  return {
    port: Number(PORT),
    host: HOST,
    data: resolve(FT_DATA),
    proxies: Number(FT_PROXIES),
    ...(FT_PUBLIC_ORIGIN === undefined ? {} : { publicOrigin: new URL(FT_PUBLIC_ORIGIN).origin }),
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(REDIS_URL === undefined ? {} : { redisUrl: REDIS_URL }),
    ...(FT_PUBLIC_ADDRESS === undefined ? {} : { publicAddress: FT_PUBLIC_ADDRESS }),
  }
}
