import type { BaseEntry } from '../../shared/capital/base-entry.ts'
import { FICHE_IDS } from '../../shared/base/vocabulary.ts'
import type { BaseFilter } from '../../shared/protocol/capital.ts'
import { local } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import type { BaseList } from './capital-api.ts'
import { words as malletteWords } from '../mallette/words.ts'
import { words } from './words.ts'

type Props = { readonly facets: BaseList['facets']; readonly entries: readonly BaseEntry[]; readonly filter: BaseFilter; readonly onFilter: (filter: BaseFilter) => void }

/** By scenario, territory, format, fiche: what the base has, and nothing that it has not. */
export function Filters({ facets, entries, filter, onFilter }: Props) {
  const w = words()
  const titles = new Map(entries.map(({ session, title }) => [session.scenario, local(title)]))
  const territories = new Map(entries.map(({ session, territory }) => [session.overlay, local(territory)]))
  const unique = (values: readonly string[]): string[] => [...new Set(values)].sort()
  const within = facets.filter(({ scenario }) => filter.scenario === undefined || scenario === filter.scenario)
  const choose = (name: keyof BaseFilter, value: string): void => {
    const { [name]: _former, ...others } = filter
    onFilter(value === '' ? others : { ...others, [name]: value })
  }
  const lists: readonly { readonly name: keyof BaseFilter; readonly label: string; readonly any: string; readonly options: readonly (readonly [string, string])[] }[] = [
    { name: 'scenario', label: w.scenario, any: w.any, options: unique(facets.map(({ scenario }) => scenario)).map((id) => [id, titles.get(id) ?? id]) },
    { name: 'overlay', label: w.territory, any: w.any, options: [...(within.some(({ overlay }) => overlay === null) ? [['none', w.original] as const] : []), ...unique(within.flatMap(({ overlay }) => overlay ?? [])).map((id) => [id, territories.get(id) ?? id.replaceAll('-', ' ')] as const)] },
    { name: 'format', label: w.format, any: w.any, options: unique(within.map(({ format }) => format)).map((id) => [id, w.minutes(id)]) },
    { name: 'fiche', label: w.fiche, any: w.anyFem, options: FICHE_IDS.map((id) => [id, `${id} ${malletteWords().shortTitles[id]}`]) },
  ]
  return (
    <Sheet seed="capital-filters" paper="white" lift={1} outline="thin" class="capital-filters no-print" as="section" aria-label={w.filters}>
      {lists.map(({ name, label, any, options }) => (
        <label key={name}>
          <span>{label}</span>
          <select value={filter[name] ?? ''} onChange={(event) => choose(name, event.currentTarget.value)}>
            <option value="">{any}</option>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ))}
    </Sheet>
  )
}
