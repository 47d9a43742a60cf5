import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { WithGameWords } from '../../mallette/help/game-words.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TwoInk } from '../../ui/two-ink.tsx'
import type { TwoInkIcon } from '../../ui/two-ink.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { ReadyButton, worksiteTitle } from '../parts.tsx'
import { ClueDrawer } from '../palaver/clue-drawer.tsx'
import { DilemmaDrawer } from '../palaver/dilemma-drawer.tsx'
import { IntentionDrawer } from '../palaver/intention-drawer.tsx'
import { LeverDrawer } from '../palaver/lever-drawer.tsx'
import { liveItems, LiveItems } from '../palaver/live-items.tsx'
import { Threads } from '../event/threads.tsx'
import { PromiseDrawer } from '../palaver/promise-drawer.tsx'
import { words } from '../words.ts'
import { EventsOf } from './news.tsx'
import './palaver.css'

type Drawer = 'clue' | 'promise' | 'lever' | 'intention' | 'dilemma'
const ICONS: Readonly<Record<Drawer, TwoInkIcon>> = { clue: 'magnifying-glass', promise: 'quotes', lever: 'lightning', intention: 'footprints', dilemma: 'scales' }

/** One dim sheet: the table talks, the phone waits. Four drawers, always at the same place; what asks for an answer makes them smaller, to begin on the same screen. */
export function Palaver() {
  const { view, me, content } = useSeated()
  const [open, setOpen] = useState<Drawer | undefined>(undefined)
  const { palaver: say, states } = words()
  const shared = Object.values(me.clues).find((clue) => clue.shared !== undefined && clue.about === 'challenge')
  const given = Object.values(view.promises).filter((promise) => promise.from === me.seat && promise.givenSeason === view.table.season && promise.status === 'live').length
  const proposed = Object.values(view.proposals).some((proposal) => proposal.initiator === me.seat && proposal.status === 'open')
  const intention = view.seats[me.seat]?.intention
  const notes: Readonly<Record<Drawer, string | undefined>> = {
    clue: shared?.shared === 'voice' ? say.drawerState.said : shared ? say.drawerState.shown : undefined,
    promise: given > 0 ? say.drawerState.given : undefined,
    lever: proposed ? say.drawerState.proposed : undefined,
    intention: intention && worksiteTitle(intention, view, content),
    dilemma: me.dilemma?.announced && say.dilemma.announced(me.dilemma.announced.toUpperCase()),
  }
  const drawers: readonly Drawer[] = ['clue', 'promise', 'lever', 'intention', ...(me.dilemma ? (['dilemma'] as const) : [])]
  const close = (): void => setOpen(undefined)
  const items = liveItems(view, me.seat)
  const isAsked = items.count > 0
  return (
    <>
      {view.table.silent && <p class="notice">{states.silent}</p>}
      <EventsOf phase="palaver" />
      <Sheet seed="look-up" paper="ink" lift={0} jitter={5} class={isAsked ? 'look-up look-up-low' : 'look-up'}>
        <Icon name="users-four" size={isAsked ? 40 : 56} />
        <p class="title look-up-title">{view.table.remote ? say.remoteLook : say.look}</p>
        <p class="look-up-help">{view.table.silent ? states.silent : view.table.remote ? say.remoteHelp : say.lookHelp}</p>
      </Sheet>
      {view.table.remote && <Threads />}
      <div class={`drawers${isAsked ? ' drawers-low' : ''}`}>
        {drawers.map((drawer) => (
          <DrawerButton key={drawer} icon={ICONS[drawer]} note={notes[drawer]} onClick={() => setOpen(drawer)}>
            {drawer === 'dilemma' ? say.dilemma.title : say.drawers[drawer]}
          </DrawerButton>
        ))}
      </div>
      <LiveItems items={items} />
      <ReadyButton />
      <WithGameWords topic={open ?? ''}>
        {open === 'clue' && <ClueDrawer onClose={close} />}
        {open === 'promise' && <PromiseDrawer onClose={close} />}
        {open === 'lever' && <LeverDrawer onClose={close} />}
        {open === 'intention' && <IntentionDrawer onClose={close} />}
        {open === 'dilemma' && <DilemmaDrawer onClose={close} />}
      </WithGameWords>
    </>
  )
}

function DrawerButton({ icon, note, onClick, children }: { readonly icon: TwoInkIcon; readonly note: string | undefined; readonly onClick: () => void; readonly children: ComponentChildren }) {
  return (
    <Sheet as="button" type="button" seed={`drawer-${icon}`} class="drawer" aria-haspopup="dialog" onClick={onClick}>
      <TwoInk name={icon} size={38} />
      <b class="title">{children}</b>
      {note !== undefined && (
        <small>
          <Icon name="check-circle" size={18} /> {note}
        </small>
      )}
    </Sheet>
  )
}
