import { useEffect, useState } from 'preact/hooks'
import { momentKey } from '../../../shared/base/debrief.ts'
import type { WorksiteId } from '../../../shared/base/ids.ts'
import type { PostureId } from '../../../shared/base/vocabulary.ts'
import type { TurningPoint } from '../../../shared/debrief/debrief-types.ts'
import { seasonOf } from '../../../shared/drawing/seasons.ts'
import type { Order } from '../../../shared/engine/state.ts'
import type { OrderChoices, SameSeason } from '../../../shared/what-if/index.ts'
import { worksiteName } from '../../board/naming.ts'
import { callApi } from '../../net/api.ts'
import { Button } from '../../ui/button.tsx'
import { local, text } from '../../ui/language.ts'
import { refusal } from '../../ui/refusal.ts'
import { orderText } from '../../what-if/question.ts'
import { TwoSides } from '../../what-if/two-sides.tsx'
import { useSides } from '../../what-if/use-sides.ts'
import { differenceLines } from '../../what-if/differences.ts'
import { words } from '../../what-if/words.ts'
import { useDesk } from '../desk.ts'
import { OrderForm } from './order-form.tsx'
import { Pick } from './pick.tsx'
import { useAhead } from './use-ahead.ts'

type Choices = { readonly state: 'loading' } | { readonly state: 'failed' } | { readonly state: 'ready'; readonly choices: OrderChoices }

function useChoices(table: string, token: string): Choices & { readonly retry: () => void } {
  const [found, setFound] = useState<Choices>({ state: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isGone = false
    const load = async (): Promise<void> => {
      const answer = await callApi<OrderChoices>(`/api/tables/${encodeURIComponent(table)}/what-if/choices`, { token })
      if (!isGone) setFound(answer.ok ? { state: 'ready', choices: answer.value } : { state: 'failed' })
    }
    void load()
    return () => {
      isGone = true
    }
  }, [table, token, tries])
  return { ...found, retry: () => setTries(tries + 1) }
}

/** One seat's order, otherwise: compared here first, then shown to the table. */
export function WhatIfDesk({ points }: { readonly points: readonly TurningPoint[] }) {
  const { table, token } = useDesk()
  const w = words().console
  const found = useChoices(table, token)
  if (found.state === 'loading') return <p>{w.loading}</p>
  if (found.state === 'failed') {
    return (
      <p role="alert">
        {w.failed} <Button onClick={found.retry}>{w.retry}</Button>
      </p>
    )
  }
  if (Object.keys(found.choices).length === 0) return <p>{w.noSeason}</p>
  return <AskForm choices={found.choices} points={points} />
}

type Draft = { readonly season: number; readonly seat: number; readonly order: Order }

