import type { plenary as french } from '../fr/plenary.ts'

export const plenary: typeof french = {
  title: 'The same start, other ways',
  ask: 'What made a table take another road?',
  note: 'Tables stand in the order of their numbers. None did better: they did otherwise.',
  table: (n) => `Table ${n}`,
  season: (name) => name,
  pot: (level) => `pot ${level}`,
  lever: { then: 'carried', else: 'did not take', none: 'without effect' },
  noMoment: 'nothing kept',
  arrival: 'At the end',
  playing: (tables) => `Still playing: ${tables}.`,
  none: 'No table has finished. Ways will show here.',
  loading: 'Gathering the ways of the tables…',
  failed: 'The ways could not be read. The wall tries again.',
  page: (n, of) => `${n} of ${of}`,
  before: 'Previous tables',
  next: 'Next tables',
  open: 'Open the plenary',
}
