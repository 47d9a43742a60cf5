import type { SessionLine } from '../../../shared/protocol/http.ts'
import { WithGameWords } from '../../mallette/help/game-words.tsx'
import { HelpSheet } from '../../mallette/help/help.tsx'
import { DeskContext } from '../desk.ts'
import type { TrainerDesk } from '../desk.ts'
import { CourseSheet } from './course-sheet.tsx'
import { DebriefSheet } from './debrief-sheet.tsx'
import { EventsSheet } from './events-sheet.tsx'
import { Head } from './head.tsx'
import { HintsSheet } from './hints-sheet.tsx'
import { LobbySheet } from './lobby-sheet.tsx'
import { ManageSheet } from './manage-sheet.tsx'
import { NotesSheet } from './notes-sheet.tsx'
import { PalaverSheet } from './palaver-sheet.tsx'
import { PhaseSheet } from './phase-sheet.tsx'
import { ReflectionSheet } from './reflection-sheet.tsx'
import { RevealSheet } from './reveal-sheet.tsx'
import { SeatsSheet } from './seats-sheet.tsx'
import { SecretSheet } from './secret-sheet.tsx'
import { TextsSheet } from './texts-sheet.tsx'
import { WallSheet } from './wall-sheet.tsx'
import { DoorView } from '../door/door-sheet.tsx'
import { useDoor } from '../door/use-door.ts'
import { ForkBar } from '../debrief/fork-desk.tsx'
import { TableLate } from '../event/table-late.tsx'
import { ThreadsSheet } from '../event/threads-sheet.tsx'
import { CallsSheet } from '../tables/calls-sheet.tsx'
import { TellSheet } from '../tables/tell-sheet.tsx'
import { words } from '../words.ts'
import { useSpokenTable } from './use-spoken.ts'

export interface ConsoleProps {
  readonly desk: TrainerDesk
  readonly session: SessionLine
  readonly number: number
  readonly cut?: string | undefined
  /** Covers this screen. */
  readonly onLock?: (() => void) | undefined
  /** A second trainer gives the table back. */
  readonly guest?: (() => void) | undefined
}

/** One table seen by its trainer: what to say on the left, what happens in the middle, what can be provoked on the right. */
export function Console({ desk, session, number, cut, onLock, guest }: ConsoleProps) {
  const { table } = desk.view
  const isPlaying = table.status === 'playing'
  const { line, act } = useDoor(desk.code, table.status === 'closed' || desk.token === '' || guest ? undefined : desk.token)
  const door = line && <DoorView line={line} now={Date.now()} act={act} arrivals={desk.content.arrivals} />
  // Whoever waits comes first; a door where nobody waits stands under the table.
  const isAwaited = (line?.waiting.length ?? 0) > 0
  return (
    <DeskContext.Provider value={desk}>
      <WithGameWords topic={`${table.status} ${table.phase} ${table.season}`}>
        <div class="console-frame">
          <div class="console" data-status={table.status} data-phase={table.phase}>
            <Head session={session} number={number} cut={cut} onLock={onLock} guest={guest} />
            <aside class="console-left" aria-label={words().course.title}>
              <CourseSheet />
            </aside>
            <main class="console-main">
              <Spoken />
              <ForkBar />
              <PhaseSheet />
              <CallsSheet />
              {!guest && <TableLate />}
              {isAwaited && door}
              <HintsSheet />
              {table.status === 'lobby' && <LobbySheet />}
              {table.status === 'debrief' && <DebriefSheet />}
              {isPlaying && table.phase === 'reflection' && <ReflectionSheet />}
              {isPlaying && table.phase === 'reveal' && <RevealSheet />}
              {isPlaying && <SeatsSheet />}
              {isPlaying && table.phase === 'palaver' && <PalaverSheet />}
              {isPlaying && (table.phase === 'news' || table.phase === 'palaver') && <SecretSheet />}
              {!isAwaited && door}
            </main>
            <aside class="console-right" aria-label={words().head.tools}>
              <WallSheet />
              <TextsSheet />
              <ThreadsSheet />
              {isPlaying && <EventsSheet />}
              <TellSheet />
              <NotesSheet />
              <ManageSheet />
            </aside>
          </div>
        </div>
      </WithGameWords>
      <HelpSheet />
    </DeskContext.Provider>
  )
}

/** Within the desk, which it reads. */
function Spoken() {
  useSpokenTable()
  return null
}
