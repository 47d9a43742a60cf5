import { useState } from 'preact/hooks'
import { HoldButton } from '../hold-button.tsx'
import { Emblem } from '../../ui/role.tsx'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** True situation and who holds which clue: only under a held press. */
export function SecretSheet() {
  const { view, trainer, name } = useDesk()
  const [isHeld, setHeld] = useState(false)
  const { challenge } = trainer
  if (!challenge) return null
  const w = words().secret
  return (
    <Sheet seed="secret" paper={isHeld ? 'private' : 'plain'} jitter={4} lift={2} class="secret-sheet" as="section">
      <header class="seats-head">
        <h2>{w.title}</h2>
        <p>{w.spoken(trainer.cluesShared)}</p>
        <HoldButton seed="secret-hold" onHold={setHeld}>
          {w.hold}
        </HoldButton>
      </header>
      {isHeld && (
        <>
          <p class="secret-situation">{w.situation(text().situations[challenge.situation].name)}</p>
          <ul class="secret-clues">
            {Object.entries(challenge.clues).map(([id, clue]) => (
              <li key={id}>
                {clue.seat !== undefined && <Emblem role={view.seats[clue.seat]!.role} size={30} />}
                <b>{clue.seat === undefined ? w.publicClue : name(clue.seat)}</b>
                <span>{clue.text ? local(clue.text) : ''}</span>
                <small>{clue.shared === undefined ? `${clue.read ? w.read : w.unread}, ${w.kept}` : (w.shared[clue.shared as keyof typeof w.shared] ?? clue.shared)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}
