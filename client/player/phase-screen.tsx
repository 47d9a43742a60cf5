import { useEffect } from 'preact/hooks'
import { text } from '../ui/language.ts'
import { fetchGameScreens, gameScreens } from './game-screens-loader.ts'
import type { Screen } from './phase-of.ts'
import { useSeated } from './desk.ts'
import { Lobby } from './phases/lobby.tsx'

/** The screen of the phase; while a branch is played beside, who looks on is told so and does nothing. */
export function PhaseScreen({ phase }: { readonly phase: Screen }) {
  const { view, me } = useSeated()
  const part = gameScreens.value?.partInFork(view, me.seat)
  const screens = gameScreens.value
  const isMarked = phase === 'news' || phase === 'palaver' || phase === 'commitment' || phase === 'reveal'
  return (
    <>
      {part && screens && <screens.ForkNotice part={part} />}
      {part !== 'looks' && <Phase phase={phase} />}
      {isMarked && screens && <screens.MarkMoment />}
    </>
  )
}

function Phase({ phase }: { readonly phase: Screen }) {
  const screens = gameScreens.value
  const isLobby = phase === 'lobby'
  useEffect(() => {
    // The lobby is drawn and quiet first.
    const timer = setTimeout(() => void fetchGameScreens(), isLobby ? 1200 : 0)
    return () => clearTimeout(timer)
  }, [isLobby])
  if (isLobby) return <Lobby />
  if (!screens) return <p role="status">{text().common.loading}</p>
  switch (phase) {
    case 'news':
      return <screens.News />
    case 'palaver':
      return <screens.Palaver />
    case 'commitment':
      return <screens.Commitment />
    case 'reveal':
      return <screens.Reveal />
    case 'reflection':
      return <screens.Reflection />
    case 'debrief':
      return <screens.Debrief />
    case 'ended':
      return <screens.Ended />
  }
}
