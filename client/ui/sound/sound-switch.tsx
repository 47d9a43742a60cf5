import { Icon } from '../icon.tsx'
import { text } from '../language.ts'
import { changePreferences, preferences } from '../preferences.ts'
import { wakeSound } from './play-cue.ts'
import { soundState } from './sound-state.ts'
import './sound-switch.css'

/** The one visible switch of the wall. It asks for the gesture that browsers want, then stays small. */
export function SoundSwitch() {
  const { display } = text()
  const wanted = preferences.value.sound
  const state = soundState.value
  const isHeard = wanted && state === 'on'
  const press = (): void => {
    if (isHeard) return changePreferences({ sound: false })
    if (!wanted) changePreferences({ sound: true })
    wakeSound()
  }
  if (state === 'impossible') return null
  return (
    <button type="button" class="sound-switch" aria-pressed={isHeard} data-state={isHeard ? 'on' : wanted ? 'blocked' : 'off'} onClick={press}>
      <Icon name={isHeard ? 'speaker-high' : 'speaker-slash'} size={24} />
      <span>{isHeard ? display.soundOn : display.soundStart}</span>
    </button>
  )
}
