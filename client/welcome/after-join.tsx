import { useEffect, useState } from 'preact/hooks'
import type { Seated, Waiting } from '../../shared/protocol/door.ts'
import { askDoor, leaveDoor } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { text } from '../ui/language.ts'
import { showSlip } from '../ui/toast.tsx'
import { keepPlace, observe } from './join.ts'
import { keepWaiting } from './kept-waiting.ts'
import type { KeptWaiting } from './kept-waiting.ts'
import { words } from './after-words.ts'
import { words as joinWords } from './words.ts'
import './after-join.css'

const EVERY_MS = 3000
type Shared = Extract<Waiting, { state: 'beside' }>

/** In the line: the page asks by itself, and goes on as soon as somebody answers. */
export function AtTheDoor({ kept, onSeated, onLeft, onObserve }: { readonly kept: KeptWaiting; readonly onSeated: (place: Seated) => void; readonly onLeft: () => void; readonly onObserve: () => void }) {
  const w = words()
  const [state, setState] = useState<Exclude<Waiting['state'], 'seated' | 'beside'> | 'offline'>('waiting')
  const [shared, setShared] = useState<Shared | undefined>(undefined)
  useEffect(() => {
    let isOver = false
    const ask = async (): Promise<void> => {
      const answer = await askDoor(kept.token)
      if (isOver) return
      if (answer.ok && answer.value.state === 'seated') {
        keepPlace(answer.value, kept.name)
        onSeated(answer.value)
      } else if (answer.ok && answer.value.state === 'beside') setShared(answer.value)
      else setState(answer.ok ? (answer.value.state as 'waiting') : 'offline')
    }
    void ask()
    const every = setInterval(() => void ask(), EVERY_MS)
    return () => {
      isOver = true
      clearInterval(every)
    }
  }, [kept.token])
  useEffect(() => {
    if (state !== 'waiting') announce(w.states[state], 'urgent')
  }, [state])
  const leave = async (): Promise<void> => {
    keepWaiting(undefined)
    if (state === 'waiting') await leaveDoor(kept.token)
    onLeft()
  }
  const watch = async (): Promise<void> => {
    const why = await observe(kept.code)
    if (why !== undefined) return showSlip(joinWords().errors[why])
    keepWaiting(undefined)
    onObserve()
  }
  if (shared) return <AtOneSeat shared={shared} onLeft={() => void leave()} />
  const isOver = state === 'refused' || state === 'gone'
  return (
    <section class="after-join">
      <Icon name={isOver ? 'hand-palm' : 'hourglass-medium'} size={64} />
      <h2>{isOver ? w.over : w.waiting(kept.name)}</h2>
      <p role="status">{w.states[state]}</p>
      {state === 'refused' && (
        <Button look="yellow" icon="eye" onClick={() => void watch()}>
          {w.observe}
        </Button>
      )}
      <Button look={isOver ? 'main' : 'quiet'} onClick={() => void leave()}>
        {isOver ? w.again : w.leave}
      </Button>
    </section>
  )
}

/** Two people at one seat: this phone has nothing more to do. */
function AtOneSeat({ shared: { name, number }, onLeft }: { readonly shared: Shared; readonly onLeft: () => void }) {
  const w = words()
  useEffect(() => announce(w.beside.where(name, number), 'urgent'), [])
  return (
    <section class="after-join">
      <Icon name="users" size={64} />
      <h2>{w.beside.title}</h2>
      <p role="status">{w.beside.where(name, number)}</p>
      <p>{w.beside.how}</p>
      <Button look="quiet" onClick={onLeft}>
        {w.again}
      </Button>
    </section>
  )
}

/** Which table to walk to, and what of one's wishes could not be had. */
export function AtYourTable({ place, onEnter }: { readonly place: Pick<Seated, 'number' | 'notes'>; readonly onEnter: () => void }) {
  const w = words()
  return (
    <section class="after-join">
      <p class="after-label">{w.yourTable}</p>
      <p class="title after-number" aria-label={text().common.table(place.number)}>
        {place.number}
      </p>
      <p>{w.walk}</p>
      {place.notes?.map((note) => (
        <p key={note} class="after-note">
          {w.notes[note]}
        </p>
      ))}
      <Button look="main" icon="hand-palm" seed="enter-table" onClick={onEnter}>
        {w.enter}
      </Button>
    </section>
  )
}
