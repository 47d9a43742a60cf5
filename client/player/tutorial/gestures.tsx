import { useEffect, useState } from 'preact/hooks'
import { LINK_BANDS, REASON_CHIPS } from '../../../shared/base/vocabulary.ts'
import type { PostureId, SituationId } from '../../../shared/base/vocabulary.ts'
import { svgPosture, svgPostureFill } from '../../../shared/drawing/postures.ts'
import { svgPot } from '../../../shared/drawing/pot.ts'
import { Button } from '../../ui/button.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { Gauge } from '../../ui/gauge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { labelled, text } from '../../ui/language.ts'
import { announce } from '../../ui/live-region.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TokenCounter } from '../../ui/token-counter.tsx'
import { Hole } from '../hole.tsx'
import { SituationNames } from '../parts.tsx'
import { tutorialWords, words } from '../words.ts'
import { threadSample } from './thread-sample.ts'

export interface GestureProps {
  readonly pot: number
  readonly onPot: (tokens: number) => void
  readonly onDone: () => void
}

function Title({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <>
      <h2 id="tutorial-title" tabIndex={-1} class="tutorial-title">
        {title}
      </h2>
      <p>{children}</p>
    </>
  )
}

export function ClueGesture({ onDone }: GestureProps) {
  const say = tutorialWords().clue
  const [isTurned, setTurned] = useState(false)
  return (
    <>
      <Title title={say.title}>{say.text}</Title>
      {isTurned ? (
        <Sheet seed="toy-clue" paper="private" lift={2} class="clue">
          <p class="clue-text">{say.clue}</p>
          <SituationNames among={['distrust', 'invisibility', 'exhaustion']} />
        </Sheet>
      ) : (
        <Sheet
          as="button"
          type="button"
          seed="toy-clue"
          paper="private"
          lift={2}
          class="clue-back"
          onClick={() => {
            setTurned(true)
            onDone()
            announce(say.clue)
          }}
        >
          <Icon name="eye-slash" size={48} />
          <b>{say.tap}</b>
        </Sheet>
      )}
      {isTurned && <p>{say.after}</p>}
    </>
  )
}

const TOY_POSTURES: readonly PostureId[] = ['listening', 'mediation', 'trusted-third']

export function PostureGesture({ onDone }: GestureProps) {
  const say = tutorialWords().posture
  const { postures, situations, postureWords, gateSentence } = text()
  const [belief, setBelief] = useState<SituationId>('distrust')
  const [chosen, setChosen] = useState<PostureId | undefined>(undefined)
  const gate = gateSentence({ gate: 'not-recognised', by: -3, when: 'now', have: 40, want: 45 }, '')
  return (
    <>
      <Title title={say.title}>{say.text}</Title>
      <p class="belief">
        {say.belief} <Hole label={say.belief} value={belief} onChange={(value) => setBelief(value as SituationId)} options={(['distrust', 'invisibility', 'exhaustion'] as const).map((id) => ({ value: id, label: situations[id].name }))} />
      </p>
      <div class="postures" role="radiogroup" aria-label={say.title}>
        {TOY_POSTURES.map((id) => (
          <label class="posture" key={id}>
            <input
              type="radio"
              name="toy-posture"
              checked={chosen === id}
              onChange={() => {
                setChosen(id)
                announce(id === 'trusted-third' ? `${gate} ${say.refused}` : say.fine)
                if (id !== 'trusted-third') onDone()
              }}
            />
            <Sheet seed={`toy-${id}`} paper={chosen === id ? 'ink' : 'plain'} lift={chosen === id ? 2 : 1} class="posture-sheet">
              <span class="posture-name">
                <Drawing class="icon" svg={chosen === id ? svgPostureFill(id, 27, '#FFC94A') : svgPosture(id, 29)} />
                <b>{postures[id].name}</b>
                <span class={`posture-word posture-${id === 'trusted-third' ? 'carries' : 'helps'}`}>{postureWords[id === 'trusted-third' ? 'carries' : 'helps'].name}</span>
              </span>
              {id === 'trusted-third' && <small>{gate}</small>}
            </Sheet>
          </label>
        ))}
      </div>
      {chosen !== undefined && (
        <Sheet seed="toy-answer" paper={chosen === 'trusted-third' ? 'event' : 'green'} class="tutorial-answer">
          <Icon name={chosen === 'trusted-third' ? 'hand-palm' : 'check-circle'} size={28} />
          <p>{chosen === 'trusted-third' ? say.refused : say.fine}</p>
        </Sheet>
      )}
    </>
  )
}

