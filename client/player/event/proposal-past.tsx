import type { ProposalView } from '../../../shared/views/view-types.ts'
import { local } from '../../ui/language.ts'
import { useSeated } from '../desk.ts'
import { words } from './thread-words.ts'
import './threads.css'

/** Who refuses, and why; what the proposal said before it was amended, and who had signed that. */
export function ProposalPast({ id, proposal }: { readonly id: string; readonly proposal: ProposalView }) {
  const { me, content, name } = useSeated()
  const { refuse, versions: say } = words()
  const before = proposal.versions ?? []
  const card = content.levers[proposal.lever]
  const nameOf = (option: string): string => local(card?.choose?.options.find((known) => known.id === option)?.name ?? content.initiatives[option]?.name ?? { fr: option })
  const reasonOf = (seat: number): string | undefined => {
    const chip = proposal.refusedFor?.[seat]
    return me.words[`${id}/no-${seat}`] ?? (chip === undefined ? undefined : (refuse.chips[chip as keyof typeof refuse.chips] ?? chip))
  }
  return (
    <>
      {proposal.refusals.length > 0 && (
        <ul class="refusals">
          {proposal.refusals.map((seat) => {
            const reason = reasonOf(seat)
            return <li key={seat}>{reason === undefined ? refuse.plain(name(seat)) : refuse.by(name(seat), reason)}</li>
          })}
        </ul>
      )}
      {before.length > 0 && (
        <details class="versions">
          <summary>{say.title(before.length)}</summary>
          <ol>
            {before.map((version, index) => {
              const clause = me.words[`${id}/${index + 1}`]
              const chosen = [...version.choice.map(nameOf), ...(version.initiative === undefined ? [] : [nameOf(version.initiative)])]
              return (
                <li key={index}>
                  <b>{say.line(index + 1)}</b> · {version.signers.length === 0 ? say.unsigned : say.signed(version.signers.map(name).join(', '))}
                  {chosen.length > 0 && <span> · {chosen.join(', ')}</span>}
                  {clause !== undefined && <q class="clause">{clause}</q>}
                </li>
              )
            })}
          </ol>
        </details>
      )}
    </>
  )
}
