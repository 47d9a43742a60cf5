import { useEffect, useState } from 'preact/hooks'
import type { TableView } from '../net/transport.ts'
import { WithGameWords } from '../mallette/help/game-words.tsx'
import { HelpSheet } from '../mallette/help/help.tsx'
import { ConnectionBanner } from '../ui/connection-banner.tsx'
import { DisplaySettings } from '../ui/display-settings.tsx'
import { text } from '../ui/language.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { roleStyle } from '../ui/role.tsx'
import { Slips, showSlip } from '../ui/toast.tsx'
import { DeskContext, useSeated, useTable } from './desk.ts'
import type { Desk } from './desk.ts'
import { MapPage } from './map/map-page.tsx'
import { fetchGameScreens, gameScreens } from './game-screens-loader.ts'
import { phaseOf } from './phase-of.ts'
import { PhaseScreen } from './phase-screen.tsx'
import { CallHelp } from './shell/call-help.tsx'
import { MoveOffer } from './event/move-offer.tsx'
import { Header } from './shell/header.tsx'
import { LeaveSeat } from './shell/leave-seat.tsx'
import { ShareSeat } from './shell/share-seat.tsx'
import { Nav } from './shell/nav.tsx'
import type { Tab } from './shell/nav.tsx'
import { PersonalLink } from './shell/personal-link.tsx'
import { Strip } from './shell/strip.tsx'
import { Told } from './shell/told.tsx'
import { StateScreen } from './state-screen.tsx'
import { useSound } from './use-sound.ts'
import { useSpokenNotice, useSpokenPhase, useSpokenTalk } from './use-spoken.ts'
import { words } from './words.ts'
import './player.css'

export interface AppProps {
  readonly desk: Desk
  /** The seat's own token, for the personal link; absent for an observer. */
  readonly token?: string
}

/** One seat on one phone. */
export function App({ desk, token }: AppProps) {
  const { connection } = desk
  const status = connection.status.value
  const view = connection.view.value
  const content = connection.content.value
  return (
    <DeskContext.Provider value={desk}>
      {status === 'replaced' || status === 'closed' || status === 'refused' ? (
        <StateScreen state={status === 'closed' && connection.farewell.value === 'moved' ? 'moved' : status} onReopen={connection.reopen} />
      ) : view && content ? (
        view.me ? (
          <Seat {...(token === undefined ? {} : { token })} />
        ) : (
          <ObserverPage view={view} />
        )
      ) : (
        <StateScreen state="connecting" />
      )}
      <HelpSheet />
      <Slips />
      <LiveRegion />
    </DeskContext.Provider>
  )
}

/** Who observes needs no lobby: the screen is fetched at once. */
function ObserverPage({ view }: { readonly view: TableView }) {
  const [tab, setTab] = useState<Tab>('seat')
  const [isAdjusting, setAdjusting] = useState(false)
  const { connection } = useTable()
  useEffect(() => void fetchGameScreens(), [])
  const screens = gameScreens.value
  if (!screens) return <StateScreen state="connecting" />
  return (
    <div class="player is-observing">
      <a class="skip" href="#main">
        {text().common.skipToContent}
      </a>
      <ConnectionBanner status={connection.status.value} />
      <main id="main" class="main" tabIndex={-1}>
        <WithGameWords topic={tab}>{tab === 'map' ? <MapPage /> : <screens.Observer view={view} />}</WithGameWords>
      </main>
      <Nav tab={tab} isObserver onTab={setTab} onDisplay={() => setAdjusting(true)} />
      {isAdjusting && <DisplaySettings onClose={() => setAdjusting(false)} />}
    </div>
  )
}

function Seat({ token }: { readonly token?: string }) {
  const seated = useSeated()
  const { view, me, connection } = seated
  const [tab, setTab] = useState<Tab>('seat')
  const [isCalling, setCalling] = useState(false)
  const [isAdjusting, setAdjusting] = useState(false)
  const line = view.seats[me.seat]
  const say = words()
  const name = line?.name === undefined ? text().roles[me.role].short : line.pairName === undefined ? line.name : say.andSecond(line.name, line.pairName)
  const phase = phaseOf(view)
  const screens = gameScreens.value
  useSpokenPhase(phase)
  useSpokenTalk(seated)
  useNudge(me.nudges)
  useSound(connection.view.value)
  useEffect(() => {
    document.title = say.pageTitle(name)
  }, [name, say])
  return (
    <div class={`player is-${phase}`} style={roleStyle(me.role)}>
      <a class="skip" href="#main">
        {text().common.skipToContent}
      </a>
      <Header role={me.role} name={name} clock={view.clock} now={connection.now} />
      <Strip />
      <ConnectionBanner status={connection.status.value} />
      <main id="main" class="main" tabIndex={-1}>
        <Told />
        <MoveOffer token={token} />
        <PauseNotice />
        <WithGameWords topic={`${tab} ${phase} ${view.table.season}`} waits={gameScreens.value === undefined}>
          {screens && phase !== 'lobby' && phase !== 'debrief' && tab === 'seat' && <screens.Mandate />}
          {tab === 'map' ? <MapPage /> : <PhaseScreen phase={phase} />}
        </WithGameWords>
      </main>
      <Nav tab={tab} onTab={setTab} onDisplay={() => setAdjusting(true)} onHelp={() => setCalling(true)} isHelpAsked={me.helpSince !== undefined} />
      {isCalling && <CallHelp onClose={() => setCalling(false)} />}
      {isAdjusting && (
        <DisplaySettings onClose={() => setAdjusting(false)}>
          {token !== undefined && <PersonalLink token={token} />}
          <ShareSeat />
          <LeaveSeat />
        </DisplaySettings>
      )}
    </div>
  )
}

/** « On m'attend »: the trainer's nudge. */
function useNudge(nudges: number): void {
  const [seen, setSeen] = useState(nudges)
  useEffect(() => {
    if (nudges > seen) {
      showSlip(words().states.nudge, 'done')
      navigator.vibrate?.(120)
    }
    setSeen(nudges)
  }, [nudges])
}

function PauseNotice() {
  const sentence = useNotice()
  useSpokenNotice(sentence)
  return sentence === undefined ? null : <p class="notice">{sentence}</p>
}

function useNotice(): string | undefined {
  const { view, me } = useSeated()
  const { states } = words()
  const { paused } = view.table
  const line = view.seats[me.seat]
  if (paused === 'fault') return states.faulted
  if (paused === 'trainer') return states.pausedTrainer
  if (paused === 'restart') return states.pausedRestart
  if (paused === 'nobody-connected') return states.pausedNobody
  if (line?.removed) return states.removed
  if (line?.holder === 'stand-in') return states.standIn
  return line?.paused ? states.mySeatPaused : undefined
}
