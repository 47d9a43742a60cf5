import { useState } from 'preact/hooks'
import { Marked } from '../../mallette/help/marked.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { local, text } from '../../ui/language.ts'
import { Emblem, RoleLabel } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { seatedNumbers, seatName } from '../../board/naming.ts'
import { useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { fetchGameScreens, gameScreens } from '../game-screens-loader.ts'
import { words } from '../words.ts'
import { Early } from '../early.tsx'
import { Consents } from './consents.tsx'
import './lobby.css'

/** Before minute 0: who I am, three consents, the tutorial, the others coming in. */
export function Lobby() {
  const { view, me, content, act } = useSeated()
  const [isTrying, setTrying] = useState(false)
  const { lobby: say } = words()
  const card = content.roles[me.role]
  const isDone = view.seats[me.seat]?.tutorialDone ?? false
  const screens = gameScreens.value
  if (isTrying) {
    if (!screens) return <p role="status">{text().common.loading}</p>
    return (
      <screens.Tutorial
        onLeave={(finished) => {
          setTrying(false)
          if (finished && !isDone) void act({ type: 'finish-tutorial' })
        }}
      />
    )
  }
  return (
    <>
      <Sheet seed={`card-${me.role}`} lift={2} jitter={4} class="role-card">
        <h2 class="role-card-name">{local(card.name)}</h2>
        <RoleLine title={say.whoIAm}>{local(card.whoIAm)}</RoleLine>
        <div class="role-card-private">
          <Icon name="eye-slash" size={28} />
          <RoleLine title={say.mandate}>{local(card.mandate)}</RoleLine>
        </div>
        <RoleLine title={say.fear}>{local(card.fear)}</RoleLine>
        <RoleLine title={say.firstMove}>{local(card.firstMove)}</RoleLine>
        <a class="role-story" href={`/mallette/?role=${me.role}&scenario=${content.id}`} target="_blank" rel="noopener">
          {say.story}
        </a>
      </Sheet>

      <Sheet seed="tutorial" paper="yellow" lift={2} class="tutorial-offer">
        <h2>{say.tutorial}</h2>
        <p>{isDone ? say.tutorialDone : say.tutorialHelp}</p>
        <Button look={isDone ? 'plain' : 'main'} icon={isDone ? 'arrow-counter-clockwise' : 'play'} onClick={() => {
            void fetchGameScreens()
            setTrying(true)
          }}>
          {isDone ? say.again : say.tutorial}
        </Button>
      </Sheet>

      <Early />

      <Consents />

      <Part title={say.people}>
        <ul class="people">
          {seatedNumbers(view).map((seat) => {
            const line = view.seats[seat]!
            return (
              <li key={seat} class={line.holder === 'open' ? 'is-free' : ''}>
                <Emblem role={line.role} size={32} />
                <span class="person">
                  <b>{line.holder === 'open' ? say.free : line.holder === 'stand-in' ? text().words.standIn : line.holder === 'bot' ? text().words.bot : seatName(view, seat)}</b>
                  <small>
                    <RoleLabel role={line.role} form="short" />
                  </small>
                </span>
                {line.tutorialDone && <Icon name="check-circle" size={24} />}
              </li>
            )
          })}
        </ul>
        <p class="wait">{say.wait}</p>
      </Part>
    </>
  )
}

function RoleLine({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <div class="role-line">
      <h3>{title}</h3>
      <p>
        <Marked text={children} />
      </p>
    </div>
  )
}
