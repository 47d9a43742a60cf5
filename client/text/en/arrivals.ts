import type { arrivals as french } from '../fr/arrivals.ts'

const people = (n: number): string => (n > 1 ? `${n} people are missing.` : 'One person is missing.')

export const arrivals: typeof french = {
  advises: 'The scenario advises',
  late: {
    'stand-in-seat': 'Late: a seat held by the rule. It goes to the person who comes.',
    pair: 'Late: two people on one seat, with one phone.',
    observe: 'Late: observe, with questions to follow on their phone.',
  },
  tooMany: {
    'another-table': 'Too many people: one more table.',
    pair: 'Too many people: two on one seat, with one phone.',
    observe: 'Too many people: observe, with questions to follow on their phone.',
  },
  tooFew: {
    'stand-ins': (n) => `${people(n)} The rule can play these seats; latecomers will take them back.`,
    bots: (n) => `${people(n)} Bots can play these seats.`,
    tighten: (n) => `${people(n)} The table can be made smaller, never below four seats.`,
  },
  share: 'As a pair with…',
  shareFor: (name) => `Two on one seat: ${name} with`,
  shareWith: (name, role, table) => `${name}, ${role}${table === undefined ? '' : `, table ${table}`}`,
  seatWith: (name) => `Seat with ${name}`,
  observe: 'Let observe',
  observeFor: (name) => `Let observe: ${name}`,
}
