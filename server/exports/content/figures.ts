import { seatsOfPair, type SeatNumber } from '../../../shared/base/ids.ts'
import { GAUGES, LINK_BANDS, POT_LEVELS, type GaugeId, type Language, type LinkBand } from '../../../shared/base/vocabulary.ts'
import type { DebriefModel, Network } from '../../../shared/debrief/index.ts'
import type { Both } from '../../../shared/debrief/words/names.ts'
import { GAUGE_WORDS, POSTURE_WORDS, POT_WORDS, ROLE_WORDS, seasonName, SITUATION_WORDS, STAGE_WORDS } from '../../../shared/debrief/words/names.ts'
import * as french from '../../../shared/debrief/words/french.ts'
import * as english from '../../../shared/debrief/words/english.ts'
import { CURVES_BOX, svgCurves } from '../../../shared/drawing/charts/curves.ts'
import { svgHeatmap } from '../../../shared/drawing/charts/heatmap.ts'
import { svgLifeCycles } from '../../../shared/drawing/charts/life-cycles.ts'
import { NETWORK_BOX, svgNetwork, type NetworkSeat } from '../../../shared/drawing/charts/network.ts'
import { svgPotSeasons } from '../../../shared/drawing/charts/pot-seasons.ts'
import { svgPromiseMark, type PromiseMark } from '../../../shared/drawing/charts/promise-mark.ts'
import { knownInitiativeIcon } from '../../../shared/drawing/icon.ts'
import { knownInitiativeInk } from '../../../shared/drawing/inks.ts'
import { svgEmblem, svgPortrait } from '../../../shared/drawing/medallion.ts'
import type { Stage } from '../../../shared/drawing/stages.ts'
import type { FigureContent } from './content-types.ts'
import { counted, put, wordsIn } from './words.ts'

/** Drawings of a document, each with its equal in words. */
export type Figures = ReturnType<typeof figuresIn>

