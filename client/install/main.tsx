import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { token } from '../../shared/drawing/medallion.ts'
import { svgPage } from '../../shared/drawing/svg.ts'
import { thread } from '../../shared/drawing/threads.ts'
import { install } from '../text/fr/install.ts'
import { Button } from '../ui/button.tsx'
import { Drawing } from '../ui/drawing.tsx'
import { areaTexts, startLanguage } from '../ui/language.ts'
import { LiveRegion, announce } from '../ui/live-region.tsx'
import { startPreferences } from '../ui/preferences.ts'
import { Sheet } from '../ui/sheet.tsx'
import '../ui/fonts.css'
import '../ui/base.css'
import './install.css'

/** Shown by the service worker in the place of any page that the network did not give; the address stays, so does its fragment. */
const words = areaTexts(install, () => import('../text/en/install.ts').then((module) => module.install))
const FIRST_MS = 1500
const LONGEST_MS = 8000
const PATIENCE_MS = 5000

/** Two people, and a thread that holds by its dots only. */
function twoPeople(): string {
  const people = `<g transform="translate(66 108)">${token('resident', 84)}</g><g transform="translate(254 108)">${token('facilitator', 84)}</g>`
  return svgPage(320, 132, '0 0 320 132', thread([74, 110], [246, 110], 'dotted', { bend: -0.1 }) + people)
}

/** True when the server answers; the page itself then comes from it, in its last version. */
async function answers(): Promise<boolean> {
  try {
    return (await fetch('/', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })).ok
  } catch {
    return false
  }
}

function WaitingPage() {
  const say = words()
  const [isTrying, setTrying] = useState(false)
  useEffect(() => {
    document.title = say.pageTitle
  }, [say])
  useEffect(() => {
    let wait = FIRST_MS
    let timer: ReturnType<typeof setTimeout>
    const again = async (): Promise<void> => {
      clearTimeout(timer)
      if (await answers()) return location.reload()
      wait = Math.min(wait * 1.4, LONGEST_MS)
      // A whole room comes back at once: not in the same instant.
      timer = setTimeout(() => void again(), wait * (0.75 + Math.random() / 2))
    }
    const atOnce = (): void => void again()
    void again()
    addEventListener('online', atOnce)
    document.addEventListener('visibilitychange', atOnce)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', atOnce)
      document.removeEventListener('visibilitychange', atOnce)
    }
  }, [])
  const tryNow = async (): Promise<void> => {
    if (isTrying) return
    setTrying(true)
    if (await answers()) return location.reload()
    setTrying(false)
    announce(say.stillNothing)
  }
  return (
    <main class="waiting">
      <Sheet seed="waiting" lift={2} jitter={5} class="waiting-sheet">
        <Drawing class="waiting-people" svg={twoPeople()} />
        <h1>{say.title}</h1>
        <p>{say.kept}</p>
        <p class="waiting-check">{say.check}</p>
        <Button look="main" icon="wifi-high" seed="try-now" disabled={isTrying} onClick={() => void tryNow()}>
          {isTrying ? say.trying : say.tryNow}
        </Button>
      </Sheet>
      <LiveRegion />
    </main>
  )
}

startPreferences()
void startLanguage().then(() => render(<WaitingPage />, document.getElementById('app')!))
