import type { arrival as french } from '../fr/arrival.ts'

export const arrival: typeof french = {
  waiting: (name) => `${name}, I am waiting at the door.`,
  over: 'I am not in the session.',
  beside: { title: 'I play as one of two', where: (name, table) => `I share the seat of ${name}, at table ${table}.`, how: 'We play on one phone, theirs. I can put mine away.' },
  states: {
    waiting: 'The trainer sees me and will let me in. This page moves on by itself.',
    refused: 'No seat under my name. I go and see the trainer, or I observe.',
    gone: 'My request is not there any more: the session is over, or I left the door.',
    offline: 'No network for now. My request stays, the page tries again.',
  },
  leave: 'I am not waiting any more',
  again: 'Back to the start',
  observe: 'Observe the session',
  yourTable: 'My table',
  walk: 'I sit down at this table, then I go in.',
  notes: {
    'word-elsewhere': 'The table of my word is full. Here is another seat.',
    'role-taken': 'The role I wanted is taken. Here is another one.',
  },
  enter: 'Go in',
}
