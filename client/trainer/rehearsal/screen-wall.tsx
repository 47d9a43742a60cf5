import { useEffect, useRef, useState } from 'preact/hooks'
import { REHEARSAL_TEMPERS, type RehearsalAsked, type RehearsalLine, type RehearsalTemper, type RehearsedSeat } from '../../../shared/protocol/rehearsal.ts'
import { rehearsalLink } from '../../player/personal-link.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { text } from '../../ui/language.ts'
import { Portrait } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { words } from './words.ts'

interface ScreenWallProps {
  readonly code: string
  readonly table: string
  readonly seats: readonly RehearsedSeat[]
  readonly line: RehearsalLine
  readonly onAsk: (asked: RehearsalAsked, said: string) => Promise<void>
}

/** The console, the wall and every phone, each a live page of the game at its true size, drawn smaller. */
export function ScreenWall({ code, table, seats, line, onAsk }: ScreenWallProps) {
  const w = words()
  const [large, setLarge] = useState<'console' | 'wall'>('console')
  return (
    <main class="screens" data-large={large}>
      <p class="screens-start">{w.start}</p>
      <BigScreen use="console" title={w.console} address={`/trainer/?rehearsal#${code}/1`} isLarge={large === 'console'} onLarge={() => setLarge('console')} />
      <BigScreen use="wall" title={w.wall} address={`/board/?rehearsal#${code}`} isLarge={large === 'wall'} onLarge={() => setLarge('wall')} />
      <section class="phones" aria-labelledby="phones-title">
        <h2 id="phones-title">{w.phones}</h2>
        <p class="small">{w.temperHelp}</p>
        <ul>
          {seats.map((seat) => (
            <PhoneCard key={seat.token} seat={seat} table={table} temper={line.tempers[seat.seat] ?? 'plays'} onAsk={onAsk} />
          ))}
        </ul>
      </section>
    </main>
  )
}

/** A frame is loaded once, whatever its size: the page in it goes on. */
function BigScreen({ use, title, address, isLarge, onLarge }: { readonly use: 'console' | 'wall'; readonly title: string; readonly address: string; readonly isLarge: boolean; readonly onLarge: () => void }) {
  const w = words()
  return (
    <Sheet seed={`screen-${use}`} jitter={3} lift={2} as="section" class={`screen screen-${use}`} aria-label={title} data-large={isLarge}>
      <header>
        <h2>{title}</h2>
        {!isLarge && (
          <Button look="quiet" icon="magnifying-glass" label={w.larger(title)} onClick={onLarge}>
            {w.larger(title)}
          </Button>
        )}
        <a href={address.replace('?rehearsal', '')} target="_blank" rel="noopener">
          {w.openApart(title)}
        </a>
      </header>
      <Glass class="screen-glass" width={use === 'console' ? 1440 : 1920} height={use === 'console' ? 900 : 1080} title={title} address={address} />
      {use === 'wall' && <p class="small">{w.wallStill}</p>}
    </Sheet>
  )
}

/** A page at the true size of its screen, drawn as wide as its place. */
function Glass({ class: className, width, height, title, address }: { readonly class: string; readonly width: number; readonly height: number; readonly title: string; readonly address: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(0)
  useEffect(() => {
    const seen = new ResizeObserver(([entry]) => setWide(entry!.contentRect.width))
    seen.observe(place.current!)
    return () => seen.disconnect()
  }, [])
  return (
    <div class={className} ref={place} style={{ height: `${(wide * height) / width}px` }}>
      <iframe title={title} src={address} style={{ width: `${width}px`, height: `${height}px`, transform: `scale(${wide / width})` }} />
    </div>
  )
}

function PhoneCard({ seat, table, temper, onAsk }: { readonly seat: RehearsedSeat; readonly table: string; readonly temper: RehearsalTemper; readonly onAsk: ScreenWallProps['onAsk'] }) {
  const w = words()
  return (
    <Sheet seed={`phone-${seat.seat}`} jitter={3} lift={1} as="li" class="phone-card" data-temper={temper}>
      <p class="phone-who">
        <Portrait role={seat.role} size={38} />
        <span>
          <b>{seat.name}</b>
          <small>{text().roles[seat.role].short}</small>
        </span>
      </p>
      <div class="phone-glass">
        {temper === 'gone' ? (
          <p class="phone-off">
            <Icon name="device-mobile" size={40} />
            {w.off}
          </p>
        ) : (
          <Glass class="phone-screen" width={390} height={844} title={w.phone(seat.name)} address={rehearsalLink(table, seat.token)} />
        )}
      </div>
      <div class="tempers" role="group" aria-label={w.tempersOf(seat.name)}>
        {REHEARSAL_TEMPERS.map((id) => (
          <button key={id} type="button" class="temper" aria-pressed={id === temper} onClick={() => void onAsk({ seat: { seat: seat.seat, temper: id } }, w.told(seat.name, w.tempers[id]))}>
            {w.tempers[id]}
          </button>
        ))}
      </div>
    </Sheet>
  )
}
