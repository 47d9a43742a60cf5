import type { RoleId } from '../../shared/base/vocabulary.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { SessionLine } from '../../shared/protocol/http.ts'
import { local, text } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { words } from './words.ts'

interface WishesProps {
  readonly known: SessionLine
  readonly word: string
  readonly onWord: (word: string) => void
  readonly role: RoleId | undefined
  readonly onRole: (role: RoleId | undefined) => void
}

/** With whom, and as whom: only what this session leaves to people. */
export function Wishes({ known, word, onWord, role, onRole }: WishesProps) {
  const say = words()
  const free = new Map(known.tables.flatMap(({ seats }) => seats.filter((seat) => seat.free)).map((seat) => [seat.role, seat.name]))
  return (
    <>
      {known.roles === 'wish' && free.size > 0 && (
        <div class="field">
          <label for="role">{say.role}</label>
          <Sheet seed="field-role" paper="white" lift={0} outline="thin" class="field-sheet">
            <select id="role" class="text-input" value={role ?? ''} onChange={(event) => onRole((event.currentTarget.value || undefined) as RoleId | undefined)}>
              <option value="">{say.anyRole}</option>
              {[...free].map(([id, name]) => (
                <option key={id} value={id}>
                  {text().roles[id].label} · {local(name)}
                </option>
              ))}
            </select>
          </Sheet>
        </div>
      )}
      {known.together && (
        <div class="field">
          <label for="word">{say.word}</label>
          <Sheet seed="field-word" paper="white" lift={0} outline="thin" class="field-sheet">
            <input id="word" name="word" class="text-input" autocomplete="off" maxLength={LIMITS.name} value={word} aria-describedby="word-hint" onInput={(event) => onWord(event.currentTarget.value)} />
          </Sheet>
          <p id="word-hint" class="hint">
            {say.wordHint}
          </p>
        </div>
      )}
    </>
  )
}
