import { svgPage } from '../../../shared/drawing/svg.ts'
import { thread } from '../../../shared/drawing/threads.ts'
import { THREAD_OF_BAND } from '../../../shared/drawing/charts/thread-bands.ts'
import type { LinkBand } from '../../../shared/base/vocabulary.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { text } from '../../ui/language.ts'
import { pairNames } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'
import { PromiseSlip } from './promise-aside.tsx'

const threadPicture = (band: LinkBand): string => svgPage(110, 30, '0 0 110 30', thread([6, 15], [104, 15], THREAD_OF_BAND[band], { bend: 0, scale: 0.9 }))

/** Promises judged, then the links whose thread changed. */
export function PromisesBeat({ view, content }: { readonly view: PublicView; readonly content: PublicContent }) {
  const w = words()
  const { reveal } = view
  if (!reveal) return null
  const judged = Object.entries(view.promises).filter(([id]) => reveal.promises[id] !== undefined)
  const bands = Object.entries(reveal.bands)
  return (
    <>
      <ul class="judged-list" data-many={judged.length > 4}>
        {judged.map(([id, promise]) => (
          <PromiseSlip key={id} promise={promise} view={view} content={content} marked />
        ))}
      </ul>
      <ul class="band-list">
        {bands.map(([pair, { to }]) => (
          <li key={pair}>
            <Picture svg={threadPicture(to)} rem={6} />
            <b>{w.bandChange(...pairNames(view, pair), text().bands[to])}</b>
          </li>
        ))}
      </ul>
      {judged.length + bands.length === 0 && <p class="result-none">{w.noChange}</p>}
    </>
  )
}
