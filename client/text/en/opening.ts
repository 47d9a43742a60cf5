import type { opening as french } from '../fr/opening.ts'

export const opening: typeof french = {
  end: 'End of the session',
  endHelp: 'Optional. The console will say which table runs over.',
  minutes: 'Minutes for the debrief',
  minutesDefault: (n) => `${n} as a rule`,
  endLine: (time, minutes) => `All ends at ${time}, ${minutes} minutes of debrief included.`,
  people: 'People',
  admission: 'Entry',
  admissions: { free: 'Free', 'by-hand': 'By hand' },
  admissionNotes: { free: 'a seat at once', 'by-hand': 'you let each person in' },
  roles: 'Roles',
  roleChoices: { trainer: 'By you', wish: 'By wish', random: 'By chance' },
  roleNotes: { trainer: 'in order, then you arrange', wish: 'among those still free', random: 'the server draws' },
  grow: 'Open more tables as people come',
  growHelp: 'One more table each time all are full, up to 40.',
  play: 'The game',
  silent: 'First season in silence',
  silentHelp: 'The palaver goes by without talk, to compare afterwards.',
  trustNumbers: 'Show each person their trust figures',
  trustNumbersHelp: 'On their own phone only. You may change it during the game.',
}
