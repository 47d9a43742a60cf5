import type { waiting as french } from '../fr/waiting.ts'

export const waiting: typeof french = {
  meanwhile: 'Meanwhile',
  guide: 'What I watch',
  guideHelp: 'A tick never leaves this phone.',
}
