import { useEffect, useRef } from 'preact/hooks'
import type { WorksiteId } from '../../shared/base/ids.ts'
import { labelled, local, text } from '../ui/language.ts'
import { focusIfNowhere } from '../ui/keep-focus.ts'
import { announce } from '../ui/live-region.tsx'
import type { PromiseView } from '../../shared/views/view-types.ts'
import type { Seated } from './desk.ts'
import { promiseObjectWords, worksiteTitle } from './parts.tsx'
import { words } from './words.ts'

/** Each phase is said once, and the page starts again from its top. */
export function useSpokenPhase(phase: string): void {
  const before = useRef(phase)
  useEffect(() => {
    if (phase === before.current) return
    before.current = phase
    const known = text().phases[phase as keyof ReturnType<typeof text>['phases']]
    if (known) announce(`${known.name}. ${known.help}`)
    else if (phase === 'debrief') announce(words().debrief.title)
    scrollTo({ top: 0, behavior: 'instant' })
    focusIfNowhere(document.getElementById('main'))
  }, [phase])
}

/** A paragraph that appears with its words is not read by itself: why all stands still, then that it goes on. */
export function useSpokenNotice(sentence: string | undefined): void {
  const before = useRef(sentence)
  useEffect(() => {
    if (sentence !== undefined) announce(sentence)
    else if (before.current !== undefined) announce(words().states.resumed)
    before.current = sentence
  }, [sentence])
}

/** Words given to me or to the table and words taken back, clues shown, events that come, what asks for a signature or a vote: each said once, none that is mine. */
export function useSpokenTalk(seated: Seated): void {
  const said = useRef<ReadonlySet<string> | undefined>(undefined)
  const now = talkOf(seated).map((sentence) => `${seated.view.table.season}:${sentence}`)
  useEffect(() => {
    const before = said.current
    said.current = new Set([...(before ?? []), ...now])
    if (before) for (const line of now) if (!before.has(line)) announce(line.slice(line.indexOf(':') + 1))
  }, [now.join('\n')])
}

function talkOf({ view, me, content, name }: Seated): string[] {
  const { promise: say, proposal: slip, clue } = words().palaver
  const isForMe = ({ from, to }: PromiseView): boolean => from !== me.seat && (to === 'table' || to === me.seat)
  const object = (promise: PromiseView): string => `${say.sentence(promise.atLeast, promiseObjectWords(promise.object, view, content), promise.dueSeason === promise.givenSeason ? say.due.this : say.due.next)}.`
  const promises = Object.values(view.promises).flatMap((promise) => {
    if (!isForMe(promise)) return []
    const isNew = promise.status === 'live' && promise.givenSeason === view.table.season
    if (!isNew && promise.status !== 'withdrawn') return []
    const who = isNew ? (promise.to === 'table' ? say.toTableBy(name(promise.from)) : say.toSomeone(name(promise.from), name(me.seat))) : say.takenBackBy(name(promise.from))
    return [labelled(who, object(promise))]
  })
  const proposals = Object.values(view.proposals).flatMap(({ initiator, status, lever }) => {
    const card = content.levers[lever]
    return card && initiator !== me.seat && status === 'open' ? [`${labelled(slip.by(name(initiator)), local(card.name))}.`] : []
  })
  const clues = Object.values(view.clues).flatMap(({ seat, about, channel, text: told }) => {
    if (seat === undefined || seat === me.seat) return []
    if (told) return [labelled(name(seat), local(told))]
    return [channel === 'voice' ? clue.sharedVoice(name(seat)) : clue.sharedAbout(name(seat), worksiteTitle(about as WorksiteId, view, content))]
  })
  const events = Object.values(view.events).flatMap(({ phase, title, text: told }) => (phase === 'palaver' ? [`${local(title)}. ${local(told)}`] : []))
  return [...promises, ...proposals, ...clues, ...events]
}
