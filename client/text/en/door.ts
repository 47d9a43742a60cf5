import type { door as french } from '../fr/door.ts'

const s = (n: number): string => (n > 1 ? 's' : '')

export const door: typeof french = {
  title: 'The door',
  admission: 'People come in',
  admissions: { free: 'freely', 'by-hand': 'when you say so' },
  free: (n) => (n === 0 ? 'no free seat' : `${n} free seat${s(n)}`),
  nobody: 'Nobody is waiting.',
  waiting: (n) => (n === 1 ? 'One person is waiting.' : `${n} people are waiting.`),
  and: (one, other) => `${one} and ${other}`,
  since: (minutes) => (minutes < 1 ? 'just now' : `for ${minutes} min`),
  wish: (role) => `would like: ${role}`,
  group: (n) => `group ${n}, at the same table`,
  where: (name) => `Table for ${name}`,
  anyTable: 'wherever there is room',
  table: (n, free) => `Table ${n} (${free})`,
  admit: 'Let in',
  admitFor: (name) => `Let in: ${name}`,
  all: (n) => `Let all ${n} in`,
  refuse: 'Refuse',
  refuseFor: (name) => `Refuse ${name}`,
  refuseConfirm: 'Really refuse?',
  addTable: 'Open one more table',
  added: 'One more table is open.',
  full: 'There is no room left. Open a table, or offer to observe.',
  shared: 'This seat is shared already, or is not held any more.',
  gone: 'This person is no longer waiting.',
  tooMany: 'Forty tables are open already.',
  failed: 'The server does not answer. Nothing has changed; try again.',
}
