import { GAUGES, type GaugeId } from '../../shared/base/vocabulary.ts'
import type { BaseEntry } from '../../shared/capital/base-entry.ts'
import { svgCurves } from '../../shared/drawing/charts/curves.ts'
import { svgLifeCycles } from '../../shared/drawing/charts/life-cycles.ts'
import type { InitiativeIcon } from '../../shared/drawing/icons/initiative-icons.ts'
import type { InitiativeInk } from '../../shared/drawing/inks.ts'
import type { Stage } from '../../shared/drawing/stages.ts'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { clauses, labelled, local, text } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { gaugeFigure } from './figures.ts'
import { monthName } from '../ui/month-name.ts'
import { words } from './words.ts'

/** Two sessions on one page, aspect by aspect: the eye goes across, and no column is the better one. */
export function Compare({ pair, onClose }: { readonly pair: readonly [BaseEntry, BaseEntry]; readonly onClose: () => void }) {
  const w = words()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [pair])
  return (
    <section class="capital-part compare" aria-labelledby="compare">
      <h2 id="compare" tabIndex={-1} ref={head}>
        {w.side}
      </h2>
      <p class="ask">{w.sideAsk}</p>
      <div class="compare-pair compare-names">
        {pair.map((entry, index) => (
          <Sheet key={entry.session.id} seed={entry.session.id} paper="yellow" class="compare-name">
            <h3>{whose(entry, index)}</h3>
            <p>{local(entry.title)}</p>
            <small>{w.line(monthName(entry.session.month), entry.session.format, entry.session.difficulty && w.levels[entry.session.difficulty], entry.session.seats, entry.session.sharers)}</small>
          </Sheet>
        ))}
      </div>
      <Aspect title={w.outcome} pair={pair}>{({ session }) => <p>{session.outcome ? text().outcomes[session.outcome as keyof ReturnType<typeof text>['outcomes']].name : '…'}</p>}</Aspect>
      <Aspect title={w.curves} isWide pair={pair}>{(entry) => <Chart svg={curvesOf(entry)} label={`${w.curves}, ${local(entry.territory)}`} />}</Aspect>
      <Aspect title={w.threads} pair={pair}>{({ threads }) => <p>{w.threadsLine(threads.start.threads, threads.end.threads, threads.end.tensions)}</p>}</Aspect>
      <Aspect title={w.promises} pair={pair}>{({ promises }) => <p>{promisesLine(promises)}</p>}</Aspect>
      <Aspect title={w.pot} pair={pair}>{({ pots }) => <List items={pots.map(({ season, total, level }) => w.potLine(season, total, text().potLevels[level as 'cold'].name))} none="…" />}</Aspect>
      <Aspect title={w.initiatives} isWide pair={pair}>{(entry) => <Chart svg={lifeOf(entry)} label={`${w.initiatives}, ${local(entry.territory)}`} />}</Aspect>
      <Aspect title={w.fiches} pair={pair}>{({ fiches }) => <List items={[...new Set(fiches.map(({ fiche, ficheTitle }) => `${fiche}, ${local(ficheTitle)}`))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))} none={w.noFiche} />}</Aspect>
      <Aspect title={w.moments} pair={pair}>{({ moments }) => <List items={moments.map(({ title }) => local(title))} none={w.noMoment} />}</Aspect>
      <Button class="no-print" icon="x-circle" onClick={onClose}>
        {w.close}
      </Button>
    </section>
  )
}

/** « A · Pays de Montgrain »: two tables of one territory are told apart. */
const whose = ({ territory }: BaseEntry, index: number): string => `${'AB'.charAt(index)} · ${local(territory)}`

/** A drawing has the width of the page, one under the other: side by side its words could not be read. */
function Aspect({ title, pair, isWide = false, children }: { readonly title: string; readonly isWide?: boolean; readonly pair: readonly [BaseEntry, BaseEntry]; readonly children: (entry: BaseEntry) => ComponentChildren }) {
  return (
    <section class="compare-aspect" data-wide={isWide}>
      <h3>{title}</h3>
      <div class="compare-pair">
        {pair.map((entry, index) => (
          <div key={entry.session.id}>
            <span class={isWide ? 'compare-whose' : 'compare-whose heard'}>{whose(entry, index)}</span>
            {children(entry)}
          </div>
        ))}
      </div>
    </section>
  )
}

function List({ items, none }: { readonly items: readonly string[]; readonly none: string }) {
  if (items.length === 0) return <p>{none}</p>
  return (
    <ul class="plain-list">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
}

/** Drawn by our own functions. It slides sideways where it is too wide, so the keyboard must reach it. */
function Chart({ svg, label }: { readonly svg: string; readonly label: string }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
  return <div class="chart" role="group" aria-label={label} tabIndex={0} dangerouslySetInnerHTML={{ __html: svg }} />
}

function promisesLine(promises: BaseEntry['promises']): string {
  const w = words()
  const told = Object.entries(w.promise).flatMap(([status, name]) => ((promises[status] ?? 0) > 0 ? [`${promises[status]} ${name(promises[status] ?? 0)}`] : []))
  return told.length === 0 ? w.noPromise : told.join(', ')
}

const byGauge = <T,>(make: (gauge: GaugeId) => T): Record<GaugeId, T> => Object.fromEntries(GAUGES.map((gauge) => [gauge, make(gauge)])) as Record<GaugeId, T>
const unit = (gauge: GaugeId): number => (gauge === 'trust' ? 4 : 1)
const momentsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => (index === 0 ? words().start : words().season(index)))

function curvesOf({ curves, horizons }: BaseEntry): string {
  const w = words()
  const names = byGauge((gauge) => text().gauges[gauge].name)
  return svgCurves(
    { values: byGauge((gauge) => curves[gauge].map((value) => value / unit(gauge))), horizons: byGauge((gauge) => horizons[gauge] / unit(gauge)), marks: [] },
    {
      names,
      moments: momentsOf(curves.trust.length),
      horizons: byGauge((gauge) => w.horizon(gaugeFigure(gauge, horizons[gauge]))),
      last: byGauge((gauge) => gaugeFigure(gauge, curves[gauge].at(-1) ?? 0)),
      label: labelled(w.curves, clauses(GAUGES.map((gauge) => `${names[gauge]} ${curves[gauge].map((value) => gaugeFigure(gauge, value)).join(', ')}`))),
    },
  )
}

function lifeOf({ initiatives }: BaseEntry): string {
  const w = words()
  const { stages } = text()
  const rows = initiatives.map(({ id, name, stages: path, icon, ink }) => ({ id, name: local(name), stages: path as readonly Stage[], icon: icon as InitiativeIcon, ink: ink as InitiativeInk }))
  const label = `${w.initiatives} : ${initiatives.map(({ name, stages: path }) => `${local(name)} : ${path.map((stage) => stages[stage] ?? '').join(', ')}`).join(' ; ')}`
  return svgLifeCycles(rows, { moments: momentsOf(initiatives[0]?.stages.length ?? 1), stages, label })
}
