import type { TurningPoint } from '../../../shared/debrief/debrief-types.ts'
import { words as filmWords } from '../../film/words.ts'
import { words as whatIfWords } from '../../what-if/words.ts'
import { useDesk } from '../desk.ts'
import { FilmDesk } from './film-desk.tsx'
import { ForkDesk } from './fork-desk.tsx'
import { WallPages } from './wall-pages.tsx'
import { WhatIfDesk } from './what-if-desk.tsx'
import './evidence-desk.css'

/** What the table looks at together: the wall's page, the film, and « et si » in its step. */
export function EvidenceDesk({ points }: { readonly points: readonly TurningPoint[] }) {
  const { view } = useDesk()
  return (
    <section class="evidence-desk">
      <WallPages />
      <h3>{filmWords().title}</h3>
      <FilmDesk points={points} />
      {view.debrief.step === 5 && (
        <>
          <h3>{whatIfWords().console.title}</h3>
          <WhatIfDesk points={points} />
          <h3>{whatIfWords().console.forkTitle}</h3>
          <ForkDesk points={points} />
        </>
      )}
    </section>
  )
}
