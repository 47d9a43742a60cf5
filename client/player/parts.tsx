import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { WorksiteId } from '../../shared/base/ids.ts'
import { initiativeOf, relationOf, seatsOfPair } from '../../shared/base/ids.ts'
import type { SituationId } from '../../shared/base/vocabulary.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { PromiseObject } from '../../shared/engine/state.ts'
import type { PublicView } from '../../shared/views/view-types.ts'
import { seatName } from '../board/naming.ts'
import { HelpMark, HelpWord } from '../mallette/help/help.tsx'
import { termOfSituation } from '../mallette/help/term-ids.ts'
import { local, text } from '../ui/language.ts'
import { announce } from '../ui/live-region.tsx'
import { Emblem } from '../ui/role.tsx'
import { Button } from '../ui/button.tsx'
import { useSeated } from './desk.ts'
import { words } from './words.ts'

/** A titled part of a screen; `step` prints its number, `term` is what its title may be asked about. */
export function Part({ title, step, term, aside, children, id }: { readonly title: string; readonly step?: number; readonly term?: string; readonly aside?: ComponentChildren; readonly children?: ComponentChildren; readonly id?: string }) {
  return (
    <section class="part" aria-labelledby={id ?? `part-${title}`}>
      <h2 class="part-title" id={id ?? `part-${title}`}>
        {step !== undefined && <i class="part-step">{step}</i>}
        <span>{title}</span>
        {term !== undefined && <HelpMark term={term} title={title} />}
        {aside !== undefined && <small>{aside}</small>}
      </h2>
      {children}
    </section>
  )
}

/** Emblem and name of a seat, for sentences and lists. */
export function SeatChip({ seat, view }: { readonly seat: number; readonly view: PublicView }) {
  const line = view.seats[seat]
  return (
    <span class="seat-chip">
      {line && <Emblem role={line.role} size={26} />}
      <b>{seatName(view, seat)}</b>
    </span>
  )
}

/** « émergence, conflit ou arbitrage », each word with its meaning. */
export function SituationNames({ among }: { readonly among: readonly SituationId[] }) {
  const { situations, words: common } = text()
  return (
    <ul class="situations">
      {among.map((id) => (
        <li key={id}>
          <HelpWord term={termOfSituation(id)} title={common.situation(situations[id].name)}>{situations[id].name}</HelpWord>
        </li>
      ))}
    </ul>
  )
}

/** What a worksite is called on the phone: the challenge by its title. */
export function worksiteTitle(worksite: WorksiteId, view: PublicView, content: PublicContent): string {
  const initiative = initiativeOf(worksite)
  if (initiative !== undefined) {
    const card = content.initiatives[initiative]
    return card ? local(card.name) : initiative
  }
  const pair = relationOf(worksite)
  if (pair !== undefined) {
    const [a, b] = seatsOfPair(pair)
    return words().commitment.worksite.relation(seatName(view, a), seatName(view, b))
  }
  return view.challenge ? local(view.challenge.title) : words().commitment.worksite.challenge
}

/** « au pot commun », « sur La maquette », « sur la relation entre Nour et Samira ». */
export function promiseObjectWords(object: PromiseObject, view: PublicView, content: PublicContent): string {
  const { promise: say } = words().palaver
  if (object === 'pot') return say.onPot
  const title = worksiteTitle(object, view, content)
  return relationOf(object) === undefined ? say.on(title) : say.onRelation(`${title.charAt(0).toLowerCase()}${title.slice(1)}`)
}

/** « Je suis prêt·e », and the notice that the phase is about to close. */
export function ReadyButton({ label }: { readonly label?: string }) {
  const { view, me, act, connection } = useSeated()
  const { ready: say } = words()
  const isReady = view.seats[me.seat]?.ready ?? false
  const option = me.options.ready
  const isOffered = option.open || isReady
  const persons = Object.values(view.seats).filter((line) => line.holder === 'person' && line.connected && !line.removed)
  const closing = view.clock.closingAt === undefined ? undefined : Math.max(0, Math.ceil((view.clock.closingAt - connection.now()) / 1000))
  // How many are ready is read by who looks for it; that the phase is about to close is said.
  useEffect(() => {
    if (closing !== undefined) announce(say.closing(closing))
  }, [closing === undefined])
  if (!isOffered) return null
  return (
    <>
      <p class="cta-note">
        {closing === undefined ? say.count(persons.filter((line) => line.ready).length, persons.length) : say.closing(closing)}
      </p>
      <div class="cta">
        <Button look={isReady ? 'plain' : 'main'} icon={isReady ? 'check-circle' : 'hand-palm'} seed="ready" pressed={isReady} onClick={() => void act({ type: 'set-ready', value: !isReady })}>
          {isReady ? say.unset : (label ?? say.set)}
        </Button>
      </div>
    </>
  )
}
