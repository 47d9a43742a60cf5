import { useEffect } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { FillIcon } from '../../ui/icon.tsx'
import { text } from '../../ui/language.ts'
import { HelpMark } from '../../mallette/help/help.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { promiseObjectWords, worksiteTitle } from '../parts.tsx'
import { tellWhole } from './told-beat.ts'
import { useToldBeat } from './use-told-beat.ts'
import { words } from '../words.ts'
import './reveal.css'

/** « Au mur », then three lines about me once the last beat is told; a phone never tells before the wall. */
export function Reveal() {
  const { view } = useSeated()
  const { reveal: say } = words()
  const beat = useToldBeat()
  const isMore = beat !== undefined && beat.index < beat.count - 1
  return (
    <>
      <Sheet seed="at-the-wall" paper="ink" lift={0} jitter={5} class={isMore ? 'look-up' : 'look-up look-up-low'}>
        <Icon name="projector-screen" size={isMore ? 56 : 44} />
        <p class="title look-up-title">{say.look}</p>
        <p class={isMore ? undefined : 'look-up-help'}>{say.lookHelp}</p>
        {isMore && <p class="small">{say.beat(beat.index + 1, beat.count)}</p>}
      </Sheet>
      {isMore && view.clock.lengthMs === undefined && (
        <Button look="quiet" icon="eye" onClick={tellWhole}>
          {say.noWall}
        </Button>
      )}
      {!isMore && <MyResult />}
    </>
  )
}

/** Posture's word and gate, promise, trust gained or lost; mandate. */
export function MyResult() {
  const { view, me, content, name } = useSeated()
  const { reveal: say, palaver } = words()
  const { postures, postureWords, gateSentence } = text()
  const { result } = me
  const lines = result && {
    posture: result.posture
      ? [
          say.postureLine(postures[result.posture.id].name, worksiteTitle(result.posture.worksite, view, content), postureWords[result.posture.word].name),
          ...(result.posture.duplicate ? [say.duplicate] : []),
          ...Object.entries(result.posture.gates).map(([gate, by]) => gateSentence({ gate, by, when: 'now' }, '')),
        ]
      : [say.noPosture],
    promise: Object.entries(result.promises).map(([id, status]) => {
      const promise = view.promises[id]
      const object = promise === undefined ? '' : promiseObjectWords(promise.object, view, content)
      return `${say.promiseLine[status]}${promise === undefined ? '' : palaver.promise.sentence(promise.atLeast, object, promise.dueSeason === promise.givenSeason ? palaver.promise.due.this : palaver.promise.due.next)}.`
    }),
    trust: Object.entries(result.trust).flatMap(([seat, by]) => (by > 0 ? [say.gained(name(Number(seat)), by)] : by < 0 ? [say.lost(name(Number(seat)), -by)] : [])),
  }
  useEffect(() => {
    if (lines) announce([...lines.posture, ...lines.promise, ...lines.trust].join(' '))
  }, [result === undefined])
  if (!result || !lines) return null
  const { solo, shared, dilemma } = result.mandate
  const source = result.source === 'silent' ? say.silent : result.source === 'absent' ? say.absent : result.source === 'saved' ? say.saved : undefined
  return (
    <section class="result" aria-label={say.mine}>
      {source !== undefined && <p class="notice">{source}</p>}
      <ResultLine icon="users" term="posture" title={say.posture} lines={lines.posture} />
      <ResultLine icon="quotes" term="promise" title={say.promise} lines={lines.promise.length > 0 ? lines.promise : [say.noPromise]} />
      <ResultLine icon="heart" term="trust" title={say.trust} lines={lines.trust.length > 0 ? lines.trust : [say.same]} />
      <Sheet seed="result-mandate" paper="private" class="result-line">
        <Icon name="eye-slash" size={30} />
        <div>
          <h3>
            {say.mandate} <HelpMark term="mandate" title={say.mandate} />
          </h3>
          <p>{solo + shared + dilemma === 0 ? say.mandateSame : say.mandateLine(solo, shared, dilemma)}</p>
        </div>
      </Sheet>
    </section>
  )
}

function ResultLine({ icon, term, title, lines }: { readonly icon: FillIcon; readonly term: string; readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Sheet seed={`result-${icon}`} class="result-line">
      <Icon name={icon} size={30} />
      <div>
        <h3>
          {title} <HelpMark term={term} title={title} />
        </h3>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Sheet>
  )
}
