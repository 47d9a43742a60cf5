import type { SeatNumber } from '../../base/ids.ts'
import type { RoleId } from '../../base/vocabulary.ts'
import type { Filter, Selector } from '../../scenario/effect-schema.ts'
import { givenToPot, lockedOrder, participantsOn } from '../deployment.ts'
import { roleOf, seatForRole, tagOf } from '../roles.ts'
import { seatNumbers } from '../seats.ts'
import type { TableState } from '../state.ts'
import { findRef, type EffectContext } from './context.ts'

/** Seats a selector means, by number, none twice, all of them at the table. */
export function select(state: TableState, context: EffectContext, selector: Selector): SeatNumber[] {
  const wanted = new Set(context.frozen?.seats[selector] ?? selectNow(state, context, selector))
  return seatNumbers(state).filter((seat) => wanted.has(seat))
}

function selectNow(state: TableState, context: EffectContext, selector: Selector): readonly SeatNumber[] {
  const { actor, cosigners = [], concerned = [], worksite, poll } = context
  const owners = state.game.initiatives
  switch (selector) {
    case '@actor':
      return actor === undefined ? [] : [actor]
    case '@cosigners':
      return cosigners
    case '@attendees':
      return actor === undefined ? cosigners : [actor, ...cosigners]
    case '@participants':
      return worksite === undefined ? [] : participantsOn(state, worksite).map((one) => one.seat)
    case '@concerned':
      return concerned
    case '@owner':
      return ownerOf(state, context)
    case '@owners':
      return owners.map((initiative) => initiative.owner)
    case '@contenders':
      return owners.filter((initiative) => poll?.contenders.includes(initiative.id)).map((initiative) => initiative.owner)
    case '@all':
      return seatNumbers(state)
    case '@others':
      return seatNumbers(state).filter((seat) => seat !== actor)
    default:
      return selectByWord(state, context, selector)
  }
}

/** Owner of the initiative the card names, else of the one where its initiator works. */
function ownerOf(state: TableState, context: EffectContext): SeatNumber[] {
  const initiative = findRef(state, context, '@target') ?? findRef(state, context, '@worksite')
  return initiative ? [initiative.owner] : []
}

function selectByWord(state: TableState, context: EffectContext, selector: Selector): SeatNumber[] {
  const [kind, word] = splitWord(selector)
  if (kind === 'role') {
    const seat = seatOnCard(state, context, word as RoleId)
    return seat === undefined ? [] : [seat]
  }
  return kind === 'tag' ? seatNumbers(state).filter((seat) => tagOf(state, seat) === word) : []
}

/** A role named by a card: as the card already gave it, else by GAME-NOTES 11 among seats the card has not used. */
export function seatOnCard(state: TableState, context: EffectContext, role: RoleId, alsoUsed: readonly SeatNumber[] = []): SeatNumber | undefined {
  const given = context.roles?.[role]
  return given ?? seatForRole(state, role, [...Object.values(context.roles ?? {}), ...alsoUsed])
}

export function matches(state: TableState, seat: SeatNumber, filter: Filter): boolean {
  const [kind, word] = splitWord(filter)
  switch (kind) {
    case 'any':
      return true
    case 'tag':
      return tagOf(state, seat) === word
    case 'role':
      return roleOf(state, seat) === word
    case 'posture':
      return lockedOrder(state, seat)?.posture === word
    case 'gave':
      return givenToPot(state, seat) >= Number(word)
    default:
      return false
  }
}

function splitWord(text: string): [string, string] {
  const colon = text.indexOf(':')
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
}
