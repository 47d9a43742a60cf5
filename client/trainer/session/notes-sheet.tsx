import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { TwoInk } from '../../ui/two-ink.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useDesk } from '../desk.ts'
import { Marks } from '../event/marks.tsx'
import { words } from '../words.ts'

const TAGS = ['posture', 'tension', 'insight'] as const
const ICONS = { posture: 'ear', tension: 'lightning', insight: 'star' } as const

/** Notes stay with the trainer; a tag says what they are about. */
export function NotesSheet() {
  const { trainer, act } = useDesk()
  const w = words().notes
  const [typed, setTyped] = useState('')
  const notes = Object.entries(trainer.notes).toReversed()
  const write = async (tag?: (typeof TAGS)[number]): Promise<void> => {
    const note = typed.trim()
    if (note === '' && tag === undefined) return
    if (await act({ type: 'write-note', text: note === '' ? w.tags[tag!] : note, ...(tag === undefined ? {} : { tag }) })) setTyped('')
  }
  return (
    <Sheet seed="notes" jitter={4} lift={2} class="notes-sheet" as="section">
      <header class="seats-head">
        <h2>{w.title}</h2>
        <Button look="quiet" icon="bookmark-simple" onClick={() => void act({ type: 'bookmark' }, w.bookmarked)}>
          {w.bookmark}
          {trainer.bookmarks > 0 && <small> ({trainer.bookmarks})</small>}
        </Button>
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void write()
        }}
      >
        <label class="heard" for="note-text">
          {w.write}
        </label>
        <textarea id="note-text" rows={2} maxLength={500} value={typed} placeholder={w.placeholder} onInput={(event) => setTyped(event.currentTarget.value)} />
        <div class="tag-row">
          {TAGS.map((tag) => (
            <Sheet key={tag} as="button" seed={`tag-${tag}`} type="button" paper="white" class="button tag-button" onClick={() => void write(tag)}>
              <TwoInk name={ICONS[tag]} size={22} /> {w.tags[tag]}
            </Sheet>
          ))}
          <Button type="submit" look="yellow" disabled={typed.trim() === ''}>
            {w.write}
          </Button>
        </div>
      </form>
      <Marks />
      <ul class="note-list">
        {notes.length === 0 && <li class="note-none">{w.none}</li>}
        {notes.map(([id, note]) => (
          <li key={id}>
            <small>
              {note.season > 0 ? `${note.season} · ${text().phases[note.phase].name}` : ''}
              {note.tag !== undefined && ` · ${w.tags[note.tag as keyof typeof w.tags] ?? note.tag}`}
            </small>{' '}
            {note.text}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
