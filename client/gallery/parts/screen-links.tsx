import { BEATS } from '../../view-models/reveal-beats.ts'

const phases = ['lobby', 'news', 'palaver', 'commitment', 'reveal', 'reflection', 'debrief']
const WALLS = [...phases, ...BEATS.map((beat) => `reveal&beat=${beat}`), 'palaver&n=8&long', 'commitment&en', 'palaver&board=instruction', 'palaver&board=nothing', 'palaver&paused', 'palaver&last', 'palaver&closed', 'debrief&step=2', ...[0, 1, 2, 3, 4].map((step) => `debrief&step=${step}&opened=8`)]
const PHONES = [...phases, 'lobby?pair', 'commitment?seat=1&laid', 'palaver?long&n=8', 'palaver?remote', 'palaver?observer', 'debrief?step=2', 'debrief?step=6', 'ended', 'commitment?lang=en', 'commitment?status=offline']
const CONSOLES = [...phases, 'lobby&door', 'palaver&door', 'lobby&n=8&long', 'commitment&en', 'commitment&tables=3&cut', 'returns', 'returns=few', 'returns=empty']
const RECORDS = ['n=8', 'return', 'return=early', 'return=late', 'return=again']
const MAPS = ['palaver', 'commitment', ...BEATS].map((scene) => `scene=${scene}&seats=8`)

const Links = ({ page, states, mark }: { readonly page: string; readonly states: readonly string[]; readonly mark: '#' | '?' }) => (
  <>
    <h3>{page}</h3>
    <ul class="links">
      {states.map((state) => (
        <li key={state}>
          <a href={`./${page}.html${mark}${state}`}>{state}</a>
        </li>
      ))}
    </ul>
  </>
)

export const ScreenLinks = () => (
  <>
    <Links page="board" states={WALLS} mark="#" />
    <Links page="player" states={PHONES} mark="#" />
    <Links page="trainer" states={CONSOLES} mark="#" />
    <Links page="debrief" states={RECORDS} mark="#" />
    <Links page="map" states={[...MAPS, 'seats=6&alive', 'seats=6&calm', 'stage=4&band=3']} mark="?" />
  </>
)
