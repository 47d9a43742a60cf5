import { momentKey } from '../../../shared/base/debrief.ts'
import { POT_LEVELS } from '../../../shared/base/vocabulary.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { Evidence, MomentVotes, showsEvidence, StepClock } from './evidence.tsx'
import { svgCurves } from '../../../shared/drawing/charts/curves.ts'
import { heatmapBox, svgHeatmap } from '../../../shared/drawing/charts/heatmap.ts'
import { svgNetwork } from '../../../shared/drawing/charts/network.ts'
import type { DebriefModel } from '../../../shared/debrief/debrief-types.ts'
import { BoardFilm } from './board-film.tsx'
import { EvidencePage, pageAsk, shownOnWall } from './evidence-page.tsx'
import { OutcomePanel } from '../phases/outcome-panel.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { labelled, local, text } from '../../ui/language.ts'
import { curvesModel, curvesText, heatmapText, networkCaption, networkSeats } from '../../debrief/chart-data.ts'
import { TitleSheet } from '../sheets/title-sheet.tsx'
import { TicketSheet } from '../sheets/ticket-sheet.tsx'
import { seatedNumbers } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'
import { MapTwinList } from '../map-twin-list.tsx'
import type { MapModel } from '../../view-models/map-model.ts'
import type { BoardProps } from '../board-props.ts'

/** In rem: what the title and the padding of the sheet leave. */
const HEAT_HIGH = 33
/** Beyond these, moments are told more shortly: all of them fit on one wall. */
const [FEW, SOME] = [3, 6]

/** First the state of the territory; then what each step looks at, and its question in large. */
export function BoardDebrief(props: BoardProps & { readonly model: MapModel }) {
  const { view, content, entry, facts, film, sides, notice, now, map, model } = props
  const w = words()
  const { step } = view.debrief
  const shown = shownOnWall(view)
  if (shown?.page === 'film' && film?.state === 'ready') return <BoardFilm stills={film.stills} shown={shown} points={facts?.turningPoints ?? []} content={content} now={now} map={map} />
  const page = shown?.page === 'knowledge' || shown?.page === 'gap' ? shown.page : sides ? 'sides' : undefined
  const hasEvidence = page !== undefined || showsEvidence(view)
  return (
    <main class="board board-debrief" data-step={step} data-evidence={hasEvidence} aria-label={w.title}>
      <div class="board-map">{map(model)}</div>
      <MapTwinList model={model} />
      <TitleSheet content={content} roles={seatedNumbers(view).length} />
      <TicketSheet entry={entry} />
      {page && <EvidencePage page={page} {...props} />}
      {page === undefined && step === 0 && !hasEvidence && <OutcomePanel view={view} content={content} />}
      {page === undefined && step === 2 && facts && <Facts facts={facts} view={view} />}
      {page === undefined && step === 3 && facts && !hasEvidence && <Learned facts={facts} />}
      {page === undefined && hasEvidence && <Evidence view={view} facts={facts} />}
      <Sheet seed={`step-${step}`} paper="ink" jitter={6} lift={2} class="step-sheet screened" as="section">
        <p class="kicker">
          {w.steps[step]}
          {view.debrief.started && <StepClock view={view} now={now} />}
        </p>
        <h2>{page === undefined ? w.stepAsks[step] : pageAsk(page)}</h2>
      </Sheet>
      {notice !== undefined && <p class="board-notice">{notice}</p>}
    </main>
  )
}

/** What happened: the curves with their turning points, the network at both ends. */
function Facts({ facts, view }: { readonly facts: DebriefModel; readonly view: PublicView }) {
  const w = words()
  const count = facts.turningPoints.length
  return (
    <Sheet seed="facts" jitter={6} lift={3} class="facts-sheet" as="section">
      <div class="facts-story">
        <div class="facts-head">
          <h2>{w.turningPoints}</h2>
          {view.debrief.opened && <p>{promisesAndPot(facts)}</p>}
        </div>
        <Picture rem={count > FEW ? 58 : 72} svg={svgCurves(curvesModel(facts), curvesText(facts))} />
        <ol class="moment-list" data-length={count > SOME ? 'many' : count > FEW ? 'some' : 'few'}>
          {facts.turningPoints.map((point) => (
            <li key={point.letter}>
              <b class="moment-letter">{point.letter}</b>
              <span>
                <h3>{local(point.title)}</h3>
                <MomentVotes view={view} moment={momentKey(point)} />
                <p>{local(point.text)}</p>
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div class="facts-networks">
        <h2>{w.network}</h2>
        {(['start', 'end'] as const).map((when) => {
          const [title, caption] = [when === 'start' ? w.networkStart : w.networkEnd, networkCaption(facts.network[when])]
          return <Picture key={when} rem={27} svg={svgNetwork(networkSeats(facts), facts.network[when].links, { title, caption, label: labelled(title, caption) })} />
        })}
      </div>
    </Sheet>
  )
}

/** Not before the guesses are opened: phones ask how many words were kept and what went to the pot. */
function promisesAndPot({ promises, pots }: DebriefModel): string {
  const w = words()
  const kept = promises.filter(({ status }) => status === 'kept').length
  const levels = POT_LEVELS.map((level) => ({ level: text().potLevels[level].name, seasons: pots.filter((pot) => pot.level === level).length }))
  return `${w.promisesKept(kept, promises.length)} ${w.potSeasons(levels.filter(({ seasons }) => seasons > 0))}`
}

/** As wide as its sheet, as long as its height allows. */
function heatmapRem({ inPlay }: DebriefModel): number {
  const { width, height } = heatmapBox(inPlay.postures.length, inPlay.situations.length)
  return Math.min(78, (HEAT_HIGH * width) / height)
}

/** What was tried, by the whole table, and the fiches met. */
function Learned({ facts }: { readonly facts: DebriefModel }) {
  const w = words()
  const met = facts.fiches.filter(({ levers }) => levers.length > 0)
  return (
    <Sheet seed="learned" jitter={6} lift={3} class="facts-sheet facts-heat" as="section">
      <div>
        <h2>{w.postures}</h2>
        <Picture rem={heatmapRem(facts)} svg={svgHeatmap(facts.postures, facts.inPlay.postures, facts.inPlay.situations, heatmapText(facts))} />
      </div>
      <div>
        <h2>{w.fiches}</h2>
        <ul class="fiche-chips">
          {met.map(({ fiche, title }) => (
            <li key={fiche}>
              <b>{fiche}</b> {local(title)}
            </li>
          ))}
        </ul>
        {met.length === 0 && <p class="facts-empty">{w.noFiche}</p>}
      </div>
    </Sheet>
  )
}
