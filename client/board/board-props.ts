import type { ComponentChildren } from 'preact'
import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { PublicView } from '../../shared/views/view-types.ts'
import type { Film } from '../film/use-film.ts'
import type { MapModel } from '../view-models/map-model.ts'
import type { ShownSides } from '../what-if/use-sides.ts'
import type { Entry } from './sheets/ticket-sheet.tsx'

export interface BoardProps {
  readonly view: PublicView
  readonly content: PublicContent
  readonly entry: Entry
  /** Server time, milliseconds since the epoch. */
  readonly now: () => number
  /** Last view of this season before the orders were locked, when this browser saw it. */
  readonly before?: PublicView | undefined
  /** Draws the map; the page gives Phaser, a test gives an image. `skips` grows when what moves should end at once. */
  readonly map: (model: MapModel, skips?: number) => ComponentChildren
  /** The record of the game, once it is over; the board fetches it with its own read-only token. */
  readonly facts?: DebriefModel | undefined
  /** The film of the game, once it was asked for. */
  readonly film?: Film | undefined
  /** Both sides of the question that the table looks at. */
  readonly sides?: ShownSides | undefined
  /** A strip at the foot: cut, offline. */
  readonly notice?: string | undefined
}
