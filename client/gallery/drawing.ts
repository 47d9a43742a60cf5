import { GAUGES, LINK_BANDS, POSTURES, POT_LEVELS, ROLE_IDS } from '../../shared/base/vocabulary.ts'
import { french } from '../text/index.ts'
import { GAUGE_LOOKS, gaugeMarker, svgGauge, svgGaugeIcon } from '../../shared/drawing/gauges.ts'
import { INITIATIVE_ICONS } from '../../shared/drawing/icons/initiative-icons.ts'
import { INITIATIVE_INK_IDS, INK } from '../../shared/drawing/inks.ts'
import { block, boat, church, farm, house, marketHall, place, school, shed, silo, spinningMill, station, supermarket, thirdPlace, townHall } from '../../shared/drawing/landscape/buildings.ts'
import { cow, fir, tree, walker } from '../../shared/drawing/landscape/nature.ts'
import { badge, BADGES, svgEmblem, svgPortrait, token } from '../../shared/drawing/medallion.ts'
import { cutSheet } from '../../shared/drawing/paper.ts'
import { svgPosture } from '../../shared/drawing/postures.ts'
import { svgPot } from '../../shared/drawing/pot.ts'
import { svgResource } from '../../shared/drawing/resources.ts'
import { eventStamp, svgNeedle, svgPin, svgPromiseSeal, svgSkyline } from '../../shared/drawing/seals.ts'
import { SEASON_IDS, svgSeasonDial } from '../../shared/drawing/seasons.ts'
import { seedling, svgInitiative, svgStageGlyph } from '../../shared/drawing/stages.ts'
import type { Stage } from '../../shared/drawing/stages.ts'
import { svgPage } from '../../shared/drawing/svg.ts'
import { scar, tear } from '../../shared/drawing/tears.ts'
import { thread, THREAD_OF_LINK } from '../../shared/drawing/threads.ts'
import './drawing.css'

/** The whole drawn vocabulary on one sheet. */
const STAGES = [0, 1, 2, 3, 4] as const satisfies readonly Stage[]
const SHAPES = { official: 'écusson, marinière', facilitator: 'cercle, points', initiator: 'fleur, petites croix', resident: 'maison, rayures', officer: 'carré, carreaux', venue: 'feuille, tweed', enterprise: 'hexagone, chevrons', funder: 'losange, écailles' } as const
const PRINTS = ['au crayon, sur calque', 'une encre, à peine calée', 'deux encres, étayée', 'aplat, racines', 'fanions, et des plants chez les voisins'] as const

const item = (drawing: string, title = '', note = ''): string => `<div class="item">${drawing}${title ? `<h3>${title}</h3>` : ''}${note ? `<p>${note}</p>` : ''}</div>`
const row = (items: readonly string[]): string => `<div class="row">${items.join('')}</div>`
const line = (drawing: string, words: string): string => `<div class="line">${drawing}<span>${words}</span></div>`
const part = (title: string, body: string): string => `<h2>${title}</h2>${body}`
const page = (width: number, height: number, box: string, body: string): string => svgPage(width, height, box, body)
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const swatches = ['encre', 'papier', 'voisin', 'vermillon', 'jonquille', 'eglantineC', 'riviere', 'riviereC', 'pre', 'preC', 'sapin', 'prive'] as const
const inks = row(swatches.map((name, i) => `<div class="swatch">${cutSheet(112, 96, { fill: INK[name], seed: i + 3, shadow: [3, 4, 0.2] })}<span${['encre', 'vermillon', 'riviere', 'sapin'].includes(name) ? ' class="light"' : ''}>${name}</span></div>`))

