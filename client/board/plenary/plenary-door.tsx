import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { normaliseCode } from '../../../shared/protocol/session-code.ts'
import { PlenaryPage } from './plenary-page.tsx'

/** `/board/#KF4T7M/plenary`: all the tables of the session, instead of one. */
export function PlenaryDoor({ children }: { readonly children: ComponentChildren }) {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = (): void => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const code = plenaryCode(hash)
  return code === undefined ? <>{children}</> : <PlenaryPage code={code} />
}

function plenaryCode(hash: string): string | undefined {
  const [typed = '', what] = decodeURIComponent(hash.replace(/^#/, '')).split('/')
  return what === 'plenary' ? normaliseCode(typed) : undefined
}
