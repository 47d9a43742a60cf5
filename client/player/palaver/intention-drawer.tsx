import type { WorksiteId } from '../../../shared/base/ids.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSeated } from '../desk.ts'
import { WorksiteCards } from '../commitment/worksite-cards.tsx'
import { words } from '../words.ts'

/** An announcement, not a commitment: it prepares the order. */
export function IntentionDrawer({ onClose }: { readonly onClose: () => void }) {
  const { view, me, act, draft } = useSeated()
  const { intention: say } = words().palaver
  const announced = view.seats[me.seat]?.intention
  const declare = async (worksite: WorksiteId | undefined): Promise<void> => {
    const isDone = await act({ type: 'declare-intention', ...(worksite === undefined ? {} : { worksite }) })
    if (isDone && worksite !== undefined && draft.order.value.worksite === undefined) onClose()
  }
  return (
    <Dialog title={say.title} icon="footprints" onClose={onClose}>
      <p class="small">{say.help}</p>
      <WorksiteCards name="intention" chosen={announced} onChoose={(worksite) => void declare(worksite)} noneLabel={say.none} />
    </Dialog>
  )
}
