import { useState } from 'preact/hooks'
import { displayCode } from '../../../shared/protocol/session-code.ts'
import type { SteerRequest } from '../../../shared/protocol/http.ts'
import { plenaryAddress } from '../../board/plenary/address.ts'
import { words as plenaryWords } from '../../board/plenary/words.ts'
import { DisplaySettings } from '../../ui/display-settings.tsx'
import { Icon } from '../../ui/icon.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { words as trainerWords } from '../words.ts'
import { ArchivePart } from '../archive/archive-part.tsx'
import { DoorSheet } from '../door/door-sheet.tsx'
import { LateSheet } from '../event/late-sheet.tsx'
import { Lockable } from '../event/lock.tsx'
import { words as eventWords } from '../event/words.ts'
import { WallForm } from '../event/wall-form.tsx'
import { PlanForm } from './plan-form.tsx'
import { SteerBar } from './steer-bar.tsx'
import { TableRow } from './table-row.tsx'
import type { TablesSheetProps } from './sheet-props.ts'
import { steerTables } from './tables-api.ts'
import { inOrder, isPlaying, needsOf, placeOf } from './tables-model.ts'
import type { Order } from './tables-model.ts'
import { useWatch } from './use-watch.ts'
import { words } from './words.ts'
import './tables.css'

/** Every table of one session at a glance; none is connected, so that forty cost no more than one. */
export function TablesPage({ code, token, onRefused }: { readonly code: string; readonly token: string; readonly onRefused: () => void }) {
  const watched = useWatch(code, token, onRefused)
  const steer = async (command: SteerRequest['command'], ids: readonly string[]): Promise<boolean> => {
    const w = words()
    const tables = watched.line?.tables ?? []
    const asked = tables.filter(({ table }) => ids.includes(table))
    const places = asked.flatMap(placeOf)
    if (places.length === 0) return false
    const answer = await steerTables(token, code, { command, tables: places })
    if (!answer.ok) showSlip(w.failed)
    else {
      const refused = asked.filter(({ table }) => table in answer.value.refused)
      if (refused.length > 0) showSlip(w.refused(refused.map(({ number }) => w.table(number)).join(', ')))
      else showSlip(w.done(places.length), 'done')
    }
    await watched.refresh()
    return answer.ok
  }
  return <Lockable token={token}>{(lock) => <TablesSheet code={code} token={token} watched={watched} steer={steer} onLock={lock} />}</Lockable>
}

export function TablesSheet({ code, token, watched, steer, onLock }: TablesSheetProps) {
  const w = words()
  const { line, problem } = watched
  const [isDisplay, setDisplay] = useState(false)
  const [order, setOrder] = useState<Order>('number')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const tables = line?.tables ?? []
  const plan = line?.plan ?? {}
  const now = watched.now()
  const playing = tables.filter(isPlaying)
  const chosen = playing.filter(({ table }) => ticked.has(table))
  const calling = tables.filter((table) => needsOf(table, plan, now).length > 0).length
  const tick = (ids: readonly string[], on: boolean): void => setTicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))))
  const status = problem === 'unknown' ? w.unknown : !line ? (problem ? w.failed : w.loading) : line.status === 'ended' ? w.ended : calling === 0 ? w.calm : w.attention(calling)
  return (
    <div class="tables-page">
      <header class="head-bar">
        <Sheet seed="head" paper="ink" jitter={5} lift={2} class="console-head screened">
          <h1>{w.title}</h1>
          <p class="head-facts">
            {line && <span>{local(line.title)}</span>}
            {line && <span>{w.count(tables.length)}</span>}
          </p>
          <nav class="head-links">
            <a class="head-link" href="/trainer/" onClick={backToList}>
              {trainerWords().sessions.back}
            </a>
            {onLock && (
              <button type="button" class="head-link" title={eventWords().lock.full} onClick={onLock}>
                <Icon name="eye-slash" size={22} /> {eventWords().lock.button}
              </button>
            )}
            <a class="head-link" href={plenaryAddress(code)} target="_blank" rel="noopener">
              {plenaryWords().open}
            </a>
            <button type="button" class="head-link" onClick={() => setDisplay(true)}>
              <Icon name="eye" size={22} /> {trainerWords().head.settings}
            </button>
            <b class="head-code">{displayCode(code)}</b>
          </nav>
        </Sheet>
        {isDisplay && <DisplaySettings onClose={() => setDisplay(false)} />}
        {problem === 'offline' && line && <p class="head-cut">{w.offline}</p>}
      </header>
      <main class="tables-main">
        <div class="tables-top">
          <p class="tables-status" role="status" data-calling={calling > 0}>
            {status}
          </p>
          {line && tables.length > 1 && <WallForm code={code} token={token} now={now} />}
          {line && <PlanForm code={code} token={token} plan={plan} now={now} format={tables.find(({ watch }) => watch)?.watch?.format ?? '60'} onKept={() => void watched.refresh()} />}
          <fieldset class="tables-order">
            <legend>{w.order}</legend>
            {(['number', 'need'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="order" checked={order === one} onChange={() => setOrder(one)} /> {w.orders[one]}
              </label>
            ))}
          </fieldset>
        </div>
        {line && line.status === 'open' && token !== '' && <DoorSheet code={code} token={token} />}
        {line && line.status === 'open' && <SteerBar tables={tables} chosen={chosen} steer={steer} />}
        {line && <LateSheet tables={tables.flatMap(({ table, number, watch }) => (watch ? [{ id: table, name: w.table(number), watch }] : []))} plan={plan} now={now} onPace={(pace, table) => void steer({ type: 'set-pace', ...pace }, [table])} />}
        {tables.length > 0 && (
          <Sheet seed="tables" jitter={4} lift={2} class="tables-sheet" as="section" aria-label={w.title}>
            <table class="tables-table">
              <thead>
                <tr>
                  <th scope="col">
                    <label class="tables-tick">
                      <input
                        type="checkbox"
                        aria-label={w.allFull}
                        checked={playing.length > 0 && chosen.length === playing.length}
                        disabled={playing.length === 0}
                        onChange={(event) => tick(playing.map(({ table }) => table), event.currentTarget.checked)}
                      />
                      <span aria-hidden="true">{w.all}</span>
                    </label>
                  </th>
                  {[w.where, w.waits, w.time, w.people, w.end].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                  <th scope="col">
                    <span class="heard">{w.enter}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {inOrder(tables, order, plan, now).map((table) => (
                  <TableRow key={table.table} code={code} table={table} plan={plan} now={now} ticked={ticked.has(table.table) && isPlaying(table)} onTick={(on) => tick([table.table], on)} />
                ))}
              </tbody>
            </table>
          </Sheet>
        )}
        {tables.length > 0 && <ArchivePart code={code} token={token} />}
      </main>
    </div>
  )
}

/** Within the page: the console's token and language stay in memory. */
function backToList(event: Event): void {
  event.preventDefault()
  location.hash = ''
}
