import type { TimerModel } from '../view-models/clock.ts'
import { Icon } from './icon.tsx'
import { text } from './language.ts'
import { Sheet } from './sheet.tsx'
import './timer.css'

/** `face`: the figures, « 04:32 ». Yellow in the last minute, nothing blinks. What is said aloud is LiveTimer's. */
export function Timer({ model, face }: { readonly model: TimerModel; readonly face: string }) {
  const words = text().timer
  const isOff = model.remainingMs === undefined
  return (
    <Sheet seed="timer" paper={model.lastMinute ? 'yellow' : 'ink'} lift={0} outline={model.lastMinute ? 'strong' : 'none'} class="timer" role="timer" aria-label={words.label}>
      {model.paused && <Icon name="pause" size={22} />}
      {isOff ? <span class="timer-off">{words.off}</span> : <span class="timer-face">{face}</span>}
      {model.paused && <span class="heard">{words.paused}</span>}
    </Sheet>
  )
}
