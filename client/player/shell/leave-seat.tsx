import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { forgetSeat } from '../../net/kept-seats.ts'
import { useSeated } from '../desk.ts'
import { words } from '../words.ts'

/** Gives the seat to the rule, under a second press. */
export function LeaveSeat() {
  const { act, connection } = useSeated()
  const [isAsking, setAsking] = useState(false)
  const { leave: say } = words()
  const go = async (): Promise<void> => {
    if (!(await act({ type: 'leave-seat' }))) return
    const code = connection.hello.value?.code
    if (code !== undefined) forgetSeat(code)
    connection.close()
    location.assign('/')
  }
  if (!isAsking) {
    return (
      <Button look="quiet" icon="door-open" onClick={() => setAsking(true)}>
        {say.open}
      </Button>
    )
  }
  return (
    <div class="stack">
      <p>
        <b>{say.ask}</b> {say.help}
      </p>
      <Button look="warning" icon="door-open" onClick={() => void go()}>
        {say.confirm}
      </Button>
    </div>
  )
}
