import { useState } from 'preact/hooks'
import { svgCurves } from '../../shared/drawing/charts/curves.ts'
import { svgHeatmap } from '../../shared/drawing/charts/heatmap.ts'
import { svgLifeCycles } from '../../shared/drawing/charts/life-cycles.ts'
import { svgNetwork } from '../../shared/drawing/charts/network.ts'
import { svgPotSeasons } from '../../shared/drawing/charts/pot-seasons.ts'
import type { DebriefModel, TurningPoint } from '../../shared/debrief/debrief-types.ts'
import { WithGameWords } from '../mallette/help/game-words.tsx'
import { HelpMark, HelpSheet } from '../mallette/help/help.tsx'
import { Marked } from '../mallette/help/marked.tsx'
import { Button } from '../ui/button.tsx'
import { Drawing } from '../ui/drawing.tsx'
import { language, local, text } from '../ui/language.ts'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { curvesModel, curvesText, heatmapText, lifeCycles, lifeCyclesText, networkCaption, networkSeats, potText } from './chart-data.ts'
import type { DebriefAccess } from './debrief-access.ts'
import { Downloads } from './downloads.tsx'
import { MyConsents } from './my-consents.tsx'
import { GapBars } from './evidence/gap-bars.tsx'
import { words as evidenceWords } from './evidence/words.ts'
import { FilmPart } from './film-part.tsx'
import { Fiches } from './fiches.tsx'
import { Head } from './part-head.tsx'
import { Knowledge } from './knowledge.tsx'
import { Promises } from './promises.tsx'
import { ScrollingChart } from './scrolling-chart.tsx'
import { Story } from './story.tsx'
import { TurningPoints } from './turning-points.tsx'
import { words } from './words.ts'

/** What was sewn, what moved, what was promised, what tipped, which fiches, what to discuss. Moments, never marks. */
export function DebriefSheet({ model, access }: { readonly model: DebriefModel; readonly access?: DebriefAccess | undefined }) {
  const w = words()
  const { session, outcome } = model
  const [asked, setAsked] = useState<{ readonly point: TurningPoint; readonly times: number } | undefined>(undefined)
  const openFilm = (point: TurningPoint): void => {
    setAsked({ point, times: (asked?.times ?? 0) + 1 })
    document.getElementById('film-part')?.scrollIntoView({ block: 'start' })
  }
  return (
    <WithGameWords topic="debrief">
      <main class="debrief">
        <Banner model={model} />
        {outcome && (
          <section class="debrief-part outcome" aria-labelledby="outcome">
            <h2>
              <span id="outcome">{text().outcomes[outcome.id].name}</span> <HelpMark term="horizon" title={text().outcomes[outcome.id].name} />
            </h2>
            <p>{text().outcomes[outcome.id].help}</p>
            <p class="quiet">
              {session.endedEarly && `${w.endedEarly} `}
              {w.outcomeNote}
            </p>
          </section>
        )}
        <Networks model={model} />
        <section class="debrief-part" aria-labelledby="curves">
          <Head id="curves" title={w.curves} term="horizon" ask={w.curvesAsk} />
          <ScrollingChart labelledBy="curves" svg={svgCurves(curvesModel(model), curvesText(model))} />
        </section>
        {access && <FilmPart access={access} points={model.turningPoints} asked={asked} />}
        <div class="debrief-pair">
          <Promises model={model} />
          <TurningPoints model={model} {...(access && { onOpen: openFilm })} />
        </div>
        <Fiches model={model} />
        <section class="debrief-part keep-together" aria-labelledby="postures">
          <Head id="postures" title={w.postures} term="posture" ask={w.posturesAsk} />
          {model.postures.length > 0 && <ScrollingChart labelledBy="postures" svg={svgHeatmap(model.postures, model.inPlay.postures, model.inPlay.situations, heatmapText(model))} />}
          <p class="quiet">{w.posturesHelp}</p>
        </section>
        <section class="debrief-part keep-together" aria-labelledby="grown">
          <Head id="grown" title={w.initiatives} term="stage" />
          <ScrollingChart labelledBy="grown" svg={svgLifeCycles(lifeCycles(model), lifeCyclesText(model))} />
        </section>
        <div class="debrief-pair">
          <section class="debrief-part keep-together" aria-labelledby="pot">
            <Head id="pot" title={w.pot} term="common-pot" ask={w.potAsk} />
            <ScrollingChart labelledBy="pot" svg={svgPotSeasons(model.pots, potText(model))} />
          </section>
          <Knowledge model={model} />
        </div>
        {model.gap && (
          <section class="debrief-part keep-together" aria-labelledby="gap">
            <Head id="gap" title={evidenceWords().gap} ask={evidenceWords().gapAsk} />
            <GapBars model={model} />
          </section>
        )}
        <Story model={model} />
        <Questions model={model} />
        {access && (
          <section class="debrief-part no-print" aria-labelledby="downloads">
            <Head id="downloads" title={w.downloads} />
            <Downloads table={access.table} token={access.token} isTrainer={access.isTrainer === true} />
            <div class="debrief-tools">
              <Button icon="printer" onClick={() => print()}>
                {w.print}
              </Button>
              <LanguageSwitch />
            </div>
          </section>
        )}
        {access && <MyConsents access={access} />}
      <footer class="debrief-foot">
          <p>{w.footer}</p>
          <p>{[w.counts(model.counts.events, Math.max(1, Math.round(model.counts.talkMs / 60_000))), session.pseudonyms ? w.pseudonyms : '', w.downloadsNote].filter(Boolean).join(' ')}</p>
          <p class="quiet">{`${session.scenario} ${session.version} · ${session.hash.slice(0, 12)}`}</p>
        </footer>
      </main>
      <HelpSheet />
    </WithGameWords>
  )
}

function Banner({ model }: { readonly model: DebriefModel }) {
  const w = words()
  const { session } = model
  const date = new Date(session.playedAt).toLocaleDateString(language.value === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return (
    <header class="debrief-banner">
      <img class="debrief-landscape" src={`/maps/${session.scenario}-board.webp`} alt="" />
      <Sheet seed="debrief-title" jitter={5} lift={2} class="debrief-title">
        <h1>
          {w.title[0]}
          <br />
          {w.title[1]}
        </h1>
      </Sheet>
      <Sheet seed="debrief-strip" paper="yellow" class="debrief-strip" as="p">
        {w.strip(local(session.territory), session.seasons, model.seats.length, date)}
      </Sheet>
    </header>
  )
}

function Networks({ model }: { readonly model: DebriefModel }) {
  const w = words()
  const seats = networkSeats(model)
  return (
    <section class="debrief-part" aria-labelledby="network">
      <Head id="network" title={w.network} term="trust" ask={w.networkAsk} />
      <div class="networks">
        {(['start', 'end'] as const).map((when) => {
          const title = when === 'start' ? w.atStart : w.atEnd
          const caption = networkCaption(model.network[when])
          return <Drawing key={when} class="chart" svg={svgNetwork(seats, model.network[when].links, { title, caption, side: when === 'start' ? 'left' : 'right', label: `${title} : ${caption}` })} />
        })}
      </div>
    </section>
  )
}

function Questions({ model }: { readonly model: DebriefModel }) {
  if (model.questions.length === 0) return null
  return (
    <Sheet seed="questions" paper="ink" jitter={6} lift={0} class="questions screened" as="section" aria-labelledby="questions">
      <h2 id="questions">{words().questions}</h2>
      <ol>
        {model.questions.map((question, i) => (
          <li key={i}>
            <b aria-hidden="true">{i + 1}</b>
            <span>
              <Marked text={local(question)} />
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
