import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { text } from './language.ts'
import { announce } from './live-region.tsx'
import './connection-banner.css'

/** A strip under the header while the table is out of reach; nothing when all is well. Says the cut, and the return. */
export function ConnectionBanner({ status }: { readonly status: string }) {
  const words = text().connection
  const wasCut = useRef(false)
  const isCut = status === 'reconnecting' || status === 'offline'
  const sentence = status === 'offline' ? words.offline : words.reconnecting
  useEffect(() => {
    if (isCut) announce(sentence, 'urgent')
    else if (wasCut.current && status === 'open') announce(words.open)
    wasCut.current = isCut
  }, [status])
  if (!isCut) return null
  return (
    <p class="banner" aria-hidden="true">
      <Icon name="wifi-slash" size={26} />
      <span>{sentence}</span>
    </p>
  )
}
