import { useState } from 'preact/hooks'
import { displayCode } from '../../../shared/protocol/session-code.ts'
import type { SessionLine } from '../../../shared/protocol/http.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DisplaySettings } from '../../ui/display-settings.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { Icon } from '../../ui/icon.tsx'
import { local } from '../../ui/language.ts'
import { qrDrawing } from '../../ui/qr-code.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { words as boardWords } from '../../board/words.ts'
import { HOME as MALLETTE } from '../../mallette/address.ts'
import { words as malletteWords } from '../../mallette/words.ts'
import { useDesk } from '../desk.ts'
import { HelperDialog } from '../event/helper-dialog.tsx'
import { words as eventWords } from '../event/words.ts'
import { words as tablesWords } from '../tables/words.ts'
import { words } from '../words.ts'

/** Within the page: the console's token and language stay in memory. */
function backToList(event: Event): void {
  event.preventDefault()
  location.hash = ''
}

interface HeadProps {
  readonly session: SessionLine
  readonly number: number
  readonly cut?: string | undefined
  readonly onLock?: (() => void) | undefined
  readonly guest?: (() => void) | undefined
}

export function Head({ session, number, cut, onLock, guest }: HeadProps) {
  const { view, content, code } = useDesk()
  const [open, setOpen] = useState<'code' | 'display' | 'helper' | undefined>(undefined)
  const w = words()
  const connected = Object.values(view.seats).filter((line) => line.holder === 'person' && line.connected && !line.removed).length
  const board = `/board/#${code}${session.tables.length > 1 ? `/${number}` : ''}`
  return (
    <header class="head-bar">
      <Sheet seed="head" paper="ink" jitter={5} lift={2} class="console-head screened">
        <h1>{w.title}</h1>
        <p class="head-facts">
          <span>
            <Icon name="map-trifold" size={24} /> {local(content.territory.name)}
          </span>
          <span>
            <Icon name={cut === undefined ? 'wifi-high' : 'wifi-slash'} size={24} /> {w.head.connected(connected)}
          </span>
        </p>
        <nav class="head-links">
          {!guest && (
            <a class="head-link" href="/trainer/" onClick={backToList}>
              {w.sessions.back}
            </a>
          )}
          <a class="head-link" href={board} target="_blank" rel="noopener">
            <Icon name="projector-screen" size={22} /> {w.head.openBoard}
          </a>
          <a class="head-link" href={MALLETTE} target="_blank" rel="noopener">
            <Icon name="books" size={22} /> {malletteWords().pageTitle}
          </a>
          {!guest && (
            <button type="button" class="head-link" title={eventWords().helper.title} onClick={() => setOpen('helper')}>
              <Icon name="users-four" size={22} /> {eventWords().helper.button}
            </button>
          )}
          {onLock && (
            <button type="button" class="head-link" title={eventWords().lock.full} onClick={onLock}>
              <Icon name="eye-slash" size={22} /> {eventWords().lock.button}
            </button>
          )}
          <button type="button" class="head-link" onClick={() => setOpen('display')}>
            <Icon name="eye" size={22} /> {w.head.settings}
          </button>
          <button type="button" class="head-code" onClick={() => setOpen('code')}>
            {displayCode(code)}
            <span class="heard"> : {w.head.code}</span> <Icon name="qr-code" size={26} />
          </button>
        </nav>
      </Sheet>
      {guest && <GuestBar onLeave={guest} />}
      {!guest && session.tables.length > 1 && <TableTabs session={session} number={number} />}
      {cut !== undefined && <p class="head-cut">{cut}</p>}
      {open === 'display' && <DisplaySettings onClose={() => setOpen(undefined)} />}
      {open === 'helper' && <HelperDialog onClose={() => setOpen(undefined)} />}
      {open === 'code' && <CodeDialog code={code} onClose={() => setOpen(undefined)} />}
    </header>
  )
}

function GuestBar({ onLeave }: { readonly onLeave: () => void }) {
  const w = eventWords().helper
  return (
    <p class="guest-bar">
      {w.guest}
      <button type="button" onClick={onLeave}>
        {w.leave}
      </button>
    </p>
  )
}

function TableTabs({ session, number }: { readonly session: SessionLine; readonly number: number }) {
  const w = words().head
  return (
    <nav class="table-tabs" aria-label={w.tables}>
      <a href={`#${session.code}/tables`}>{tablesWords().open}</a>
      {session.tables.map((table) => (
        <a key={table.table} href={`#${session.code}/${table.number}`} aria-current={table.number === number ? 'page' : undefined}>
          {w.table(table.number)}
        </a>
      ))}
    </nav>
  )
}

function CodeDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const w = words().head
  const address = `${location.origin}/#${code}`
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(address)
    showSlip(w.copied, 'done')
  }
  return (
    <Dialog title={boardWords().join} onClose={onClose} icon="qr-code">
      <div class="code-large">
        <Drawing svg={qrDrawing(address, 320, boardWords().qrLabel(code))} />
        <p class="title code-letters">{displayCode(code)}</p>
        <p>{w.joinAt(location.host)}</p>
        <Button icon="copy" onClick={() => void copy()}>
          {w.copyLink}
        </Button>
      </div>
    </Dialog>
  )
}
