import { useEffect, useState } from 'preact/hooks'
import type { DoorLine } from '../../../shared/protocol/door.ts'
import { announce } from '../../ui/live-region.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { doAtDoor, readDoor } from './door-api.ts'
import type { DoorAct } from './door-api.ts'
import { words } from './words.ts'

const EVERY_MS = 4000

/** The door of a session, looked at every few seconds; somebody who comes is said aloud. Without a token nobody looks. */
export function useDoor(code: string, token: string | undefined): { readonly line: DoorLine | undefined; readonly act: (asked: DoorAct) => Promise<void> } {
  const [line, setLine] = useState<DoorLine | undefined>(undefined)
  const count = line?.waiting.length ?? 0
  useEffect(() => {
    if (token === undefined) return setLine(undefined)
    let isGone = false
    const look = async (): Promise<void> => {
      const answer = await readDoor(token, code)
      if (!isGone && answer.ok) setLine(answer.value)
    }
    void look()
    const every = setInterval(() => void look(), EVERY_MS)
    return () => {
      isGone = true
      clearInterval(every)
    }
  }, [code, token])
  useEffect(() => {
    if (count > 0) announce(words().waiting(count))
  }, [count])
  const act = async (asked: DoorAct): Promise<void> => {
    if (token === undefined) return
    const w = words()
    const answer = await doAtDoor(token, code, asked)
    const why: Readonly<Record<string, string>> = { 'table-full': w.full, 'unknown-person': w.gone, 'seat-taken': w.shared, 'too-many-tables': w.tooMany }
    if (!answer.ok) return showSlip(why[answer.error.code] ?? w.failed)
    setLine(answer.value)
    if (asked.act === 'add-table') showSlip(w.added, 'done')
    if (asked.act === 'all' && answer.value.waiting.length > 0) showSlip(w.full)
  }
  return { line, act }
}
