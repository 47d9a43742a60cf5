import { useState } from 'preact/hooks'
import { INDICATORS } from '../../../shared/base/vocabulary.ts'
import type { IndicatorId } from '../../../shared/base/vocabulary.ts'
import { Marked } from '../../mallette/help/marked.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TwoInk } from '../../ui/two-ink.tsx'
import { local, text } from '../../ui/language.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** Rose = what I can provoke. Asked during commitment or reveal, it waits for the reflection. */
export function EventsSheet() {
  const { trainer, act } = useDesk()
  const w = words().events
  const rank = ({ played, season = 0 }: (typeof trainer.injectables)[string]): number => (played ? Infinity : season)
  const cards = Object.entries(trainer.injectables).toSorted(([, a], [, b]) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
  return (
    <Sheet seed="events" paper="event" jitter={4} lift={2} class="events-sheet" as="section">
      <h2>{w.title}</h2>
      {cards.length === 0 && <p>{w.none}</p>}
      <ul aria-label={w.title}>
        {cards.map(([card, event]) => (
          <Sheet key={card} as="li" seed={`inject-${card}`} paper={event.played ? 'event' : 'white'} lift={event.played ? 0 : 1} outline={event.played ? 'thin' : 'none'} class="event-row">
            <TwoInk name="lightning" size={30} tint="var(--eglantine)" />
            <span title={local(event.text)}>
              <b>{local(event.title)}</b>
              {event.season !== undefined && !event.played && !event.waiting && <small class="event-due">{w.due(event.season)}</small>}
              <small>{event.played ? w.played : event.waiting ? (event.poll ? w.waitingPoll : w.waiting) : <Marked text={local(event.text)} />}</small>
            </span>
            {event.played || event.waiting ? (
              <Icon name="check-circle" size={24} />
            ) : (
              <ConfirmButton seed={`go-${card}`} class="event-go" question={event.season === undefined ? w.confirm : w.confirmEarly} onConfirm={() => void act({ type: 'inject', card })}>
                {w.play}
              </ConfirmButton>
            )}
          </Sheet>
        ))}
      </ul>
      <FreeEvent />
    </Sheet>
  )
}

function FreeEvent() {
  const { act } = useDesk()
  const w = words().events
  const [typed, setTyped] = useState('')
  const [effect, setEffect] = useState('')
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (typed.trim() === '') return
    const [id, by] = effect.split(':')
    const effects = id ? [{ ind: { id: id as IndicatorId, by: by === '1' ? (1 as const) : (-1 as const) } }] : undefined
    if (await act({ type: 'inject', text: typed.trim(), ...(effects ? { effects } : {}) })) setTyped('')
  }
  return (
    <details class="free-event">
      <summary>{w.free}</summary>
      <form onSubmit={(event) => void send(event)}>
        <label class="field">
          {w.freeHelp}
          <textarea rows={2} maxLength={500} value={typed} placeholder={w.freePlaceholder} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <label class="field">
          {w.effect}
          <select value={effect} onChange={(event) => setEffect(event.currentTarget.value)}>
            <option value="">{w.noEffect}</option>
            {INDICATORS.flatMap((id) => [
              <option key={`${id}+`} value={`${id}:1`}>
                {w.up(text().gauges[id].name)}
              </option>,
              <option key={`${id}-`} value={`${id}:-1`}>
                {w.down(text().gauges[id].name)}
              </option>,
            ])}
          </select>
        </label>
        <Button type="submit">{w.play}</Button>
      </form>
    </details>
  )
}
