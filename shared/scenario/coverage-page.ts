/** The coverage as French Markdown, for scenarios/README.md. */
import { FICHE_IDS, type FicheId } from '../base/vocabulary.ts'
import type { Reason, ScenarioCoverage } from './coverage.ts'

export const COVERAGE_START = '<!-- couverture : produite par « npm run scenario:check -- --write-coverage » -->'
export const COVERAGE_END = '<!-- fin de la couverture -->'

/** The page with its generated part written anew. */
export function withCoverage(page: string, coverage: readonly ScenarioCoverage[]): string {
  const start = page.indexOf(COVERAGE_START)
  const end = page.indexOf(COVERAGE_END)
  if (start < 0 || end < start) return page
  return `${page.slice(0, start)}${COVERAGE_START}\n\n${coverageTable(coverage)}\n\n${reasonsList(coverage)}\n\n${page.slice(end)}`
}

export function coverageTable(coverage: readonly ScenarioCoverage[]): string {
  const head = ['Fiche', ...coverage.map(({ title }) => title.fr), 'Portée', 'Présente']
  const rows = FICHE_IDS.map((fiche) => {
    const cells = coverage.map((scenario) => cellOf(scenario, fiche))
    return [fiche, ...cells, String(cells.filter((cell) => cell === '●').length), String(cells.filter((cell) => cell !== '').length)]
  })
  return [head, head.map((_, index) => (index === 0 ? '---' : ':-:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function cellOf(scenario: ScenarioCoverage, fiche: FicheId): '●' | '○' | '' {
  const found = scenario.fiches.find((one) => one.fiche === fiche)
  if (!found?.present) return ''
  return found.reasons.length > 0 ? '●' : '○'
}

/** What makes each fiche count, scenario by scenario. */
function reasonsList(coverage: readonly ScenarioCoverage[]): string {
  return FICHE_IDS.map((fiche) => {
    const where = coverage.flatMap((scenario) => {
      const reasons = scenario.fiches.find((one) => one.fiche === fiche)?.reasons ?? []
      return reasons.length === 0 ? [] : [`*${scenario.title.fr}* (${[...new Set(reasons.map(wordsOf))].join(', ')})`]
    })
    return `- **${fiche}** : ${where.length === 0 ? 'rien ne l’exige encore' : where.join(' ; ')}.`
  }).join('\n')
}

const KINDS = { challenge: 'défi', event: 'évènement', lever: 'levier' } as const

function wordsOf(reason: Reason): string {
  return reason.kind === 'gate' ? 'condition posée au levier' : `${KINDS[reason.of]} « ${reason.title.fr} »`
}
