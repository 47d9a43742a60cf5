import type { WorksiteId } from '../../../shared/base/ids.ts'
import { initiativeOf, relationOf } from '../../../shared/base/ids.ts'
import { svgForceBar } from '../../../shared/drawing/charts/force-bar.ts'
import { svgEmblem } from '../../../shared/drawing/medallion.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PublicView, WorksiteResult } from '../../../shared/views/view-types.ts'
import { local, text } from '../../ui/language.ts'
import { seatNames, worksiteName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'
import { WorksiteIcon } from './commitment-panel.tsx'

interface Props {
  readonly view: PublicView
  readonly content: PublicContent
}

const resultsOf = (view: PublicView, keep: (id: WorksiteId) => boolean): (readonly [WorksiteId, WorksiteResult])[] =>
  (Object.entries(view.reveal?.worksites ?? {}) as [WorksiteId, WorksiteResult][]).filter(([id]) => keep(id))

/** « C'était : méfiance », then the relations that were worked on. */
export function ChallengeBeat({ view, content }: Props) {
  const w = words()
  const [main] = resultsOf(view, (id) => id === 'challenge')
  const relations = resultsOf(view, (id) => relationOf(id) !== undefined)
  const { challenge } = view
  return (
    <>
      {challenge && (
        <div class="challenge-told">
          <p class="challenge-told-title">{local(challenge.title)}</p>
          {challenge.situation && <h3 class="it-was">{w.itWas(text().situations[challenge.situation].name)}</h3>}
        </div>
      )}
      <ul class="result-list">
        {main ? <ResultLine id="challenge" result={main[1]} view={view} content={content} big /> : <li class="result-none">{w.nobodyThere}</li>}
        {relations.map(([id, result]) => (
          <ResultLine key={id} id={id} result={result} view={view} content={content} />
        ))}
      </ul>
    </>
  )
}

export function InitiativesBeat({ view, content }: Props) {
  const results = resultsOf(view, (id) => initiativeOf(id) !== undefined)
  // What somebody worked on first; what nobody touched in one line each, at the end.
  const worked = results.filter(([, result]) => result.participants.length > 0)
  const left = results.filter(([, result]) => result.participants.length === 0)
  return (
    <ul class="result-list" data-many={worked.length > 3}>
      {[...worked, ...left].map(([id, result]) => (
        <ResultLine key={id} id={id} result={result} view={view} content={content} />
      ))}
    </ul>
  )
}

/** Force against need, with what it is made of and the margin in words. */
function ResultLine({ id, result, view, content, big = false }: Props & { readonly id: WorksiteId; readonly result: WorksiteResult; readonly big?: boolean }) {
  const w = words()
  const nobody = result.participants.length === 0
  const rest = result.values + result.bonus + result.synergy + result.penalty
  const parts = ([['gauge', result.gauge], ['tokens', result.tokens], ['values', result.values], ['bonus', result.bonus], ['synergy', result.synergy], ['penalty', result.penalty]] as const).filter(([, value]) => value !== 0)
  return (
    <li class="result-line" data-result={result.result} data-big={big}>
      <WorksiteIcon id={id} view={view} content={content} rem={big ? 0 : 5} />
      <div class="result-words">
        <p class="result-title">
          {!big && <b>{worksiteName(content, view, id)}</b>}
          <strong class="result-word">{w.results[result.result]}</strong>
        </p>
        {!nobody && (
          <>
            <p class="result-people">
              {result.participants.map((seat) => (
                <Picture key={seat} svg={svgEmblem(view.seats[seat]!.role, 40)} rem={1.7} />
              ))}
              <small>{seatNames(view, result.participants)}</small>
            </p>
            <Picture svg={svgForceBar({ gauge: result.gauge, tokens: result.tokens, rest, need: result.need }, 400, { label: `${w.force(result.force + result.gauge)}, ${w.need(result.need)}` })} rem={big ? 24 : 20.5} />
            <p class="result-sum">{parts.map(([part, value], i) => `${value < 0 ? '\u2212' : i === 0 ? '' : '+'}\u00a0${Math.abs(value)}\u00a0${w.forceParts[part]}`).join(' ')}</p>
            <p class="result-margin">
              <b>{w.margin(result.margin)}</b>
              {result.blockedBy !== undefined && ` · ${w.blocked[result.blockedBy]}`}
            </p>
          </>
        )}
      </div>
    </li>
  )
}
