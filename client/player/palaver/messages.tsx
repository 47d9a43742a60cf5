import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { refusal, useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { useKeptText } from '../kept-text.ts'
import { words } from '../words.ts'

/** Remote palaver: free text to the table. What is being typed survives a cut and a reload. */
export function Messages() {
  const { view, me, content, act, name } = useSeated()
  const { messages: say } = words().palaver
  const [draft, setDraft] = useKeptText(`message-${view.table.season}`)
  const [isSending, setSending] = useState(false)
  const option = me.options.message
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const typed = draft.trim()
    if (typed === '' || isSending) return
    setSending(true)
    if (await act({ type: 'send-message', text: typed })) setDraft('')
    setSending(false)
  }
  return (
    <Part title={say.title}>
      <ol class="messages" aria-live="polite">
        {Object.entries(me.messages).map(([id, message]) => (
          <li key={id} class={message.from === me.seat ? 'is-mine' : ''}>
            <b>{message.from === me.seat ? say.me : name(message.from)}</b> <span>{message.text}</span>
          </li>
        ))}
        {Object.keys(me.messages).length === 0 && <li class="small">{say.none}</li>}
      </ol>
      <form class="write" onSubmit={(event) => void send(event)}>
        <label class="heard" for="message">
          {say.write}
        </label>
        <Sheet seed="message" paper="white" lift={0} outline="thin">
          <textarea id="message" rows={2} maxLength={LIMITS.message} placeholder={say.write} value={draft} onInput={(event) => setDraft(event.currentTarget.value)} />
        </Sheet>
        <Button type="submit" icon="paper-plane-tilt" disabled={isSending} closedBecause={option.open ? undefined : refusal({ code: option.why }, content)}>
          {say.send}
        </Button>
      </form>
    </Part>
  )
}