const roles = row(ROLE_IDS.map((role) => item(`<div class="pair">${svgPortrait(role, 124)}${svgEmblem(role, 50)}</div>`, french.roles[role].short, SHAPES[role])))
const faces = row(ROLE_IDS.flatMap((role) => [svgPortrait(role, 66, 1), svgPortrait(role, 66, 2)]))
const stages = row(STAGES.map((stage) => item(`<div class="field">${svgInitiative(stage, { icon: 'basket', ink: 'daffodil', seed: 9 }, 0.45, 196)}</div><div class="line">${svgStageGlyph(stage, 38)}</div>`, capital(french.stages[stage]), PRINTS[stage])))
const threads = `<div class="field">${LINK_BANDS.map((band) => line(page(300, 44, '0 0 300 44', thread([24, 22], [276, 22], THREAD_OF_LINK[band], { bend: 0.06 })), french.bands[band])).join('')}${line(page(300, 60, '0 0 300 60', tear([60, 36], [240, 24], { teeth: 11, width: 11, seed: 3 })), french.tension.hot)}${line(page(300, 60, '0 0 300 60', scar([90, 36], [210, 24], { seed: 3 })), french.tension.scar)}</div>`
const pots = row(POT_LEVELS.map((level, i) => item(svgPot(150, { level, time: 2 + 2 * i, means: 1 + i }), `Pot ${french.potLevels[level].name}`)))
const resources = row([line(svgResource('time', 40), 'temps'), line(svgResource('means', 40), 'moyens'), line(svgResource('time', 40, 'spent'), 'dépensé'), line(svgResource('time', 40, 'locked'), 'réservé')])
const postures = row(POSTURES.map((posture) => line(svgPosture(posture, 44), french.postures[posture].name)))
const gauges = row(GAUGES.map((gauge, i) => item(`${svgGauge(gauge, 6 - i * 0.75, 138, { change: i === 3 ? -1 : 1, horizon: 5 })}<div class="line">${svgGaugeIcon(gauge, 42)}${page(90, 24, '0 0 90 24', `<path d="M4 12H86" stroke="${GAUGE_LOOKS[gauge].ink}" stroke-width="4" fill="none" stroke-dasharray="${GAUGE_LOOKS[gauge].dash}" stroke-linecap="round"/>${gaugeMarker(gauge, 45, 12, 8)}`)}</div>`, french.gauges[gauge].name)))
const seasons = row(SEASON_IDS.map((season) => svgSeasonDial(128, season)))
const marks = row([
  ...BADGES.map((kind) => item(page(44, 44, '-18 -18 36 36', badge(kind)), kind)), item(svgPromiseSeal('kept', 44), 'tenue'), item(svgPromiseSeal('broken', 44), 'rompue'),
  page(112, 112, '-56 -56 112 112', eventStamp('bus', 'le car')), svgPin(48), svgNeedle(200), svgSkyline(240, INK.jonquilleF),
])
const initiatives = row([...INITIATIVE_ICONS.map((icon, i) => svgInitiative(((i % 4) + 1) as Stage, { icon, ink: INITIATIVE_INK_IDS[i % INITIATIVE_INK_IDS.length] ?? 'rose', seed: i }, 0.3, 118)), ...INITIATIVE_INK_IDS.map((ink) => page(64, 64, '-34 -52 68 62', seedling(ink)))])
const tokens = row(ROLE_IDS.map((role) => page(120, 140, '-62 -118 124 140', token(role, 98))))
const skyline = page(1500, 200, '0 0 1500 200', `<rect width="1500" height="200" fill="#C4DF95"/><rect y="150" width="1500" height="50" fill="#AACF7E"/>${tree(40, 168, 2)}${fir(84, 168, 2.2)}${[church, townHall, marketHall, spinningMill, school, silo, supermarket, station, farm, thirdPlace].map((draw, i) => place([120, 230, 345, 480, 660, 775, 880, 1060, 1140, 1270][i] ?? 0, 168, 1.25, draw())).join('')}${place(1420, 168, 1, block())}${place(1010, 190, 1.1, boat(1))}${place(1210, 192, 1, shed())}${place(30, 190, 1.1, house({ chimney: true }))}${cow(430, 190, 2)}${walker(620, 186, 2, 2)}${walker(640, 190, 2, 5)}`)
const letters = '<p class="specimen">L’Îlot-Bœuf, été n° 3</p><p>Les habitantes et l’élu·e engagé·es : « Où va le pot commun ? » Œuvre, naïf, 0123456789 €</p><p class="cursive">la Fauvette, l’étang de la Forge</p>'

const sheet = document.querySelector('#sheet')
if (!sheet) throw new Error('The gallery page has lost its sheet.')
sheet.innerHTML = `<h1>La carte murale</h1><p>Encres, rôles, cycle de vie, liens, ressources, lettres.</p>${[
  part('Encres et papiers', inks), part('Huit rôles : une forme, un motif, une couleur, un emblème', roles), part('Un rôle n’est pas une personne', faces), part('Pions', tokens),
  part('Le cycle de vie d’une initiative', stages), part('Le fil rouge de la confiance', threads), part('Ressources et pot commun', resources + pots), part('Postures', postures),
  part('Cinq jauges', gauges), part('Saisons', seasons), part('Marques', marks), part('Initiatives et plants', initiatives), part('Bâti', skyline), part('Lettres', letters),
].join('')}`
