import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Language } from '../../../shared/base/vocabulary.ts'
import type { DebriefModel } from '../../../shared/debrief/index.ts'
import { buildContent } from '../content/build-content.ts'
import type { DocumentContent } from '../content/content-types.ts'
import { wordsIn } from '../content/words.ts'
import { fillIcon } from '../../../shared/drawing/icon.ts'
import { INK } from '../../../shared/drawing/inks.ts'
import { SEASONS, seasonOf } from '../../../shared/drawing/seasons.ts'
import { svgPage } from '../../../shared/drawing/svg.ts'
import type { DocumentKind } from '../outline.ts'
import { coverOf } from './cover.ts'
import { drawable, readCoverage } from './glyphs.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const FONTS = fileURLToPath(new URL('../fonts/', import.meta.url))

/** Mapped in memory beside the templates; no such file is ever written. */
const COVER = 'cover.jpg'

let compiler: NodeCompiler | undefined
let coverage: ReadonlySet<number> | undefined

/**
 * A tagged PDF/UA-1, fonts embedded. What people wrote reaches the page as data, never as markup.
 * Synchronous and heavy once its picture is ready: it runs in a worker.
 * @throws when the engine has no build for this platform.
 */
export async function typeset(kind: DocumentKind, model: DebriefModel, language: Language): Promise<Uint8Array> {
  // Loaded here: it is a native module, and a machine without its build still makes every other document.
  const engine = await import('@myriaddreamin/typst-ts-node-compiler')
  compiler ??= engine.NodeCompiler.create({ workspace: HERE, fontArgs: [{ fontPaths: [FONTS] }] })
  coverage ??= readCoverage(new URL('../fonts/atkinson-400.ttf', import.meta.url))
  const cover = await coverOf(model.session.scenario)
  const data = sheetData(buildContent(model, { language }), model, language)
  if (cover) compiler.mapShadow(`${HERE}${COVER}`, Buffer.from(cover))
  const inputs = { data: JSON.stringify(deepDrawable(data, coverage)), cover: cover ? COVER : '' }
  const pdf = compiler.pdf({ mainFilePath: `${HERE}${kind}.typ`, inputs }, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(model.session.playedAt / 1000) })
  compiler.resetShadow()
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}

/** What the templates read: the content, words of the page, and small decorative drawings. */
function sheetData(content: DocumentContent, model: DebriefModel, language: Language) {
  const seasons = model.network.seasons.map(({ season }) => {
    const { icon, ink } = SEASONS[seasonOf(season)]
    return { svg: svgPage(40, 40, '0 0 40 40', fillIcon(icon, 20, 20, 36, INK.encre)), ink }
  })
  return { ...content, words: wordsIn(language), seasonMarks: seasons }
}

/** Every string of a value made drawable; drawings are ours and keep their line breaks. */
function deepDrawable(value: unknown, covered: ReadonlySet<number>): unknown {
  if (typeof value === 'string') return drawable(value, covered)
  if (Array.isArray(value)) return value.map((item) => deepDrawable(item, covered))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'svg' ? drawableSvg(String(item), covered) : deepDrawable(item, covered)]))
  return value
}

/** Labels inside a drawing only; its marks are plain ASCII already. */
function drawableSvg(svg: string, covered: ReadonlySet<number>): string {
  return svg.replace(/>([^<]+)</g, (_, words: string) => `>${drawable(words, covered)}<`)
}
