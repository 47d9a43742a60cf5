import { useEffect, useRef, useState } from 'preact/hooks'
import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import { displayCode, normaliseCode } from '../../shared/protocol/session-code.ts'
import type { PublicView } from '../../shared/views/view-types.ts'
import { askBoards, findSession } from '../net/api.ts'
import type { BoardToken } from '../net/api.ts'
import { openTable } from '../net/open-table.ts'
import type { MapModel } from '../view-models/map-model.ts'
import { useFilm } from '../film/use-film.ts'
import { useSides } from '../what-if/use-sides.ts'
import { words as whatIfWords } from '../what-if/words.ts'
import { seasonOf } from '../../shared/drawing/seasons.ts'
import { shownOnWall } from './debrief/evidence-page.tsx'
import { useRecord } from '../debrief/use-record.ts'
import type { TableConnection } from '../net/table-connection.ts'
import { Button } from '../ui/button.tsx'
import { language, setLanguage, text } from '../ui/language.ts'
import { announce, LiveRegion } from '../ui/live-region.tsx'
import { readAddress } from './board-address.ts'
import { Board, Closing } from './board.tsx'
import { BoardMap } from './board-map.tsx'
import { StaticMap } from './static-map.tsx'
import { BoardTools } from './board-tools.tsx'
import type { Entry } from './sheets/ticket-sheet.tsx'
import { useBoardSounds } from './use-sounds.ts'
import { CommonWall } from './common/common-wall.tsx'
import { words } from './words.ts'

type Numbered = BoardToken & { readonly number: number }
type Search = { readonly state: 'asking' } | { readonly state: 'no-code' | 'unknown' | 'offline' } | { readonly state: 'found'; readonly tables: readonly Numbered[] }

