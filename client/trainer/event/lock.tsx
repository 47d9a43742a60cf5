import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { readMe } from '../account/account-api.ts'
import { announce } from '../../ui/live-region.tsx'
import { Cover } from './cover.tsx'
import { words } from './words.ts'

const KEY = 'F9'
const STORED = 'faire-territoire.covered'

/** By a press held a while, or by the trainer's password. */
type Lock = 'held' | 'password'

/**
 * Covers the trainer's own screen, for a moment when it is projected or left alone. What is covered is neither drawn
 * nor connected: no secret reaches the page. The trainer's password opens it again, or, where none was set, a press
 * held a while. Survives a reload.
 */
export function Lockable({ token, children }: { readonly token: string; readonly children: (lock: () => void) => ComponentChildren }) {
  const [lock, setLock] = useState<Lock | undefined>(readCover)
  const next = useRef<Lock>('held')
  useEffect(() => void readMe(token).then((answer) => answer.ok && answer.value.hasPassword && (next.current = 'password')), [token])
  const set = (wanted: Lock | undefined): void => {
    keepCover(wanted)
    setLock(wanted)
    announce(wanted ? words().lock.locked : words().lock.opened)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== KEY) return
      event.preventDefault()
      set(next.current)
    }
    if (lock) return undefined
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [lock])
  return lock ? <Cover token={token} hasPassword={lock === 'password'} onOpen={() => set(undefined)} /> : <>{children(() => set(next.current))}</>
}

function readCover(): Lock | undefined {
  try {
    const stored = sessionStorage.getItem(STORED)
    return stored === null ? undefined : stored === 'password' ? 'password' : 'held'
  } catch {
    return undefined
  }
}

function keepCover(lock: Lock | undefined): void {
  try {
    if (lock) sessionStorage.setItem(STORED, lock)
    else sessionStorage.removeItem(STORED)
  } catch {
    // A reload opens it.
  }
}
