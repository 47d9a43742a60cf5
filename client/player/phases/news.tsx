import { svgGaugeIcon } from '../../../shared/drawing/gauges.ts'
import { initiativeOf } from '../../../shared/base/ids.ts'
import type { PhaseId } from '../../../shared/base/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { HelpMark, HelpWord } from '../../mallette/help/help.tsx'
import { Marked } from '../../mallette/help/marked.tsx'
import { termOfGauge } from '../../mallette/help/term-ids.ts'
import { Icon } from '../../ui/icon.tsx'
import { TwoInk } from '../../ui/two-ink.tsx'
import { local, text } from '../../ui/language.ts'
import { Portrait } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { Part, SituationNames } from '../parts.tsx'
import { words } from '../words.ts'
import { DilemmaCard } from './dilemma.tsx'
import './news.css'

/** What happens, whom it concerns, and what only I know of it. */
export function News() {
  const { view, me, content, act } = useSeated()
  const { news: say } = words()
  const isReady = view.seats[me.seat]?.ready ?? false
  const unread = Object.entries(me.clues).filter(([, clue]) => !clue.read)
  const wilting = Object.entries(view.initiatives).filter(([, initiative]) => initiative.wilting)
  return (
    <>
      {view.table.rewound && <p class="notice">{words().states.rewound}</p>}
      {view.table.season === 1 && (
        <details class="opening">
          <summary class="title">{say.opening}</summary>
          <p>
            <Marked text={local(content.opening)} />
          </p>
        </details>
      )}
      <Challenge />
      <Clues />
      {me.dilemma && <DilemmaCard />}
      <EventsOf phase="news" />
      {wilting.length > 0 && (
        <Part title={say.wilting}>
          {wilting.map(([id]) => (
            <p key={id} class="wilting">
              <TwoInk name="plant" size={30} /> {say.wiltingLine(local(content.initiatives[id]!.name))}
            </p>
          ))}
        </Part>
      )}
      <div class="cta">
        <Button
          look={isReady ? 'plain' : 'main'}
          icon={isReady ? 'check-circle' : 'eye'}
          seed="read"
          pressed={isReady}
          onClick={() => {
            for (const [fact] of unread) void act({ type: 'read-fact', fact })
            void act({ type: 'set-ready', value: !isReady })
          }}
        >
          {isReady ? say.waitOthers : say.read}
        </Button>
      </div>
    </>
  )
}

/** Events that came in this phase. */
export function EventsOf({ phase }: { readonly phase: PhaseId }) {
  const { view } = useSeated()
  return (
    <>
      {Object.entries(view.events).map(
        ([id, event]) =>
          event.phase === phase && (
            <Sheet key={id} seed={id} paper="event" edge="torn" class="event">
              <h3>{local(event.title)}</h3>
              <p>
                <Marked text={local(event.text)} />
              </p>
            </Sheet>
          ),
      )}
    </>
  )
}

export function Challenge() {
  const { view, name } = useSeated()
  const { news: say } = words()
  const { challenge } = view
  if (!challenge) return null
  const { gauges } = text()
  const pair = [challenge.concerned.a, challenge.concerned.b]
  return (
    <Sheet seed={`challenge-${challenge.id}`} lift={2} jitter={4} class="challenge">
      <p class="challenge-kind">
        {say.challenge} <HelpMark term="challenge" title={say.challenge} />
      </p>
      <h2>{local(challenge.title)}</h2>
      <p>
        <Marked text={local(challenge.text)} />
      </p>
      <dl class="challenge-facts">
        <div>
          <dt>{say.concerned}</dt>
          <dd>
            {pair.map((seat) => (
              <span class="challenge-party" key={seat}>
                <Portrait role={view.seats[seat]!.role} size={52} />
                <b>{name(seat)}</b>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{say.stake}</dt>
          <dd>
            <Drawing svg={svgGaugeIcon(challenge.stake, 34)} />
            <b>
              <HelpWord term={termOfGauge(challenge.stake)} title={gauges[challenge.stake].name}>
                {gauges[challenge.stake].name}
              </HelpWord>
            </b>
          </dd>
        </div>
        <div>
          <dt>{say.need}</dt>
          <dd>
            <b class="challenge-need title">{challenge.need}</b>
            <HelpMark term="force" title={say.need} />
            <span class="heard">{say.needHelp(challenge.need)}</span>
          </dd>
        </div>
      </dl>
    </Sheet>
  )
}

/** My clues: about the challenge, a sentence and three names; about what I own, two names. */
export function Clues() {
  const { me, content } = useSeated()
  const { news: say } = words()
  const mine = Object.entries(me.clues)
  return (
    <>
      {mine.map(([id, clue]) => {
        const initiative = clue.about === 'challenge' ? undefined : initiativeOf(clue.about as `initiative:${string}`)
        return (
          <Sheet key={id} seed={id} paper="private" class="clue">
            <h3>
              <Icon name="eye-slash" size={28} />
              {initiative === undefined ? (clue.shared === 'public' ? say.publicClue : say.myClue) : local(content.initiatives[initiative]?.name ?? { fr: initiative })}
              <HelpMark term="clue" title={say.myClue} />
            </h3>
            {clue.text && (
              <p class="clue-text">
                <Marked text={local(clue.text)} />
              </p>
            )}
            <p class="small">{initiative === undefined ? say.amongThree : say.amongTwo}</p>
            <SituationNames among={clue.among} />
          </Sheet>
        )
      })}
      {mine.length === 0 && <p class="small">{say.noClue}</p>}
    </>
  )
}
