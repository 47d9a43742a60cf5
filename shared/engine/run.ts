import type { Moment } from './contract.ts'
import type { BornText, EventAuthor, GameEvent, JournalEvent } from './event.ts'
import { evolveHolding } from './evolve/index.ts'
import type { Holding } from './evolve/patch.ts'
import { stamp } from './stamp.ts'
import type { TableState } from './state.ts'
import type { TextId } from '../base/ids.ts'

/**
 * A decision in the making. Each event is applied as soon as it is emitted, so that every rule
 * reads the state left by the event before it.
 */
export type Run = {
  /** The state after the last event emitted. */
  readonly state: TableState
  /** When the command reached the table. */
  readonly moment: Moment
  readonly events: readonly JournalEvent[]
  readonly texts: readonly BornText[]
  emit(event: GameEvent): void
  /** Events emitted by `work` and carrying no `fact` of their own carry this one. */
  under(fact: string, work: () => void): void
  /** Stores a free text beside the journal and gives its id. */
  store(content: string, about: string): TextId
  /** Other words under an id there is: the words before are gone. The caller emits the event. */
  rewrite(text: TextId, content: string): void
  /** What is emitted from here on follows from the rules, not from the one who asked. */
  asRules(): void
}

/** Without a moment, events bear the time of the last one (tests, what-if). */
export function startRun(
  state: TableState,
  moment: Moment = { at: state.lastAt, tableMs: state.tableMs },
  by: EventAuthor = 'rules',
): Run {
  const events: JournalEvent[] = []
  const texts: BornText[] = []
  let current = state
  let author = by
  let fact: string | undefined
  const holding: Holding = {}
  const emit = (event: GameEvent): void => {
    const stamped = stamp(current, event, moment, author, fact)
    current = evolveHolding(current, stamped, holding)
    events.push(stamped)
  }
  return {
    get state() {
      return current
    },
    moment,
    events,
    texts,
    emit,
    under(name, work) {
      const outer = fact
      fact = name
      work()
      fact = outer
    },
    store(content, about) {
      const text = `t${current.seq + 1}`
      emit({ type: 'text-stored', text, length: content.length, about })
      texts.push({ id: text, content })
      return text
    },
    rewrite(text, content) {
      texts.push({ id: text, content })
    },
    asRules() {
      author = 'rules'
    },
  }
}
