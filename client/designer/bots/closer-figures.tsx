import type { PostureId } from '../../../shared/base/vocabulary.ts'
import { percent, type Counted } from '../../../shared/verifier/bot-targets.ts'
import type { Closer } from '../../../shared/verifier/closer-targets.ts'
import { language, text } from '../../ui/language.ts'
import { words } from '../words.ts'
import type { Played } from './play-types.ts'

const mean = ({ met, games }: Counted): number => met / games
const goes = (counted: Counted): number => percent(counted, ['moving', 'learning'])
const learns = (counted: Counted): number => percent(counted, ['learning'])
const figure = (value: number): string => (language.value === 'fr' ? value.toFixed(1).replace('.', ',') : value.toFixed(1))
const change = (value: number): string => `${value < -0.04 ? '−' : value > 0.04 ? '+' : ''}${figure(Math.abs(value))}`

type Row = { readonly name: string; readonly asks: string; readonly cell: (one: Closer) => string }

function rowsOf({ targets }: Played): Row[] {
  const { closer: c, succeeds } = words().bots
  const { rows, asks } = c
  return [
    { name: rows.ordinary, asks: asks.ordinary, cell: ({ conditional }) => c.horizons(figure(mean(conditional))) },
    { name: rows.oneSelfish, asks: asks.oneSelfish(targets.oneSelfishMoving), cell: ({ oneSelfish }) => succeeds(goes(oneSelfish)) },
    { name: rows.selfishMandate, asks: asks.selfishMandate(targets.selfishAccomplished), cell: ({ oneSelfish }) => c.accomplished(Math.round((100 * oneSelfish.accomplished) / oneSelfish.games)) },
    { name: rows.oneStandIn, asks: asks.oneStandIn(figure(targets.standInLoses)), cell: ({ mediators, oneStandIn }) => c.loses(change(mean(oneStandIn) - mean(mediators))) },
    { name: rows.withoutLevers, asks: asks.withoutLevers(figure(targets.leversBring)), cell: ({ mediators, withoutLevers }) => c.loses(change(mean(withoutLevers) - mean(mediators))) },
    { name: rows.withoutMediation, asks: asks.withoutMediation, cell: ({ mediators, withoutMediation }) => c.learns(learns(withoutMediation), learns(mediators)) },
    { name: rows.cluesKept, asks: asks.cluesKept, cell: ({ conditional, cluesKept }) => c.loses(change(mean(cluesKept.conditional) - mean(conditional))) },
    { name: rows.oneMediator, asks: asks.oneMediator(targets.oneMediatorLifts), cell: ({ conditional, oneMediator }) => c.lifts(goes(oneMediator), goes(conditional)) },
    { name: rows.onePosture, asks: asks.onePosture(targets.onePostureMoving), cell: ({ postures }) => bestPosture(postures) },
  ]
}

function bestPosture(postures: Closer['postures']): string {
  const c = words().bots.closer
  const [best] = (Object.entries(postures) as [PostureId, Counted][]).toSorted(([, a], [, b]) => goes(b) - goes(a))
  return best ? c.posture(text().postures[best[0]].name, goes(best[1])) : c.notTried
}

/** Tables that are not of one temper: what each case comes to, format by format. */
export function CloserFigures({ told }: { readonly told: Played }) {
  const w = words().bots
  const head = ({ format, seats }: Closer): string => w.closer.at(w.minutes(format), seats)
  return (
    <table class="figures">
      <caption class="title">{w.closer.title}</caption>
      <thead>
        <tr>
          <th scope="col">{w.closer.what}</th>
          {told.closer.map((one) => (
            <th key={one.format} scope="col">
              {head(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(told).map(({ name, asks, cell }) => (
          <tr key={name}>
            <th scope="row" class="figures-case">
              {name} <small>{asks}</small>
            </th>
            {told.closer.map((one) => (
              <td key={one.format} data-head={head(one)}>
                {cell(one)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
