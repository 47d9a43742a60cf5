import { svgPosture } from '../../shared/drawing/postures.ts'
import { svgPage } from '../../shared/drawing/svg.ts'
import { tear } from '../../shared/drawing/tears.ts'
import type { Fiche } from '../../shared/mallette/content-types.ts'
import { seedOf } from '../ui/cut.ts'
import { Drawing } from '../ui/drawing.tsx'
import { language, local, text } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Marked } from './help/marked.tsx'
import { words } from './words.ts'

/** What a claim rests on: the numbers of its sources, or « à confirmer ». Nothing: it is our own reasoning. */
export function Basis({ fiche, claim }: { readonly fiche: Fiche; readonly claim: { readonly status: string; readonly sources?: readonly string[] | undefined } }) {
  const w = words()
  const numbers = (claim.sources ?? []).map((id) => ({ id, number: fiche.sources.findIndex((source) => source.id === id) + 1 }))
  return (
    <>
      {numbers.map(({ id, number }) => (
        <a key={id} class="source-mark" href={`#${id}`} aria-label={w.source(number)}>
          {number}
        </a>
      ))}
      {claim.status === 'to-confirm' && <small class="to-confirm-mark">{w.confirmMark}</small>}
    </>
  )
}

/** Two sheets torn apart: each choice with what it costs. */
export function Tensions({ fiche }: { readonly fiche: Fiche }) {
  const w = words()
  return (
    <section aria-labelledby="tensions">
      <header class="part-head">
        <h2 id="tensions">{w.tensions}</h2>
        <p class="ask">{w.tensionsAsk}</p>
      </header>
      <ul class="tensions">
        {fiche.tensions.map((tension) => (
          <li key={tension.title.fr} class="tension">
            <h3>{local(tension.title)}</h3>
            <Side side={tension.a} seed={`a-${tension.title.fr}`} />
            <span class="tension-or">
              <Drawing class="tear-upright" svg={svgPage(32, 92, '0 0 32 92', tear([16, 1], [16, 91], { seed: seedOf(tension.title.fr), teeth: 7, width: 11 }))} />
              <Drawing class="tear-flat" svg={svgPage(92, 32, '0 0 92 32', tear([1, 16], [91, 16], { seed: seedOf(tension.title.fr), teeth: 7, width: 11 }))} />
              <em>{w.either}</em>
            </span>
            <Side side={tension.b} seed={`b-${tension.title.fr}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Side({ side, seed }: { readonly side: Fiche['tensions'][number]['a']; readonly seed: string }) {
  return (
    <Sheet seed={seed} paper="white" lift={1} class="tension-side">
      <p>
        <b>{local(side.choice)}</b>
      </p>
      <p class="tension-cost">
        <span class="heard">{words().costs} </span>
        <Marked text={local(side.cost)} />
      </p>
    </Sheet>
  )
}

export function Postures({ fiche }: { readonly fiche: Fiche }) {
  return (
    <section aria-labelledby="postures">
      <h2 id="postures">{words().postures}</h2>
      <ul class="posture-row">
        {fiche.postures.map((line) => (
          <li key={line.posture}>
            <Drawing svg={svgPosture(line.posture, 62)} />
            <div>
              <h3>{text().postures[line.posture].name}</h3>
              <p>
                {local(line.text)} <Basis fiche={fiche} claim={line} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Enough to find each again on paper. Links lead outside: nothing is fetched from there. */
export function Sources({ fiche }: { readonly fiche: Fiche }) {
  const w = words()
  const day = (iso: string): string => new Date(`${iso}T12:00:00Z`).toLocaleDateString(language.value === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <section aria-labelledby="sources" class="sources">
      <h2 id="sources">{w.sources}</h2>
      <p class="small">{w.sourcesNote}</p>
      <ol class="numbers">
        {fiche.sources.map((source) => (
          <li key={source.id} id={source.id} tabIndex={-1}>
            <span>
              <cite>{source.title}</cite>, {source.publisher}
              {source.readOn !== undefined && `, ${w.readOn(day(source.readOn))}`}.{source.note && ` ${local(source.note)}`} <a href={source.url} rel="noopener noreferrer" target="_blank">{source.url.replace(/^https?:\/\/(?:www\.)?/, '')}</a>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
