import { svgEmblem } from '../../../shared/drawing/medallion.ts'
import { svgPromiseMark } from '../../../shared/drawing/charts/promise-mark.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PromiseView, PublicView } from '../../../shared/views/view-types.ts'
import { Icon, VerbMark } from '../../ui/icon.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { promiseObjectText, seatName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

/** Slips of the promises that bind this season or the next. The reason shows once the trainer has approved it. */
export function PromiseAside({ view, content, most }: { readonly view: PublicView; readonly content: PublicContent; readonly most: number }) {
  const all = Object.entries(view.promises).filter(([, promise]) => promise.dueSeason >= view.table.season && (promise.givenSeason === view.table.season || promise.status === 'live'))
  if (all.length === 0) return null
  const w = words()
  return (
    <Sheet seed="promises" jitter={4} lift={2} class="promise-aside" as="section" aria-label={w.promises}>
      <h3>{w.promises}</h3>
      <ul>
        {all.slice(0, most).map(([id, promise]) => (
          <PromiseSlip key={id} promise={promise} view={view} content={content} marked={false} />
        ))}
      </ul>
      {all.length > most && <p class="promise-more">{w.morePromises(all.length - most)}</p>}
    </Sheet>
  )
}

export function PromiseSlip({ promise, view, content, marked }: { readonly promise: PromiseView; readonly view: PublicView; readonly content: PublicContent; readonly marked: boolean }) {
  const w = words()
  const to = promise.to === 'table' ? w.toTable : seatName(view, promise.to)
  const what = promiseObjectText(content, view, promise, w)
  const isBack = promise.status === 'withdrawn'
  return (
    <li class="promise-slip" data-status={promise.status}>
      <span class="heard">{w.promise(seatName(view, promise.from), to, what)}</span>
      <span class="promise-who" aria-hidden="true">
        <Picture svg={svgEmblem(view.seats[promise.from]!.role, 40)} rem={2} />
        <VerbMark name="arrow-right" size={18} />
        {promise.to === 'table' ? <Icon name="users-four" size={30} /> : <Picture svg={svgEmblem(view.seats[promise.to]!.role, 40)} rem={2} />}
      </span>
      <span class="promise-what">
        <b aria-hidden="true">{what}</b>
        <small>
          {[promise.dueSeason > promise.givenSeason && promise.dueSeason > view.table.season ? w.nextSeason : '', promise.reason ?? '', isBack && !marked ? w.promiseStatus.withdrawn : ''].filter(Boolean).join(' · ')}
        </small>
      </span>
      {(marked || isBack) && <Picture svg={svgPromiseMark(promise.status, 46, { label: w.promiseStatus[promise.status] })} rem={2.3} />}
    </li>
  )
}
