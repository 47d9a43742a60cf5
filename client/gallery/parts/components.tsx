import { GAUGES, ROLE_IDS } from '../../../shared/base/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { ConnectionBanner } from '../../ui/connection-banner.tsx'
import { Gauge } from '../../ui/gauge.tsx'
import { HelpMark, HelpWord } from '../../mallette/help/help.tsx'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { Emblem, Portrait, ResourceToken, RoleLabel } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { Paper } from '../../ui/sheet.tsx'
import { SoundSwitch } from '../../ui/sound/sound-switch.tsx'
import { Tick } from '../../ui/tick.tsx'
import { Timer } from '../../ui/timer.tsx'
import { TokenCounter } from '../../ui/token-counter.tsx'

const PAPERS: readonly Paper[] = ['plain', 'white', 'inner', 'yellow', 'ink', 'private', 'event', 'tracing', 'green', 'neighbour']
const nothing = (): void => {}

export const Papers = () => (
  <div class="shelf">
    {PAPERS.map((paper) => (
      <Sheet key={paper} seed={`gallery-${paper}`} paper={paper} lift={2} class="paper">{paper}</Sheet>
    ))}
    <Sheet seed="gallery-thin" outline="thin" class="paper">trait fin</Sheet>
    <Sheet seed="gallery-strong" outline="strong" class="paper">trait fort</Sheet>
    <Sheet seed="gallery-torn" paper="event" edge="torn" lift={2} class="paper">déchiré</Sheet>
  </div>
)

export const Buttons = () => (
  <div class="shelf">
    {(['main', 'plain', 'yellow', 'warning', 'quiet'] as const).map((look) => (
      <Button key={look} look={look} icon="stamp">Poser mon choix</Button>
    ))}
    <Button pressed icon="check-circle">Pressé</Button>
    <Button disabled icon="stamp">Fermé</Button>
    <Button look="main" icon="stamp" closedBecause="Il reste un jeton de temps à placer.">Poser mon choix</Button>
  </div>
)

export const Roles = () => (
  <div class="shelf">
    {ROLE_IDS.map((role, i) => (
      <div key={role} class="gallery-role">
        <Portrait role={role} size={104} face={(i % 3) as 0 | 1 | 2} />
        <Emblem role={role} size={40} />
        <b><RoleLabel role={role} form="short" /></b>
      </div>
    ))}
  </div>
)

export const Gauges = () => (
  <div class="shelf">
    {GAUGES.map((id, i) => (
      <Gauge key={id} id={id} value={[0, 10, 5, 3, 4.75][i] ?? 5} horizon={5} change={[0, 1, 1, -2, 0.5][i] ?? 0} />
    ))}
  </div>
)

export const Timers = () => (
  <div class="shelf">
    <Timer face="04:32" model={{ remainingMs: 272_000, paused: false, lastMinute: false, notice: false }} />
    <Timer face="00:41" model={{ remainingMs: 41_000, paused: false, lastMinute: true, notice: false }} />
    <Timer face="01:10" model={{ remainingMs: 70_000, paused: true, lastMinute: false, notice: false }} />
    <Timer face="" model={{ paused: false, lastMinute: false, notice: false }} />
  </div>
)

export const Counters = () => (
  <div class="shelf">
    {([['time', 0, 4, false], ['time', 2, 2, false], ['means', 3, 0, false], ['means', 1, 2, true]] as const).map(([resource, value, left, locked]) => (
      <TokenCounter key={`${resource}${value}`} resource={resource} label={locked ? 'Posé' : 'Mon chantier'} value={value} left={left} locked={locked} onChange={nothing} removeLabel="Retirer" addLabel="Ajouter" />
    ))}
    {(['held', 'spent', 'locked'] as const).map((state) => (
      <ResourceToken key={state} resource="time" size={44} state={state} />
    ))}
  </div>
)

export const Messages = () => (
  <div class="shelf">
    <div class="wide"><ConnectionBanner status="reconnecting" /></div>
    <div class="wide"><ConnectionBanner status="offline" /></div>
    <Tick title="Calme" help="Rien ne bouge." checked onChange={nothing} />
    <Tick title="Son" help="De petits bruits de papier, brefs." checked={false} onChange={nothing} />
    <p>
      Une <HelpWord term="initiative" title="Initiative">initiative</HelpWord> <HelpMark term="initiative" title="Initiative" />
    </p>
    <SoundSwitch />
    <LanguageSwitch />
  </div>
)
