import { seedFrom } from '../../shared/drawing/chance.ts'
import { at, cutOutline, distance, sampleCurve } from '../../shared/drawing/geometry.ts'
import type { Line, Point } from '../../shared/drawing/geometry.ts'
import { INK } from '../../shared/drawing/inks.ts'
import type { LetteringSpec } from '../../shared/drawing/map-spec.ts'
import { stageGlyph } from '../../shared/drawing/stages.ts'
import type { Stage } from '../../shared/drawing/stages.ts'
import { drawnPicture } from './picture.ts'
import type { Picture } from './picture.ts'

const TITLE = '"Bricolage Carte", "Bricolage Grotesque", "Arial Narrow", Arial, sans-serif'
const TEXT = '"Atkinson Hyperlegible Next", Verdana, sans-serif'
const SCHOOL = '"Playwrite FR", "Segoe Print", cursive'

/** Widths are wrong before the fonts are there. Missing fonts must not keep the map away. */
export async function loadMapFonts(): Promise<void> {
  const fonts = ['800 20px "Bricolage Carte"', '700 20px "Bricolage Carte"', '650 16px "Atkinson Hyperlegible Next"', '400 20px "Playwrite FR"']
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, 'ÉàçŒœ·’')))
}

let ruler: CanvasRenderingContext2D | null | undefined
function widthOf(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d')
  if (!ruler) return text.length * 10
  ruler.font = font
  return ruler.measureText(text).width
}

function trace(context: CanvasRenderingContext2D, points: Line, dx: number, dy: number): void {
  context.beginPath()
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x + dx, y + dy) : context.lineTo(x + dx, y + dy)))
  context.closePath()
}

export type LabelOptions = {
  readonly size?: number
  readonly ground?: string
  readonly colour?: string
  readonly stage?: Stage
  /** Second line, smaller, in the reading face. */
  readonly note?: string | undefined
  readonly turn?: number
}

/** A strip of cut paper with a name: anchored at the middle of its top edge. */
export function labelPicture(text: string, options: LabelOptions = {}): Picture {
  const size = options.size ?? 22
  const font = `800 ${size}px ${TITLE}`
  const noteFont = `650 ${Math.max(15, Math.round(size * 0.78))}px ${TEXT}`
  const pad = size * 0.42
  const line = size * 1.42
  const glyph = options.stage === undefined ? 0 : line * 0.98
  const inner = Math.max(widthOf(text, font) + (glyph ? glyph + 2 : 0), options.note === undefined ? 0 : widthOf(options.note, noteFont))
  const [width, height] = [inner + pad * 2, line + (options.note === undefined ? 0 : size * 0.98)]
  const outline = cutOutline(width, height, (seedFrom(text) % 997) + 1, 2.2)
  const margin = 6
  const sign = options.stage === undefined ? undefined : drawnPicture('', stageGlyph(options.stage, 32, options.colour ?? INK.encre), [0, 0, 32, 32])
  return {
    name: `label:${text}:${JSON.stringify(options)}`,
    width: width + margin * 2, height: height + margin * 2, anchor: [width / 2 + margin, margin],
    paint: async (context, density) => {
      context.translate(margin + width / 2, margin + height / 2)
      context.rotate(((options.turn ?? 0) * Math.PI) / 180)
      context.translate(-width / 2, -height / 2)
      context.globalAlpha = 0.28
      context.fillStyle = INK.encre
      trace(context, outline, 2.5, 3.5)
      context.fill()
      context.globalAlpha = 1
      context.fillStyle = options.ground ?? INK.papier
      trace(context, outline, 0, 0)
      context.fill()
      context.fillStyle = options.colour ?? INK.encre
      context.font = font
      context.textBaseline = 'alphabetic'
      context.textAlign = 'center'
      context.fillText(text, width / 2 + (glyph ? glyph / 2 : 0), line / 2 + size * 0.345)
      if (options.note !== undefined) {
        context.font = noteFont
        context.fillText(options.note, width / 2, line + size * 0.5)
      }
      if (sign) {
        const scale = (line * 0.88) / 32
        const textWidth = widthOf(text, font)
        context.translate(width / 2 - textWidth / 2 - glyph / 2 - 3, line * 0.07)
        context.scale(scale, scale)
        await sign.paint(context, density * scale)
      }
    },
  }
}

