import type { PostureId, RoleId } from '../../shared/base/vocabulary.ts'
import { seedFrom } from '../../shared/drawing/chance.ts'
import { cutOutline, linePath } from '../../shared/drawing/geometry.ts'
import { fillIcon, knownEventIcon, knownInitiativeIcon } from '../../shared/drawing/icon.ts'
import { INK, knownInitiativeInk } from '../../shared/drawing/inks.ts'
import { townFlag, lamp, sapling } from '../../shared/drawing/landscape/signs.ts'
import { walker } from '../../shared/drawing/landscape/nature.ts'
import { badge, token } from '../../shared/drawing/medallion.ts'
import type { Badge } from '../../shared/drawing/medallion.ts'
import type { Face } from '../../shared/drawing/portraits.ts'
import { postureIcon } from '../../shared/drawing/postures.ts'
import { POT_BOX, potDrawing } from '../../shared/drawing/pot.ts'
import { resourceToken } from '../../shared/drawing/resources.ts'
import type { ResourceId } from '../../shared/drawing/resources.ts'
import { ROLES } from '../../shared/drawing/roles.ts'
import { eventStamp, footprint, promiseSeal } from '../../shared/drawing/seals.ts'
import { initiativeDisc, seedling } from '../../shared/drawing/stages.ts'
import type { DiscLook, Stage } from '../../shared/drawing/stages.ts'
import type { MapInitiative, MapPot } from '../view-models/map-model.ts'
import { drawnPicture } from './picture.ts'
import type { Picture } from './picture.ts'

/** Portrait of a token, in map units. */
export const TOKEN_SIZE = 98

export const tokenPicture = (role: RoleId, face: Face): Picture => drawnPicture(`token:${role}:${face}`, token(role, TOKEN_SIZE, face), [-66, -122, 132, 142])
export const badgePicture = (kind: Badge): Picture => drawnPicture(`badge:${kind}`, badge(kind), [-17, -17, 34, 34])

export const lookOf = (initiative: MapInitiative, wilting = initiative.wilting): DiscLook => ({
  icon: knownInitiativeIcon(initiative.icon), ink: knownInitiativeInk(initiative.ink), seed: seedFrom(initiative.id), wilting,
})
export const discPicture = (look: DiscLook, stage: Stage): Picture =>
  drawnPicture(`disc:${look.icon}:${look.ink}:${look.seed}:${look.wilting === true}:${stage}`, initiativeDisc(stage, look), [-104, -92, 208, 196])
export const seedlingPicture = (initiative: MapInitiative): Picture =>
  drawnPicture(`seedling:${knownInitiativeInk(initiative.ink)}`, seedling(knownInitiativeInk(initiative.ink)), [-34, -52, 68, 62])

const POT_SCALE = 0.62
export const potPicture = (pot: MapPot): Picture => {
  const body = `<g transform="scale(${POT_SCALE}) translate(${-POT_BOX.footX} ${-POT_BOX.footY})">${potDrawing(pot)}</g>`
  return drawnPicture(`pot:${pot.level}:${Math.min(9, pot.time)}:${Math.min(9, pot.means)}`, body, [-60, -148, 120, 156])
}
export const pourPicture = (resource: ResourceId): Picture => drawnPicture(`pour:${resource}`, `<g transform="translate(-13 -13)">${resourceToken(resource, 26)}</g>`, [-15, -15, 30, 30])

export const footprintPicture = (role: RoleId): Picture => drawnPicture(`foot:${role}`, footprint(ROLES[role].ink, ROLES[role].on), [-17, -17, 34, 34])
export const stampPicture = (icon: string): Picture => drawnPicture(`stamp:${icon}`, eventStamp(knownEventIcon(icon)), [-56, -56, 112, 112])
export const sealPicture = (state: 'kept' | 'broken'): Picture => drawnPicture(`seal:${state}`, promiseSeal(state), [-23, -23, 46, 46])

/** What a seat laid: its posture on a small card edged with the role's ink. */
export function orderPicture(role: RoleId, posture: PostureId | undefined): Picture {
  const card = linePath(cutOutline(40, 40, seedFrom(role) % 97, 1.6).map(([x, y]) => [x - 20, y - 20]))
  const sign = posture === undefined ? fillIcon('footprints', 0, 0, 24, INK.encre) : postureIcon(posture, 0, 0, 29)
  const body =
    `<path d="${card}" transform="translate(2 3)" fill="${INK.encre}" opacity=".28"/><path d="${card}" fill="#fff" stroke="#fff" stroke-width="7" stroke-linejoin="round"/>` +
    `<path d="${card}" fill="${INK.papier}" stroke="${ROLES[role].ink}" stroke-width="4.5" stroke-linejoin="round"/>${sign}`
  return drawnPicture(`order:${role}:${posture ?? 'none'}`, body, [-27, -27, 56, 57])
}

/** A promise on its way. */
export function slipPicture(state: 'kept' | 'broken'): Picture {
  const sheet = linePath(cutOutline(54, 30, 17, 1.8).map(([x, y]) => [x - 27, y - 15]))
  const body =
    `<path d="${sheet}" transform="translate(2.5 3.5)" fill="${INK.encre}" opacity=".28"/><path d="${sheet}" fill="${INK.papier}" stroke="${INK.encre}" stroke-width="1.6"/>` +
    `<path d="M-20 -5H2M-20 3H-4" stroke="${INK.encre3}" stroke-width="2.4"/><g transform="translate(15 0) scale(.6)">${promiseSeal(state)}</g>`
  return drawnPicture(`slip:${state}`, body, [-31, -19, 64, 40])
}

export const needlePicture = (): Picture => {
  const body = 'M-4 0Q2 -5 12 -4.200L62 0L12 4.200Q2 5 -4 0Z'
  return drawnPicture('needle', `<path d="${body}" fill="#fff" stroke="#fff" stroke-width="6" stroke-linejoin="round"/><path d="${body}" fill="${INK.encre}"/><path d="M1 0h9" stroke="#fff" stroke-width="2.200" stroke-linecap="round"/>`, [-10, -10, 78, 20])
}

/** Signs of the gauges on the ground. */
export const signPicture = {
  agency: (index: number): Picture => drawnPicture(`walker:${index}`, `<g stroke="#fff" stroke-width="3" paint-order="stroke">${walker(0, 0, 1.25, index)}</g>`, [-10, -26, 20, 30]),
  backing: (): Picture => drawnPicture('flag', townFlag(), [-4, -34, 34, 38]),
  vitality: (index: number): Picture => drawnPicture(`lamp:${index % 3}`, lamp(index), [-9, -12, 18, 26]),
  transition: (): Picture => drawnPicture('sapling', sapling(), [-12, -30, 24, 34]),
} as const