function AskForm({ choices, points }: { readonly choices: OrderChoices; readonly points: readonly TurningPoint[] }) {
  const { view, content, act, name, table, token } = useDesk()
  const w = words().console
  const seasons = Object.keys(choices).map(Number)
  const start = (season: number, seat?: number): Draft => {
    const seats = Object.keys(choices[season]!.seats).map(Number)
    const kept = seat !== undefined && seats.includes(seat) ? seat : seats[0]!
    return { season, seat: kept, order: choices[season]!.seats[kept]!.order }
  }
  const [draft, setDraft] = useState<Draft>(() => start(points[0]?.season !== undefined && choices[points[0].season] ? points[0].season : seasons[0]!))
  const { season, seat, order } = draft
  const purse = choices[season]!.seats[seat]!
  const asked = { season, seat, order }
  const shown = useSides(table, token, view.debrief)
  const ahead = useAhead(table, token, season)
  return (
    <>
      <p class="small">{w.help}</p>
      {points.length > 0 && (
        <div class="what-if-points" role="group" aria-label={w.moment}>
          {points.map((point) => (
            <button key={momentKey(point)} type="button" aria-pressed={season === point.season} onClick={() => choices[point.season] && setDraft(start(point.season, seat))}>
              <b>{point.letter}</b> {local(point.title)}
            </button>
          ))}
        </div>
      )}
      <div class="what-if-fields">
        <Pick label={w.season} value={season} options={seasons.map((one) => [one, `${words().season(one)}, ${words().in[seasonOf(one)]}`])} onChange={(one) => setDraft(start(one, seat))} />
        <Pick label={w.seat} value={seat} options={Object.keys(choices[season]!.seats).map((one) => [Number(one), name(Number(one))])} onChange={(one) => setDraft(start(season, one))} />
      </div>
      <p class="small">{w.actual(orderText({ ...mergedOf(purse.order) }, view, content))}</p>
      <OrderForm order={order} purse={purse} worksites={choices[season]!.worksites.map((id): readonly [WorksiteId, string] => [id, worksiteName(content, view, id)])} postures={content.postures.map((id): readonly [PostureId, string] => [id, text().postures[id].name])} onChange={(next) => setDraft({ ...draft, order: next })} />
      {ahead && (
        <p class="small what-if-ahead">
          {w.ahead(ahead.done, ahead.of)}
          <progress max={ahead.of} value={ahead.done} aria-hidden="true" />
        </p>
      )}
      <TryAndShow asked={asked} onShow={() => act({ type: 'show-what-if', asked }, w.shown)} />
      {view.debrief.whatIf && (
        <p>
          <b>{w.shown}</b>{' '}
          <Button seed="what-if-hide" onClick={() => void act({ type: 'show-what-if' })}>
            {w.hide}
          </Button>
        </p>
      )}
      {shown && <TwoSides shown={shown} content={content} />}
    </>
  )
}

function mergedOf({ worksite, posture, time, means }: Order): Parameters<typeof orderText>[0] {
  return { ...(worksite && { worksite }), ...(posture && { posture }), onWorksite: time.worksite + means.worksite, inPot: time.pot + means.pot }
}

/** The comparison is first the trainer's; the table sees it when it is shown. */
function TryAndShow({ asked, onShow }: { readonly asked: Draft; readonly onShow: () => Promise<boolean> }) {
  const { table, token, view, content } = useDesk()
  const w = words()
  const key = JSON.stringify(asked)
  const [answer, setAnswer] = useState<{ readonly key: string; readonly same?: SameSeason; readonly problem?: string } | undefined>(undefined)
  const [isAsking, setAsking] = useState(false)
  const compare = async (): Promise<void> => {
    setAsking(true)
    const found = await callApi<SameSeason>(`/api/tables/${encodeURIComponent(table)}/what-if`, { token, body: { ...asked, onward: false } })
    setAsking(false)
    setAnswer(found.ok ? { key, same: found.value } : { key, problem: refusal(found.error as Parameters<typeof refusal>[0], content) })
  }
  const now = answer?.key === key ? answer : undefined
  const lines = now?.same && differenceLines({ season: asked.season, actual: { view, end: now.same.actual }, other: { view, end: now.same.other }, differences: now.same.differences }, content)
  return (
    <>
      <div class="phase-buttons">
        <Button seed="what-if-try" disabled={isAsking} onClick={() => void compare()}>
          {isAsking ? w.console.trying : w.console.try}
        </Button>
        <Button seed="what-if-show" look="yellow" closedBecause={now?.problem} onClick={() => void onShow()}>
          {w.console.show}
        </Button>
      </div>
      <div role="status">
        {now?.problem !== undefined && <p class="problem">{now.problem}</p>}
        {lines && (
          <p>
            {lines.length === 0 ? `${w.none} ${w.noneHelp}` : `${w.differences}${'\u00a0'}: ${lines.map(({ label, actual, other }) => `${label} (${actual} → ${other})`).join(' ; ')}`}
          </p>
        )}
      </div>
    </>
  )
}
