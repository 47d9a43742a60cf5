import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import { recitsAddress } from '../mallette/address.ts'
import { FicheHelp } from '../mallette/fiche-help.tsx'
import { clauses, labelled, local } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Head } from './part-head.tsx'
import { words } from './words.ts'

const PAPERS = ['plain', 'green', 'event', 'neighbour', 'inner', 'yellow'] as const

/** Fiches put in action as sheets; the others are only named. */
export function Fiches({ model }: { readonly model: DebriefModel }) {
  const w = words()
  const met = model.fiches.filter(({ levers }) => levers.length > 0)
  const others = model.fiches.filter(({ levers, inPlay, asked }) => levers.length === 0 && (inPlay || asked))
  const lists = [
    { label: w.fichesAsked, fiches: others.filter(({ asked }) => asked) },
    { label: w.fichesUntouched, fiches: others.filter(({ asked }) => !asked) },
  ]
  return (
    <section class="debrief-part keep-together" aria-labelledby="fiches">
      <Head id="fiches" title={w.fichesMet}>
        <a class="fiches-recits no-print" href={recitsAddress(model.session.scenario, 'debrief')} target="_blank" rel="noopener">
          {w.recits}
        </a>
      </Head>
      {met.length === 0 && <p>{w.noFiche}</p>}
      <ul class="fiche-list">
        {met.map(({ fiche, title, levers }, i) => (
          <Sheet key={fiche} as="li" seed={`fiche-${fiche}`} paper={PAPERS[i % PAPERS.length]!} lift={1} outline="thin" class="fiche-card">
            <b>{w.fiche(fiche)}</b>
            <FicheHelp fiche={fiche} title={local(title)} class="fiche-open">
              {local(title)}
            </FicheHelp>
            <small>{clauses(levers.map((lever) => labelled(w.ficheSeason(lever.season), w.branch[lever.branch])))}</small>
          </Sheet>
        ))}
      </ul>
      {lists.map(
        ({ label, fiches }) =>
          fiches.length > 0 && (
            <div class="quiet fiches-untouched" key={label}>
              <b>{label}</b>
              <ul>
                {fiches.map(({ fiche, title }) => (
                  <li key={fiche}>
                    <FicheHelp fiche={fiche} title={local(title)} class="fiche-open">
                      {`${fiche} ${local(title)}`}
                    </FicheHelp>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  )
}
