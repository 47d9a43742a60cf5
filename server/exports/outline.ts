import type { Language } from '../../shared/base/vocabulary.ts'
import type { DebriefModel } from '../../shared/debrief/index.ts'
import { buildContent } from './content/build-content.ts'
import type { DocumentContent, FicheContent, FigureContent, TableContent } from './content/content-types.ts'
import { wordsIn, type DocumentWords } from './content/words.ts'

/** A document without its looks: the same for Markdown and DOCX. */
export type Block =
  | { readonly kind: 'title' | 'subtitle' | 'paragraph' | 'note' | 'quote'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ({ readonly kind: 'table' } & TableContent)
  /** `inTable`: a table beside it says the same, so that a document without pictures may leave it out. */
  | { readonly kind: 'figure'; readonly figure: FigureContent; readonly inTable: boolean }

export type DocumentKind = 'synthese' | 'recit'

/** What was sewn, what moved, what was promised, what tipped, which fiches, what to discuss; or the récit alone. */
export function outline(kind: DocumentKind, model: DebriefModel, language: Language): Block[] {
  const content = buildContent(model, { language })
  const w = wordsIn(language)
  const subtitle: Block = { kind: 'subtitle', text: `${content.kicker} · ${content.scenario}` }
  const story = [...storyBlocks(content), ...quotationBlocks(content, w)]
  const method: Block[] = [heading(2, w.method), { kind: 'list', items: content.method }]
  if (kind === 'recit') return storyOutline(content, w, story, method)
  return [
    { kind: 'title', text: content.title },
    subtitle,
    ...(content.notice === undefined ? [] : [{ kind: 'note', text: `${content.notice}.` } as const]),
    ...outcomeBlocks(content, w),
    ...networkBlocks(content, w),
    heading(2, w.curves),
    { kind: 'figure', figure: content.curves.figure, inTable: true },
    { kind: 'table', ...content.curves.table },
    ...promiseBlocks(content, w),
    ...momentBlocks(content, w),
    ...groupBlocks(content, w),
    ...ficheBlocks(content, w),
    heading(2, w.questions),
    { kind: 'list', items: content.questions },
    heading(2, content.storyTitle ?? w.storyTitle),
    ...story.map((block): Block => (block.kind === 'heading' ? { ...block, level: 3 } : block)),
    ...backingBlocks(content, w),
    ...method,
  ]
}

/** The récit alone: its people, its prose, the two networks, what grew. */
function storyOutline(content: DocumentContent, w: DocumentWords, story: readonly Block[], method: readonly Block[]): Block[] {
  const kicker = content.storyTitle === undefined ? content.kicker : `${w.storyKicker} · ${content.kicker}`
  return [
    { kind: 'title', text: content.storyTitle ?? w.storyTitle },
    { kind: 'subtitle', text: `${kicker} · ${content.scenario}` },
    ...(content.notice === undefined ? [] : [{ kind: 'note', text: `${content.notice}.` } as const]),
    ...story,
    ...networkBlocks(content, w),
    heading(2, w.initiatives),
    { kind: 'figure', figure: content.initiatives.figure, inTable: false },
    ...method,
  ]
}

function heading(level: 2 | 3, text: string): Block {
  return { kind: 'heading', level, text }
}

function outcomeBlocks({ outcome }: DocumentContent, w: DocumentWords): Block[] {
  return outcome ? [heading(2, w.outcome), { kind: 'paragraph', text: `${outcome.name}. ${outcome.text}`.trim() }] : []
}

function networkBlocks({ network }: DocumentContent, w: DocumentWords): Block[] {
  return [
    heading(2, w.network),
    heading(3, `${w.start} (${network.startCaption})`),
    { kind: 'figure', figure: network.start, inTable: false },
    heading(3, `${w.end} (${network.endCaption})`),
    { kind: 'figure', figure: network.end, inTable: false },
  ]
}

function promiseBlocks({ promises }: DocumentContent, w: DocumentWords): Block[] {
  return [heading(2, w.promises), { kind: 'paragraph', text: promises.summary }, ...(promises.table.rows.length > 0 ? [{ kind: 'table', ...promises.table } as const] : [])]
}

function groupBlocks({ group }: DocumentContent, w: DocumentWords): Block[] {
  if (!group) return []
  return [
    heading(2, w.group),
    { kind: 'note', text: w.groupNote },
    ...(group.moods === undefined ? [] : [heading(3, w.moods), { kind: 'paragraph', text: group.moods } as const]),
    ...(group.feelings.length === 0 ? [] : [heading(3, w.feelings), { kind: 'list', items: group.feelings } as const]),
    ...group.tables.flatMap((table): Block[] => [heading(3, table.caption), { kind: 'table', ...table }]),
  ]
}

function momentBlocks({ moments, momentsNote }: DocumentContent, w: DocumentWords): Block[] {
  if (moments.length === 0) return [heading(2, w.moments), { kind: 'paragraph', text: w.noMoment }]
  return [
    heading(2, w.moments),
    ...(momentsNote === undefined ? [] : [{ kind: 'note', text: momentsNote } as const]),
    ...moments.flatMap(({ letter, title, text, reasons, arithmetic }): Block[] => [
      heading(3, `${letter}. ${title}`),
      { kind: 'paragraph', text },
      { kind: 'note', text: `${reasons}. ${arithmetic}` },
    ]),
  ]
}

function ficheBlocks({ fiches }: DocumentContent, w: DocumentWords): Block[] {
  const line = ({ id, title, detail }: FicheContent): string => `${w.fiche} ${id}, ${title}${detail === '' ? '' : ` (${detail})`}`
  return [
    heading(2, w.fiches),
    fiches.met.length > 0 ? { kind: 'list', items: fiches.met.map(line) } : { kind: 'paragraph', text: w.noFiche },
    ...(fiches.untouched.length > 0 ? [heading(3, w.untouched), { kind: 'list', items: fiches.untouched.map(line) } as const] : []),
  ]
}

function storyBlocks({ story }: DocumentContent): Block[] {
  return story.flatMap(({ heading: title, text }): Block[] => [...(title === undefined ? [] : [heading(2, title)]), { kind: 'paragraph', text }])
}

function quotationBlocks({ quotations, language }: DocumentContent, w: DocumentWords): Block[] {
  if (quotations.length === 0) return []
  const quoted = (text: string): string => (language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`)
  return [
    heading(2, w.quotations),
    { kind: 'note', text: w.quotationsNote },
    ...quotations.flatMap(({ by, text, question }): Block[] => [...(question === undefined ? [] : [{ kind: 'note', text: question } as const]), { kind: 'quote', text: `${quoted(text)} (${by})` }]),
  ]
}

/** What the page rests on: postures, pot, initiatives, knowledge, timeline, seats. */
function backingBlocks(content: DocumentContent, w: DocumentWords): Block[] {
  const { postures, pots, initiatives, knowledge, timeline, seats } = content
  return [
    heading(2, w.postures),
    ...(postures.figure
      ? ([{ kind: 'note', text: w.posturesNote }, { kind: 'figure', figure: postures.figure, inTable: true }, { kind: 'table', ...postures.table }] satisfies Block[])
      : ([{ kind: 'paragraph', text: w.posturesEmpty }] satisfies Block[])),
    heading(2, w.pots),
    { kind: 'figure', figure: pots.figure, inTable: true },
    { kind: 'table', ...pots.table },
    heading(2, w.initiatives),
    { kind: 'figure', figure: initiatives.figure, inTable: true },
    { kind: 'table', ...initiatives.table },
    heading(2, w.knowledge),
    { kind: 'note', text: w.knowledgeNote },
    ...knowledge.flatMap(({ title, lines }): Block[] => [heading(3, title), { kind: 'list', items: lines }]),
    heading(2, w.timeline),
    { kind: 'table', ...timeline },
    heading(2, w.seats),
    { kind: 'table', ...seats },
  ]
}
