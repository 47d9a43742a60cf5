import { readFileSync } from 'node:fs'
import { strToU8, zipSync, type Zippable } from 'fflate'
import sharp from 'sharp'
import type { Language } from '../../shared/base/vocabulary.ts'
import type { DebriefModel } from '../../shared/debrief/index.ts'
import type { FigureContent } from './content/content-types.ts'
import { figuresIn } from './content/figures.ts'
import { territoryMap, type Ground, type TerritoryMap } from './content/territory-map.ts'
import { bakedBoard } from './pdf/cover.ts'
import { pictureOf } from './pictures.ts'

/** The map and the charts, each as SVG and as PNG, with their words beside them. */
export async function imageZip(model: DebriefModel, language: Language, ground: Ground): Promise<Uint8Array> {
  const figures = figuresIn(model, language)
  const map = territoryMap(ground, model, language)
  const drawn: readonly FigureContent[] = [
    map.figure,
    figures.networkStart(),
    figures.networkEnd(),
    figures.curves(),
    figures.pots(),
    figures.lifeCycles(),
    ...(model.postures.length > 0 ? [figures.heatmap()] : []),
  ]
  const files: Zippable = { 'alternatives.txt': strToU8(drawn.map(({ id, alt }) => `${id}\n${alt}\n`).join('\n')) }
  for (const figure of drawn) {
    files[`${figure.id}.svg`] = strToU8(withFaces(figure.svg))
    files[`${figure.id}.png`] = [new Uint8Array(figure === map.figure ? await mapPicture(map, model.session.scenario) : await pictureOf(figure)), { level: 0 }]
  }
  // A zip knows no day before 1980.
  return zipSync(files, { mtime: new Date(Math.max(model.session.playedAt, Date.UTC(1980, 0, 2))) })
}

const FACES = [
  { family: 'Bricolage Grotesque', file: 'bricolage-grotesque-phone-800.woff2', range: 'font-weight:200 800;font-stretch:75% 100%' },
  { family: 'Atkinson Hyperlegible Next', file: 'atkinson-hyperlegible-next-phone-400-750.woff2', range: 'font-weight:400 750' },
] as const
let faces: string | undefined

/** A drawing that leaves carries its letters: without them labels overflow, on a machine that has other fonts. */
function withFaces(svg: string): string {
  faces ??= FACES.map(({ family, file, range }) => {
    const bytes = readFileSync(new URL(`../../assets/fonts/${file}`, import.meta.url)).toString('base64')
    return `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${bytes}) format("woff2");${range}}`
  }).join('')
  return svg.replace(/^<svg[^>]*>/, (open) => `${open}<style>${faces}</style>`)
}

/** On the landscape that was baked with the scenario, where there is one: drawing it again takes ten times longer. */
async function mapPicture({ figure, overlay }: TerritoryMap, scenario: string): Promise<Buffer> {
  const board = bakedBoard(scenario)
  if (!board) return sharp(Buffer.from(figure.svg), { unlimited: true }).png().toBuffer()
  const [width, height] = [figure.width, figure.height]
  return sharp(board).resize(width, height, { fit: 'fill' }).flatten({ background: '#CBDDD6' }).composite([{ input: Buffer.from(overlay) }]).png({ palette: true, quality: 92 }).toBuffer()
}
