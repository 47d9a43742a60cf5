import { momentKey } from '../../shared/base/debrief.ts'
import type { TurningPoint } from '../../shared/debrief/debrief-types.ts'
import { seasonOf } from '../../shared/drawing/seasons.ts'
import { words as boardWords } from '../board/words.ts'
import { indexOfFact, type FilmStill } from '../view-models/film.ts'
import './film-line.css'

type Props = { readonly stills: readonly FilmStill[]; readonly index: number; readonly points: readonly TurningPoint[] }

/** The whole game on one line: seasons, phases, turning points, and where one stands. */
export function FilmLine({ stills, index, points }: Props) {
  const last = Math.max(1, stills.length - 1)
  const share = (at: number): string => `${(at / last) * 100}%`
  const seasons = [...new Set(stills.map(({ season }) => season))]
  return (
    <div class="film-line" aria-hidden="true">
      <ol class="film-seasons">
        {seasons.map((season) => {
          const inSeason = stills.filter((still) => still.season === season)
          return (
            <li key={season} style={{ flexGrow: inSeason.length }} data-now={stills[index]?.season === season}>
              <span class="film-season-name">{boardWords().seasons[seasonOf(season)]}</span>
              <span class="film-phases">
                {runsOf(inSeason).map(({ phase, length }) => (
                  <i key={phase} data-phase={phase} style={{ flexGrow: length }} />
                ))}
              </span>
            </li>
          )
        })}
      </ol>
      {apart(points.map((point) => (indexOfFact(stills, point) / last) * 100)).map((left, at) => {
        const point = points[at]!
        return (
          <b key={momentKey(point)} class="film-flag" style={{ left: `${left}%` }}>
            {point.letter}
          </b>
        )
      })}
      <i class="film-head" style={{ left: share(index) }} />
    </div>
  )
}

function runsOf(stills: readonly FilmStill[]): { readonly phase: string; readonly length: number }[] {
  const lengths = new Map<string, number>()
  for (const { phase } of stills) lengths.set(phase, (lengths.get(phase) ?? 0) + 1)
  return [...lengths].map(([phase, length]) => ({ phase, length }))
}

/** Of the line, between two flags at least. */
const FLAG_SHARE = 4.5

/** Flags in the order of their letters stand beside each other, never on each other. */
function apart(places: readonly number[]): number[] {
  const inOrder = places.map((place, at) => ({ place, at })).toSorted((left, right) => left.place - right.place || left.at - right.at)
  const found: number[] = []
  let free = 0
  for (const { place, at } of inOrder) {
    found[at] = Math.min(100, Math.max(place, free))
    free = found[at] + FLAG_SHARE
  }
  return found
}
