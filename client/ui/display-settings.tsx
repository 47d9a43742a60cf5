import type { ComponentChildren } from 'preact'
import { Dialog } from './dialog.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { text } from './language.ts'
import { changePreferences, preferences } from './preferences.ts'
import { Tick } from './tick.tsx'
import './display-settings.css'

const SIZES = ['100', '125', '150'] as const

export interface DisplaySettingsProps {
  readonly onClose: () => void
  /** A wall has none: its text follows the projector. */
  readonly hasSizes?: boolean
  readonly children?: ComponentChildren
}

/** « Adapter l'affichage »: text size, contrast, calm, sound, language. Acts at once. */
export function DisplaySettings({ onClose, hasSizes = true, children }: DisplaySettingsProps) {
  const { display } = text()
  const now = preferences.value
  return (
    <Dialog title={display.title} icon="eye" onClose={onClose}>
      {hasSizes && (
        <fieldset class="choices">
          <legend>{display.textSize}</legend>
          <div class="choice-row">
            {SIZES.map((size) => (
              <label key={size} class="choice">
                <input type="radio" name="text-size" value={size} checked={now.size === size} onChange={() => changePreferences({ size })} />
                <span>
                  {display.sizes[size]} <small>{size} %</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Tick title={display.contrast} help={display.contrastHelp} checked={now.contrast} onChange={() => changePreferences({ contrast: !now.contrast })} />
      <Tick title={display.calm} help={display.calmHelp} checked={now.calm} onChange={() => changePreferences({ calm: !now.calm })} />
      <Tick title={display.sound} help={display.soundHelp} checked={now.sound} onChange={() => changePreferences({ sound: !now.sound })} />
      <LanguageSwitch />
      {children}
      {hasSizes && (
        <a class="access-link" href="/acces/" target="_blank">
          {display.access}
        </a>
      )}
    </Dialog>
  )
}