type Style = { readonly font: string; readonly size: number; readonly colour: string; readonly halo: string; readonly haloWidth: number }
const STYLES: Readonly<Record<Exclude<LetteringSpec['style'], 'town'>, Style>> = {
  place: { font: `700 22px ${TITLE}`, size: 22, colour: INK.encre, halo: INK.papier, haloWidth: 5 },
  wood: { font: `700 22px ${TITLE}`, size: 22, colour: '#FFFFFF', halo: '#124437', haloWidth: 5 },
  neighbour: { font: `700 20px ${TITLE}`, size: 20, colour: INK.encre3, halo: INK.voisin3, haloWidth: 5 },
  water: { font: `400 20px ${SCHOOL}`, size: 20, colour: INK.riviereF, halo: INK.papier, haloWidth: 5 },
  lake: { font: `400 21px ${SCHOOL}`, size: 21, colour: '#FFFFFF', halo: INK.riviere, haloWidth: 3 },
}

function paintHalo(context: CanvasRenderingContext2D, text: string, style: Style, x: number, y: number): void {
  context.font = style.font
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  context.lineWidth = style.haloWidth
  context.strokeStyle = style.halo
  context.strokeText(text, x, y)
  context.fillStyle = style.colour
  context.fillText(text, x, y)
}

/** A name of the map, where its block puts it. The anchor is the origin of the map for a word along a curve. */
export function letteringPicture(spec: LetteringSpec): Picture {
  if (spec.style === 'town') return labelPicture(spec.text, { size: 27, turn: -1 })
  const style = STYLES[spec.style]
  if (spec.along && spec.along.length > 1) return curvedPicture(spec.text, style, spec.along)
  const [width, height] = [widthOf(spec.text, style.font) + 24, style.size * 2.2]
  return {
    name: `name:${spec.style}:${spec.text}`, width, height, anchor: [width / 2, height * 0.66],
    paint: (context) => paintHalo(context, spec.text, style, width / 2, height * 0.66),
  }
}

/** School cursive cannot be cut into letters: the whole word is bent, one thin slice after the other. */
function curvedPicture(text: string, style: Style, along: Line): Picture {
  const curve = sampleCurve(along, 3)
  const lengths = [0]
  for (let i = 1; i < curve.length; i++) lengths.push(at(lengths, i - 1) + distance(at(curve, i - 1), at(curve, i)))
  const rise = style.size * 1.6
  const left = Math.min(...curve.map(([x]) => x)) - rise
  const top = Math.min(...curve.map(([, y]) => y)) - rise
  const width = Math.max(...curve.map(([x]) => x)) + rise - left
  const height = Math.max(...curve.map(([, y]) => y)) + rise - top
  return {
    name: `curve:${text}:${left}:${top}:${width}`, width, height, anchor: [-left, -top],
    paint: (context, density) => {
      const flat = document.createElement('canvas')
      const wide = widthOf(text, style.font) + style.haloWidth * 2
      flat.width = Math.ceil(wide * density)
      flat.height = Math.ceil(rise * 2 * density)
      const pen = flat.getContext('2d')
      if (!pen) return
      pen.scale(density, density)
      paintHalo(pen, text, style, wide / 2, rise * 1.25)
      const slice = 1.5
      for (let u = 0; u < wide; u += slice) {
        const [p, angle] = pointAlong(curve, lengths, u)
        context.save()
        context.translate(p[0] - left, p[1] - top)
        context.rotate(angle)
        context.drawImage(flat, u * density, 0, (slice + 0.6) * density, flat.height, 0, -rise * 1.25, slice + 0.6, rise * 2)
        context.restore()
      }
    },
  }
}

function pointAlong(curve: Line, lengths: readonly number[], length: number): readonly [Point, number] {
  let i = 1
  while (i < lengths.length - 1 && at(lengths, i) < length) i++
  const [a, b] = [at(curve, i - 1), at(curve, i)]
  const step = at(lengths, i) - at(lengths, i - 1)
  const t = step === 0 ? 0 : (length - at(lengths, i - 1)) / step
  const [before, after] = [at(curve, Math.max(0, i - 4)), at(curve, Math.min(curve.length - 1, i + 3))]
  return [[a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t], Math.atan2(after[1] - before[1], after[0] - before[0])]
}
