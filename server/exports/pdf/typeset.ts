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
import { compileChecked } from './compile-checked.ts'
import { coverOf } from './cover.ts'
import { drawable, readCoverage } from './glyphs.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const FONTS = fileURLToPath(new URL('../fonts/', import.meta.url))

/** Mapped in memory beside the templates; no such file is ever written. */
const COVER = 'cover.jpg'

/** Said at the head of the récit when the page was refused by the standard. */
const UNCHECKED: Readonly<Record<Language, string>> = {
  fr: 'Ce PDF n’a pas passé le contrôle d’accessibilité PDF/UA-1\u00a0: un lecteur d’écran peut y buter. Le DOCX et le Markdown disent la même chose.',
  en: 'This PDF did not pass the PDF/UA-1 accessibility check: a screen reader may stumble on it. The DOCX and the Markdown say the same.',
}

/** The engine and what its fonts can draw; each document shares them. */
export async function openEngine(): Promise<{ readonly compiler: NodeCompiler; readonly coverage: ReadonlySet<number> }> {
  // Loaded here: it is a native module, and a machine without its build still makes every other document.
  const engine = await import('@myriaddreamin/typst-ts-node-compiler')
  compiler ??= engine.NodeCompiler.create({ workspace: HERE, fontArgs: [{ fontPaths: [FONTS] }] })
  coverage ??= new Set(DRAWN_BY.flatMap((file) => [...readCoverage(new URL(`../fonts/${file}`, import.meta.url))]))
  return { compiler, coverage }
}

/** Latin, Greek, Cyrillic and Arabic letters; others become a question mark. */
const DRAWN_BY = ['atkinson-400.ttf', 'noto-greek-400.ttf', 'noto-cyrillic-400.ttf', 'noto-arabic-400.ttf'] as const

let compiler: NodeCompiler | undefined
let coverage: ReadonlySet<number> | undefined

/**
 * A tagged PDF/UA-1, fonts embedded; a page that says so when the standard refused it. What people wrote reaches the page as data, never as markup.
 * Synchronous and heavy once its picture is ready: it runs in a worker.
 * @throws when the engine has no build for this platform.
 */
export async function typeset(kind: DocumentKind, model: DebriefModel, language: Language): Promise<Uint8Array> {
  const { compiler, coverage } = await openEngine()
  const cover = await coverOf(model.session.scenario)
  const data = deepDrawable(sheetData(buildContent(model, { language }), model, language), coverage) as object
  try {
    if (cover) compiler.mapShadow(`${HERE}${COVER}`, Buffer.from(cover))
    return compileChecked((isChecked) => compile(`${HERE}${kind}.typ`, isChecked ? data : { ...data, caution: UNCHECKED[language] }, cover ? COVER : '', model.session.playedAt, isChecked))
  } finally {
    compiler.resetShadow()
    compiler.evictCache(10)
  }
}

function compile(mainFilePath: string, data: object, cover: string, playedAt: number, isChecked: boolean): Uint8Array {
  const pdf = compiler!.pdf({ mainFilePath, inputs: { data: JSON.stringify(data), cover } }, { ...(isChecked && { pdfStandard: 'ua-1' as const }), creationTimestamp: Math.floor(playedAt / 1000) })
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
export function deepDrawable(value: unknown, covered: ReadonlySet<number>): unknown {
  if (typeof value === 'string') return drawable(value, covered)
  if (Array.isArray(value)) return value.map((item) => deepDrawable(item, covered))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'svg' ? drawableSvg(String(item), covered) : deepDrawable(item, covered)]))
  return value
}

/** Labels inside a drawing only; its marks are plain ASCII already. */
function drawableSvg(svg: string, covered: ReadonlySet<number>): string {
  return svg.replace(/>([^<]+)</g, (_, words: string) => `>${drawable(words, covered)}<`)
}
