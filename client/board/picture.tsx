import { Drawing } from '../ui/drawing.tsx'

/** A drawing that follows the size of the board: `rem` wide, whatever the projector. */
export const Picture = ({ svg, rem, class: className }: { readonly svg: string; readonly rem: number; readonly class?: string }) => (
  <span class={`picture ${className ?? ''}`} style={{ width: `${rem}rem` }}>
    <Drawing svg={svg} />
  </span>
)
