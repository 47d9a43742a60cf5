import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { displayCode } from '../../shared/protocol/session-code.ts'
import { readKeptSeats } from '../net/kept-seats.ts'
import { Button } from '../ui/button.tsx'
import { DisplaySettings } from '../ui/display-settings.tsx'
import { keepFocus } from '../ui/keep-focus.ts'
import { startLanguage, text } from '../ui/language.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { startPreferences } from '../ui/preferences.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Slips } from '../ui/toast.tsx'
import '../ui/fonts.css'
import '../ui/base.css'
import { codeOfAddress } from './join.ts'
import { JoinForm } from './join-form.tsx'
import { Picture } from './picture.tsx'
import { words } from './words.ts'
import './welcome.css'

const PLAYER = '/player/'

function Welcome() {
  const say = words()
  const startCode = codeOfAddress(location)
  const kept = readKeptSeats().find((seat) => startCode === undefined || seat.code === startCode)
  const [isNew, setNew] = useState(kept === undefined)
  const [isAdjusting, setAdjusting] = useState(false)
  useEffect(() => {
    document.title = say.pageTitle
  }, [say])
  const play = (): void => location.assign(PLAYER)
  return (
    <>
      <Picture />
      <main class="welcome-main">
        <Sheet seed="join" jitter={6} lift={0} class="join-sheet">
          {kept !== undefined && !isNew ? (
            <section class="stack">
              <p class="come-back">{say.comeBackTo(kept.name ?? text().common.seat(kept.seat ?? 0), displayCode(kept.code))}</p>
              <Button look="main" icon="hand-palm" seed="come-back" onClick={play}>
                {say.comeBack}
              </Button>
              <Button look="quiet" icon="user-plus" onClick={() => setNew(true)}>
                {say.otherSeat}
              </Button>
            </section>
          ) : (
            <JoinForm startCode={startCode} onSeated={play} />
          )}
          <footer class="welcome-foot">
            <Button look="quiet" icon="eye" onClick={() => setAdjusting(true)}>
              {text().display.title}
            </Button>
            <a class="trainer-link" href="/mallette/">
              {say.mallette}
            </a>
            <a class="trainer-link" href="/trainer/">
              {say.trainer}
            </a>
            <a class="trainer-link" href="/acces/">
              {text().display.access}
            </a>
          </footer>
        </Sheet>
      </main>
      {isAdjusting && <DisplaySettings onClose={() => setAdjusting(false)} />}
      <Slips />
      <LiveRegion />
    </>
  )
}

async function start(): Promise<void> {
  startPreferences()
  keepFocus()
  await startLanguage()
  render(<Welcome />, document.getElementById('app')!)
}

void start()
