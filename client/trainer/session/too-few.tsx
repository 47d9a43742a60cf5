import type { ComponentChildren } from 'preact'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { TooFewAnswer } from '../../../shared/base/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { useDesk } from '../desk.ts'
import { adviceWords } from '../door/advice-words.ts'
import { fewAdvice } from '../door/arrival-advice.ts'
import { words } from '../words.ts'

/** Seats nobody has taken: what the scenario advises first, its button in yellow; the others stay. */
export function TooFew({ seats, open }: { readonly seats: number; readonly open: readonly SeatNumber[] }) {
  const { act, content } = useDesk()
  const w = words().lobby
  const advice = fewAdvice(seats, open, content.arrivals)
  const look = (answer: TooFewAnswer): 'yellow' | 'plain' => (advice?.answer === answer ? 'yellow' : 'plain')
  const fill = async (how: 'stand-in' | 'bot'): Promise<void> => {
    for (const seat of open) await act(how === 'bot' ? { type: 'set-bot', seat, kind: 'conditional' } : { type: 'set-stand-in', seat, on: true })
  }
  const buttons: Partial<Record<TooFewAnswer, ComponentChildren>> = {
    'stand-ins': (
      <Button key="stand-ins" icon="user-switch" look={look('stand-ins')} onClick={() => void fill('stand-in')}>
        {w.fillStandIns}
      </Button>
    ),
    bots: (
      <Button key="bots" icon="robot" look={look('bots')} onClick={() => void fill('bot')}>
        {w.fillBots}
      </Button>
    ),
    ...(advice?.answer === 'tighten' && {
      tighten: (
        <ConfirmButton key="tighten" look="yellow" question={words().manage.sure(w.tighten)} onConfirm={() => void act({ type: 'tighten-table', seats: [...advice.leaving] })}>
          {w.tighten}
        </ConfirmButton>
      ),
    }),
  }
  const order: readonly TooFewAnswer[] = ['stand-ins', 'bots', 'tighten']
  return (
    <>
      <p role="status">
        {advice && <small class="few-advises">{adviceWords().advises}</small>}
        {advice ? adviceWords().tooFew[advice.answer](open.length) : w.missing(open.length)}
      </p>
      <div class="button-row">{order.toSorted((a, b) => Number(advice?.answer === b) - Number(advice?.answer === a)).map((answer) => buttons[answer])}</div>
    </>
  )
}
