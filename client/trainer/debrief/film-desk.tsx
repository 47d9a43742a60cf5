import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TurningPoint } from '../../../shared/debrief/debrief-types.ts'
import { StaticMap } from '../../board/static-map.tsx'
import { FilmControls } from '../../film/film-controls.tsx'
import { stillPlace } from '../../film/still-title.ts'
import { useFilm } from '../../film/use-film.ts'
import { words as filmWords } from '../../film/words.ts'
import { Button } from '../../ui/button.tsx'
import { language, local, text } from '../../ui/language.ts'
import { buildMapModel } from '../../view-models/build-map-model.ts'
import { stillShown, type FilmStill } from '../../view-models/film.ts'
import { useDesk } from '../desk.ts'

/** While a hand is on the line, the wall is told four times a second at most. */
const TELL_MS = 250
/** One's own hand wins over what comes back from the server, for this long. */
const HELD_MS = 1200
const TICK_MS = 250

/** The film led from the console: dragged, played, or sent straight to a turning point; the wall follows. */
export function FilmDesk({ points }: { readonly points: readonly TurningPoint[] }) {
  const { table, token, view, content, act } = useDesk()
  const w = filmWords()
  const [isOpen, setOpen] = useState(false)
  const isOnWall = view.debrief.shown?.page === 'film'
  const film = useFilm(table, token, isOpen || isOnWall)
  if (film.state === 'failed') {
    return (
      <p role="alert">
        {w.failed} <Button onClick={film.retry}>{w.retry}</Button>
      </p>
    )
  }
  if (film.state !== 'ready') {
    return (
      <p>
        <Button seed="film-open" icon="eye" disabled={film.state === 'loading'} onClick={() => setOpen(true)}>
          {film.state === 'loading' ? w.loading : w.open}
        </Button>
      </p>
    )
  }
  return (
    <LedFilm stills={film.stills} points={points}>
      {(still) => (
        <div class="film-desk-view" role="img" aria-label={w.mapLabel(stillPlace(still))}>
          <StaticMap model={buildMapModel(still.view, content, { names: text(), local, use: 'board', calm: true, ...(still.beat && { beat: still.beat.beat }) })} />
        </div>
      )}
      {!isOnWall && (
        <Button seed="film-wall" look="yellow" onClick={() => void act({ type: 'show-evidence', page: 'film' })}>
          {w.onWall}
        </Button>
      )}
    </LedFilm>
  )
}

type LedProps = { readonly stills: readonly FilmStill[]; readonly points: readonly TurningPoint[]; readonly children: [(still: FilmStill) => ComponentChildren, ComponentChildren] }

function LedFilm({ stills, points, children: [picture, button] }: LedProps) {
  const { index, isPlaying, go, play } = useHead(stills)
  const still = stills[index]
  return (
    <div class="film-desk" lang={language.value}>
      {still && picture(still)}
      <FilmControls stills={stills} index={index} isPlaying={isPlaying} points={points} onGo={go} onPlay={play} />
      {button}
    </div>
  )
}

/** Where the film stands: on the wall when it shows it, else here alone. */
function useHead(stills: readonly FilmStill[]) {
  const { view, now, act } = useDesk()
  const shown = view.debrief.shown?.page === 'film' ? view.debrief.shown : undefined
  const [held, setHeld] = useState<{ readonly index: number; readonly at: number; readonly isPlaying: boolean }>({ index: 0, at: 0, isPlaying: false })
  const [, redraw] = useState(0)
  const tell = useTold((index: number, playing: boolean) => void act({ type: 'show-evidence', page: 'film', still: stills[index]?.id ?? '', playing }))
  const isHeld = shown === undefined || now() - held.at < HELD_MS
  const follows = { page: 'film' as const, ...(stills[held.index] && { still: stills[held.index]!.id }), ...(held.isPlaying && { playing: true as const }), sinceAt: held.at }
  const index = stillShown(stills, isHeld ? follows : shown, now())
  const isPlaying = (isHeld ? held.isPlaying : shown.playing === true) && index < stills.length - 1
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const set = (to: number, playing: boolean): void => {
    const at = Math.max(0, Math.min(stills.length - 1, to))
    setHeld({ index: at, at: now(), isPlaying: playing })
    if (shown) tell(at, playing)
  }
  return { index, isPlaying, go: (to: number) => set(to, false), play: (playing: boolean) => set(playing && index === stills.length - 1 ? 0 : index, playing) }
}

/** The last word wins; at most one in `TELL_MS`. */
function useTold(send: (index: number, playing: boolean) => void): (index: number, playing: boolean) => void {
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef<() => void>(() => {})
  useEffect(() => () => clearTimeout(waiting.current), [])
  return (index, playing) => {
    latest.current = () => send(index, playing)
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      latest.current()
    }, TELL_MS)
  }
}
