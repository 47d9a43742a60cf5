import type { ComponentChildren } from 'preact'
import type { Fiche, Glossary, InBoth, MalletteIndex, Method, Recit } from '../../shared/mallette/content-types.ts'
import { Button } from '../ui/button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Slips } from '../ui/toast.tsx'
import { readAddress, type Place } from './address.ts'
import { MethodPage } from './method-page.tsx'
import { RecitPage } from './recit-page.tsx'
import { FichePage } from './fiche-page.tsx'
import { GlossaryPage } from './glossary-page.tsx'
import { Home } from './home.tsx'
import { useText, type Loaded } from './load.ts'
import { WithTerms } from './terms.tsx'
import { words } from './words.ts'

/** One page for each address: the list, a fiche, a récit, a method sheet, the glossary. */
export function MallettePage() {
  return (
    <>
      <Shown place={readAddress(location.search)} />
      <Slips />
      <LiveRegion />
    </>
  )
}

function Shown({ place }: { readonly place: Place }) {
  const index = useText<MalletteIndex>('')
  const glossary = useText<Glossary>('/glossary')
  if (place.kind === 'home') return <WhenHere {...index}>{(here) => <Home index={here} role={place.role} scenario={place.scenario} moment={place.moment} />}</WhenHere>
  if (place.kind === 'glossary') return <WhenHere {...glossary}>{(here) => <GlossaryPage glossary={here} />}</WhenHere>
  const around = index.text.state === 'here' ? index.text.value : undefined
  // The glossary only adds to a text: without it, the text is read all the same.
  const terms = glossary.text.state === 'here' ? glossary.text.value : undefined
  return (
    <WithTerms glossary={terms} topic={`${place.kind} ${place.id}`}>
      {place.kind === 'fiche' && <OneText<Fiche> path={`/fiches/${place.id}`} draw={(fiche) => <FichePage fiche={fiche} index={around} />} />}
      {place.kind === 'recit' && <OneText<InBoth<Recit>> path={`/recits/${encodeURIComponent(place.id)}`} draw={(recit) => <RecitPage recit={recit} />} />}
      {place.kind === 'method' && <OneText<InBoth<Method>> path={`/methods/${encodeURIComponent(place.id)}`} draw={(method) => <MethodPage method={method} />} />}
    </WithTerms>
  )
}

function OneText<T>({ path, draw }: { readonly path: string; readonly draw: (value: T) => ComponentChildren }) {
  const asked = useText<T>(path)
  return <WhenHere {...asked}>{draw}</WhenHere>
}

function WhenHere<T>({ text, retry, children }: { readonly text: Loaded<T>; readonly retry: () => void; readonly children: (value: T) => ComponentChildren }) {
  const w = words()
  if (text.state === 'here') return <>{children(text.value)}</>
  return (
    <main class="mallette-notice">
      <Sheet seed="mallette-notice" jitter={5} lift={3} class="mallette-notice-sheet" as="section">
        <h1>{w.pageTitle}</h1>
        <p role="status">{w[text.state]}</p>
        {text.state === 'failed' && <Button onClick={retry}>{w.retry}</Button>}
        {text.state !== 'loading' && (
          <p>
            <a href="/mallette/">{w.toMallette}</a>
          </p>
        )}
      </Sheet>
    </main>
  )
}
