import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { personalLink } from '../personal-link.ts'
import { words } from '../words.ts'

/** The seat's own link, as a code to flash: it travels in the fragment, which browsers never send. */
export function PersonalLink({ token }: { readonly token: string }) {
  const [qr, setQr] = useState<string | undefined>(undefined)
  const { link: say } = words()
  const address = personalLink(token, location.origin)
  const open = async (): Promise<void> => {
    const { qrDrawing } = await import('../../ui/qr-code.ts')
    setQr(qrDrawing(address, 260, say.qr))
  }
  const copy = (): void => {
    const copying = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'))
    copying.then(() => showSlip(say.copied, 'done'), () => showSlip(address, 'done'))
  }
  return (
    <>
      <Button look="quiet" icon="device-mobile" onClick={() => void open()}>
        {say.open}
      </Button>
      {qr !== undefined && (
        <Dialog title={say.title} icon="device-mobile" paper="private" onClose={() => setQr(undefined)}>
          <p>{say.help}</p>
          <Drawing class="link-qr" svg={qr} />
          <Button icon="copy" onClick={copy}>
            {say.copy}
          </Button>
        </Dialog>
      )}
    </>
  )
}
