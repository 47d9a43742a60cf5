import { DIFFICULTIES } from '../../../shared/base/vocabulary.ts'
import type { DifficultyId } from '../../../shared/base/vocabulary.ts'
import { KEEP_DAYS } from '../../../shared/protocol/keeping-days.ts'
import { words as keepingWords } from '../keeping/words.ts'
import { Choices } from './choices.tsx'
import type { Wish } from './wish.ts'
import { words } from './opening-words.ts'

const ADMISSIONS = ['free', 'by-hand'] as const
const ROLE_CHOICES = ['trainer', 'wish', 'random'] as const

interface OptionsProps {
  readonly wish: Wish
  readonly change: (part: Partial<Wish>) => void
}

/** How people come in and who chooses the roles. */
export function PeopleOptions({ wish, change }: OptionsProps) {
  const w = words()
  return (
    <>
      <Choices name="admission" legend={w.admission} value={wish.admission} onChange={(admission) => change({ admission })} options={ADMISSIONS.map((id) => ({ value: id, label: w.admissions[id], note: w.admissionNotes[id] }))} />
      <Choices name="roles" legend={w.roles} value={wish.roles} onChange={(roles) => change({ roles })} options={ROLE_CHOICES.map((id) => ({ value: id, label: w.roleChoices[id], note: w.roleNotes[id] }))} />
    </>
  )
}

/** The scenario's own, unless the trainer wants its horizons nearer or higher. */
export function DifficultyChoice({ own, wish, change }: OptionsProps & { readonly own: DifficultyId }) {
  const w = words()
  const rank = DIFFICULTIES.indexOf(own)
  const noteOf = (index: number): string => (index === rank ? w.asWritten : index < rank ? w.nearer : w.higher)
  return (
    <Choices<DifficultyId>
      name="difficulty"
      legend={w.difficulty}
      value={wish.difficulty ?? own}
      onChange={(id) => change({ difficulty: id === own ? undefined : id })}
      options={DIFFICULTIES.map((id, index) => ({ value: id, label: w.levels[id], note: noteOf(index) }))}
    />
  )
}

/** « Au fil des arrivées ». */
export function GrowOption({ wish, change }: OptionsProps) {
  const w = words()
  return <Tick name="grows" isOn={wish.grows} label={w.grow} help={w.growHelp} onTick={(grows) => change({ grows })} />
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

/** How long the session and its names stay. */
export function DaysOption({ wish, change }: OptionsProps) {
  const w = keepingWords()
  const { least, most, usual } = KEEP_DAYS
  return (
    <label class="field">
      {w.days}
      <input type="number" min={least} max={most} inputMode="numeric" value={wish.keepDays} onInput={(event) => change({ keepDays: Math.max(least, Math.min(most, Math.round(Number(event.currentTarget.value)) || usual)) })} />
      <small>{w.daysHelp}</small>
    </label>
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
