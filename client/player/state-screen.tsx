import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { FillIcon } from '../ui/icon.tsx'
import { text } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { words } from './words.ts'
import './state-screen.css'

export type SeatlessState = 'connecting' | 'replaced' | 'moved' | 'closed' | 'refused' | 'no-seat' | 'link-used' | 'link-offline'

/** No seat to show: why, and the way on. */
export function StateScreen({ state, onReopen }: { readonly state: SeatlessState; readonly onReopen?: () => void }) {
  const { connection: say, product, common } = text()
  const { states } = words()
  const shown: Readonly<Record<SeatlessState, { readonly icon: FillIcon; readonly title: string; readonly help: string }>> = {
    connecting: { icon: 'wifi-high', title: common.loading, help: say.connecting },
    replaced: { icon: 'device-mobile', title: say.replacedTitle, help: say.replaced },
    moved: { icon: 'device-mobile', title: say.replacedTitle, help: states.moved },
    closed: { icon: 'door-open', title: say.closedTitle, help: say.closed },
    refused: { icon: 'lock-simple', title: say.refusedTitle, help: say.refused },
    'link-used': { icon: 'lock-simple', title: states.linkUsedTitle, help: states.linkUsed },
    'link-offline': { icon: 'wifi-slash', title: states.linkOfflineTitle, help: states.linkOffline },
    'no-seat': { icon: 'hand-palm', title: product, help: states.noSeat },
  }
  const { icon, title, help } = shown[state]
  return (
    <main class="state">
      <Sheet seed={state} lift={2} jitter={5} class="state-sheet">
        <Icon name={icon} size={60} />
        <h1>{title}</h1>
        <p role="status">{help}</p>
        {state === 'replaced' && (
          <Button look="main" icon="hand-palm" {...(onReopen && { onClick: onReopen })}>
            {say.reopen}
          </Button>
        )}
        {state === 'link-offline' && (
          <Button look="main" icon="wifi-high" {...(onReopen && { onClick: onReopen })}>
            {states.tryAgain}
          </Button>
        )}
        {state !== 'connecting' && (
          <a class="state-link" href="/">
            {say.toWelcome}
          </a>
        )}
      </Sheet>
    </main>
  )
}
