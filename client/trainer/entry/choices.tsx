import type { ComponentChildren } from 'preact'

interface ChoicesProps<T extends string> {
  readonly name: string
  readonly legend: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly { readonly value: T; readonly label: string; readonly note?: string }[]
  readonly wide?: boolean
}

export function Choices<T extends string>({ name, legend, value, onChange, options, wide = false }: ChoicesProps<T>) {
  return (
    <fieldset class={wide ? 'choices choices-wide' : 'choices'}>
      <legend>{legend}</legend>
      <div class="choice-row">
        {options.map((option) => (
          <Choice key={option.value} name={name} isChosen={option.value === value} onChoose={() => onChange(option.value)} note={option.note}>
            {option.label}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}

function Choice({ name, isChosen, onChoose, note, children }: { readonly name: string; readonly isChosen: boolean; readonly onChoose: () => void; readonly note?: string | undefined; readonly children: ComponentChildren }) {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>
        <b>{children}</b>
        {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  )
}