export function TokensGesture({ onPot, onDone }: GestureProps) {
  const say = tutorialWords().tokens
  const { tokens } = words().commitment
  const [spread, setSpread] = useState({ worksite: 0, pot: 0, mandate: 0 })
  const left = 4 - spread.worksite - spread.pot - spread.mandate
  useEffect(() => {
    onPot(spread.pot)
    if (left === 0) onDone()
  }, [left, spread.pot])
  return (
    <>
      <Title title={say.title}>{say.text}</Title>
      <div class="stack">
        {(['worksite', 'pot', 'mandate'] as const).map((to) => (
          <TokenCounter
            key={to}
            resource="time"
            label={tokens.timeTo[to]}
            value={spread[to]}
            left={left}
            addLabel={tokens.add(text().resources.time.name, tokens.timeTo[to])}
            removeLabel={tokens.remove(text().resources.time.name, tokens.timeTo[to])}
            onChange={(value) => setSpread({ ...spread, [to]: value })}
          />
        ))}
      </div>
      <p role="status">
        <b>{say.left(left)}</b>
      </p>
    </>
  )
}

export function PotGesture({ pot, onDone }: GestureProps) {
  const say = tutorialWords().pot
  const { potLevels } = text()
  useEffect(onDone, [])
  const level = pot === 0 ? 'cold' : 'kept'
  return (
    <>
      <Title title={say.title}>{say.text}</Title>
      <Sheet seed="toy-pot" paper="yellow" lift={2} class="pot-count">
        <Drawing svg={svgPot(92, { level, time: pot, means: pot === 0 ? 0 : 2 })} />
        <div>
          <h3>{potLevels[level].name}</h3>
          <p>{pot === 0 ? say.empty : say.filled(pot)}</p>
        </div>
      </Sheet>
      <Sheet seed="toy-gauge" class="horizons">
        <Gauge id="vitality" value={pot === 0 ? 3 : 4} change={pot === 0 ? -1 : 0} />
      </Sheet>
    </>
  )
}

export function PromiseGesture({ onDone }: GestureProps) {
  const say = tutorialWords().promise
  const { promise } = words().palaver
  const { reasons } = text()
  const [atLeast, setAtLeast] = useState('2')
  const [reason, setReason] = useState<string>(REASON_CHIPS[0])
  const [isGiven, setGiven] = useState(false)
  return (
    <>
      <Title title={say.title}>{say.text}</Title>
      <Sheet seed="toy-promise" paper="white" lift={2} class="promise-holes">
        <p>
          {labelled(promise.toTableLong, promise.ofPutting)} <Hole label={promise.amount} value={atLeast} disabled={isGiven} onChange={setAtLeast} options={['2', '3', '4'].map((amount) => ({ value: amount, label: amount }))} /> {promise.onPot}, {promise.because}{' '}
          <Hole label={promise.because} value={reason} disabled={isGiven} onChange={setReason} options={REASON_CHIPS.map((chip) => ({ value: chip, label: reasons[chip] }))} />
        </p>
      </Sheet>
      {isGiven ? (
        <Sheet seed="toy-given" paper="green" class="tutorial-answer">
          <Icon name="seal-check" size={30} />
          <p>{say.given}</p>
        </Sheet>
      ) : (
        <Button
          icon="hand-palm"
          look="yellow"
          onClick={() => {
            setGiven(true)
            onDone()
            announce(say.given)
          }}
        >
          {promise.give}
        </Button>
      )}
    </>
  )
}

export function ThreadGesture({ onDone }: GestureProps) {
  const say = tutorialWords().thread
  const { bands } = text()
  const [chosen, setChosen] = useState<(typeof LINK_BANDS)[number] | undefined>(undefined)
  const answer = chosen === undefined ? undefined : chosen === 'trust' ? say.right : say.wrong(bands[chosen])
  return (
    <>
      <Title title={say.title}>{say.text}</Title>
      <div class="threads">
        {LINK_BANDS.map((band) => (
          <Sheet
            as="button"
            type="button"
            key={band}
            seed={`thread-${band}`}
            paper={chosen === band ? 'yellow' : 'plain'}
            outline={chosen === band ? 'strong' : 'none'}
            class="thread-option"
            aria-pressed={chosen === band}
            aria-label={say.option(say.shapes[band])}
            onClick={() => {
              setChosen(band)
              announce(band === 'trust' ? say.right : say.wrong(bands[band]))
              if (band === 'trust') onDone()
            }}
          >
            <Drawing svg={threadSample(band)} />
          </Sheet>
        ))}
      </div>
      {answer !== undefined && (
        <Sheet seed="toy-thread" paper={chosen === 'trust' ? 'green' : 'event'} class="tutorial-answer">
          <Icon name={chosen === 'trust' ? 'check-circle' : 'hand-palm'} size={28} />
          <p>{answer}</p>
        </Sheet>
      )}
    </>
  )
}