export function BoardPage() {
  const [address, setAddress] = useState(() => readAddress(location.hash))
  const [search, setSearch] = useState<Search>({ state: 'asking' })
  useEffect(() => {
    const follow = (): void => setAddress(readAddress(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    let isGone = false
    let retry: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const found = await findTables(address.code)
      if (isGone) return
      setSearch(found)
      if (found.state === 'offline') retry = setTimeout(() => void look(), 3000)
    }
    void look()
    return () => {
      isGone = true
      clearTimeout(retry)
    }
  }, [address.code])
  if (search.state === 'asking') return <Closing title={text().product} body={words().connecting} />
  if (search.state === 'offline') return <Closing title={text().product} body={words().offline} />
  if (search.state !== 'found') return <AskCode isUnknown={search.state === 'unknown'} />
  if (address.number === 'all' && address.code !== undefined) {
    const { code } = address
    return <CommonWall code={code} tables={search.tables} entry={entryOf(code)} draw={(table, onReady) => <LiveBoard code={code} token={table} onReady={onReady} />} />
  }
  const chosen = search.tables.length === 1 ? search.tables[0] : search.tables.find(({ number }) => number === address.number)
  if (!chosen || address.code === undefined) return <ChooseTable tables={search.tables} code={address.code ?? ''} />
  return <LiveBoard key={chosen.table} code={address.code} token={chosen} />
}

async function findTables(code: string | undefined): Promise<Search> {
  if (code === undefined) return { state: 'no-code' }
  const [tokens, session] = await Promise.all([askBoards(code), findSession(code)])
  if (!tokens.ok) return { state: tokens.error.code === 'offline' ? 'offline' : 'unknown' }
  const numbers = new Map(session.ok ? session.value.tables.map(({ table, number }) => [table, number]) : [])
  const tables = tokens.value.map((token, i) => ({ ...token, number: numbers.get(token.table) ?? i + 1 }))
  return tables.length === 0 ? { state: 'unknown' } : { state: 'found', tables: tables.toSorted((a, b) => a.number - b.number) }
}

function AskCode({ isUnknown }: { readonly isUnknown: boolean }) {
  const w = words()
  const [typed, setTyped] = useState('')
  const open = (event: Event): void => {
    event.preventDefault()
    if (normaliseCode(typed)) location.hash = `#${normaliseCode(typed)}`
  }
  return (
    <Closing title={isUnknown ? w.unknownTitle : w.title} body={isUnknown ? w.unknown : ''}>
      <form class="closing-actions" onSubmit={open}>
        <label>
          {w.askCode}
          <br />
          <input value={typed} maxLength={9} autoComplete="off" spellcheck={false} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <Button type="submit" look="yellow">
          {w.open}
        </Button>
      </form>
    </Closing>
  )
}

function ChooseTable({ tables, code }: { readonly tables: readonly Numbered[]; readonly code: string }) {
  const w = words()
  return (
    <Closing title={w.chooseTable} body={displayCode(code)}>
      <div class="closing-actions">
        {tables.map(({ number }) => (
          <Button key={number} look="yellow" onClick={() => (location.hash = `#${code}/${number}`)}>
            {w.tableNumber(number)}
          </Button>
        ))}
        <Button look="plain" onClick={() => (location.hash = `#${code}/all`)}>
          {w.allTurns}
        </Button>
      </div>
    </Closing>
  )
}

/** In a frame of the rehearsal's page six screens share one thread: the map is drawn at rest there. */
const isHeld = new URLSearchParams(location.search).has('rehearsal')
const drawMap = (model: MapModel, skips?: number) => (isHeld ? <StaticMap model={model} /> : <BoardMap model={model} skips={skips} />)

function LiveBoard({ code, token, onReady }: { readonly code: string; readonly token: BoardToken; /** The table is there to be drawn. */ readonly onReady?: () => void }) {
  const connection = useRef<TableConnection | undefined>(undefined)
  connection.current ??= openTable(token.table, 'board', token.token)
  const table = connection.current
  useEffect(() => () => table.close(), [])
  const view = table.view.value?.public
  const content = table.content.value
  const status = table.status.value
  const isReady = view !== undefined && content !== undefined
  useEffect(() => {
    if (isReady || status === 'closed' || status === 'refused') onReady?.()
  }, [isReady, status])
  const before = useBefore(view)
  useTableLanguage(view?.table.language)
  usePhaseAnnounced(view)
  useBoardSounds(view, table.now)
  const facts = useFacts(token, view)
  const film = useFilm(token.table, token.token, view?.table.status === 'debrief' && shownOnWall(view)?.page === 'film', true)
  const sides = useSides(token.table, token.token, view?.table.status === 'debrief' ? view.debrief : undefined)
  if (status === 'closed') return <Closing title={words().closedTitle} body={words().closed} />
  if (status === 'refused') return <AskCode isUnknown />
  if (!view || !content) return <Closing title={text().product} body={words().connecting} />
  const notice = status === 'open' || status === 'connecting' ? forkNotice(view) : status === 'offline' ? words().offline : words().reconnecting
  return (
    <>
      <Board view={view} content={content} entry={entryOf(code)} now={table.now} before={before} map={drawMap} facts={facts} film={film} sides={sides} notice={notice} />
      <BoardTools />
      <LiveRegion />
    </>
  )
}

/** A phone that reads the QR code lands on the welcome page with the code filled in. */
function entryOf(code: string): Entry {
  return { code, address: `${location.origin}/#${code}`, host: location.host }
}

/** The last view of this season before the lock: what later beats hold back. */
function useBefore(view: PublicView | undefined): PublicView | undefined {
  const kept = useRef<PublicView | undefined>(undefined)
  if (view && view.table.phase !== 'reveal' && view.table.phase !== 'reflection') kept.current = view
  const before = kept.current
  return view && before?.table.season === view.table.season && before.table.branch === view.table.branch ? before : undefined
}

/** Whoever does not see the wall hears each phase open. */
function usePhaseAnnounced(view: PublicView | undefined): void {
  const { status, season, phase } = view?.table ?? {}
  useEffect(() => {
    if (status === 'playing' && phase !== undefined) announce(`${text().common.season(season ?? 1, view?.table.seasons ?? 1)}. ${words().phaseTitles[phase]}`)
    else if (status === 'debrief') announce(words().debriefTitle)
  }, [status, season, phase])
}

/** The wall speaks the table's language. */
function useTableLanguage(wanted: PublicView['table']['language'] | undefined): void {
  useEffect(() => {
    if (wanted !== undefined && wanted !== language.peek()) void setLanguage(wanted).catch(() => {})
  }, [wanted])
}

/** While a branch is played beside, the wall says that the game does not change. */
function forkNotice(view: PublicView): string | undefined {
  const open = Object.values(view.debrief.forks ?? {}).find((fork) => fork.open)
  const w = whatIfWords()
  return open && w.wallFork(w.fromSeason[seasonOf(open.season)])
}

/** The record of the game, asked for when a step of the debrief looks at it. */
function useFacts({ table, token }: BoardToken, view: PublicView | undefined): DebriefModel | undefined {
  const debrief = view?.table.status === 'debrief' && (view.debrief.step >= 2 || view.debrief.shown) ? view.debrief : undefined
  // What the group keeps takes the place of what the rules proposed.
  return useRecord(debrief && table, token, `${Object.keys(debrief?.kept ?? {}).join(' ')} ${debrief?.shown?.page ?? ''} ${String(debrief?.opened)}`).model
}
