import { GAUGES } from '../../shared/base/vocabulary.ts'
import type { BaseEntry, FicheMoment } from '../../shared/capital/base-entry.ts'
import { local, text } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { gaugeFigure } from './figures.ts'
import { words } from './words.ts'

/** From a fiche, every consented moment in which it played, wherever. */
export function FicheMoments({ fiche, entries }: { readonly fiche: string; readonly entries: readonly BaseEntry[] }) {
  const w = words()
  const found = entries.flatMap((entry) => entry.fiches.filter((one) => one.fiche === fiche).map((moment) => ({ entry, moment })))
  const [first] = found
  if (!first) return null
  return (
    <section class="capital-part" aria-labelledby="fiche-moments">
      <h2 id="fiche-moments">{w.ficheMoments(fiche, local(first.moment.ficheTitle))}</h2>
      <ul class="fiche-moments">
        {found.map(({ entry, moment }, index) => (
          <Sheet key={index} seed={`${entry.session.id}-${index}`} paper="white" class="fiche-moment" as="li">
            <h3>
              {local(entry.territory)}, {local(moment.seasonName).toLocaleLowerCase()}
            </h3>
            <p>{toldOf(moment)}</p>
            <p class="quiet">{changesOf(moment)}</p>
          </Sheet>
        ))}
      </ul>
    </section>
  )
}

function toldOf({ lever, challenge, where }: FicheMoment): string {
  const w = words()
  const what = lever ? [local(lever.name), w.branch[lever.branch], w.signers(lever.signers), where ? w.at(local(where)) : ''] : [w.asked]
  return [...what, challenge ? w.facing(local(challenge)) : ''].filter((part) => part !== '').join(', ')
}

function changesOf({ before, after }: FicheMoment): string {
  const w = words()
  const moved = GAUGES.filter((gauge) => before[gauge] !== after[gauge]).map((gauge) => w.change(text().gauges[gauge].name, gaugeFigure(gauge, before[gauge]), gaugeFigure(gauge, after[gauge])))
  return moved.length === 0 ? w.noChange : moved.join(' ; ')
}
