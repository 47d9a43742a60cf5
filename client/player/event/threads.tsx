import { useEffect, useId, useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { MessageView } from '../../../shared/views/view-types.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { refusal, useSeated } from '../desk.ts'
import { useKeptText } from '../kept-text.ts'
import { Part } from '../parts.tsx'
import { countUnread, threadOf, threadsOf, useReadUpTo } from './thread-model.ts'
import type { Thread } from './thread-model.ts'
import { words } from './thread-words.ts'
import './threads.css'

/** A palaver at a distance: the table's thread, and one with each person; who reads is said above what one writes. */
export function Threads() {
  const { view, me } = useSeated()
  const w = words().threads
  const [open, setOpen] = useState<Thread>('table')
  const [readUpTo, markRead] = useReadUpTo(view.table.season)
  const threads = threadsOf(me)
  const shown = threads.includes(open) ? open : 'table'
  const messages = Object.entries(me.messages).filter(([, message]) => threadOf(message, me.seat) === shown)
  const last = messages.at(-1)?.[0]
  useEffect(() => {
    if (last !== undefined) markRead(shown, last)
  }, [shown, last])
  return (
    <Part title={w.title}>
      <ThreadChips threads={threads} shown={shown} unread={(thread) => countUnread(me, thread, thread === shown ? last : readUpTo[thread])} onOpen={setOpen} />
      <ThreadBody key={shown} thread={shown} messages={messages} />
    </Part>
  )
}

function ThreadChips({ threads, shown, unread, onOpen }: { readonly threads: readonly Thread[]; readonly shown: Thread; readonly unread: (thread: Thread) => number; readonly onOpen: (thread: Thread) => void }) {
  const { name } = useSeated()
  const w = words().threads
  return (
    <div class="thread-chips" role="group" aria-label={w.title}>
      {threads.map((thread) => {
        const waiting = unread(thread)
        return (
          <button key={thread} type="button" aria-pressed={thread === shown} onClick={() => onOpen(thread)}>
            {thread === 'table' ? <Icon name="users-three" size={22} /> : <Icon name="users-four" size={22} />}
            {thread === 'table' ? w.table : w.with(name(thread))}
            {waiting > 0 && <small>{w.unread(waiting)}</small>}
          </button>
        )
      })}
    </div>
  )
}

function ThreadBody({ thread, messages }: { readonly thread: Thread; readonly messages: readonly (readonly [string, MessageView])[] }) {
  const { view, me, content, act, name } = useSeated()
  const w = words().threads
  const field = useId()
  const [draft, setDraft] = useKeptText(`message-${view.table.season}-${thread}`)
  const [isSending, setSending] = useState(false)
  const option = me.options.message
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const typed = draft.trim()
    if (typed === '' || isSending) return
    setSending(true)
    if (await act({ type: 'send-message', text: typed, ...(thread === 'table' ? {} : { to: thread }) })) setDraft('')
    setSending(false)
  }
  return (
    <>
      <p class="thread-readers" id={`${field}-readers`}>
        <Icon name="eye" size={20} /> {thread === 'table' ? w.readTable : w.readPair(name(thread))}
      </p>
      <ol class="messages" aria-live="polite">
        {messages.map(([id, message]) => (
          <Line key={id} id={id} message={message} />
        ))}
        {messages.length === 0 && <li class="small">{w.none}</li>}
      </ol>
      <form class="write" onSubmit={(event) => void send(event)}>
        <label class="heard" for={field}>
          {thread === 'table' ? w.write : `${w.to(name(thread))}. ${w.write}`}
        </label>
        <Sheet seed="message" paper={thread === 'table' ? 'white' : 'private'} lift={0} outline="thin">
          <textarea id={field} rows={2} maxLength={LIMITS.message} placeholder={w.write} value={draft} aria-describedby={`${field}-readers`} onInput={(event) => setDraft(event.currentTarget.value)} />
        </Sheet>
        <Button type="submit" icon="paper-plane-tilt" disabled={isSending} closedBecause={option.open ? undefined : refusal({ code: option.why }, content)}>
          {w.send}
        </Button>
      </form>
    </>
  )
}

function Line({ id, message }: { readonly id: string; readonly message: MessageView }) {
  const { view, me, act, name } = useSeated()
  const w = words().threads
  const isMine = message.from === me.seat && !message.former
  const role = view.seats[message.from as SeatNumber]?.role
  const author = isMine ? w.me : message.former && role ? w.before(text().roles[role].short) : name(message.from)
  return (
    <li class={isMine ? 'is-mine' : ''}>
      <b>{author}</b> <span>{message.text ?? <i>{w.hidden}</i>}</span>
      {message.hidden && message.text !== undefined && <small>{w.hiddenMine}</small>}
      {message.reported && <small>{isMine ? w.reportedMine : w.reported}</small>}
      {!isMine && message.to !== undefined && message.text !== undefined && !message.reported && (
        <button type="button" class="thread-report" onClick={() => void act({ type: 'report-message', message: id }, w.reported)}>
          {w.report}
        </button>
      )}
    </li>
  )
}
