import { Button } from '../../ui/button.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { qrDrawing } from '../../ui/qr-code.ts'
import { showSlip } from '../../ui/toast.tsx'
import type { OneTimeKey } from './account-api.ts'
import { words } from './words.ts'

/** A one-time link, to flash or to copy; the key is in the fragment, which no server sees. */
export function EntryLink({ link: { key, origin }, title, help, onClose }: { readonly link: OneTimeKey; readonly title: string; readonly help: string; readonly onClose: () => void }) {
  const w = words().team
  const link = `${origin ?? location.origin}/trainer/#key=${key}`
  const copy = async (): Promise<void> => {
    // No clipboard on a page served over plain HTTP: the link can still be selected.
    await navigator.clipboard?.writeText(link)
    if (navigator.clipboard) showSlip(w.copied, 'done')
  }
  return (
    <div class="entry-link">
      <Drawing svg={qrDrawing(link, 180, title)} />
      <div>
        <h3>{title}</h3>
        <p>{help}</p>
        <input readOnly value={link} aria-label={title} onFocus={(event) => event.currentTarget.select()} />
        <p class="account-actions">
          {navigator.clipboard && <Button onClick={() => void copy()}>{w.copy}</Button>}
          <Button look="quiet" onClick={onClose}>
            {w.close}
          </Button>
        </p>
      </div>
    </div>
  )
}
