import { local } from '../ui/language.ts'
import { Icon } from '../ui/icon.tsx'
import { useSeated } from './desk.ts'
import { waitingWords } from './waiting-words.ts'

/** For who came early: the scenario's sentence, while the table fills. */
export function Early() {
  const { early } = useSeated().content.arrivals ?? {}
  if (early === undefined) return null
  return (
    <section class="early" aria-labelledby="early">
      <Icon name="hourglass-medium" size={32} />
      <div>
        <h2 id="early">{waitingWords().meanwhile}</h2>
        <p>{local(early)}</p>
      </div>
    </section>
  )
}
