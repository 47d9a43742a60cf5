import type { FicheId, LeverId } from '../../shared/base/vocabulary.ts'
import type { FicheShort } from '../../shared/mallette/content-types.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { local } from '../ui/language.ts'
import { ficheAddress } from './address.ts'
import { useText } from './load.ts'
import { Play } from './play.tsx'
import { words } from './words.ts'
import './fiche-sheet.css'

/** A fiche laid over the screen one is on: its short answer and how it plays. The whole of it opens beside, nothing is left. */
export function FicheSheet({ fiche, lever, onClose }: { readonly fiche: FicheId; readonly lever?: LeverId | undefined; readonly onClose: () => void }) {
  const w = words()
  const { text, retry } = useText<FicheShort>(`/fiches/${fiche}/short`)
  const plays = text.state === 'here' ? text.value.play.filter((play) => lever === undefined || play.lever === lever) : []
  return (
    <Dialog title={`${fiche} ${w.shortTitles[fiche]}`} icon="books" paper="plain" onClose={onClose}>
      {text.state === 'here' ? (
        <div class="fiche-sheet">
          <p class="fiche-sheet-question">{local(text.value.question)}</p>
          <p>{local(text.value.shortAnswer)}</p>
          {plays.map((play) => (
            <Play key={play.lever} play={play} />
          ))}
        </div>
      ) : (
        <>
          <p role="status">{w[text.state]}</p>
          {text.state === 'failed' && <Button onClick={retry}>{w.retry}</Button>}
        </>
      )}
      <p>
        <a class="fiche-sheet-whole" href={ficheAddress(fiche)} target="_blank" rel="noopener">
          <Icon name="book-open-text" size={24} /> {w.readWhole} <span class="heard">{w.newTab}</span>
        </a>
      </p>
    </Dialog>
  )
}
