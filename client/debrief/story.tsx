import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import { quoted } from '../board/naming.ts'
import { Marked } from '../mallette/help/marked.tsx'
import { Emblem } from '../ui/role.tsx'
import { local } from '../ui/language.ts'
import { Head } from './part-head.tsx'
import { seatWord } from './promises.tsx'
import { words } from './words.ts'

/** The récit, then words released by their authors. */
export function Story({ model }: { readonly model: DebriefModel }) {
  const w = words()
  return (
    <>
      {model.story.length > 0 && (
        <section class="debrief-part story" aria-labelledby="story">
          <Head id="story" title={model.storyTitle ?? w.story} />
          <div class="story-columns">
            {model.story.map((paragraph, i) => (
              <div key={i} class="story-paragraph">
                {paragraph.heading && <h3>{local(paragraph.heading)}</h3>}
                <p>
                  <Marked text={local(paragraph.text)} />
                </p>
              </div>
            ))}
          </div>
        </section>
      )}
      {model.quotations.length > 0 && (
        <section class="debrief-part keep-together" aria-labelledby="quotations">
          <Head id="quotations" title={w.quotations} />
          <ul class="quotations">
            {model.quotations.map((quotation, i) => (
              <li key={i}>
                <Emblem role={model.seats.find(({ seat }) => seat === quotation.seat)?.role ?? 'resident'} size={36} />
                <figure>
                  {quotation.question && <small>{local(quotation.question)}</small>}
                  <blockquote>{quoted(quotation.text)}</blockquote>
                  <figcaption>{seatWord(model, quotation.seat)}</figcaption>
                </figure>
              </li>
            ))}
          </ul>
          <p class="quiet">{w.quotationsNote}</p>
        </section>
      )}
    </>
  )
}
