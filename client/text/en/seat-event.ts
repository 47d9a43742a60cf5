import type { seatEvent as french } from '../fr/seat-event.ts'

export const seatEvent: typeof french = {
  look: { only: 'I am looking at this screen. I do not act for them.' },
  move: {
    title: 'Another table is proposed to me',
    offer: (n) => `The trainer proposes table ${n} to me.`,
    what: 'My seat here goes to the stand-in. What I wrote stays with this table. There, I take the first free seat and play from the next phase on.',
    go: (n) => `I go: table ${n}`,
    stay: 'I stay here',
    going: 'On my way…',
    stayed: 'I stay at this table.',
    full: 'That table has just filled up. I stay here.',
    over: 'This proposal is no longer open. I stay here.',
    offline: 'No network. I try again in a moment.',
  },
}
