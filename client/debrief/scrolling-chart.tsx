/**
 * A chart too wide for a phone: it slides sideways under a finger, and under the arrow keys once it has the focus.
 * `svg` comes from our own drawing functions, as for Drawing; `labelledBy` is the id of its heading.
 */
export function ScrollingChart({ svg, labelledBy }: { readonly svg: string; readonly labelledBy: string }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
  return <span class="drawing chart" role="group" aria-labelledby={labelledBy} tabIndex={0} dangerouslySetInnerHTML={{ __html: svg }} />
}
