import type { LeverId, PhaseId, RoleId } from '../../shared/base/vocabulary.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import { rejectionSentence } from '../text/index.ts'
import { local, text } from './language.ts'

/** A refusal as the reader reads it. */
export function refusal(rejection: Parameters<typeof rejectionSentence>[0], content: PublicContent): string {
  const words = text()
  return rejectionSentence(rejection, words.rejections, {
    phase: (id) => words.phases[id as PhaseId]?.name ?? id,
    role: (id) => words.roles[id as RoleId]?.short ?? id,
    initiative: (id) => (content.initiatives[id] ? local(content.initiatives[id].name) : id),
    option: (id) => optionName(id, content),
    lever: (id) => {
      const card = content.levers[id as LeverId]
      return card?.requires ? local(card.requires.text) : card ? local(card.name) : id
    },
    list: words.list,
  })
}

function optionName(id: string, content: PublicContent): string {
  for (const lever of Object.values(content.levers)) {
    const option = lever?.choose?.options.find((known) => known.id === id)
    if (option) return local(option.name)
  }
  return content.initiatives[id] ? local(content.initiatives[id].name) : id
}
