import { FICHE_IDS } from '../../shared/base/vocabulary.ts'
import type { Fiche, MalletteIndex } from '../../shared/mallette/content-types.ts'
import { readToken } from '../trainer/trainer-api.ts'
import { Icon } from '../ui/icon.tsx'
import { language, local, text } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { ficheAddress, recitAddress } from './address.ts'
import { Basis, Postures, Sources, Tensions } from './fiche-parts.tsx'
import { Frame } from './frame.tsx'
import { Play } from './play.tsx'
import { Marked } from './help/marked.tsx'
import { WordsForPaper } from './terms.tsx'
import { words } from './words.ts'

export function FichePage({ fiche, index }: { readonly fiche: Fiche; readonly index: MalletteIndex | undefined }) {
  const w = words()
  return (
    <Frame title={`${fiche.id} ${w.shortTitles[fiche.id]}`} look="page" head={<FicheHead fiche={fiche} />} foot={<FicheFoot fiche={fiche} />}>
      <Sheet seed={`answer-${fiche.id}`} paper="yellow" lift={2} jitter={4} class="answer" as="section" aria-labelledby="answer">
        <h2 id="answer">{w.shortAnswer}</h2>
        <p>
          <Marked text={local(fiche.shortAnswer)} />
        </p>
      </Sheet>
      <div class="fiche-pair">
        <section aria-labelledby="definition">
          <h2 id="definition">{w.definition}</h2>
          <p>
            <Marked text={local(fiche.definition.text)} /> <Basis fiche={fiche} claim={fiche.definition} />
          </p>
        </section>
        <section aria-labelledby="notions">
          <h2 id="notions">{w.notions}</h2>
          <dl class="notions">
            {fiche.notions.map((notion) => (
              <div key={notion.name.fr}>
                <dt>{local(notion.name)}</dt>
                <dd>
                  {local(notion.text)} <Basis fiche={fiche} claim={notion} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <Tensions fiche={fiche} />
      <Postures fiche={fiche} />
      <div class="fiche-pair">
        <Lines id="levers" title={w.levers} fiche={fiche} lines={fiche.levers} icon="hand-palm" />
        <Lines id="mistakes" title={w.mistakes} fiche={fiche} lines={fiche.mistakes} icon="warning" />
      </div>
      <section aria-labelledby="examples">
        <h2 id="examples">{w.examples}</h2>
        <ul class="examples">
          {fiche.examples.map((example, i) => (
            <Sheet key={example.title.fr} as="li" seed={`example-${fiche.id}-${i}`} paper="neighbour" lift={1} class="example">
              <h3>
                <Icon name="map-pin" size={24} /> {local(example.title)}
              </h3>
              <p>
                <Marked text={local(example.text)} /> <Basis fiche={fiche} claim={example} />
              </p>
            </Sheet>
          ))}
        </ul>
      </section>
      <section aria-labelledby="play">
        <h2 id="play">{w.play}</h2>
        <div class="plays">
          {fiche.play.map((play) => (
            <Play key={play.lever} play={play} />
          ))}
        </div>
        {readToken() !== undefined && (
          <p class="no-print">
            <a href={`/capital/#${fiche.id}`}>{w.sharedMoments}</a>
          </p>
        )}
      </section>
      <Sheet seed={`questions-${fiche.id}`} paper="ink" lift={0} jitter={6} class="fiche-questions screened" as="section" aria-labelledby="questions">
        <h2 id="questions">{w.questions}</h2>
        <ol>
          {fiche.questions.map((question, i) => (
            <li key={question.fr}>
              <b aria-hidden="true">{i + 1}</b>
              <span>{local(question)}</span>
            </li>
          ))}
        </ol>
      </Sheet>
      <Around fiche={fiche} index={index} />
    </Frame>
  )
}

function FicheHead({ fiche }: { readonly fiche: Fiche }) {
  const w = words()
  return (
    <>
      <Sheet seed={`number-${fiche.id}`} paper="yellow" jitter={5} lift={2} class="fiche-badge" as="p">
        <span class="heard">{w.fiche(fiche.id)}</span>
        <span aria-hidden="true">{fiche.id}</span>
      </Sheet>
      <Sheet seed={`title-${fiche.id}`} jitter={5} lift={2} class="fiche-title">
        <h1>{local(fiche.question)}</h1>
      </Sheet>
    </>
  )
}

type Line = Fiche['levers'][number]

function Lines({ id, title, fiche, lines, icon }: { readonly id: string; readonly title: string; readonly fiche: Fiche; readonly lines: readonly Line[]; readonly icon: 'hand-palm' | 'warning' }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line.text.fr}>
            <Icon name={icon} size={22} />
            <span>
              <Marked text={local(line.text)} /> <Basis fiche={fiche} claim={line} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Around({ fiche, index }: { readonly fiche: Fiche; readonly index: MalletteIndex | undefined }) {
  const w = words()
  const to = language.value
  const recits = index?.recits.filter((recit) => recit.fr.fiche === fiche.id) ?? []
  return (
    <div class="fiche-pair around">
      <section aria-labelledby="related">
        <h2 id="related">{w.related}</h2>
        <ul class="related">
          {fiche.related.map((link) => (
            <li key={link.fiche}>
              <a href={ficheAddress(link.fiche)}>
                <b>{link.fiche}</b> {w.shortTitles[link.fiche]}
              </a>
              <span>{local(link.why)}</span>
            </li>
          ))}
        </ul>
      </section>
      {recits.length > 0 && (
        <section aria-labelledby="recits-of">
          <h2 id="recits-of">{w.recitsOf}</h2>
          <ul class="related">
            {recits.map((recit) => (
              <li key={recit.fr.id}>
                <a href={recitAddress(recit.fr.id)}>{recit[to].title}</a>
                <span>{`${w.kinds[recit.fr.kind]}, ${text().roles[recit.fr.role].full}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function FicheFoot({ fiche }: { readonly fiche: Fiche }) {
  const w = words()
  const at = FICHE_IDS.indexOf(fiche.id)
  const [before, after] = [FICHE_IDS[at - 1], FICHE_IDS[at + 1]]
  return (
    <>
      {fiche.toConfirm.length > 0 && (
        <section aria-labelledby="to-confirm">
          <h2 id="to-confirm">{w.toConfirm}</h2>
          <ul class="bullets">
            {fiche.toConfirm.map((point) => (
              <li key={point.fr}>{local(point)}</li>
            ))}
          </ul>
        </section>
      )}
      <Sources fiche={fiche} />
      <WordsForPaper />
      <p class="small">{w.version(fiche.version)}</p>
      <nav class="steps no-print">
        {before && (
          <a href={ficheAddress(before)} rel="prev">
            <small>{w.previous}</small> {before} {w.shortTitles[before]}
          </a>
        )}
        {after && (
          <a href={ficheAddress(after)} rel="next" class="step-next">
            <small>{w.next}</small> {after} {w.shortTitles[after]}
          </a>
        )}
      </nav>
    </>
  )
}
