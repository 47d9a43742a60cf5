/** `npm run replay -- journal.json`: replays an exported journal and compares the state with the hash in the file. */
import { readFileSync } from 'node:fs'
import { replayFile, type JournalFile } from '../exports/journal-file.ts'

const [path] = process.argv.slice(2)
if (path === undefined) end(2, 'Donnez le fichier à rejouer : npm run replay -- journal.json\nGive the file to replay: npm run replay -- journal.json')
try {
  const file = JSON.parse(readFileSync(path, 'utf8')) as JournalFile
  const { state, isFaithful } = replayFile(file)
  const where = `${file.events.length} évènements, saison ${state.game.season}, ${state.game.outcome?.id ?? state.status}`
  if (isFaithful) end(0, `Fidèle : ${where}, empreinte ${file.stateHash}.\nFaithful: same hash.`)
  end(1, `Infidèle : ${where} ; l’état rejoué n’a pas l’empreinte ${file.stateHash}.\nNot faithful: the replayed state has another hash.`)
} catch (error) {
  end(2, `Ce fichier ne se rejoue pas : ${path} (${error instanceof Error ? error.message : 'illisible'}).\nThis file cannot be replayed.`)
}

function end(code: number, sentence: string): never {
  process[code === 0 ? 'stdout' : 'stderr'].write(`${sentence}\n`)
  process.exit(code)
}
