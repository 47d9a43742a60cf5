import { useState } from 'preact/hooks'
import { moveSeat } from '../../net/api.ts'
import { keepSeat } from '../../net/kept-seats.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { useEffect } from 'preact/hooks'
import { useSeated } from '../desk.ts'
import { words } from './words.ts'

const RETRY_MS = 2000
const TRIES = 8

/** The trainer proposes another table: nothing changes unless the person says so. */
export function MoveOffer({ token }: { readonly token: string | undefined }) {
  const { me, act } = useSeated()
  const w = words().move
  const [isGoing, setGoing] = useState(false)
  const table = me.moveTo
  useEffect(() => {
    if (table !== undefined) announce(w.offer(table))
  }, [table])
  if (table === undefined || token === undefined) return null
  const go = async (): Promise<void> => {
    if (isGoing) return
    setGoing(true)
    const answer = await askUntilAnswered(token)
    if (answer.ok) {
      keepSeat({ ...answer.value, as: 'seat', keptAt: Date.now() })
      location.replace('/player/')
      return
    }
    setGoing(false)
    showSlip(answer.error.code === 'offline' ? w.offline : answer.error.code === 'table-full' ? w.full : w.over)
  }
  return (
    <Sheet seed="move" paper="yellow" lift={2} class="move-offer" as="section" aria-label={w.title}>
      <h2>{w.offer(table)}</h2>
      <p class="small">{w.what}</p>
      <div class="pair">
        <Button seed="move-go" disabled={isGoing} onClick={() => void go()}>
          {isGoing ? w.going : w.go(table)}
        </Button>
        <Button seed="move-stay" disabled={isGoing} onClick={() => void act({ type: 'decline-move' }, w.stayed)}>
          {w.stay}
        </Button>
      </div>
    </Sheet>
  )
}

/** The same next token each time: an answer lost on the way is given again. */
async function askUntilAnswered(token: string): ReturnType<typeof moveSeat> {
  const next = newToken()
  for (let tries = 1; ; tries++) {
    const answer = await moveSeat(token, next)
    if (answer.ok || answer.error.code !== 'offline' || tries >= TRIES) return answer
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

/** 256 bits, 43 signs. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
