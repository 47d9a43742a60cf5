import { useEffect, useState } from 'preact/hooks'
import { callApi } from '../net/api.ts'
import { announce } from '../ui/live-region.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Tick } from '../ui/tick.tsx'
import type { DebriefAccess } from './debrief-access.ts'
import { Head } from './part-head.tsx'
import { words } from './words.ts'

type Ticks = { readonly play: boolean; readonly group: boolean; readonly research: boolean }
type Mine = { readonly consents: Ticks; readonly isOpen: boolean }

/** For a seat of this table, on its own phone: the three ticks, to set or take back while the session is kept. */
export function MyConsents({ access }: { readonly access: DebriefAccess }) {
  const w = words().consents
  const [mine, setMine] = useState<Mine | undefined>(undefined)
  const address = `/api/tables/${encodeURIComponent(access.table)}/my-consents`
  useEffect(() => {
    if (access.isSeat) void callApi<Mine>(address, { token: access.token }).then((answer) => answer.ok && setMine(answer.value))
  }, [address])
  const set = async (tick: keyof Ticks, value: boolean): Promise<void> => {
    const answer = await callApi<Mine>(address, { token: access.token, body: { tick, value } })
    if (answer.ok) setMine(answer.value)
    announce(answer.ok ? w.saved : w.failed, answer.ok ? 'polite' : 'urgent')
  }
  if (!mine) return null
  return (
    <section class="debrief-part no-print" aria-labelledby="consents">
      <Head id="consents" title={w.title} />
      <p class="quiet">{mine.isOpen ? w.onPhone : w.help}</p>
      {!mine.isOpen && (
        <Sheet seed="my-consents" class="my-consents">
          {(['play', 'group', 'research'] as const).map((tick) => (
            <Tick key={tick} title={w[tick]} help={w[`${tick}Help`]} checked={mine.consents[tick]} onChange={() => void set(tick, !mine.consents[tick])} />
          ))}
        </Sheet>
      )}
      <p>
        <a href="/privacy/">{w.privacy}</a>
      </p>
    </section>
  )
}
