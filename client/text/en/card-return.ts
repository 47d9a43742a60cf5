import type { cardReturn as french } from '../fr/card-return.ts'

export const cardReturn: typeof french = {
  title: 'Three months after',
  lead: (month) => `You wrote a commitment card in ${month}. What became of it?`,
  anonymous: 'This form does not know who you are: neither the table, nor the role, nor the day. Give no name.',
  ask: 'The act I had chosen',
  done: { yes: 'I did it', partly: 'in part', 'not-yet': 'not yet' },
  words: 'What helped, what was missing (optional)',
  send: 'Send',
  sent: 'Thank you. Your answer is kept; you may change it here.',
  erase: 'Withdraw my answer',
  erased: 'Your answer is erased.',
  unknown: 'This ticket opens nothing',
  unknownHelp: 'The link may be cut short, or this server is not that of the session.',
  loading: 'One moment…',
  offline: 'No network. Try again in a moment.',
  retry: 'Try again',
  choose: 'Choose one of the three answers.',

  take: 'A ticket for three months from now',
  takeHelp: 'Optional. A random link that nobody keeps here: it will tell what became of the commitment, never whose.',
  address: 'Open the form',
  qr: 'QR code of the return form',
  failed: 'The ticket could not be drawn. Try again.',
}
