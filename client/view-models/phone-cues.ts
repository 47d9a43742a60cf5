import type { PublicView, SeatPrivateView } from '../../shared/views/view-types.ts'
import type { Cue } from './cue.ts'
import { seasonCue } from './cue.ts'

type PhoneView = { readonly public: PublicView; readonly me?: SeatPrivateView | undefined }

/** What a phone whose sound is on may be heard doing: a new page, a choice laid. Nothing that the wall has not told. Pure. */
export function phoneCues(before: PhoneView | undefined, after: PhoneView): readonly Cue[] {
  if (!before || before.public.table.branch !== after.public.table.branch) return []
  const [was, now] = [before.public.table, after.public.table]
  if (now.status === 'playing' && now.season !== was.season) return [seasonCue(now.season)]
  if (now.phase !== was.phase || now.status !== was.status) return ['paper']
  if (before.me?.laid === false && after.me?.laid === true) return ['stamp']
  return []
}
