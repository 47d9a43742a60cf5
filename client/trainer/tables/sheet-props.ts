import type { SteerRequest } from '../../../shared/protocol/http.ts'
import type { Watched } from './use-watch.ts'

export interface TablesSheetProps {
  readonly code: string
  readonly token: string
  readonly watched: Watched
  /** True when the server took it, even if some table refused. */
  readonly steer: (command: SteerRequest['command'], tables: readonly string[]) => Promise<boolean>
  readonly onLock?: () => void
}
