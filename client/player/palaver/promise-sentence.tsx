import type { PromiseView } from '../../../shared/views/view-types.ts'
import type { ReasonChip } from '../../../shared/base/vocabulary.ts'
import { text } from '../../ui/language.ts'
import { useSeated } from '../desk.ts'
import { promiseObjectWords } from '../parts.tsx'
import { words } from '../words.ts'

/** « Au moins 2 jetons au pot commun, cette saison, parce que c'est un besoin commun. » */
export function PromiseSentence({ id, promise }: { readonly id: string; readonly promise: PromiseView }) {
  const { view, me, content } = useSeated()
  const { promise: say } = words().palaver
  const object = promiseObjectWords(promise.object, view, content)
  const due = promise.dueSeason === promise.givenSeason ? say.due.this : say.due.next
  const reason = promise.chip !== undefined ? (text().reasons[promise.chip as ReasonChip] ?? promise.chip) : (me.words[id] ?? promise.reason)
  return (
    <p class="promise-sentence">
      {say.sentence(promise.atLeast, object, due)}
      {reason !== undefined && (
        <>
          , <q>{say.becauseOf(reason)}</q>
        </>
      )}
    </p>
  )
}
