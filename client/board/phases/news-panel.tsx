import type { PhaseId } from '../../../shared/base/vocabulary.ts'
import { svgPin } from '../../../shared/drawing/seals.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'
import { ChallengeCard } from './challenge-card.tsx'

export function NewsPanel({ view, content }: { readonly view: PublicView; readonly content: PublicContent }) {
  const w = words()
  const wilting = Object.entries(view.initiatives).filter(([, initiative]) => initiative.wilting)
  const events = Object.entries(view.events)
  const isFirst = view.table.season === 1 && events.length === 0
  return (
    <>
      <ChallengeCard view={view} whole />
      {isFirst && (
        <Sheet seed="opening" lift={2} class="small-card opening-card" as="section">
          <p class="kicker">{w.opening}</p>
          <p>{local(content.opening)}</p>
        </Sheet>
      )}
      {events.map(([id, event]) => (
        <EventSheet key={id} id={id} title={local(event.title)} body={local(event.text)} />
      ))}
      {wilting.length > 0 && (
        <Sheet seed="wilting" lift={1} class="small-card wilting-card" as="section">
          <p class="kicker">{w.wilting}</p>
          <p>
            <b>{text().list(wilting.map(([id]) => local(content.initiatives[id]!.name)))}</b>
          </p>
        </Sheet>
      )}
      {view.table.silent && <Notice words={w.silent} />}
      {view.table.rewound && <Notice words={w.rewound} />}
    </>
  )
}

/** What was provoked once the news were told, for as long as its phase lasts: the last one whole, those before by their title. */
export function EventsOf({ view, phase }: { readonly view: PublicView; readonly phase: PhaseId }) {
  const events = Object.entries(view.events).filter(([, event]) => event.phase === phase)
  return (
    <>
      {events.map(([id, { title, text: body }], i) => (
        <EventSheet key={id} id={id} title={local(title)} body={local(body)} short={i < events.length - 1} />
      ))}
    </>
  )
}

export function EventSheet({ id, title, body, short = false }: { readonly id: string; readonly title: string; readonly body: string; readonly short?: boolean }) {
  return (
    <Sheet seed={`event-${id}`} paper="event" edge="torn" lift={2} class="event-sheet" as="section">
      <Picture svg={svgPin(40)} rem={2.4} class="event-pin" />
      <p class="kicker kicker-event">{words().event}</p>
      <h2>{title}</h2>
      {!short && <p>{body}</p>}
    </Sheet>
  )
}

export const Notice = ({ words: sentence }: { readonly words: string }) => (
  <Sheet seed={sentence} paper="ink" lift={1} class="notice" as="p">
    {sentence}
  </Sheet>
)
