import { useState } from 'preact/hooks'
import { svgGaugeIcon } from '../../../shared/drawing/gauges.ts'
import { Drawing } from '../../ui/drawing.tsx'
import { Icon } from '../../ui/icon.tsx'
import { language, local, text } from '../../ui/language.ts'
import { Portrait, ResourceToken } from '../../ui/role.tsx'
import { Sheet, type Paper } from '../../ui/sheet.tsx'
import { Chip } from '../check/problems-panel.tsx'
import { words } from '../words.ts'
import { CARD_PLACES, type CardPlace, type Measure, type PlacedText, type TextCard } from './card-types.ts'

type Jump = (at: NonNullable<PlacedText['at']>) => void

/** Each text on a card like the one people will hold, with the room it takes of the room there is. */
export function TextsPanel({ cards, isOverlay, onJump }: { readonly cards: readonly TextCard[]; readonly isOverlay: boolean; readonly onJump: Jump }) {
  const w = words().cards
  const [chosen, setChosen] = useState<CardPlace>('challenge')
  const places = CARD_PLACES.filter((place) => cards.some((card) => card.place === place))
  if (places.length === 0) return <p class="advice">{w.none}</p>
  const place = places.includes(chosen) ? chosen : places[0]!
  const shown = cards.filter((card) => card.place === place)
  return (
    <div class="texts">
      <div class="family-row" role="group" aria-label={w.choose}>
        {places.map((id) => (
          <Chip key={id} isOn={id === place} onClick={() => setChosen(id)}>
            {`${w.places[id]} (${cards.filter((card) => card.place === id).length})`}
          </Chip>
        ))}
      </div>
      <p class="small">{w.where[place]}</p>
      <ul class={`card-grid card-grid-${place}`}>
        {shown.map((card) => (
          <li key={card.key}>
            <Card card={card} />
            <Measures card={card} isOverlay={isOverlay} onJump={onJump} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const PAPERS: Readonly<Record<CardPlace, Paper>> = { opening: 'plain', role: 'private', challenge: 'plain', clue: 'private', dilemma: 'private', lever: 'white', event: 'event', initiative: 'plain', question: 'yellow', note: 'neighbour' }

function Card({ card }: { readonly card: TextCard }) {
  const w = words().cards
  const heads = ['title', 'name', 'title']
  const [head] = card.texts.filter(({ name }) => heads.includes(name))
  const rest = card.texts.filter((one) => one !== head)
  const { situations, gauges } = text()
  return (
    <Sheet seed={`card-${card.key}`} paper={PAPERS[card.place]} edge={card.place === 'event' ? 'torn' : 'cut'} lift={2} jitter={3} class={`seen-card seen-${card.place}`}>
      <p class="seen-kind">
        {card.place === 'clue' || card.place === 'dilemma' || card.place === 'role' ? <Icon name="eye-slash" size={22} /> : null}
        {[w.places[card.place], ...(card.season === undefined ? (card.place === 'challenge' ? [w.drawn] : []) : [w.season(card.season)])].join(' · ')}
      </p>
      {head && <h4 class="title seen-title">{local(head.words)}</h4>}
      {rest.map(({ name, words: said }) => (
        <p key={name} class={`seen-text seen-text-${name.replaceAll('.', '-')}`}>
          {(name === 'a' || name === 'b') && <b class="title">{name.toUpperCase()}</b>}
          {card.place === 'role' && <small>{w.names[name] ?? name}</small>}
          <span>{local(said)}</span>
        </p>
      ))}
      {card.situations.length > 0 && (
        <>
          <p class="small">{w.among}</p>
          <ul class="seen-situations">
            {card.situations.map((id) => (
              <li key={id}>{situations[id].name}</li>
            ))}
          </ul>
        </>
      )}
      {card.roles.length > 0 && (
        <p class="seen-roles">
          {card.roles.map((role) => (
            <Portrait key={role} role={role} size={38} />
          ))}
          <b>{text().list(card.roles.map((role) => text().roles[role].short))}</b>
        </p>
      )}
      {card.stake && (
        <p class="seen-stake">
          <Drawing svg={svgGaugeIcon(card.stake, 30)} /> <b>{gauges[card.stake].name}</b>
        </p>
      )}
      {card.cost && card.cost.time + card.cost.means > 0 && (
        <p class="seen-cost">
          {Array.from({ length: card.cost.time }, (_, index) => (
            <ResourceToken key={index} resource="time" size={24} />
          ))}
          {Array.from({ length: card.cost.means }, (_, index) => (
            <ResourceToken key={`m${index}`} resource="means" size={24} />
          ))}
        </p>
      )}
    </Sheet>
  )
}

/** One line a text: how much of its room it takes, in words; the line leads to where it is written. */
function Measures({ card, isOverlay, onJump }: { readonly card: TextCard; readonly isOverlay: boolean; readonly onJump: Jump }) {
  const w = words().cards
  const to = language.value
  const isElsewhere = card.texts.every(({ at }) => at === undefined)
  return (
    <ul class="measures">
      {isElsewhere && <li class="small">{isOverlay ? w.elsewhere : w.standard}</li>}
      {card.texts.map((placed) => {
        const name = w.names[placed.name] ?? placed.name
        const room = placed.measures[to] === undefined && placed.words[to] === undefined ? w.unwritten : roomOf(placed.measures[to])
        const isOver = (placed.measures[to]?.count ?? 0) > (placed.measures[to]?.most ?? Number.POSITIVE_INFINITY)
        const { at } = placed
        if (!at && isElsewhere) return null
        return (
          <li key={placed.name} data-over={isOver}>
            {at ? (
              <button type="button" class="measure" aria-label={`${w.write(name)}. ${room}`} onClick={() => onJump(at)}>
                <span>{name}</span> <span>{room}</span>
              </button>
            ) : (
              <p class="measure">
                <span>{name}</span> <span>{w.elsewhere}</span>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function roomOf(measure: Measure | undefined): string {
  if (!measure) return ''
  const w = words().cards
  const { count, most, unit } = measure
  const room = unit === 'words' ? w.words(count, most) : w.signs(count, most)
  return count > most ? `${room}, ${w.over(count - most)}` : room
}
