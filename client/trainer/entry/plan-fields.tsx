import type { FormatId } from '../../../shared/base/vocabulary.ts'
import { language } from '../../ui/language.ts'
import { timeOfDay } from '../../view-models/clock.ts'
import { usualMinutes } from '../tables/tables-model.ts'
import { atTime } from '../tables/time-of-day.ts'
import { words } from './opening-words.ts'
import { minutesOf } from './wish.ts'
import type { Wish } from './wish.ts'

/** When everybody leaves, and what of it belongs to the debrief. */
export function PlanFields({ wish, change }: { readonly wish: Wish; readonly change: (part: Partial<Wish>) => void }) {
  const w = words()
  const usual = usualMinutes(wish.format as FormatId)
  const endsAt = atTime(wish.endTime, Date.now())
  return (
    <div>
      <div class="form-row plan-fields">
        <label class="field">
          {w.end}
          <input type="time" value={wish.endTime} onInput={(event) => change({ endTime: event.currentTarget.value })} />
        </label>
        <label class="field">
          {w.minutes}
          <input type="number" min={1} max={180} inputMode="numeric" value={wish.debriefMinutes} placeholder={w.minutesDefault(usual)} onInput={(event) => change({ debriefMinutes: event.currentTarget.value })} />
        </label>
      </div>
      <small role="status">{endsAt === undefined ? w.endHelp : w.endLine(timeOfDay(endsAt, language.value), minutesOf(wish.debriefMinutes) ?? usual)}</small>
    </div>
  )
}
