import { useState } from 'preact/hooks'
import type { Glossary } from '../../shared/mallette/content-types.ts'
import { Icon } from '../ui/icon.tsx'
import { language } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { ficheAddress } from './address.ts'
import { Frame } from './frame.tsx'
import { matches, plain } from './search.ts'
import { words } from './words.ts'

type Term = Glossary['terms'][number]

export function GlossaryPage({ glossary }: { readonly glossary: Glossary }) {
  const w = words()
  const to = language.value
  const [typed, setTyped] = useState('')
  const asked = plain(typed)
  const terms = glossary.terms.filter(({ term, definition, forms }) => matches(asked, [term.fr, term.en, definition[to], ...(forms?.[to] ?? [])])).sort((a, b) => a.term[to].localeCompare(b.term[to], to))
  const letters = new Map<string, Term[]>()
  for (const term of terms) {
    const letter = plain(term.term[to]).charAt(0).toUpperCase()
    letters.set(letter, [...(letters.get(letter) ?? []), term])
  }
  return (
    <Frame
      title={w.glossary}
      look="page"
      head={
        <Sheet seed="glossary-title" jitter={5} lift={2} class="fiche-title">
          <h1>{w.glossary}</h1>
          <p>{w.glossaryNote}</p>
        </Sheet>
      }
    >
      <form class="mallette-search no-print" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{w.search}</span>
          <Sheet seed="search" paper="white" lift={0} outline="thin" class="mallette-field">
            <Icon name="magnifying-glass" size={24} />
            <input type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
          </Sheet>
        </label>
        <p role="status">{asked === '' ? '' : w.found(terms.length)}</p>
      </form>
      <nav class="letters no-print" aria-label={w.letters}>
        {[...letters.keys()].map((letter) => (
          <a key={letter} href={`#lettre-${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      <div class="glossary">
        {[...letters].map(([letter, here]) => (
          <section key={letter} id={`lettre-${letter}`} aria-label={letter} tabIndex={-1}>
            <h2 aria-hidden="true">{letter}</h2>
            <dl>
              {here.map((term) => (
                <Entry key={term.id} term={term} all={glossary.terms} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Frame>
  )
}

function Entry({ term, all }: { readonly term: Term; readonly all: readonly Term[] }) {
  const w = words()
  const to = language.value
  const other = to === 'fr' ? 'en' : 'fr'
  return (
    <div id={term.id} class="entry">
      <dt>
        {term.term[to]} <span lang={other} class="entry-other">{term.term[other]}</span>
      </dt>
      <dd>
        {term.definition[to]}
        {term.status === 'to-confirm' && (
          <>
            {' '}
            <small class="to-confirm-mark">{w.confirmMark}</small>
          </>
        )}
        {(term.fiches ?? []).map((id) => (
          <a key={id} href={ficheAddress(id)} class="entry-fiche">
            {w.fiche(id)}
          </a>
        ))}
        {term.rule && (
          <span class="entry-rule">
            <b>{w.rule}</b> {term.rule.text[to]}
          </span>
        )}
        {term.see && (
          <span class="small">
            {w.see}{' '}
            {term.see.map((id, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <a href={`#${id}`}>{all.find((one) => one.id === id)?.term[to]}</a>
              </span>
            ))}
          </span>
        )}
      </dd>
    </div>
  )
}
