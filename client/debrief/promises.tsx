import type { SeatNumber } from '../../shared/base/ids.ts'
import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import { svgPromiseMark } from '../../shared/drawing/charts/promise-mark.ts'
import { Drawing } from '../ui/drawing.tsx'
import { Icon, VerbMark } from '../ui/icon.tsx'
import { Emblem } from '../ui/role.tsx'
import { labelled, local, text } from '../ui/language.ts'
import { Head } from './part-head.tsx'
import { words } from './words.ts'

type Given = DebriefModel['promises'][number]

/** Kept: round seal. Broken: diamond with a break. The others are neither. */
export function Promises({ model }: { readonly model: DebriefModel }) {
  const w = words()
  const count = (...states: readonly Given['status'][]): number => model.promises.filter(({ status }) => states.includes(status)).length
  return (
    <section class="debrief-part" aria-labelledby="promises">
      <Head id="promises" title={w.promises} term="promise" {...(model.promises.length > 0 && { note: w.promisesCount(count('kept'), count('broken'), count('withdrawn', 'lapsed', 'live')) })} ask={w.promisesAsk} />
      {model.promises.length === 0 && <p>{w.noPromise}</p>}
      <ul class="promise-list">
        {model.promises.map((promise) => (
          <li key={promise.id}>
            <Drawing svg={svgPromiseMark(promise.status, 34, { label: w.promiseStatus[promise.status] })} />
            <span class="promise-way" aria-hidden="true">
              <Emblem role={roleOf(model, promise.from)} size={32} />
              <VerbMark name="arrow-right" size={18} />
              {promise.to === 'table' ? <Icon name="users-four" size={28} /> : <Emblem role={roleOf(model, promise.to)} size={32} />}
            </span>
            <span>
              <span class="heard">{labelled(`${seatWord(model, promise.from)}, ${promise.to === 'table' ? w.toTable : seatWord(model, promise.to)}`, '')}</span>
              {local(promise.text)}
              <small>{[w.promiseDue(promise.dueSeason), promise.reason].filter(Boolean).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const roleOf = (model: DebriefModel, seat: SeatNumber) => model.seats.find((line) => line.seat === seat)?.role ?? 'resident'

/** First name when the trainer chose names, else the role. */
export function seatWord(model: DebriefModel, seat: SeatNumber): string {
  const line = model.seats.find((other) => other.seat === seat)
  return line?.name ?? (line ? text().roles[line.role].short : text().common.seat(seat))
}
