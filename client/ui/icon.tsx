import { svgFillIcon, svgVerbIcon } from '../../shared/drawing/fill-icon.ts'
import type { FillIcon, VerbIcon } from '../../shared/drawing/fill-icon.ts'
import { Drawing } from './drawing.tsx'

export type { FillIcon, VerbIcon } from '../../shared/drawing/fill-icon.ts'

interface Sized {
  /** Side in pixels at normal text size; 22 at least. */
  readonly size?: number
}

/** One ink, in the colour of the text: on dark or small surfaces. Always with words beside it. */
export const Icon = ({ name, size = 26 }: { readonly name: FillIcon } & Sized) => <Drawing class="icon" svg={svgFillIcon(name, size)} />

/** Verbs of the interface: plus, minus, check, arrows. */
export const VerbMark = ({ name, size = 22 }: { readonly name: VerbIcon } & Sized) => <Drawing class="icon" svg={svgVerbIcon(name, size)} />
