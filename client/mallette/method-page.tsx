import type { InBoth, Method } from '../../shared/mallette/content-types.ts'
import { Icon } from '../ui/icon.tsx'
import { language } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { ficheAddress } from './address.ts'
import { Blocks } from './blocks.tsx'
import { Frame } from './frame.tsx'
import { WordsForPaper } from './terms.tsx'
import { words } from './words.ts'

export function MethodPage({ method }: { readonly method: InBoth<Method> }) {
  const w = words()
  const { head, blocks } = method[language.value]
  return (
    <Frame
      title={head.title}
      look="page"
      head={
        <Sheet seed={`title-${head.id}`} jitter={5} lift={2} class="fiche-title">
          <h1>{head.title}</h1>
        </Sheet>
      }
      foot={
        <>
          <section aria-labelledby="basis">
            <h2 id="basis">{w.basis}</h2>
            <p>{head.basis}</p>
          </section>
          <WordsForPaper />
          <p class="small">{w.version(head.version)}</p>
        </>
      }
    >
      <Sheet seed={`facts-${head.id}`} paper="yellow" lift={2} jitter={4} class="method-facts">
        <p class="lead">{head.lead}</p>
        <ul>
          <li>
            <Icon name="timer" size={24} /> <span class="heard">{w.duration} </span>
            {head.duration}
          </li>
          <li>
            <Icon name="users-three" size={24} /> <span class="heard">{w.people} </span>
            {head.people}
          </li>
          {head.fiches.map((id) => (
            <li key={id}>
              <Icon name="books" size={24} />{' '}
              <a href={ficheAddress(id)}>
                {id} {w.shortTitles[id]}
              </a>
            </li>
          ))}
        </ul>
      </Sheet>
      <article class="prose method">
        <Blocks blocks={blocks} />
      </article>
    </Frame>
  )
}
