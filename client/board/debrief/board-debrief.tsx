import { svgCurves } from '../../../shared/drawing/charts/curves.ts'
import { svgNetwork } from '../../../shared/drawing/charts/network.ts'
import type { DebriefModel } from '../../../shared/debrief/debrief-types.ts'
import { OutcomePanel } from '../phases/outcome-panel.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { local } from '../../ui/language.ts'
import { curvesModel, curvesText, networkCaption, networkSeats } from '../../debrief/chart-data.ts'
import { TitleSheet } from '../sheets/title-sheet.tsx'
import { TicketSheet } from '../sheets/ticket-sheet.tsx'
import { seatedNumbers } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'
import type { BoardProps } from '../board.tsx'

/** The record of the game, once it is over; the board fetches it with its own read-only token. */
export type BoardFacts = DebriefModel

/** First the state of the territory; then what each step looks at, and its question in large. */
export function BoardDebrief({ view, content, entry, facts, notice }: BoardProps) {
  const w = words()
  const { step } = view.debrief
  return (
    <main class="board board-debrief" data-step={step} aria-label={w.title}>
      <TitleSheet content={content} roles={seatedNumbers(view).length} />
      <TicketSheet entry={entry} />
      {step === 0 && <OutcomePanel view={view} content={content} />}
      {step === 2 && facts && <Facts facts={facts} />}
      {step === 3 && facts && <Moments facts={facts} />}
      <Sheet seed={`step-${step}`} paper="ink" jitter={6} lift={2} class="step-sheet screened" as="section">
        <p class="kicker">{w.steps[step]}</p>
        <h2>{w.stepAsks[step]}</h2>
      </Sheet>
      {notice !== undefined && <p class="board-notice">{notice}</p>}
    </main>
  )
}

function Facts({ facts }: { readonly facts: DebriefModel }) {
  const w = words()
  return (
    <Sheet seed="facts" jitter={6} lift={3} class="facts-sheet" as="section">
      <h2>{w.network}</h2>
      <div class="facts-networks">
        {(['start', 'end'] as const).map((when) => (
          <Picture
            key={when}
            rem={when === 'start' ? 33 : 33}
            svg={svgNetwork(networkSeats(facts), facts.network[when].links, {
              title: when === 'start' ? w.networkStart : w.networkEnd,
              caption: networkCaption(facts.network[when]),
              label: `${when === 'start' ? w.networkStart : w.networkEnd} : ${networkCaption(facts.network[when])}`,
            })}
          />
        ))}
      </div>
      <Picture rem={62} svg={svgCurves(curvesModel(facts), curvesText(facts))} />
    </Sheet>
  )
}

function Moments({ facts }: { readonly facts: DebriefModel }) {
  const w = words()
  return (
    <Sheet seed="moments" jitter={6} lift={3} class="facts-sheet" as="section">
      <h2>{w.turningPoints}</h2>
      <ol class="moment-list">
        {facts.turningPoints.map((point) => (
          <li key={point.letter}>
            <b class="moment-letter">{point.letter}</b>
            <span>
              <h3>{local(point.title)}</h3>
              <p>{local(point.text)}</p>
            </span>
          </li>
        ))}
      </ol>
      <Picture rem={62} svg={svgCurves(curvesModel(facts), curvesText(facts))} />
    </Sheet>
  )
}
