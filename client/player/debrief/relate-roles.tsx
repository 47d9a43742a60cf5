import { RELATE_ROLE } from '../../../shared/base/debrief.ts'
import { seatedNumbers } from '../../board/naming.ts'
import { text } from '../../ui/language.ts'
import { useSeated } from '../desk.ts'
import { words as playerWords } from '../words.ts'
import { words } from './words.ts'

/** « Est-ce ainsi chez nous ? », role by role: folded, for who wants to go further than the rules. */
export function RelateRoles() {
  const { view, me, act } = useSeated()
  const w = words()
  const { debrief: say } = playerWords()
  const roles = seatedNumbers(view).flatMap((seat) => view.seats[seat]?.role ?? [])
  return (
    <details class="part relate-roles">
      <summary class="part-title title">{w.roles}</summary>
      <p class="small">{w.rolesHelp}</p>
      {roles.map((role) => {
        const item = `${RELATE_ROLE}${role}`
        return (
          <fieldset class="choices" key={role}>
            <legend>{text().roles[role].full}</legend>
            <div class="choice-row">
              {Object.entries(say.relateTags).map(([value, label]) => (
                <label class="choice" key={value}>
                  <input type="radio" name={item} checked={me.debriefAnswers[`4/${item}`]?.value === value} onChange={() => void act({ type: 'answer-step', step: 4, item, value })} />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )
      })}
    </details>
  )
}
