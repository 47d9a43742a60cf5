import { GAUGES, OUTCOMES, type GaugeId, type OutcomeId } from '../../shared/base/vocabulary.ts'
import { HEADS, readableLine } from './screen-table.ts'
import type { Result } from './run-cells.ts'
import { meanMet, share } from './tally.ts'

const OUTCOME_NAMES: Readonly<Record<OutcomeId, string>> = { stalled: 'En panne', fragile: 'Fragile', moving: 'En mouvement', learning: 'Apprenant' }
/** Told apart without colour too: light to dark, each with its figure. */
const OUTCOME_INKS: Readonly<Record<OutcomeId, readonly [fill: string, text: string]>> = {
  stalled: ['#efe6d2', '#2b2a26'],
  fragile: ['#e3b04b', '#2b2a26'],
  moving: ['#4f86b8', '#ffffff'],
  learning: ['#2f5d3a', '#ffffff'],
}
const GAUGE_NAMES: Readonly<Record<GaugeId, string>> = { vitality: 'Vitalité', agency: 'Pouvoir d’agir', backing: 'Appui', transition: 'Transition', trust: 'Confiance' }

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)!};`)
const decimal = (value: number): string => value.toFixed(2).replace('.', ',')

/** One file with everything inside: no script, no font, no request to anywhere. */
export function htmlReport(title: string, results: readonly Result[], speed: string): string {
  return `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;color:#2b2a26;background:#fbf7ee;max-width:1100px;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{margin-top:2.5rem;font-size:1.2rem}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .5rem;text-align:right;border-bottom:1px solid #d9cfb8}th:first-child,td:first-child{text-align:left}
svg{display:block;width:100%;height:auto}.wide{overflow-x:auto}
</style>
<h1>${escape(title)}</h1>
<p>${escape(speed)}. Simulation par des automates, pas une prédiction : ils ne se fâchent pas, ne changent pas d’avis et ne surprennent personne.</p>
<h2>Comment finissent les parties</h2>
${outcomeChart(results)}
<h2>Horizons atteints, sur cinq</h2>
${metChart(results)}
<h2>Quels horizons</h2>
<div class="wide">${gaugeTable(results)}</div>
<h2>Toutes les mesures</h2>
<div class="wide">${figureTable(results)}</div>
</html>
`
}

const LABEL = 150
const WIDTH = 1000
const ROW = 30

function svg(rows: number, label: string, body: string, top = 0): string {
  return `<svg viewBox="0 0 ${WIDTH} ${rows * ROW + top + 6}" role="img" aria-label="${escape(label)}" font-size="14">${body}</svg>`
}

const rowName = ({ cell }: Result): string => `${cell.name}, ${cell.seats} places`

function outcomeChart(results: readonly Result[]): string {
  const legend = OUTCOMES.map((id, index) => `<rect x="${LABEL + index * 160}" y="2" width="16" height="16" fill="${OUTCOME_INKS[id][0]}" stroke="#2b2a26"/><text x="${LABEL + 22 + index * 160}" y="15">${OUTCOME_NAMES[id]}</text>`).join('')
  const bars = results.map((result, row) => outcomeBar(result, 30 + row * ROW)).join('')
  return svg(results.length, 'Part des parties par issue', legend + bars, 30)
}

function outcomeBar(result: Result, y: number): string {
  let x = LABEL
  const parts = OUTCOMES.map((id) => {
    const percent = share(result.tally, id)
    const width = (percent / 100) * (WIDTH - LABEL - 10)
    const [fill, ink] = OUTCOME_INKS[id]
    const figure = percent >= 4 ? `<text x="${(x + width / 2).toFixed(1)}" y="${y + 18}" text-anchor="middle" fill="${ink}">${Math.round(percent)}</text>` : ''
    const part = width > 0 ? `<rect x="${x.toFixed(1)}" y="${y + 3}" width="${width.toFixed(1)}" height="22" fill="${fill}" stroke="#2b2a26" stroke-width=".6"><title>${OUTCOME_NAMES[id]} : ${Math.round(percent)}\u00A0%</title></rect>${figure}` : ''
    x += width
    return part
  })
  return `<text x="0" y="${y + 18}">${escape(rowName(result))}</text>${parts.join('')}`
}

function metChart(results: readonly Result[]): string {
  const scale = (h: number): number => LABEL + (h / 5) * (WIDTH - LABEL - 60)
  const grid = [0, 1, 2, 3, 4, 5].map((h) => `<line x1="${scale(h)}" x2="${scale(h)}" y1="20" y2="${20 + results.length * ROW}" stroke="#d9cfb8"/><text x="${scale(h)}" y="14" text-anchor="middle">${h}</text>`).join('')
  const rows = results.map((result, row) => {
    const y = 20 + row * ROW
    const dots = result.tally.met.map((count, h) => (count === 0 ? '' : `<circle cx="${scale(h)}" cy="${y + 14}" r="${(2 + 11 * Math.sqrt(count / result.tally.games)).toFixed(1)}" fill="#4f86b8" fill-opacity=".35" stroke="#174a86"/>`)).join('')
    const mean = meanMet(result.tally)
    return `<text x="0" y="${y + 18}">${escape(rowName(result))}</text>${dots}<line x1="${scale(mean)}" x2="${scale(mean)}" y1="${y + 2}" y2="${y + 26}" stroke="#b5402a" stroke-width="3"/><text x="${WIDTH - 44}" y="${y + 18}">${decimal(mean)}</text>`
  })
  return svg(results.length, 'Nombre d’horizons atteints : répartition et moyenne', grid + rows.join(''), 20)
}

function gaugeTable(results: readonly Result[]): string {
  const head = GAUGES.map((gauge) => `<th scope="col">${GAUGE_NAMES[gauge]}</th>`).join('')
  const lines = results.map((result) => `<tr><th scope="row">${escape(rowName(result))}</th>${GAUGES.map((gauge) => `<td>${Math.round((100 * result.tally.gauges[gauge]) / result.tally.games)}\u00A0%</td>`).join('')}</tr>`)
  return `<table><thead><tr><th scope="col">table</th>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`
}

function figureTable(results: readonly Result[]): string {
  const head = HEADS.map((name) => `<th scope="col">${name}</th>`).join('')
  const lines = results.map((result) => {
    const [name, ...figures] = readableLine(result)
    return `<tr><th scope="row">${escape(name!)}</th>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr>`
  })
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`
}
