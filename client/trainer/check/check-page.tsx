import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { RoomCheck } from '../../../shared/protocol/room-check.ts'
import { opensLive, roundTripMs } from '../../check/measure.ts'
import { words } from '../../check/words.ts'
import { callApi } from '../../net/api.ts'
import { Button } from '../../ui/button.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { Icon } from '../../ui/icon.tsx'
import { qrDrawing } from '../../ui/qr-code.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { words as trainerWords } from '../words.ts'
import './check-page.css'

const EVERY_MS = 3000
const SLOW_MS = 300
const LEAST_MB = 500
const CLOCK_MS = 60_000
const MEGABYTE = 1_000_000

type Line = { readonly ms?: number | undefined; readonly live: boolean }
type Verdict = 'good' | 'mind' | 'wait'

/** Before people come: each thing that may go wrong, looked at, with what to do. */
export function CheckPage({ token, onRefused }: { readonly token: string; readonly onRefused: () => void }) {
  const w = words()
  const [seen, setSeen] = useState<RoomCheck | 'failed' | undefined>(undefined)
  const [gapMs, setGap] = useState(0)
  const [line, setLine] = useState<Line | undefined>(undefined)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await callApi<RoomCheck>('/api/trainer/check', { token, body: {} })
      if (answer.ok) setGap(Math.abs(Date.now() - answer.value.now))
      if (!answer.ok && answer.error.httpStatus === 401) onRefused()
      setSeen(answer.ok ? answer.value : 'failed')
    }
    const measure = async (): Promise<void> => setLine({ ms: await roundTripMs(), live: await opensLive() })
    void look()
    void measure()
    const every = setInterval(() => void look(), EVERY_MS)
    return () => clearInterval(every)
  }, [token])
  return (
    <main class="sessions check-page">
      <header class="sessions-head">
        <h1>{w.title}</h1>
        <Button look="quiet" onClick={() => (location.hash = '')}>
          {trainerWords().sessions.back}
        </Button>
      </header>
      <p class="check-intro">{w.intro}</p>
      {seen === undefined && <p role="status">{w.loading}</p>}
      {seen === 'failed' && <p role="alert">{w.failed}</p>}
      {typeof seen === 'object' && (
        <Sheet seed="check" jitter={4} lift={2} as="section" class="check-sheet">
          <ul>
            <Row title={w.addresses} verdict={seen.origins.length > 0 ? 'good' : 'mind'}>
              {seen.origins.length > 0 ? w.addressesGood(seen.origins.map((origin) => new URL(origin).host).join(', ')) : w.addressesBad}
            </Row>
            <Phones check={seen} />
            <Row title={w.line} verdict={line === undefined ? 'wait' : line.live && (line.ms ?? SLOW_MS) < SLOW_MS ? 'good' : 'mind'}>
              {line === undefined ? w.loading : !line.live || line.ms === undefined ? w.lineDead : line.ms < SLOW_MS ? w.lineGood(line.ms) : w.lineSlow(line.ms)}
            </Row>
            <Row title={w.wall} verdict="wait">
              {w.wallHelp}{' '}
              <a class="check-link" href="/check/#wall" target="_blank" rel="noopener">
                {w.wallOpen}
              </a>
            </Row>
            <Disk free={seen.free} />
            <Row title={w.clock} verdict={gapMs < CLOCK_MS ? 'good' : 'mind'}>
              {gapMs < CLOCK_MS ? w.clockGood : w.clockBad(Math.round(gapMs / 1000))}
            </Row>
          </ul>
        </Sheet>
      )}
    </main>
  )
}

function Phones({ check: { key, origins, phones } }: { readonly check: RoomCheck }) {
  const w = words()
  const isDead = phones.some(({ live }) => !live)
  const isSlow = phones.some(({ ms }) => ms >= SLOW_MS)
  return (
    <Row title={w.phones} verdict={phones.length === 0 ? 'wait' : isDead || isSlow ? 'mind' : 'good'}>
      <span class="check-phones">
        <Drawing svg={qrDrawing(`${origins[0] ?? location.origin}/check/#${key}`, 180, w.qr)} />
        <span>
          <span role="status">{phones.length === 0 ? w.phonesNone : w.phonesSeen(phones.length)}</span>
          {phones.length === 0 && <small>{w.phonesHelp}</small>}
          {isDead && <b>{w.phoneDead}</b>}
          {isSlow && !isDead && <b>{w.phoneSlow}</b>}
          {phones.slice(0, 8).map(({ id, device, ms }) => (
            <small key={id}>{w.phone(device ?? w.unknown, ms)}</small>
          ))}
        </span>
      </span>
    </Row>
  )
}

function Disk({ free }: { readonly free: number | undefined }) {
  const w = words()
  const megabytes = Math.round((free ?? 0) / MEGABYTE)
  if (free === undefined) return <Row title={w.disk} verdict="good">{w.diskElsewhere}</Row>
  return (
    <Row title={w.disk} verdict={megabytes >= LEAST_MB ? 'good' : 'mind'}>
      {megabytes >= LEAST_MB ? w.diskGood(w.size(megabytes)) : w.diskBad(w.size(megabytes))}
    </Row>
  )
}

const ICONS = { good: 'check-circle', mind: 'hand-palm', wait: 'hourglass-medium' } as const

function Row({ title, verdict, children }: { readonly title: string; readonly verdict: Verdict; readonly children: ComponentChildren }) {
  const w = words()
  return (
    <li data-verdict={verdict}>
      <b class="check-verdict">
        <Icon name={ICONS[verdict]} size={28} /> {w[verdict]}
      </b>
      <span>
        <b class="check-title">{title}</b>
        <span>{children}</span>
      </span>
    </li>
  )
}
