import type { Dictionary } from '../dictionary.ts'

export const product = 'Faire territoire'

export const common: Dictionary['common'] = {
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  more: 'More',
  less: 'Less',
  help: 'Help',
  whatIs: (word) => `What is “${word}”?`,
  send: 'Send',
  yes: 'Yes',
  no: 'No',
  season: (season, seasons) => `Season ${season} of ${seasons}`,
  seat: (seat) => `Seat ${seat}`,
  table: (table) => `Table ${table}`,
  language: 'Language',
  languages: { fr: 'Français', en: 'English' },
  skipToContent: 'Skip to content',
  loading: 'One moment…',
  private: 'For me only',
  privateFull: 'For me only',
}

export const timer: Dictionary['timer'] = {
  left: (minutes, seconds) => {
    const minutePart = minutes > 0 ? `${minutes} minute${minutes > 1 ? 's' : ''}` : ''
    const secondPart = seconds > 0 || minutes === 0 ? `${seconds} seconds` : ''
    return `${[minutePart, secondPart].filter(Boolean).join(' and ')} left.`
  },
  label: 'Time left',
  paused: 'Paused',
  off: 'No timer',
  closing: 'The phase closes in a moment.',
}

export const connection: Dictionary['connection'] = {
  connecting: 'Connecting to the table…',
  reconnecting: 'Connection lost. I come back to my seat by myself.',
  offline: 'No network. What I write is kept here.',
  open: 'Back at the table.',
  sending: 'Sending…',
  replacedTitle: 'My seat is open elsewhere',
  replaced: 'My seat is open on another device. One person, one seat: this one is resting.',
  reopen: 'Take my seat back here',
  closedTitle: 'This seat was given back',
  closed: 'The trainer took this seat back, or the table is closed.',
  refusedTitle: 'This seat does not open',
  refused: 'This link is no longer valid. I ask for a seat again with the code on the wall.',
  toWelcome: 'Back to the welcome page',
}

export const display: Dictionary['display'] = {
  title: 'Adjust the display',
  textSize: 'Text size',
  sizes: { '100': 'Normal', '125': 'Large', '150': 'Very large' },
  contrast: 'Strong contrast',
  contrastHelp: 'Plain paper, no screens, no shadows.',
  calm: 'Calm',
  calmHelp: 'Nothing moves.',
  sound: 'Sound',
  soundHelp: 'Small noises of paper, short.',
  soundOn: 'Sound',
  access: 'Accessibility',
  soundStart: 'Turn the sound on',
}

export const words: Dictionary['words'] = {
  pot: 'common pot',
  mandate: 'mandate',
  worksite: 'worksite',
  posture: 'posture',
  lever: 'lever',
  promise: 'promise',
  clue: 'clue',
  challenge: 'challenge',
  initiative: 'initiative',
  relation: 'relation',
  link: 'link',
  table: 'the table',
  standIn: 'stand-in',
  standInFull: 'stand-in: a seat held by the rule',
  bot: 'bot',
  paused: 'paused',
  situation: (name) => `situation: ${name}`,
  stage: (name) => `stage: ${name}`,
  bond: (name) => `link: ${name}`,
  relationOf: (a, b) => `${a} and ${b}`,
}

export const glossary: Dictionary['glossary'] = {
  horizon: 'The value the territory aims at in the end.',
}
