import type { Screen } from './phase-of.ts'
import { Commitment } from './phases/commitment.tsx'
import { Debrief } from './phases/debrief.tsx'
import { Ended } from './phases/ended.tsx'
import { Lobby } from './phases/lobby.tsx'
import { News } from './phases/news.tsx'
import { Palaver } from './phases/palaver.tsx'
import { Reflection } from './phases/reflection.tsx'
import { Reveal } from './phases/reveal.tsx'

export function PhaseScreen({ phase }: { readonly phase: Screen }) {
  switch (phase) {
    case 'lobby':
      return <Lobby />
    case 'news':
      return <News />
    case 'palaver':
      return <Palaver />
    case 'commitment':
      return <Commitment />
    case 'reveal':
      return <Reveal />
    case 'reflection':
      return <Reflection />
    case 'debrief':
      return <Debrief />
    case 'ended':
      return <Ended />
  }
}
