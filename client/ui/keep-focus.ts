/** What may take the focus over from a control that is gone, nearest first. */
const PLACES = 'li, fieldset, form, section, dialog, nav, aside, main'

/**
 * The table may take away the control that has the focus: a phase closes, an answer is given, a place is filled. The focus
 * then goes to the nearest place that is left, so that Tab goes on from there and a screen reader says where it is.
 * Once per page. What a person leaves on purpose stays left.
 */
export function keepFocus(): void {
  let path: readonly Element[] = []
  const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled')
  document.addEventListener('focusin', ({ target }) => (path = target instanceof Element ? withAncestors(target) : []))
  document.addEventListener('focusout', () =>
    queueMicrotask(() => {
      const [held] = path
      // A sleeping phone or another window is no leaving.
      if (held && !isGone(held) && document.hasFocus() && document.activeElement === document.body) path = []
    }),
  )
  new MutationObserver(() => {
    const [held, ...places] = path
    if (!held || !isGone(held) || (document.activeElement !== document.body && document.activeElement !== held)) return
    const place = places.find((one) => one.isConnected && one.matches(PLACES)) ?? document.querySelector('main')
    // A whole screen is on its way: its first piece brings the place.
    if (!place) return
    path = []
    focusOn(place)
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
}

/** Gives the focus to something that is no control, without moving the page. */
export function focusOn(place: Element): void {
  if (!(place instanceof HTMLElement)) return
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: true })
}

/** When everything is replaced at once and nothing has the focus: from the start of what is new. */
export function focusIfNowhere(place: Element | null): void {
  if (place && document.activeElement === document.body) focusOn(place)
}

function withAncestors(element: Element): Element[] {
  const path: Element[] = []
  for (let one: Element | null = element; one; one = one.parentElement) path.push(one)
  return path
}
