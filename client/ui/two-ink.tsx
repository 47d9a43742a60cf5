import { svgTwoInkIcon } from '../../shared/drawing/two-ink-icon.ts'
import type { TwoInkIcon } from '../../shared/drawing/two-ink-icon.ts'
import { Drawing } from './drawing.tsx'

export type { TwoInkIcon } from '../../shared/drawing/two-ink-icon.ts'

/** Two inks, slightly off: whatever has a meaning in the game. */
export const TwoInk = ({ name, size = 40, tint }: { readonly name: TwoInkIcon; readonly size?: number; readonly tint?: string }) => <Drawing class="icon" svg={svgTwoInkIcon(name, size, tint)} />
