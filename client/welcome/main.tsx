import { render } from 'preact'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Seated } from '../../shared/protocol/door.ts'
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
import { codeOfAddress, lookUp, session } from './join.ts'
import type { Came } from './join.ts'
import { readWaiting } from './kept-waiting.ts'
import type { KeptWaiting } from './kept-waiting.ts'
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
  const [after, setAfter] = useState<JSX.Element | undefined>(undefined)
  /** Loaded when it is needed: most people go straight to the game. */
  const wait = async (waiting: KeptWaiting): Promise<void> => {
    const { AtTheDoor } = await import('./after-join.tsx')
    setAfter(<AtTheDoor kept={waiting} onSeated={(place) => void arrive(place)} onLeft={() => setAfter(undefined)} onObserve={play} />)
  }
  const arrive = async (place: Seated): Promise<void> => {
    if (session.peek()?.together !== true && place.notes === undefined) return play()
    const { AtYourTable } = await import('./after-join.tsx')
    setAfter(<AtYourTable place={place} onEnter={play} />)
  }
  const go = (came: Came): void => {
    if (came.as === 'waiting') void wait(came)
    else if (came.as === 'seat') void arrive(came)
    else play()
  }
  useEffect(() => {
    const waiting = readWaiting(startCode)
    if (waiting) void lookUp(waiting.code).then(() => wait(waiting))
  }, [])
  const adjust = (
    <Button look="quiet" icon="eye" onClick={() => setAdjusting(true)}>
      {text().display.title}
    </Button>
  )
  const isJoining = after === undefined && (kept === undefined || isNew)
  return (
    <>
      <Picture />
      <main class="welcome-main">
        <Sheet seed="join" jitter={6} lift={0} class="join-sheet">
          {after ?? (kept !== undefined && !isNew ? (
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
            <JoinForm startCode={startCode} onDone={go} beside={adjust} />
          ))}
          <footer class="welcome-foot">
            {!isJoining && adjust}
            <a class="trainer-link" href="/trainer/">
              {say.trainer}
            </a>
            <a class="trainer-link" href="/mallette/">
              {say.mallette}
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
