import { RELATE_RULES } from '../../shared/base/debrief.ts'
import type { Criticism } from '../../shared/capital/criticism.ts'
import { local } from '../ui/language.ts'
import { words } from './words.ts'

/** « Is it so here? » and where decisions came from, per version of a scenario. */
export function CriticismPart({ criticism }: { readonly criticism: readonly Criticism[] }) {
  const w = words()
  return (
    <section class="capital-part" aria-labelledby="criticism">
      <h2 id="criticism">{w.criticism}</h2>
      <p class="quiet">{criticism.length === 0 ? w.noCriticism : w.criticismHelp}</p>
      {criticism.map((one) => (
        <section key={`${one.scenario}/${one.version}`} class="criticism">
          <h3>
            {local(one.title)} <small>{w.version(one.version, one.sessions)}</small>
          </h3>
          {Object.keys(one.relate).length > 0 && (
            <table>
              <caption>{w.relate}</caption>
              <thead>
                <tr>
                  <th scope="col">{w.rule}</th>
                  {Object.values(w.relateNames).map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {Object.entries(one.relate).map(([rule, counts]) => (
                  <tr key={rule}>
                    <th scope="row">{RELATE_RULES[rule] ? local(RELATE_RULES[rule]) : rule}</th>
                    {Object.keys(w.relateNames).map((value) => (
                      <td key={value}>{counts[value] ?? w.under3}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {Object.keys(one.tags).length > 0 && (
            <p>
              <b>{w.tags} : </b>
              {Object.entries(w.tagNames).flatMap(([tag, name]) => (one.tags[tag] ? [`${one.tags[tag]} ${name}`] : [])).join(', ')}
            </p>
          )}
        </section>
      ))}
    </section>
  )
}
