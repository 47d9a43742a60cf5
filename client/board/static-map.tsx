import type { InitiativeIcon } from '../../shared/drawing/icons/initiative-icons.ts'
import type { InitiativeInk } from '../../shared/drawing/inks.ts'
import { seedFrom } from '../../shared/drawing/chance.ts'
import { THREAD_OF_BAND } from '../../shared/drawing/charts/thread-bands.ts'
import { badge, token } from '../../shared/drawing/medallion.ts'
import { initiativeDisc, initiativeGauge } from '../../shared/drawing/stages.ts'
import { escapeXml, svgPage } from '../../shared/drawing/svg.ts'
import { tear } from '../../shared/drawing/tears.ts'
import { thread } from '../../shared/drawing/threads.ts'
import type { MapModel } from '../view-models/map-model.ts'
import { Drawing } from '../ui/drawing.tsx'

/** The map without movement nor WebGL: for the console's small view and for documents. */
export function staticMap(model: MapModel, width: number): string {
  const places = new Map(model.tokens.map((piece) => [piece.seat, [piece.x, piece.y - 6] as const]))
  const threads = [...model.threads].sort((a, b) => Number(b.quiet === true) - Number(a.quiet === true)).map(({ a, b, band, conflict, quiet }) => {
    const [from, to] = [places.get(a), places.get(b)]
    if (!from || !to || band === 'distrust') return ''
    const sewn = thread(from, to, THREAD_OF_BAND[band], { scale: 1.05, bend: 0.1, isUnder: quiet === true })
    return conflict === undefined ? sewn : sewn + tear([from[0] + (to[0] - from[0]) * 0.35, from[1] + (to[1] - from[1]) * 0.35], [from[0] + (to[0] - from[0]) * 0.65, from[1] + (to[1] - from[1]) * 0.65], { seed: a * 9 + b, width: 16 })
  })
  const discs = model.initiatives.map((initiative) => {
    const look = { icon: initiative.icon as InitiativeIcon, ink: initiative.ink as InitiativeInk, seed: seedFrom(initiative.id), wilting: initiative.wilting }
    return `<g transform="translate(${initiative.x} ${initiative.y})">${initiativeDisc(initiative.stage, look)}${initiativeGauge(initiative.stage, initiative.share)}</g>`
  })
  const tokens = [...model.tokens]
    .sort((a, b) => a.y - b.y)
    .map((piece) => `<g transform="translate(${piece.x} ${piece.y})"${piece.faded ? ' opacity=".45"' : ''}>${token(piece.role, 98, piece.face)}${piece.badge === undefined ? '' : `<g transform="translate(40 -92)">${badge(piece.badge)}</g>`}</g>`)
  const ground = model.landscape === '' ? '' : `<image href="${escapeXml(model.landscape)}" width="1920" height="1080"/>`
  return svgPage(width, Math.round((width * 9) / 16), '0 0 1920 1080', ground + threads.join('') + discs.join('') + tokens.join(''))
}

export const StaticMap = ({ model }: { readonly model: MapModel }) => <Drawing class="static-map" svg={staticMap(model, 640)} />
