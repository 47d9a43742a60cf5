import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { USUAL_WALL } from '../../../shared/protocol/wall.ts'
import type { SessionWall } from '../../../shared/protocol/wall.ts'
import { callApi } from '../../net/api.ts'
import type { Entry } from '../sheets/ticket-sheet.tsx'
import { PlenaryPage } from '../plenary/plenary-page.tsx'
import { Instruction, TimerWall } from '../written-wall.tsx'
import { words } from '../words.ts'
import { turnAt, untilNextTurn } from './rotation.ts'
import './common-wall.css'

const EVERY_MS = 3000
/** The next table is drawn behind the one before until its map is there. */
const DRAWING_MS = 900

export interface RoundTable {
  readonly table: string
  readonly number: number
}

interface CommonWallProps<T extends RoundTable> {
  readonly code: string
  readonly tables: readonly T[]
  readonly entry: Entry
  readonly draw: (table: T, onReady: () => void) => ComponentChildren
}

/** One projector for several tables: they take turns, or give way to a sentence, a clock, or nothing, as the trainer says. */
export function CommonWall<T extends RoundTable>({ code, tables, entry, draw }: CommonWallProps<T>) {
  const { wall, now } = useWall(code)
  const title = words().title
  if (wall.mode === 'nothing') return <main class="board board-nothing" aria-label={title} />
  if (wall.mode === 'instruction') return <Instruction sentence={wall.text ?? ''} entry={entry} />
  if (wall.mode === 'timer') return <TimerWall clock={wall.until === undefined ? {} : { endsAt: wall.until }} now={now} sentence={wall.text} entry={entry} />
  if (wall.mode === 'plenary') return <PlenaryPage code={code} page={wall.page} />
  return <Turns tables={tables} seconds={wall.seconds} now={now} draw={draw} />
}

function useWall(code: string): { readonly wall: SessionWall; readonly now: () => number } {
  const [wall, setWall] = useState<SessionWall>(USUAL_WALL)
  const offset = useRef(0)
  useEffect(() => {
    let isGone = false
    const ask = async (): Promise<void> => {
      const answer = await callApi<SessionWall & { readonly now: number }>(`/api/sessions/${encodeURIComponent(code)}/wall`)
      // Out of reach, the wall goes on as it was.
      if (isGone || !answer.ok) return
      offset.current = answer.value.now - Date.now()
      const { now: _now, ...next } = answer.value
      setWall((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [code])
  return { wall, now: () => Date.now() + offset.current }
}

function Turns<T extends RoundTable>({ tables, seconds, now, draw }: Pick<CommonWallProps<T>, 'tables' | 'draw'> & { readonly seconds: number; readonly now: () => number }) {
  const [turn, setTurn] = useState<T | undefined>(() => turnAt(tables, seconds, now()))
  const [shown, setShown] = useState<string | undefined>(undefined)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = (): void => {
      setTurn(turnAt(tables, seconds, now()))
      timer = setTimeout(follow, untilNextTurn(seconds, now()) + 20)
    }
    follow()
    return () => clearTimeout(timer)
  }, [tables, seconds])
  const before = tables.find(({ table }) => table === shown)
  const drawn = [...(before && before !== turn ? [before] : []), ...(turn ? [turn] : [])]
  return (
    <>
      {drawn.map((one) => (
        <div key={one.table} class="wall-turn" data-coming={one === turn && one.table !== shown && shown !== undefined}>
          {draw(one, () => setTimeout(() => setShown(one.table), shown === undefined ? 0 : DRAWING_MS))}
        </div>
      ))}
      {(before ?? turn) && <p class="wall-turn-name title">{words().turn((before ?? turn)!.number, tables.length)}</p>}
    </>
  )
}
