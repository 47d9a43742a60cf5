import { TITLE } from '../../../shared/base/debrief.ts'
import { text } from '../../ui/language.ts'
import { Emblem } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { words } from '../words.ts'

/** Steps in which people write to the table. */
const WRITTEN: readonly number[] = [1, 3, 4, 5]

/** What the table wrote in the open step, once opened: by role, with a name only where its author added it. */
export function OpenedWords() {
  const { view, me } = useSeated()
  const { debrief: say } = words()
  if (!view.debrief.opened || !WRITTEN.includes(view.debrief.step)) return null
  // Titles are read where they are voted.
  const opened = Object.entries(me.openedWords).filter(([, { item }]) => item !== TITLE).toSorted(([, left], [, right]) => left.seat - right.seat)
  return (
    <Part title={say.openedTitle}>
      {opened.length === 0 && <p class="small">{say.nothingOpened}</p>}
      {opened.map(([id, one]) => {
        const role = view.seats[one.seat]?.role
        const who = role === undefined ? '' : text().roles[role].short
        return (
          <Sheet key={id} seed={id} paper="plain" class="opened-word">
            {role && <Emblem role={role} size={26} />}
            <p>
              <small>{one.name === undefined ? who : say.withName(who, one.name)}</small>
              <q>{one.text}</q>
            </p>
          </Sheet>
        )
      })}
    </Part>
  )
}
