import type { WorksiteId } from '../../../shared/base/ids.ts'
import { Marked } from '../../mallette/help/marked.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { labelled, local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { SituationNames, worksiteTitle } from '../parts.tsx'
import { Clues } from '../phases/news.tsx'
import { words } from '../words.ts'

/** Saying it aloud, or showing it to all: final. */
export function ClueDrawer({ onClose }: { readonly onClose: () => void }) {
  const { view, me, content, act, name } = useSeated()
  const { clue: say } = words().palaver
  const mine = Object.entries(me.clues).filter(([, clue]) => clue.about === 'challenge' && clue.shared === undefined)
  const others = Object.entries(view.clues)
  return (
    <Dialog title={say.title} icon="magnifying-glass" onClose={onClose}>
      {Object.keys(me.clues).length === 0 ? <p>{say.none}</p> : <Clues />}
      {mine.map(([id]) => (
        <div class="stack" key={id}>
          <p class="small">{say.help}</p>
          <Button look="main" icon="chats-circle" onClick={() => void act({ type: 'share-clue', clue: id, channel: 'voice' }, say.saidDone)}>
            {say.voice}
          </Button>
          <Button icon="projector-screen" onClick={() => void act({ type: 'share-clue', clue: id, channel: 'screen' }, say.shownDone)}>
            {say.screen}
          </Button>
        </div>
      ))}
      {others.length > 0 && (
        <section class="stack">
          <h3>{say.shared}</h3>
          {others.map(([id, clue]) => (
            <Sheet key={id} seed={id} paper="white" class="shared-clue">
              <p>
                {clue.seat !== undefined && clue.text && <b>{labelled(name(clue.seat), '')}</b>}
                {clue.text && <Marked text={local(clue.text)} />}
                {clue.seat !== undefined && !clue.text && (clue.channel === 'voice' ? say.sharedVoice(name(clue.seat)) : say.sharedAbout(name(clue.seat), worksiteTitle(clue.about as WorksiteId, view, content)))}
              </p>
              {clue.among && <SituationNames among={clue.among} />}
            </Sheet>
          ))}
        </section>
      )}
    </Dialog>
  )
}
