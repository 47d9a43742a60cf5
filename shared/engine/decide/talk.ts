import { LIMITS } from '../../base/limits.ts'
import { relationOf } from '../../base/ids.ts'
import { pollOptions } from '../events-in-play.ts'
import { reject } from '../rejection.ts'
import { connectedPersons, findSeat } from '../seats.ts'
import { mayRead } from '../words.ts'
import { isWorksiteOpen } from '../worksites.ts'
import { cleanText } from './clean-text.ts'
import type { SeatHandlers } from './handler.ts'

/** Clues, intentions, beliefs, polls, messages, dilemmas announced. */
export const talkHandlers: SeatHandlers<'share-clue' | 'declare-intention' | 'state-belief' | 'answer-poll' | 'announce-dilemma' | 'send-message' | 'report-message' | 'read-fact'> = {
  'share-clue'(run, { clue: id, channel }, seat) {
    const clue = run.state.game.clues.find((one) => one.id === id)
    if (clue?.seat !== seat) return reject('clue-not-mine')
    if (clue.shared !== undefined) return reject('clue-shared')
    run.emit({ type: 'clue-shared', seat, clue: id, channel })
    return undefined
  },
  'declare-intention'(run, { worksite }, seat) {
    if (worksite !== undefined && !isWorksiteOpen(run.state, worksite)) return reject('worksite-closed')
    if (run.state.game.intentions[seat] === worksite) return undefined
    run.emit({ type: 'intention-declared', seat, ...(worksite === undefined ? {} : { worksite }) })
    return undefined
  },
  // A relation has no hidden situation to guess.
  'state-belief'(run, { worksite, situation }, seat) {
    if (relationOf(worksite) !== undefined || !isWorksiteOpen(run.state, worksite)) return reject('worksite-closed')
    if (run.state.game.beliefs[seat]?.[worksite] === situation) return undefined
    run.emit({ type: 'belief-stated', seat, worksite, ...(situation === undefined ? {} : { situation }) })
    return undefined
  },
  'answer-poll'(run, { poll: id, option }, seat) {
    const poll = run.state.game.polls.find((one) => one.id === id)
    if (!poll?.open) return reject('proposal-closed')
    const options = pollOptions(run.state, poll)
    if (!options.includes(option)) return reject('choice-missing', { options })
    if (poll.answers[seat] === option) return undefined
    run.emit({ type: 'poll-answered', poll: id, seat, option })
    return undefined
  },
  'announce-dilemma'(run, { option }, seat) {
    const dilemma = run.state.game.dilemmas[seat]
    if (!dilemma) return reject('no-dilemma')
    if (dilemma.announced === option) return undefined
    run.emit({ type: 'dilemma-announced', seat, option })
    return undefined
  },
  'send-message'(run, { text: raw, to }, seat) {
    if (!run.state.setup.options.remote) return reject('not-allowed')
    if (to === seat) return reject('not-to-myself')
    if (to !== undefined && findSeat(run.state, to)?.holder !== 'person') return reject('person-absent')
    const text = cleanText(raw, LIMITS.message)
    if (!text.ok) return text.error
    const readers = connectedPersons(run.state)
      .map((one) => one.seat)
      .filter((one) => one !== seat && (to === undefined || one === to))
    run.emit({ type: 'message-sent', seat, text: run.store(text.value, 'message'), readers, ...(to === undefined ? {} : { to }) })
    return undefined
  },
  'report-message'(run, { message: id }, seat) {
    const message = run.state.messages.find((one) => one.id === id)
    if (!message || message.from === seat || !mayRead(message, seat)) return reject('not-allowed')
    if (!message.reported) run.emit({ type: 'message-reported', seat, message: id })
    return undefined
  },
  'read-fact'(run, { fact }, seat) {
    const clue = run.state.game.clues.find((one) => one.id === fact && one.seat === seat)
    if (clue?.read) return undefined
    run.emit({ type: 'fact-read', seat, read: fact })
    return undefined
  },
}
