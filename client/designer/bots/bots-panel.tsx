import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { language } from '../../ui/language.ts'
import { spaceFrench } from '../../text/typography.ts'
import { words } from '../words.ts'
import { CloserFigures } from './closer-figures.tsx'
import { TEMPERS, type Played, type Temper } from './play-types.ts'
import type { Play } from './use-play.ts'

interface BotsPanelProps {
  readonly play: Play
  readonly isPlayable: boolean
  readonly isOverlay: boolean
  readonly onJump: (at: { readonly line: number; readonly column: number }) => void
}

/** Whole games on this computer, and what the game's own targets make of them. */
export function BotsPanel({ play, isPlayable, isOverlay, onJump }: BotsPanelProps) {
  const w = words().bots
  const closed = isOverlay ? w.overlay : isPlayable ? undefined : w.unplayable
  return (
    <div class="bots">
      <h3>{w.title}</h3>
      <p>{w.help}</p>
      {play.state === 'playing' ? (
        <div class="bots-progress">
          <progress value={play.played} max={Math.max(1, play.all)} aria-label={w.title} />
          <p role="status">{w.progress(play.played, play.all)}</p>
          <Button icon="x-circle" onClick={play.cancel}>
            {w.cancel}
          </Button>
        </div>
      ) : (
        <Button look="yellow" icon="robot" seed="play-bots" closedBecause={closed} onClick={play.start}>
          {play.state === 'done' ? w.again : w.play}
        </Button>
      )}
      {(play.state === 'cancelled' || play.state === 'failed' || play.state === 'unplayable') && <p role="status">{w[play.state]}</p>}
      {play.state === 'done' && (
        <>
          {play.isStale && <p class="advice">{w.stale}</p>}
          <Missed told={play.told} onJump={onJump} />
          <Figures told={play.told} />
          <CloserFigures told={play.told} />
          <p class="small">{w.close}</p>
        </>
      )}
    </div>
  )
}

function Missed({ told, onJump }: { readonly told: Played; readonly onJump: BotsPanelProps['onJump'] }) {
  const w = words().bots
  const to = language.value
  const say = (both: { readonly fr: string; readonly en: string }): string => (to === 'fr' ? spaceFrench(both.fr) : both.en)
  return (
    <section role="status" class="verdict" data-state={told.missed.length > 0 ? 'warning' : 'good'}>
      <Icon name={told.missed.length > 0 ? 'warning' : 'check-circle'} size={40} />
      <div>
        <h4 class="title">{told.missed.length === 0 ? w.met : w.missed(told.missed.length)}</h4>
        <ul class="missed-list">
          {told.missed.map((issue) => (
            <li key={issue.message.fr}>
              <button type="button" class="issue-go" onClick={() => onJump(issue)}>
                <b class="issue-words">{say(issue.message)}</b>
                {issue.repair && <span class="issue-repair">{say(issue.repair)}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Figures({ told }: { readonly told: Played }) {
  const w = words().bots
  const { figures, targets } = told
  const rows = figures.filter(({ strategy }) => strategy === TEMPERS[0])
  const asks: Readonly<Record<Temper, string>> = {
    selfish: w.asks.selfish(targets.selfishStalled),
    naive: w.asks.naive(rows[0]?.difficulty === 'demanding' ? targets.naiveStalledDemanding : targets.naiveStalled),
    mediator: w.asks.mediator(targets.cooperativeMoving),
  }
  const cell = (row: (typeof rows)[number], temper: Temper): string => {
    const found = figures.find(({ format, seats, strategy }) => format === row.format && seats === row.seats && strategy === temper)
    if (!found) return ''
    const percent = (ids: readonly (keyof typeof found.outcomes)[]): number => Math.round((100 * ids.reduce((sum, id) => sum + found.outcomes[id], 0)) / found.games)
    return temper === 'mediator' ? w.succeeds(percent(['moving', 'learning'])) : w.fails(percent(['stalled']))
  }
  return (
    <table class="figures">
      <caption class="title">{w.table}</caption>
      <thead>
        <tr>
          <th scope="col">{w.format}</th>
          <th scope="col">{w.seats}</th>
          {TEMPERS.map((temper) => (
            <th key={temper} scope="col">
              {w.tempers[temper]} <small>{asks[temper]}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.format}-${row.seats}`}>
            <th scope="row">{w.minutes(row.format)}</th>
            <td data-head={w.seats}>{row.seats}</td>
            {TEMPERS.map((temper) => (
              <td key={temper} data-head={w.tempers[temper]}>{cell(row, temper)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
