import type { CDPSession, Page } from 'playwright-core'

/** What a screen reader is given: the sentences of the live regions, and each stop of the Tab key as the browser's own accessibility tree has it. */
export interface Listener {
  /** Everything said since the last call, in order. */
  hear(): Promise<string[]>
  /** The thing that has the focus, by role and name: « button Poser mon choix ». */
  stop(): Promise<string>
  /** Tabs through the whole page or the open dialog; what no Tab reaches or has no name is a fault. */
  walk(): Promise<{ readonly stops: readonly string[]; readonly faults: readonly string[] }>
}

const MOST_STOPS = 200
const CONTROLS = 'a[href], button:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, input:not(:disabled):not([type=radio]), input[type=radio]:checked:not(:disabled)'

/** Before the page's first load: what it says from the start is heard. */
export async function listenTo(page: Page): Promise<Listener> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const say = (node: Node | null): void => {
      const element = node instanceof Element ? node : (node?.parentElement ?? null)
      const region = element?.closest('[aria-live], [role=status], [role=alert], output')
      if (!region || region.getAttribute('aria-live') === 'off') return
      const isWhole = region.getAttribute('aria-atomic') !== 'false' && region.matches('[role=status], [role=alert], output')
      const said = (isWhole ? region : node)?.textContent?.trim()
      if (said && heard.at(-1) !== said) heard.push(said)
    }
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') say(target)
        else for (const added of addedNodes) if (!(added instanceof Element && added.matches('[aria-live], [role=status], [role=alert]'))) say(added)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  const browser = await page.context().newCDPSession(page)
  return {
    hear: () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0)),
    stop: () => focused(browser),
    walk: () => walk(page, browser),
  }
}

async function focused(browser: CDPSession): Promise<string> {
  const { result } = await browser.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { nodes } = await browser.send('Accessibility.getPartialAXTree', { objectId: result.objectId!, fetchRelatives: false })
  const [node] = nodes
  return `${node?.ignored === false ? String(node.role?.value) : 'nothing'} ${String(node?.name?.value ?? '')}`.trim()
}

async function walk(page: Page, browser: CDPSession): Promise<{ readonly stops: readonly string[]; readonly faults: readonly string[] }> {
  await page.evaluate((selector) => {
    for (const marked of document.querySelectorAll('[data-walked]')) marked.removeAttribute('data-walked')
    const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
    Object.assign(window, { missed: () => [...scope.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0 && !one.closest('details:not([open]) > :not(summary)') && !one.hasAttribute('data-walked') && (one as HTMLElement).tabIndex >= 0).map((one) => `no Tab reaches ${one.outerHTML.slice(0, 120)}`) })
  }, CONTROLS)
  const stops: string[] = []
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    await page.keyboard.press('Tab')
    // The page, or the first stop again: the round is done.
    const state = await page.evaluate(() => {
      const now = document.activeElement
      if (!now || now === document.body) return 'page'
      // A field for an hour takes several presses of its own.
      const isSame = now.getAttribute('data-walked') === 'last'
      if (!isSame && now.hasAttribute('data-walked')) return 'again'
      document.querySelector('[data-walked=last]')?.setAttribute('data-walked', '')
      now.setAttribute('data-walked', 'last')
      return isSame ? 'same' : 'new'
    })
    if (state === 'again') break
    if (state === 'new') stops.push(await focused(browser))
  }
  const nameless = stops.filter((stop) => /^(nothing|generic)|^\S+$/.test(stop)).map((stop) => `a stop without a name or a role: ${stop}`)
  return { stops, faults: [...nameless, ...(await page.evaluate(() => (window as unknown as { missed(): string[] }).missed()))] }
}
