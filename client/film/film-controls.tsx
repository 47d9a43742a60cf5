import type { TurningPoint } from '../../shared/debrief/debrief-types.ts'
import { momentKey } from '../../shared/base/debrief.ts'
import { Button } from '../ui/button.tsx'
import { VerbMark } from '../ui/icon.tsx'
import { local } from '../ui/language.ts'
import { indexOfFact, indexOfSeason, type FilmStill } from '../view-models/film.ts'
import { FilmLine } from './film-line.tsx'
import { stillPlace, stillTitle } from './still-title.ts'
import { words } from './words.ts'
import './film-controls.css'

type Props = {
  readonly stills: readonly FilmStill[]
  readonly index: number
  readonly isPlaying: boolean
  readonly points: readonly TurningPoint[]
  readonly onGo: (index: number) => void
  readonly onPlay: (isPlaying: boolean) => void
}

/** The line one scrubs: by dragging, by keys, moment by moment, season by season, or straight to a turning point. */
export function FilmControls({ stills, index, isPlaying, points, onGo, onPlay }: Props) {
  const w = words()
  const still = stills[index]
  if (!still) return null
  const last = stills.length - 1
  const turn = (event: KeyboardEvent): void => {
    const by = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : undefined
    if (by === undefined) return
    event.preventDefault()
    onGo(indexOfSeason(stills, index, by))
  }
  return (
    <div class="film-controls">
      <p class="film-caption" aria-live="polite">
        <span>{stillPlace(still)}</span> <b>{stillTitle(still)}</b> <small>{w.still(index + 1, stills.length)}</small>
      </p>
      <div class="film-scrub">
        <FilmLine stills={stills} index={index} points={points} />
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={index}
          aria-label={w.scrub}
          aria-valuetext={`${stillPlace(still)}, ${stillTitle(still)}`}
          onInput={(event) => onGo(Number(event.currentTarget.value))}
          onKeyDown={turn}
        />
      </div>
      <div class="film-buttons">
        <button type="button" class="film-step" aria-label={w.seasonBefore} disabled={index === 0} onClick={() => onGo(indexOfSeason(stills, index, -1))}>
          <VerbMark name="caret-left" size={18} />
          <VerbMark name="caret-left" size={18} />
        </button>
        <button type="button" class="film-step" aria-label={w.before} disabled={index === 0} onClick={() => onGo(index - 1)}>
          <VerbMark name="caret-left" size={20} />
        </button>
        <Button seed="film-play" look={isPlaying ? 'yellow' : 'plain'} pressed={isPlaying} onClick={() => onPlay(!isPlaying)}>
          {isPlaying ? w.pause : w.play}
        </Button>
        <button type="button" class="film-step" aria-label={w.next} disabled={index === last} onClick={() => onGo(index + 1)}>
          <VerbMark name="caret-right" size={20} />
        </button>
        <button type="button" class="film-step" aria-label={w.seasonNext} disabled={index === last} onClick={() => onGo(indexOfSeason(stills, index, 1))}>
          <VerbMark name="caret-right" size={18} />
          <VerbMark name="caret-right" size={18} />
        </button>
      </div>
      {points.length > 0 && (
        <ul class="film-points" aria-label={w.moments}>
          {points.map((point) => (
            <li key={momentKey(point)}>
              <button type="button" class="film-point" onClick={() => onGo(indexOfFact(stills, point))}>
                <b>{point.letter}</b> <span>{local(point.title)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="film-help small">{w.scrubHelp}</p>
    </div>
  )
}
