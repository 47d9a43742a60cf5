import { useEffect, useState } from 'preact/hooks'
import { displayCode } from '../../../shared/protocol/session-code.ts'
import type { SessionLine } from '../../../shared/protocol/http.ts'
import type { SessionOfMine, Template } from '../../../shared/protocol/keeping.ts'
import { Button } from '../../ui/button.tsx'
import { local, text } from '../../ui/language.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { ArchivePart } from '../archive/archive-part.tsx'
import { words as capitalWords } from '../../capital/words.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { HOME as MALLETTE } from '../../mallette/address.ts'
import { words as malletteWords } from '../../mallette/words.ts'
import { endSession, listSessions } from '../trainer-api.ts'
import { words as checkWords } from '../../check/words.ts'
import { words as accountWords } from '../account/words.ts'
import { listTemplates } from '../keeping/keeping-api.ts'
import { PastSheet } from '../keeping/past-sheet.tsx'
import { Templates } from '../keeping/templates.tsx'
import { words as keepingWords } from '../keeping/words.ts'
import { words } from '../words.ts'
import { words as returnsWords } from '../returns/words.ts'
import { RehearsalEntry } from '../rehearsal/rehearsal-entry.tsx'
import { OpenForm } from './open-form.tsx'

export function Sessions({ token, onRefused, onLeave }: { readonly token: string; readonly onRefused: () => void; readonly onLeave: () => void }) {
  const w = words()
  const [lines, setLines] = useState<readonly SessionOfMine[] | 'asking' | 'failed'>('asking')
  const [isOpening, setOpening] = useState(false)
  const [templates, setTemplates] = useState<readonly Template[]>([])
  const [template, setTemplate] = useState<Template | undefined>(undefined)
  const load = async (): Promise<void> => {
    const answer = await listSessions(token)
    if (answer.ok) {
      setLines(answer.value)
      if (answer.value.length === 0) setOpening(true)
    } else if (answer.error.httpStatus === 401) onRefused()
    else setLines('failed')
  }
  useEffect(() => void load(), [])
  useEffect(() => void listTemplates(token).then((answer) => answer.ok && setTemplates(answer.value)), [])
  const rehearsals = Array.isArray(lines) ? lines.filter((line) => line.rehearsal) : []
  const real = Array.isArray(lines) ? lines.filter((line) => !line.rehearsal) : []
  const open = real.filter(({ status }) => status === 'open')
  const past = real.filter(({ status }) => status === 'ended')
  return (
    <main class="sessions">
      <header class="sessions-head">
        <p class="title entry-product">{text().product}</p>
        <h1>{w.title}</h1>
        <Button look="quiet" icon="check-circle" onClick={() => (location.hash = '#check')}>
          {checkWords().open}
        </Button>
        <Button look="quiet" icon="users" onClick={() => (location.hash = '#room')}>
          {keepingWords().room.open}
        </Button>
        <Button look="quiet" icon="key" onClick={() => (location.hash = '#access')}>
          {accountWords().open}
        </Button>
        <Button look="quiet" icon="x-circle" onClick={onLeave}>
          {w.entry.leave}
        </Button>
      </header>
      {isOpening ? (
        <OpenForm
          key={template?.id ?? ''}
          token={token}
          template={template}
          onKept={setTemplates}
          onCancel={() => {
            setOpening(false)
            setTemplate(undefined)
          }}
        />
      ) : (
        <Button look="main" icon="play" class="sessions-open" onClick={() => setOpening(true)}>
          {w.sessions.open}
        </Button>
      )}
      <Templates
        token={token}
        templates={templates}
        onChanged={setTemplates}
        onUse={(one) => {
          setTemplate(one)
          setOpening(true)
        }}
      />
      <Sheet seed="sessions" jitter={4} lift={2} class="sessions-list" as="section">
        <h2>{w.sessions.title}</h2>
        {lines === 'asking' && <p role="status">{text().common.loading}</p>}
        {lines === 'failed' && (
          <p role="alert">
            {w.sessions.failed} <Button onClick={() => void load()}>{w.sessions.retry}</Button>
          </p>
        )}
        {Array.isArray(lines) && open.length === 0 && <p>{w.sessions.none}</p>}
        <ul>
          {open.map((line) => (
            <SessionRow key={line.code} line={line} token={token} onEnded={() => void load()} />
          ))}
        </ul>
      </Sheet>
      {past.length > 0 && <PastSheet lines={past} token={token} onChanged={() => void load()} />}
      <RehearsalEntry lines={rehearsals} token={token} onEnded={() => void load()} />
      <p>
        <a class="mallette-link" href={MALLETTE}>
          {malletteWords().pageTitle}
        </a>{' '}
        <a class="mallette-link" href="/auteur/">
          {w.sessions.designer}
        </a>{' '}
        <a class="mallette-link" href="/capital/">
          {capitalWords().title}
        </a>{' '}
        <a class="mallette-link" href="#returns">
          {returnsWords().open}
        </a>
      </p>
      <LanguageSwitch />
    </main>
  )
}

function SessionRow({ line, token, onEnded }: { readonly line: SessionLine; readonly token: string; readonly onEnded: () => void }) {
  const w = words().sessions
  const end = async (): Promise<void> => {
    const answer = await endSession(token, line.code)
    showSlip(answer.ok ? w.ended : w.failed, answer.ok ? 'done' : 'refusal')
    onEnded()
  }
  const seats = line.tables.flatMap((table) => table.seats)
  const [isTaking, setTaking] = useState(false)
  return (
    <li class="session-row" data-status={line.status} data-taking={isTaking}>
      <b class="session-code">{displayCode(line.code)}</b>
      <span>
        <b>{local(line.title)}</b>
        <small>{[w.status[line.status], w.tables(line.tables.length), line.status === 'open' && seats.length > 0 ? w.seats(seats.filter(({ free }) => !free).length, seats.length) : ''].filter(Boolean).join(' · ')}</small>
      </span>
      {line.status === 'open' && (
        <ConfirmButton seed={`end-${line.code}`} question={w.endConfirm} onConfirm={() => void end()}>
          {w.end}
        </ConfirmButton>
      )}
      {line.status === 'open' && (
        <Button look="yellow" seed={`enter-${line.code}`} label={`${w.enter} ${displayCode(line.code)}`} onClick={() => (location.hash = line.tables.length > 1 ? `#${line.code}/tables` : `#${line.code}`)}>
          {w.enter}
        </Button>
      )}
      {isTaking ? (
        <ArchivePart code={line.code} token={token} />
      ) : (
        <Button look="quiet" icon="download-simple" seed={`archive-open-${line.code}`} label={`${capitalWords().archive.open} ${displayCode(line.code)}`} onClick={() => setTaking(true)}>
          {capitalWords().archive.open}
        </Button>
      )}
    </li>
  )
}
