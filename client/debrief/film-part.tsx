import { useEffect, useMemo, useState } from 'preact/hooks'
import type { TurningPoint } from '../../shared/debrief/debrief-types.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import { STILL_MS } from '../../shared/base/debrief.ts'
import { MapTwinList } from '../board/map-twin-list.tsx'
import { StaticMap } from '../board/static-map.tsx'
import { FilmControls } from '../film/film-controls.tsx'
import { stillPlace } from '../film/still-title.ts'
import { useFilm } from '../film/use-film.ts'
import { words } from '../film/words.ts'
import { fetchContent } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Gauge } from '../ui/gauge.tsx'
import { language, local, text } from '../ui/language.ts'
import { buildMapModel } from '../view-models/build-map-model.ts'
import { indexOfFact, type FilmStill } from '../view-models/film.ts'
import { gaugeModels } from '../view-models/gauges.ts'
import type { DebriefAccess } from './debrief-access.ts'
import { Head } from './part-head.tsx'

type Asked = { readonly point: TurningPoint; readonly times: number } | undefined

/** The film by oneself: asked for when it is opened, scrubbed by anybody who may read this page. */
export function FilmPart({ access, points, asked }: { readonly access: DebriefAccess; readonly points: readonly TurningPoint[]; /** A turning point from the page: the film opens there. */ readonly asked: Asked }) {
  const w = words()
  const [isOpen, setOpen] = useState(false)
  const isWanted = isOpen || asked !== undefined
  const film = useFilm(access.table, access.token, isWanted)
  const content = useContent(access.table, isWanted)
  return (
    <section class="debrief-part no-print" id="film-part" aria-labelledby="film">
      <Head id="film" title={w.title} ask={w.ask} />
      {film.state === 'ready' && content ? (
        <OpenFilm stills={film.stills} content={content} points={points} asked={asked} />
      ) : film.state === 'failed' ? (
        <p role="alert">
          {w.failed} <Button onClick={film.retry}>{w.retry}</Button>
        </p>
      ) : (
        <Button icon="eye" disabled={isWanted} onClick={() => setOpen(true)}>
          {isWanted ? w.loading : w.open}
        </Button>
      )}
    </section>
  )
}

function useContent(table: string, isWanted: boolean): PublicContent | undefined {
  const [content, setContent] = useState<PublicContent | undefined>(undefined)
  useEffect(() => {
    if (isWanted && !content) void fetchContent(table).then(setContent, () => {})
  }, [table, isWanted])
  return content
}

function OpenFilm({ stills, content, points, asked }: { readonly stills: readonly FilmStill[]; readonly content: PublicContent; readonly points: readonly TurningPoint[]; readonly asked: Asked }) {
  const [index, setIndex] = useState(asked ? indexOfFact(stills, asked.point) : 0)
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => {
    if (!asked) return
    setPlaying(false)
    setIndex(indexOfFact(stills, asked.point))
  }, [asked?.times])
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setInterval(() => setIndex((now) => Math.min(stills.length - 1, now + 1)), STILL_MS)
    return () => clearInterval(timer)
  }, [isPlaying])
  const last = index === stills.length - 1
  useEffect(() => {
    if (last) setPlaying(false)
  }, [last])
  const still = stills[index]
  const model = useMemo(() => still && buildMapModel(still.view, content, { names: text(), local, use: 'board', calm: true, ...(still.beat && { beat: still.beat.beat }) }), [still, content, language.value])
  if (!still || !model) return null
  const go = (to: number): void => {
    setPlaying(false)
    setIndex(Math.max(0, Math.min(stills.length - 1, to)))
  }
  return (
    <div class="film-part">
      <div class="film-picture" role="img" aria-label={words().mapLabel(stillPlace(still))}>
        <StaticMap model={model} />
      </div>
      <MapTwinList model={model} />
      <div class="film-gauges" role="group" aria-label={words().gaugesLabel}>
        {gaugeModels(still.view).map((gauge) => (
          <Gauge key={gauge.id} id={gauge.id} value={gauge.value} horizon={gauge.horizon} change={gauge.change} />
        ))}
      </div>
      <FilmControls
        stills={stills}
        index={index}
        isPlaying={isPlaying}
        points={points}
        onGo={go}
        onPlay={(playing) => {
          if (playing && last) setIndex(0)
          setPlaying(playing)
        }}
      />
    </div>
  )
}