export function figuresIn(model: DebriefModel, language: Language) {
  const w = wordsIn(language)
  const list = language === 'fr' ? french.list : english.list
  const say = (words: Both): string => words[language]
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const semicolon = language === 'fr' ? '\u00a0; ' : '; '
  const number = (value: number): string => (language === 'fr' ? String(value).replace('.', ',') : String(value))
  const roleOf = (seat: SeatNumber): string => {
    const role = model.seats.find((one) => one.seat === seat)?.role
    return role ? say(ROLE_WORDS[role].bare) : String(seat)
  }
  /** Short enough for an axis: the fifth season is a second spring. */
  const seasonLabel = (season: number): string => (season <= 4 ? say(seasonName(season)) : `${say(seasonName(season - 4))} 2`)
  const moments = [w.moment, ...model.network.seasons.map(({ season }) => seasonLabel(season))]
  const shown: NetworkSeat[] = model.seats.filter(({ removed }) => !removed).map(({ seat, role }) => ({ seat, role, label: say(ROLE_WORDS[role].short) }))

  function networkAlt(network: Network): string {
    const pairs = (band: LinkBand): string[] => network.links.filter((link) => link.band === band).map(({ pair }) => pairWords(pair))
    const bands = LINK_BANDS.toReversed().flatMap((band) => (pairs(band).length > 0 ? [`${w.bandsWord[band]} ${list(pairs(band))}`] : []))
    const tensions = network.links.flatMap(({ pair, conflict }) => (conflict ? [`${w[conflict]} ${pairWords(pair)}`] : []))
    return `${w.network}${colon}${[...bands, ...tensions].join(semicolon)}.`
  }
  function pairWords(pair: Network['links'][number]['pair']): string {
    const [a, b] = seatsOfPair(pair)
    return put(w.between, roleOf(a), roleOf(b))
  }
  function network(which: Network, id: string): FigureContent {
    const alt = networkAlt(which)
    return { id, alt, width: NETWORK_BOX.width, height: NETWORK_BOX.height, svg: svgNetwork(shown, which.links, { label: alt }) }
  }
  function gaugeValues(gauge: GaugeId): number[] {
    return model.curves[gauge].map((value) => (gauge === 'trust' ? value / 4 : value))
  }
  function horizonOf(gauge: GaugeId): number {
    return gauge === 'trust' ? model.horizons.trust / 4 : model.horizons[gauge]
  }

  return {
    say,
    number,
    colon,
    semicolon,
    list,
    moments,
    roleOf,
    gaugeValues,
    horizonOf,
    networkStart: () => network(model.network.start, 'network-start'),
    networkEnd: () => network(model.network.end, 'network-end'),
    /** « 2 tressés, 5 cousus » in plain words: how many threads are drawn, and tensions. */
    networkCaption({ links }: Network): string {
      const drawn = links.filter(({ band }) => band !== 'distrust').length
      const tensions = links.filter(({ conflict }) => conflict).length
      const firm = links.filter(({ band }) => band === 'trust' || band === 'reciprocity').length
      return [counted(w.threads, drawn), counted(w.firm, firm), ...(tensions > 0 ? [counted(w.tensions, tensions)] : [])].join(', ')
    },
    curves(): FigureContent {
      const byGauge = <T>(make: (gauge: GaugeId) => T): Record<GaugeId, T> => Object.fromEntries(GAUGES.map((gauge) => [gauge, make(gauge)])) as Record<GaugeId, T>
      const alt = `${w.curves}${colon}${GAUGES.map((gauge) => `${say(GAUGE_WORDS[gauge].name)} ${gaugeValues(gauge).map(number).join(', ')} (${w.horizon} ${number(horizonOf(gauge))})`).join(semicolon)}.`
      const svg = svgCurves(
        { values: byGauge(gaugeValues), horizons: byGauge(horizonOf), marks: model.turningPoints.map(({ letter, season }) => ({ letter, season })) },
        {
          names: byGauge((gauge) => say(GAUGE_WORDS[gauge].name)),
          moments,
          horizons: byGauge((gauge) => `${w.horizon} ${number(horizonOf(gauge))}`),
          last: byGauge((gauge) => number(gaugeValues(gauge).at(-1) ?? 0)),
          label: alt,
        },
      )
      return { id: 'curves', alt, svg, width: CURVES_BOX.width, height: CURVES_BOX.height }
    },
    pots(): FigureContent {
      const alt = `${w.pots}${colon}${model.pots.map(({ season, total, level, theta1, theta2 }) => `${say(seasonName(season))} ${counted(w.tokens, total)}, ${say(POT_WORDS[level])} (${theta1}, ${theta2})`).join(semicolon)}.`
      const svg = svgPotSeasons(model.pots, {
        season: seasonLabel,
        level: Object.fromEntries(POT_LEVELS.map((level) => [level, say(POT_WORDS[level])])) as Record<(typeof POT_LEVELS)[number], string>,
        tokens: (total) => counted(w.tokens, total),
        kept: w.potAt.kept,
        alive: w.potAt.alive,
        label: alt,
      })
      return sized('pots', svg, alt)
    },
    lifeCycles(): FigureContent {
      const alt = `${w.initiatives}${colon}${model.initiatives.map(({ name, stages }) => `${name[language] ?? name.fr} ${stages.map((stage) => say(STAGE_WORDS[stage] ?? STAGE_WORDS[0])).join(', ')}`).join(semicolon)}.`
      const rows = model.initiatives.map(({ id, name, stages, icon, ink }) => ({ id, name: name[language] ?? name.fr, stages: stages as Stage[], icon: knownInitiativeIcon(icon), ink: knownInitiativeInk(ink) }))
      return sized('initiatives', svgLifeCycles(rows, { moments, stages: STAGE_WORDS.map(say), label: alt }), alt)
    },
    heatmap(): FigureContent {
      const cells = model.postures
      const means = cells.map(({ posture, situation, uses, total }) => `${say(POSTURE_WORDS[posture].name)}, ${say(SITUATION_WORDS[situation])} ${signedMean(total, uses, language)} (${counted(w.times, uses)})`)
      const alt = `${w.postures}${colon}${means.join(semicolon)}.`
      const rows = model.inPlay.postures
      const columns = model.inPlay.situations.filter((situation) => cells.some((cell) => cell.situation === situation))
      const svg = svgHeatmap(cells, rows, columns, {
        postures: Object.fromEntries(rows.map((posture) => [posture, say(POSTURE_WORDS[posture].name)])),
        situations: Object.fromEntries(columns.map((situation) => [situation, say(SITUATION_WORDS[situation])])),
        uses: (uses) => counted(w.times, uses),
        mean: (mean) => signedMean(mean, 1, language),
        label: alt,
      })
      return sized('postures', svg, alt)
    },
    promiseMark(status: PromiseMark): FigureContent {
      return { id: `promise-${status}`, alt: w.markLegend[status], svg: svgPromiseMark(status, 40, { label: w.markLegend[status] }), width: 40, height: 40 }
    },
    /** Beside the character's name, which says more: its alternative is the role. */
    portrait(seat: SeatNumber): FigureContent {
      const role = model.seats.find((one) => one.seat === seat)?.role ?? 'resident'
      const alt = say(ROLE_WORDS[role].bare)
      return { id: `portrait-${role}`, alt, svg: svgPortrait(role, 84, 0, { label: alt }), width: 84, height: 84 }
    },
    emblem(seat: SeatNumber): FigureContent {
      const role = model.seats.find((one) => one.seat === seat)?.role ?? 'resident'
      const alt = say(ROLE_WORDS[role].bare)
      return { id: `emblem-${role}`, alt, svg: svgEmblem(role, 40, { label: alt }), width: 40, height: 40 }
    },
  }
}

/** « +2,3 », one decimal, a true minus. */
export function signedMean(total: number, uses: number, language: Language): string {
  const tenths = Math.round((total * 10) / uses)
  const size = (Math.abs(tenths) / 10).toFixed(1)
  const words = language === 'fr' ? size.replace('.', ',') : size
  return tenths > 0 ? `+${words}` : tenths < 0 ? `\u2212${words}` : words
}

function sized(id: string, svg: string, alt: string): FigureContent {
  const [, width = '1', height = '1'] = /width="(\d+(?:\.\d+)?)" height="(\d+(?:\.\d+)?)"/.exec(svg) ?? []
  return { id, svg, alt, width: Number(width), height: Number(height) }
}
