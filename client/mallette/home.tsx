import { useState } from 'preact/hooks'
import { FICHE_IDS, type FicheId, type RoleId } from '../../shared/base/vocabulary.ts'
import type { MalletteIndex } from '../../shared/mallette/content-types.ts'
import { Icon } from '../ui/icon.tsx'
import { language, local, text } from '../ui/language.ts'
import { Portrait } from '../ui/role.tsx'
import { faceOf } from './face-of.ts'
import { Sheet, type Paper } from '../ui/sheet.tsx'
import { ficheAddress, GLOSSARY, HOME, methodAddress, recitAddress, type Moment } from './address.ts'
import { Frame } from './frame.tsx'
import { matches, plain } from './search.ts'
import { useScenarioTitle } from './scenario-title.ts'
import { words } from './words.ts'

const PAPERS: readonly Paper[] = ['yellow', 'green', 'event', 'neighbour', 'plain']

/** `role`: opened from a role card, with its récits only, until the reader asks for the rest. `moment`: from a scenario or a record, with its own. */
export function Home({ index, role, scenario, moment }: { readonly index: MalletteIndex; readonly role?: RoleId | undefined; readonly scenario?: string | undefined; readonly moment?: Moment | undefined }) {
  const w = words()
  const to = language.value
  const [typed, setTyped] = useState('')
  const [around, setAround] = useState<FicheId | ''>('')
  const asked = plain(typed)
  const fiches = index.fiches.filter(({ id, question, shortAnswer }) => (around === '' || id === around) && matches(asked, [id, local(question), local(shortAnswer), w.shortTitles[id], index.search.fiches[id]?.[to] ?? '']))
  const recits = index.recits.filter((recit) => (around === '' || recit.fr.fiche === around) && matches(asked, [recit[to].title, recit[to].lead, text().roles[recit.fr.role].full, w.kinds[recit.fr.kind]]))
  const methods = index.methods.filter((method) => (around === '' || method.fr.fiches.includes(around)) && matches(asked, [method[to].title, method[to].lead]))
  const isAsking = asked !== '' || around !== ''
  if (role) return <OfRole role={role} recits={index.recits.filter((recit) => recit.fr.role === role).toSorted((a, b) => Number(b.fr.scenario === scenario) - Number(a.fr.scenario === scenario))} />
  if (scenario !== undefined && moment) return <OfScenario scenario={scenario} recits={index.recits.filter((recit) => recit.fr.scenario === scenario).toSorted((a, b) => Number(b.fr.use === moment) - Number(a.fr.use === moment))} />
  return (
    <Frame
      title={w.pageTitle}
      look="home"
      head={
        <>
          <Sheet seed="mallette-title" jitter={5} lift={2} class="mallette-title">
            <h1>{w.pageTitle}</h1>
          </Sheet>
          <Sheet seed="mallette-strip" paper="yellow" class="mallette-strip" as="p">
            {w.strip(index.fiches.length, index.recits.length, index.methods.length, index.terms)}
          </Sheet>
        </>
      }
    >
      <p class="mallette-intro">{w.intro}</p>
      <form class="mallette-search no-print" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{w.search}</span>
          <Sheet seed="search" paper="white" lift={0} outline="thin" class="mallette-field">
            <Icon name="magnifying-glass" size={24} />
            <input type="search" placeholder={w.searchHint} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
          </Sheet>
        </label>
        <label>
          <span>{w.byFiche}</span>
          <Sheet seed="around" paper="white" lift={0} outline="thin" class="mallette-field">
            <select value={around} onChange={(event) => setAround(event.currentTarget.value as FicheId | '')}>
              <option value="">{w.allFiches}</option>
              {FICHE_IDS.map((id) => (
                <option key={id} value={id}>{`${id} ${w.shortTitles[id]}`}</option>
              ))}
            </select>
          </Sheet>
        </label>
        <p role="status">{isAsking ? w.found(fiches.length + recits.length + methods.length) : ''}</p>
      </form>
      {fiches.length > 0 && (
        <section aria-labelledby="fiches">
          <h2 id="fiches">{w.fiches}</h2>
          <ul class="fiche-grid">
            {fiches.map(({ id, question, shortAnswer }) => (
              <Sheet key={id} as="li" seed={`fiche-${id}`} paper={PAPERS[FICHE_IDS.indexOf(id) % PAPERS.length]!} lift={1} outline={FICHE_IDS.indexOf(id) % PAPERS.length === 4 ? 'thin' : 'none'} class="fiche-tile">
                <b class="fiche-number">{id}</b>
                <h3>
                  <a href={ficheAddress(id)}>{local(question)}</a>
                </h3>
                <p>{local(shortAnswer)}</p>
              </Sheet>
            ))}
            {!isAsking && index.terms > 0 && (
              <Sheet seed="to-glossary" as="li" paper="ink" lift={1} jitter={5} class="to-glossary screened">
                <h3>{w.glossary}</h3>
                <p>{w.glossaryNote}</p>
                <a href={GLOSSARY}>
                  <Icon name="book-open-text" size={26} /> {w.openGlossary}
                </a>
              </Sheet>
            )}
          </ul>
        </section>
      )}
      {recits.length > 0 && <Recits recits={recits} />}
      {methods.length > 0 && <Methods methods={methods} />}
    </Frame>
  )
}

