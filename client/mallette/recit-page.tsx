import type { InBoth, Recit } from '../../shared/mallette/content-types.ts'
import { language, text } from '../ui/language.ts'
import { Portrait, roleStyle } from '../ui/role.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { ficheAddress } from './address.ts'
import { Blocks } from './blocks.tsx'
import { faceOf } from './face-of.ts'
import { Frame } from './frame.tsx'
import { useScenarioTitle } from './scenario-title.ts'
import { WordsForPaper } from './terms.tsx'
import { words } from './words.ts'

export function RecitPage({ recit }: { readonly recit: InBoth<Recit> }) {
  const w = words()
  const { head, blocks } = recit[language.value]
  const scenario = useScenarioTitle(head.scenario)
  return (
    <Frame
      title={head.title}
      look="page"
      head={
        <>
          <Portrait role={head.role} size={132} face={faceOf(head)} />
          <Sheet seed={`title-${head.id}`} jitter={5} lift={2} class="fiche-title">
            <p class="recit-kind">{w.kinds[head.kind]}</p>
            <h1>{head.title}</h1>
          </Sheet>
        </>
      }
      foot={
        <>
          <WordsForPaper />
          <p class="small">{`${w.fiction} ${w.version(head.version)}.`}</p>
        </>
      }
    >
      <div class="recit" data-kind={head.kind}>
        <aside class="recit-aside" style={roleStyle(head.role)}>
          <ul>
            <li class="recit-role">{text().roles[head.role].label}</li>
            <li>{w.uses[head.use]}</li>
            {scenario !== undefined && <li>{w.inScenario(scenario)}</li>}
            <li>
              <a href={ficheAddress(head.fiche)}>
                <b>{head.fiche}</b> {w.shortTitles[head.fiche]}
              </a>
            </li>
          </ul>
        </aside>
        <article class="prose">
          <p class="lead">{head.lead}</p>
          <Blocks blocks={blocks} />
        </article>
      </div>
    </Frame>
  )
}
