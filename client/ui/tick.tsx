import './tick.css'

/** A box to tick, its name, and what it means. */
export function Tick({ title, help, checked, disabled = false, onChange }: { readonly title: string; readonly help: string; readonly checked: boolean; readonly disabled?: boolean; readonly onChange: () => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={onChange} />
      <b>{title}</b>
      <small>{help}</small>
    </label>
  )
}