/** What a phone's role card leads to. */
function OfRole({ role, recits }: { readonly role: RoleId; readonly recits: MalletteIndex['recits'] }) {
  const w = words()
  const title = w.recitsOfRole(text().roles[role].full)
  return (
    <Frame
      title={title}
      look="page"
      head={
        <>
          <Portrait role={role} size={132} />
          <Sheet seed={`role-${role}`} jitter={5} lift={2} class="fiche-title">
            <h1>{title}</h1>
          </Sheet>
        </>
      }
    >
      <Recits recits={recits} />
      <p>
        <a href={HOME}>{w.wholeMallette}</a>
      </p>
    </Frame>
  )
}

/** What a trainer who prepares, and a table that looks back, are led to. */
function OfScenario({ scenario, recits }: { readonly scenario: string; readonly recits: MalletteIndex['recits'] }) {
  const w = words()
  const name = useScenarioTitle(scenario)
  const title = name === undefined ? w.recits : w.recitsOfScenario(name)
  return (
    <Frame
      title={title}
      look="page"
      head={
        <Sheet seed={`recits-${scenario}`} jitter={5} lift={2} class="fiche-title">
          <h1>{title}</h1>
        </Sheet>
      }
    >
      {recits.length > 0 ? <Recits recits={recits} /> : <p>{w.noRecit}</p>}
      <p>
        <a href={HOME}>{w.wholeMallette}</a>
      </p>
    </Frame>
  )
}

function Recits({ recits }: { readonly recits: MalletteIndex['recits'] }) {
  const w = words()
  const to = language.value
  return (
    <section aria-labelledby="recits">
      <header class="part-head">
        <h2 id="recits">{w.recits}</h2>
        <p class="quiet">{w.recitsNote}</p>
      </header>
      <ul class="recit-grid">
        {recits.map((recit) => (
          <li key={recit.fr.id} class="recit-tile">
            <Portrait role={recit.fr.role} size={92} face={faceOf(recit.fr)} />
            <div>
              <p class="recit-kind">{w.kinds[recit.fr.kind]}</p>
              <h3>
                <a href={recitAddress(recit.fr.id)}>{recit[to].title}</a>
              </h3>
              <p>{recit[to].lead}</p>
              <p class="small">{`${w.fiche(recit.fr.fiche)}, ${w.uses[recit.fr.use]}`}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Methods({ methods }: { readonly methods: MalletteIndex['methods'] }) {
  const w = words()
  const to = language.value
  return (
    <section aria-labelledby="methods">
      <header class="part-head">
        <h2 id="methods">{w.methods}</h2>
        <p class="quiet">{w.methodsNote}</p>
      </header>
      <ul class="method-grid">
        {methods.map((method) => (
          <Sheet key={method.fr.id} as="li" seed={`method-${method.fr.id}`} paper="white" lift={2} outline="strong" class="method-tile">
            <Icon name="clipboard-text" size={44} />
            <div>
              <h3>
                <a href={methodAddress(method.fr.id)}>{method[to].title}</a>
              </h3>
              <p>{method[to].lead}</p>
              <p class="small">{`${method[to].duration}, ${method[to].people}`}</p>
            </div>
          </Sheet>
        ))}
      </ul>
    </section>
  )
}
