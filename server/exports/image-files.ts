import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Language } from '../../shared/base/vocabulary.ts'
import type { DebriefModel } from '../../shared/debrief/index.ts'
import type { FigureContent } from './content/content-types.ts'
import { figuresIn } from './content/figures.ts'
import { territoryMap, type Ground } from './content/territory-map.ts'
import { pictureOf } from './pictures.ts'

/** The map and the charts, each as SVG and as PNG, with their words beside them. */
export async function imageZip(model: DebriefModel, language: Language, ground: Ground): Promise<Uint8Array> {
  const figures = figuresIn(model, language)
  const drawn: readonly FigureContent[] = [
    territoryMap(ground, model, language),
    figures.networkStart(),
    figures.networkEnd(),
    figures.curves(),
    figures.pots(),
    figures.lifeCycles(),
    ...(model.postures.length > 0 ? [figures.heatmap()] : []),
  ]
  const files: Zippable = { 'alternatives.txt': strToU8(drawn.map(({ id, alt }) => `${id}\n${alt}\n`).join('\n')) }
  for (const figure of drawn) {
    files[`${figure.id}.svg`] = strToU8(figure.svg)
    files[`${figure.id}.png`] = [new Uint8Array(await pictureOf(figure)), { level: 0 }]
  }
  return zipSync(files, { mtime: new Date(model.session.playedAt) })
}
