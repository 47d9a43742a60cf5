import { Dialog } from './dialog.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { text } from './language.ts'
import { changePreferences, preferences } from './preferences.ts'
import type { Preferences } from './preferences.ts'
import './display-settings.css'

const SIZES = ['100', '125', '150'] as const

/** « Adapter l'affichage »: text size, contrast, calm, sound, language. Acts at once. */
export function DisplaySettings({ onClose }: { readonly onClose: () => void }) {
  const { display } = text()
  const now = preferences.value
  return (
    <Dialog title={display.title} icon="eye" onClose={onClose}>
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
      <Tick name="contrast" title={display.contrast} help={display.contrastHelp} checked={now.contrast} />
      <Tick name="calm" title={display.calm} help={display.calmHelp} checked={now.calm} />
      <Tick name="sound" title={display.sound} help={display.soundHelp} checked={now.sound} />
      <LanguageSwitch />
    </Dialog>
  )
}

function Tick({ name, title, help, checked }: { readonly name: 'contrast' | 'calm' | 'sound'; readonly title: string; readonly help: string; readonly checked: boolean }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={() => changePreferences({ [name]: !checked } as Partial<Preferences>)} />
      <span>
        <b>{title}</b>
        <small>{help}</small>
      </span>
    </label>
  )
}
