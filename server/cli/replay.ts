/**
 * `npm run replay -- journal.json`: folds an exported journal, decides every request again, and compares events and
 * state with the file. 0 = faithful, 1 = not, 2 = not a journal.
 */
import { readFileSync } from 'node:fs'
import { replayFile, type JournalFile, type ReplayedFile } from '../exports/journal-file.ts'
import { tellFault } from './journal-fault.ts'

const [path] = process.argv.slice(2)
if (path === undefined) end(2, 'Donnez le fichier à rejouer : npm run replay -- journal.json\nGive the file to replay: npm run replay -- journal.json')
const { file, replayed } = read(path)
const { fr, en } = describe(file, replayed)
end(replayed.isFaithful ? 0 : 1, `${fr}\n${en}`)

function read(from: string): { readonly file: JournalFile; readonly replayed: ReplayedFile } {
  try {
    const file = JSON.parse(readFileSync(from, 'utf8')) as JournalFile
    return { file, replayed: replayFile(file) }
  } catch (error) {
    return end(2, `Ce fichier ne se rejoue pas : ${from} (${error instanceof Error ? error.message : 'illisible'}).\nThis file cannot be replayed.`)
  }
}

function describe(file: JournalFile, { state, fault, audited, otherRules }: ReplayedFile): { readonly fr: string; readonly en: string } {
  const place = state ? { fr: `saison ${state.game.season}, ${state.game.outcome?.id ?? state.status}`, en: `season ${state.game.season}, ${state.game.outcome?.id ?? state.status}` } : undefined
  const rules = otherRules === undefined ? undefined : { fr: `La table a été jouée avec les règles ${otherRules}, qui ne sont pas celles de ce programme : elles peuvent décider autrement.`, en: `The table was played with rules ${otherRules}, which are not this program's: they may decide otherwise.` }
  if (fault) {
    const told = tellFault(fault, file)
    return { fr: ['Infidèle.', told.fr, ...(rules ? [rules.fr] : [])].join(' '), en: ['Not faithful.', told.en, ...(rules ? [rules.en] : [])].join(' ') }
  }
  const checked =
    audited === undefined
      ? { fr: 'Ce fichier ne contient pas les demandes : seuls les évènements ont été rejoués.', en: 'This file holds no requests: only its events were replayed.' }
      : { fr: `${audited} demandes décidées à nouveau, chacune avec la même suite.`, en: `${audited} requests decided again, each with the same outcome.` }
  return {
    fr: `Fidèle : ${file.events.length} évènements, ${place?.fr ?? ''}, empreinte ${file.stateHash}. ${checked.fr}`,
    en: `Faithful: ${file.events.length} events, ${place?.en ?? ''}, same hash. ${checked.en}`,
  }
}

function end(code: number, sentence: string): never {
  process[code === 0 ? 'stdout' : 'stderr'].write(`${sentence.replace(/ ([:;?»])/g, '\u00a0$1')}\n`)
  process.exit(code)
}
