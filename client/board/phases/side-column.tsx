import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

/** How much closer sheets may stand: `0` as drawn, then wider, then smaller, then without what the news said before. See board.css. */
const LEVELS = [0, 1, 2, 3, 4] as const

/** Sheets over the east margin, set as close as it takes to end above the band: texts are as long as people and scenarios make them. */
export function SideColumn({ isWide = false, children }: { readonly isWide?: boolean; readonly children: ComponentChildren }) {
  const column = useRef<HTMLDivElement>(null)
  const settle = (): void => {
    const element = column.current
    if (!element) return
    for (const level of LEVELS) {
      element.dataset.tight = String(level)
      const last = element.lastElementChild as HTMLElement | null
      if (!last || last.offsetTop + last.offsetHeight <= element.clientHeight + 1) return
    }
  }
  useLayoutEffect(settle)
  useEffect(() => {
    addEventListener('resize', settle)
    void document.fonts.ready.then(settle)
    return () => removeEventListener('resize', settle)
  }, [])
  return (
    <div class={isWide ? 'board-side board-side-wide' : 'board-side'} ref={column}>
      {children}
    </div>
  )
}
