import { useRef, useState } from 'preact/hooks'
import type { Glossary } from '../../../shared/mallette/content-types.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { FicheHelp } from '../fiche-help.tsx'
import { useText } from '../load.ts'
import { words } from '../words.ts'
import type { Asked } from './asked.ts'
import './term-sheet.css'

type Term = Glossary['terms'][number]

/** What a word means, the rule that applies, the fiche that says more, and the words beside it: all on one sheet over the screen. */
export function TermSheet({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const w = words()
  const { text, retry } = useText<Glossary>('/glossary')
  const [path, setPath] = useState<readonly string[]>([asked.term])
  const body = useRef<HTMLDivElement>(null)
  const terms = text.state === 'here' ? text.value.terms : []
  const find = (id: string): Term | undefined => terms.find((term) => term.id === id)
  const term = find(path.at(-1)!)
  const before = find(path.at(-2) ?? '')
  const go = (next: readonly string[]): void => {
    setPath(next)
    body.current?.closest('dialog')?.querySelector('h2')?.focus()
  }
  return (
    <Dialog title={term ? w.inGameName(local(term.term)) : asked.title} icon="question" onClose={onClose}>
      <div class="term-sheet" ref={body}>
        {term ? (
          <Meaning term={term} find={find} onGo={(id) => go([...path, id])} />
        ) : (
          <>
            <p role="status">{text.state === 'here' ? w.missing : w[text.state]}</p>
            {text.state === 'failed' && <Button onClick={retry}>{w.retry}</Button>}
          </>
        )}
        {before && (
          <Button look="quiet" icon="arrow-counter-clockwise" onClick={() => go(path.slice(0, -1))}>
            {w.backTo(w.inGameName(local(before.term)))}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function Meaning({ term, find, onGo }: { readonly term: Term; readonly find: (id: string) => Term | undefined; readonly onGo: (id: string) => void }) {
  const w = words()
  const beside = (term.see ?? []).flatMap((id) => find(id) ?? [])
  return (
    <>
      <p class="term-meaning">{local(term.definition)}</p>
      {term.rule && (
        <Sheet seed={`rule-${term.id}`} paper="white" lift={0} outline="thin" class="term-rule">
          <h3>{w.rule}</h3>
          <p>{local(term.rule.text)}</p>
        </Sheet>
      )}
      {beside.length > 0 && (
        <nav class="term-beside" aria-label={w.see}>
          <span aria-hidden="true">{w.see}</span>
          <ul>
            {beside.map((other) => (
              <li key={other.id}>
                <button type="button" onClick={() => onGo(other.id)}>
                  {w.inGameName(local(other.term))}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {(term.fiches ?? []).map((id) => (
        <FicheHelp key={id} fiche={id} title={w.shortTitles[id]} class="term-fiche">
          <b>{w.fiche(id)}</b> {w.shortTitles[id]}
        </FicheHelp>
      ))}
    </>
  )
}
