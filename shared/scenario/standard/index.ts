import type { StandardDeck } from '../schema.ts'
import challenges from './challenges.json' with { type: 'json' }
import events from './events.json' with { type: 'json' }
import levers from './levers.json' with { type: 'json' }
import questions from './questions.json' with { type: 'json' }

/** What every scenario can draw from. Its shape is checked in tests, not at load. */
export const STANDARD_DECK = { challenges, events, levers, questions } as unknown as StandardDeck
