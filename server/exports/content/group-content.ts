import type { DebriefModel } from '../../../shared/debrief/index.ts'
import { RELATE_RULES } from '../../../shared/base/debrief.ts'
import type { LocalText } from '../../../shared/scenario/schema.ts'
import type { DocumentContent, TableContent } from './content-types.ts'
import type { DocumentWords } from './words.ts'

type Writer = { readonly model: DebriefModel; readonly w: DocumentWords; readonly local: (text: LocalText) => string }

/** What the table opened: words without their author, counts; nothing under three is told apart. */
export function groupOf({ model, w, local }: Writer): Pick<DocumentContent, 'group'> {
  const { feelings, moods, tags, relate } = model.group
  const told = Object.entries(moods).map(([mood, count]) => `${w.moodNames[mood as keyof typeof w.moodNames]} (${count})`)
  const tables: TableContent[] = []
  if (tags.length > 0) tables.push({ caption: w.tagsTable, header: [w.decision, ...Object.values(w.tagNames)], rows: tags.map(({ title, counts }) => [local(title), ...counted(counts, w.tagNames, '0')]) })
  if (relate.length > 0) tables.push({ caption: w.relateTable, header: [w.rule, ...Object.values(w.relateNames)], rows: relate.map(({ rule, counts }) => [RELATE_RULES[rule] ? local(RELATE_RULES[rule]) : rule, ...counted(counts, w.relateNames, w.under3)]) })
  if (feelings.length === 0 && told.length === 0 && tables.length === 0) return {}
  return { group: { feelings, tables, ...(told.length > 0 && { moods: told.join(', ') }) } }
}

function counted(counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>, none: string): string[] {
  return Object.keys(names).map((id) => ((counts[id] ?? 0) > 0 ? String(counts[id]) : none))
}
