import { useEffect, useState } from 'preact/hooks'
import { FICHE_IDS } from '../../shared/base/vocabulary.ts'
import type { BaseFilter } from '../../shared/protocol/capital.ts'
import { readToken } from '../trainer/trainer-api.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Slips } from '../ui/toast.tsx'
import { readBase, type BaseList } from './capital-api.ts'
import { CapitalSheet } from './capital-sheet.tsx'
import { words } from './words.ts'

type State = { readonly kind: 'loading' | 'entry' | 'failed' } | { readonly kind: 'shown'; readonly list: BaseList }

/** `/capital/#2.6`: the moments of that fiche. */
function askedFiche(): BaseFilter {
  const fiche = FICHE_IDS.find((id) => location.hash === `#${id}`)
  return fiche === undefined ? {} : { fiche }
}

/** `/capital/`: read with the trainer's access of this browser. */
export function CapitalPage() {
  const w = words()
  const [token] = useState(readToken)
  const [filter, setFilter] = useState<BaseFilter>({})
  const [state, setState] = useState<State>({ kind: token === undefined ? 'entry' : 'loading' })
  const load = async (wanted: BaseFilter): Promise<void> => {
    if (token === undefined) return
    setFilter(wanted)
    const answer = await readBase(token, wanted)
    setState(answer.ok ? { kind: 'shown', list: answer.value } : { kind: answer.error.httpStatus === 401 ? 'entry' : 'failed' })
  }
  useEffect(() => void load(askedFiche()), [])
  useEffect(() => {
    document.title = w.pageTitle
  }, [w])
  return (
    <>
      <header class="capital-head">
        <a class="capital-back no-print" href="/trainer/">
          <Icon name="house-line" size={22} /> {w.toTrainer}
        </a>
        <Sheet seed="capital-title" jitter={5} lift={3} class="capital-title">
          <h1>{w.title}</h1>
        </Sheet>
        <p class="capital-lead">{w.lead}</p>
      </header>
      <main class="capital">
        {state.kind === 'shown' && token !== undefined ? (
          <CapitalSheet list={state.list} filter={filter} token={token} onFilter={(next) => void load(next)} />
        ) : (
          <Sheet seed="capital-notice" paper="white" lift={2} outline="thin" class="capital-notice" as="section">
            <p role="status">{state.kind === 'loading' ? w.loading : state.kind === 'entry' ? w.entry : w.failed}</p>
            {state.kind === 'entry' && (
              <a class="capital-enter" href="/trainer/">
                {w.toEntry}
              </a>
            )}
            {state.kind === 'failed' && <Button onClick={() => void load(filter)}>{w.retry}</Button>}
          </Sheet>
        )}
      </main>
      <footer class="capital-foot no-print">
        <LanguageSwitch />
      </footer>
      <Slips />
      <LiveRegion />
    </>
  )
}
