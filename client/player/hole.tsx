import { VerbMark } from '../ui/icon.tsx'
import './hole.css'

export type HoleOption = { readonly value: string; readonly label: string; readonly closed?: string | undefined }

/** A hole in a sentence: an underlined word that opens the phone's own list. */
export function Hole({ label, value, options, onChange, disabled = false }: { readonly label: string; readonly value: string; readonly options: readonly HoleOption[]; readonly onChange: (value: string) => void; readonly disabled?: boolean }) {
  return (
    <span class="hole">
      <span class="hole-shown" aria-hidden="true">
        {options.find((option) => option.value === value)?.label ?? '…'}
        <VerbMark name="caret-down" size={14} />
      </span>
      <select aria-label={label} value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.closed !== undefined}>
            {option.closed === undefined ? option.label : `${option.label} (${option.closed})`}
          </option>
        ))}
      </select>
    </span>
  )
}
