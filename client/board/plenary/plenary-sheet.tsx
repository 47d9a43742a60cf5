import { useEffect, useState } from 'preact/hooks'
import type { TablePath } from '../../../shared/debrief/path.ts'
import { seasonOf } from '../../../shared/drawing/seasons.ts'
import { VerbMark } from '../../ui/icon.tsx'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { words as boardWords } from '../words.ts'
import { TABLES_AT_ONCE } from './address.ts'
import { words } from './words.ts'
import './plenary.css'

/** A column a table, a line a season: what each kept, in the order of their numbers. Arrows turn the page. */
export function PlenarySheet({ paths, playing, led }: { readonly paths: readonly TablePath[]; readonly playing: readonly number[]; /** The page asked for by the trainer. */ readonly led?: number | undefined }) {
  const w = words()
  const pages = Math.max(1, Math.ceil(paths.length / TABLES_AT_ONCE))
  const [turned, setPage] = useState(led ?? 0)
  const page = Math.min(pages - 1, turned)
  useEffect(() => {
    if (led !== undefined) setPage(led)
  }, [led])
  const turn = (by: number): void => setPage((now) => Math.max(0, Math.min(pages - 1, now + by)))
  useEffect(() => {
    const follow = ({ key }: KeyboardEvent): void => {
      if (key === 'ArrowRight' || key === 'PageDown') turn(1)
      if (key === 'ArrowLeft' || key === 'PageUp') turn(-1)
    }
    addEventListener('keydown', follow)
    return () => removeEventListener('keydown', follow)
  }, [pages])
  const shown = paths.slice(page * TABLES_AT_ONCE, (page + 1) * TABLES_AT_ONCE)
  return (
    <main class="board board-plenary" aria-label={w.title}>
      <Sheet seed="plenary" jitter={6} lift={3} class="plenary-sheet" as="section">
        <header>
          <h1>{w.title}</h1>
          {pages > 1 && (
            <p class="plenary-pages">
              <button type="button" aria-label={w.before} disabled={page === 0} onClick={() => turn(-1)}>
                <VerbMark name="caret-left" size={28} />
              </button>
              <b>{w.page(page + 1, pages)}</b>
              <button type="button" aria-label={w.next} disabled={page === pages - 1} onClick={() => turn(1)}>
                <VerbMark name="caret-right" size={28} />
              </button>
            </p>
          )}
        </header>
        {paths.length === 0 ? <p>{w.none}</p> : <Paths paths={shown} />}
        <p class="plenary-note">
          {w.note} {playing.length > 0 && w.playing(text().list(playing.map((number) => w.table(number))))}
        </p>
      </Sheet>
      <Sheet seed="plenary-ask" paper="ink" jitter={6} lift={2} class="step-sheet screened" as="section">
        <h2>{w.ask}</h2>
      </Sheet>
    </main>
  )
}

function Paths({ paths }: { readonly paths: readonly TablePath[] }) {
  const w = words()
  const seasons = Math.max(...paths.map((path) => path.seasons.length))
  return (
    <table class="plenary-table">
      <thead>
        <tr>
          <td>{'\u00a0'}</td>
          {paths.map(({ number }) => (
            <th key={number} scope="col">
              {w.table(number)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: seasons }, (_, index) => (
          <tr key={index}>
            <th scope="row">{boardWords().seasons[seasonOf(index + 1)]}</th>
            {paths.map((path) => (
              <td key={path.number}>
                <SeasonCell season={path.seasons[index]} />
              </td>
            ))}
          </tr>
        ))}
        <tr class="plenary-arrival">
          <th scope="row">{w.arrival}</th>
          {paths.map(({ number, outcome }) => (
            <td key={number}>{outcome && text().outcomes[outcome].name}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function SeasonCell({ season }: { readonly season: TablePath['seasons'][number] | undefined }) {
  const w = words()
  if (!season) return null
  return (
    <>
      {season.moments.map(({ fact, title }) => (
        <b key={fact}>{withoutSeason(local(title))}</b>
      ))}
      {season.moments.length === 0 && <small>{w.noMoment}</small>}
      <small>{[...season.levers.map(({ name, branch }) => `${local(name)} ${w.lever[branch]}`), season.pot ? w.pot(text().potLevels[season.pot].name.toLowerCase()) : ''].filter(Boolean).join(' · ')}</small>
    </>
  )
}

/** « Été : le pot commun vivant »: its line says the season already. */
function withoutSeason(title: string): string {
  const at = title.indexOf(':')
  const rest = at < 0 ? title : title.slice(at + 1).trim()
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
