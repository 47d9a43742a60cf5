import { render } from 'preact'

/**
 * Draws the state that the address names after « # », afresh each time it changes. `data-shown` on the page's root is
 * the state that stands there now.
 */
export async function showState(root: HTMLElement, show: (hash: string) => Promise<void>): Promise<void> {
  const draw = async (): Promise<void> => {
    const hash = location.hash.slice(1)
    render(null, root)
    await show(hash)
    document.documentElement.dataset.shown = hash
  }
  addEventListener('hashchange', () => void draw())
  await draw()
}
