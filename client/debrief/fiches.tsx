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
  const untouched = model.fiches.filter(({ levers, inPlay }) => levers.length === 0 && inPlay)
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
      {untouched.length > 0 && (
        <div class="quiet fiches-untouched">
          <b>{w.fichesUntouched}</b>
          <ul>
            {untouched.map(({ fiche, title }) => (
              <li key={fiche}>
                <FicheHelp fiche={fiche} title={local(title)} class="fiche-open">
                  {`${fiche} ${local(title)}`}
                </FicheHelp>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
