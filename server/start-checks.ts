/** What keeps a server from starting, told in a sentence, French then English. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { lockFolder } from './store/lock-folder.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'

/** Said to the person who starts the server, instead of a stack. */
export class StartError extends Error {}

/** Locks the folder of the data; gives what unlocks it. */
export function openFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new StartError(`Le dossier des données ne peut pas être écrit : ${folder}. Choisissez-en un autre avec FT_DATA.\nThe data folder cannot be written; choose another with FT_DATA.`)
  }
  try {
    return lockFolder(folder)
  } catch (error) {
    if (/locked|busy/i.test(String(error))) {
      throw new StartError(`Un autre serveur utilise déjà ce dossier de données : ${folder}. Arrêtez-le, ou choisissez un autre dossier avec FT_DATA.\nAnother server already uses this data folder.`)
    }
    throw new StartError(`Le dossier des données ne peut pas être écrit : ${folder}. Choisissez-en un autre avec FT_DATA.\nThe data folder cannot be written; choose another with FT_DATA.`)
  }
}

export async function openDatabase({ databaseUrl, data }: Config): Promise<Store> {
  try {
    return await openStore(databaseUrl ? { url: databaseUrl } : { file: join(data, 'sessions.sqlite') })
  } catch (error) {
    const said = error instanceof Error ? error.message : 'unknown'
    if (databaseUrl) throw new StartError(`La base de données indiquée par DATABASE_URL ne répond pas : ${said}.\nThe database of DATABASE_URL does not answer.`)
    throw new StartError(`Les données de jeu ne peuvent pas être ouvertes dans ${data} : ${said}.\nThe game data cannot be opened.`)
  }
}

/** Asked first: Colyseus would print a stack and go on waiting. */
export function checkPort({ port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(explainPort(error.code, port, host))))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function explainPort(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Le port ${port} est déjà pris. Arrêtez l’autre programme, ou choisissez un autre port : PORT=2568 npm start\nPort ${port} is in use; choose another: PORT=2568 npm start`
  if (code === 'EACCES') return `Le port ${port} est réservé par le système. Choisissez un port au-dessus de 1023 : PORT=2567 npm start\nPort ${port} is reserved by the system.`
  return `L’adresse ${host} n’est pas une adresse de cet ordinateur. Vérifiez HOST.\n${host} is not an address of this computer; check HOST.`
}
