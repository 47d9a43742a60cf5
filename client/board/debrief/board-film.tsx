import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { TurningPoint } from '../../../shared/debrief/debrief-types.ts'
import { seasonOf, svgSeasonDial } from '../../../shared/drawing/seasons.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { DebriefView } from '../../../shared/views/view-types.ts'
import { FilmLine } from '../../film/film-line.tsx'
import { stillPlace, stillTitle } from '../../film/still-title.ts'
import { words as filmWords } from '../../film/words.ts'
import { language, local, text } from '../../ui/language.ts'
import { isCalm } from '../../ui/preferences.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { buildMapModel } from '../../view-models/build-map-model.ts'
import { stillShown, type FilmStill } from '../../view-models/film.ts'
import type { MapModel } from '../../view-models/map-model.ts'
import { MapTwinList } from '../map-twin-list.tsx'
import { seatedNumbers } from '../naming.ts'
import { PhaseSheets } from '../phases/phase-sheets.tsx'
import { Picture } from '../picture.tsx'
import { GaugesSheet } from '../sheets/gauges-sheet.tsx'
import { PotSheet } from '../sheets/pot-sheet.tsx'
import { TitleSheet } from '../sheets/title-sheet.tsx'
import { words } from '../words.ts'

type Props = {
  readonly stills: readonly FilmStill[]
  readonly shown: NonNullable<DebriefView['shown']>
  readonly points: readonly TurningPoint[]
  readonly content: PublicContent
  readonly now: () => number
  readonly map: (model: MapModel, skips?: number) => ComponentChildren
}

/** A past moment as the wall showed it then: its map, its sheets, its gauges; and where it stands in the game. */
export function BoardFilm({ stills, shown, points, content, now, map }: Props) {
  const index = useStill(stills, shown, now)
  const still = stills[index]
  const skips = useJumps(index)
  const model = useMemo(
    () => still && buildMapModel(still.view, content, { names: text(), local, use: 'board', calm: isCalm(), ...(still.beat && { beat: still.beat.beat }) }),
    [still, content, language.value, isCalm()],
  )
  if (!still || !model) return null
  return (
    <main class="board board-film" data-phase={still.phase} aria-label={words().title}>
      <div class="board-map">{map(model, skips)}</div>
      <MapTwinList model={model} />
      <TitleSheet content={content} roles={seatedNumbers(still.view).length} />
      <Sheet seed="film-ask" paper="ink" jitter={5} lift={2} class="film-ask screened">
        <p class="kicker">{filmWords().title}</p>
        <h2>{filmWords().ask}</h2>
      </Sheet>
      <PhaseSheets view={still.view} content={content} beat={still.beat} />
      <div class="board-band">
        <FilmSheet stills={stills} still={still} index={index} points={points} />
        <PotSheet view={still.view} />
        <GaugesSheet view={still.view} />
      </div>
    </main>
  )
}

function FilmSheet({ stills, still, index, points }: { readonly stills: readonly FilmStill[]; readonly still: FilmStill; readonly index: number; readonly points: readonly TurningPoint[] }) {
  return (
    <Sheet seed="film" jitter={5} lift={2} paper="ink" class="film-sheet screened" as="section" aria-label={filmWords().title}>
      <Picture svg={svgSeasonDial(136, seasonOf(Math.max(1, still.season)))} rem={7.5} class="time-dial" />
      <div class="film-words">
        <p class="time-season">{stillPlace(still)}</p>
        <h2 aria-live="polite">{stillTitle(still)}</h2>
        <FilmLine stills={stills} index={index} points={points} />
      </div>
    </Sheet>
  )
}

const TICK_MS = 200

/** Follows the console; while the film plays, the clock. */
function useStill(stills: readonly FilmStill[], shown: NonNullable<DebriefView['shown']>, now: () => number): number {
  const [, redraw] = useState(0)
  const runs = shown.playing === true && stillShown(stills, shown, now()) < stills.length - 1
  useEffect(() => {
    if (!runs) return undefined
    const timer = setInterval(() => redraw((count) => count + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [runs])
  return stillShown(stills, shown, now())
}

/** Grows when the film jumps or goes back: what moves on the map then ends at once. */
function useJumps(index: number): number {
  const seen = useRef({ index, jumps: 0 })
  if (seen.current.index !== index) {
    const isNext = index === seen.current.index + 1
    seen.current = { index, jumps: seen.current.jumps + (isNext ? 0 : 1) }
  }
  return seen.current.jumps
}
