import type { Wish } from './wish.ts'
import { words } from './opening-words.ts'

interface OptionsProps {
  readonly wish: Wish
  readonly change: (part: Partial<Wish>) => void
}

/** How the game begins. */
export function PlayOptions({ wish, change }: OptionsProps) {
  const w = words()
  return (
    <fieldset class="option-ticks">
      <legend>{w.play}</legend>
      <Tick name="silent" isOn={wish.silent} label={w.silent} help={w.silentHelp} onTick={(silent) => change({ silent })} />
      <Tick name="trust" isOn={wish.trustNumbers} label={w.trustNumbers} help={w.trustNumbersHelp} onTick={(trustNumbers) => change({ trustNumbers })} />
    </fieldset>
  )
}

function Tick({ name, isOn, label, help, onTick }: { readonly name: string; readonly isOn: boolean; readonly label: string; readonly help: string; readonly onTick: (on: boolean) => void }) {
  return (
    <label class="option-tick">
      <input type="checkbox" name={name} checked={isOn} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>
        {label} <small>{help}</small>
      </span>
    </label>
  )
}
