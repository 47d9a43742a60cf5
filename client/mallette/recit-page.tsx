import { useEffect, useState } from 'preact/hooks'
import type { InBoth, Recit } from '../../shared/mallette/content-types.ts'
import type { ScenarioLine } from '../../shared/protocol/http.ts'
import { callApi } from '../net/api.ts'
import { language, local, text } from '../ui/language.ts'
import { Portrait, roleStyle } from '../ui/role.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { ficheAddress } from './address.ts'
import { Blocks } from './blocks.tsx'
import { faceOf } from './face-of.ts'
import { Frame } from './frame.tsx'
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

/** The title of a scenario, once it is known; a récit may be tied to one that is not installed here. */
function useScenarioTitle(id: string): string | undefined {
  const [lines, setLines] = useState<readonly ScenarioLine[]>([])
  useEffect(() => void callApi<readonly ScenarioLine[]>('/api/scenarios').then((answer) => answer.ok && setLines(answer.value)), [])
  const line = lines.find((scenario) => scenario.id === id)
  return line && local(line.title)
}
