import { useEffect, useState } from 'preact/hooks'
import { readCard, saveCardPdf, type LeavingCard } from '../net/commitment-card.ts'
import { Button } from '../ui/button.tsx'
import { language, local } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { words } from './words.ts'

type State = { readonly kind: 'loading' | 'unknown' | 'offline' } | { readonly kind: 'shown'; readonly card: LeavingCard }

/** One's own commitment card, found again by its key. */
export function CardPage({ cardKey }: { readonly cardKey: string }) {
  const w = words().card
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [hasFailed, setFailed] = useState(false)
  const load = async (): Promise<void> => {
    const answer = await readCard(cardKey)
    setState(answer.ok ? { kind: 'shown', card: answer.value } : { kind: answer.error.code === 'offline' ? 'offline' : 'unknown' })
  }
  useEffect(() => void load(), [cardKey])
  if (state.kind !== 'shown') {
    return (
      <main class="debrief-notice">
        <Sheet seed="card-notice" jitter={5} lift={3} class="debrief-notice-sheet" as="section">
          <h1>{state.kind === 'loading' ? words().loading : state.kind === 'offline' ? words().offline : w.unknown}</h1>
          {state.kind === 'unknown' && <p>{w.unknownHelp}</p>}
          {state.kind === 'offline' && <Button onClick={() => void load()}>{words().retry}</Button>}
        </Sheet>
      </main>
    )
  }
  const { act, ally, date, territory, scenario, playedAt } = state.card
  const day = new Intl.DateTimeFormat(language.value === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(playedAt)
  return (
    <main class="debrief-notice">
      <Sheet seed="card" paper="yellow" jitter={5} lift={3} class="debrief-notice-sheet card-sheet" as="section">
        <h1>{w.title}</h1>
        <dl>
          {[[w.act, act], [w.ally, ally], [w.date, date]].map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said || w.blank}</dd>
            </div>
          ))}
        </dl>
        <p>{[local(territory), local(scenario), day].join(' · ')}</p>
        <Button icon="download-simple" onClick={() => void saveCardPdf(cardKey, language.value).then((isDone) => setFailed(!isDone))}>
          {w.pdf}
        </Button>
        <p role="status">{hasFailed && words().failed}</p>
      </Sheet>
    </main>
  )
}
