import { createHash } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { replay, RULES_VERSION, stateHash } from '../../shared/engine/index.ts'
import { lockFolder } from '../store/lock-folder.ts'
import { openSnapshot, takeSnapshot, type Snapshot, type TableContent } from '../store/snapshot.ts'

const FORMAT = 'faire-territoire-backup/1'
const DATABASE = 'sessions.sqlite'

export type BackupManifest = {
  readonly format: typeof FORMAT
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly rulesVersion: string
  readonly contents: Readonly<Record<string, TableContent>>
  /** Table of the game → hash of the state its journal leads to; null when these rules cannot fold it. */
  readonly states: Readonly<Record<string, string | null>>
}

export type BackupReport = {
  readonly manifest: BackupManifest
  /** SHA-256 of the manifest: the same at the backup and at the restoration. */
  readonly fingerprint: string
  /** Whether the states were computed and compared: other rules than the backup's may fold otherwise. */
  readonly comparedStates: boolean
}

/** A refusal a person can act on. */
export class BackupError extends Error {
  constructor(french: string, english: string) {
    super(`${french.replace(/ ([:;?»])/g, '\u00a0$1').replace(/« /g, '«\u00a0')}\n${english}`)
    this.name = 'BackupError'
  }
}

/** Writes the whole database of a data folder in one new file, as it is at this moment, a server running on it or not. */
export function backUp(folder: string, file: string, at: number): BackupReport {
  const database = join(folder, DATABASE)
  if (!existsSync(database)) throw new BackupError(`Aucune partie à sauvegarder : il n'y a pas de données dans ${folder}. Indiquez leur dossier avec FT_DATA.`, 'No data in this folder; say where it is with FT_DATA.')
  if (existsSync(file)) throw new BackupError(`Ce fichier existe déjà : ${file}. Rien n'est remplacé : choisissez un autre nom.`, 'This file exists already; nothing is overwritten.')
  const part = `${file}.part-${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    takeSnapshot(database, part)
    // Names and words of people are in it.
    chmodSync(part, 0o600)
    const snapshot = openSnapshot(part, { readOnly: false })
    const manifest: BackupManifest = { format: FORMAT, at, rulesVersion: RULES_VERSION, contents: snapshot.contents(), states: statesOf(snapshot) }
    const body = JSON.stringify(manifest)
    snapshot.writeManifest(body)
    snapshot.close()
    putInPlace(part, file)
    return { manifest, fingerprint: sha256(body), comparedStates: true }
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError(`La sauvegarde n'a pas pu être écrite dans ${file} : ${reason(error)}.`, 'The backup could not be written.')
  } finally {
    rmSync(part, { force: true })
  }
}

/** Fills an empty data folder from a backup, after verifying the backup, and verifies what was written. */
export function restore(file: string, folder: string): BackupReport {
  if (!existsSync(file)) throw new BackupError(`Ce fichier n'existe pas : ${file}.`, 'There is no such file.')
  const database = join(folder, DATABASE)
  const refuseTaken = (): void => {
    if (existsSync(database)) throw new BackupError(`Ce dossier contient déjà des parties : ${folder}. Rien n'est remplacé : choisissez un dossier vide avec FT_DATA.`, 'This folder holds data already; choose an empty one with FT_DATA.')
  }
  refuseTaken()
  const report = verifyFile(file)
  const part = `${database}.part-${process.pid}`
  const unlock = lockNew(folder)
  try {
    takeSnapshot(file, part)
    chmodSync(part, 0o600)
    const written = openSnapshot(part, { readOnly: false })
    try {
      written.dropManifest()
      compare(report.manifest, written, folder)
    } finally {
      written.close()
    }
    refuseTaken()
    renameSync(part, database)
    return report
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError(`La sauvegarde n'a pas pu être rétablie dans ${folder} : ${reason(error)}.`, 'The backup could not be restored.')
  } finally {
    rmSync(part, { force: true })
    unlock()
  }
}

function verifyFile(file: string): BackupReport {
  let snapshot: Snapshot
  try {
    snapshot = openSnapshot(file)
  } catch (error) {
    throw new BackupError(`Ce fichier n'est pas une sauvegarde lisible : ${file} (${reason(error)}).`, 'This file is not a readable backup.')
  }
  try {
    const body = snapshot.readManifest()
    const manifest = body === undefined ? undefined : (JSON.parse(body) as BackupManifest)
    if (body === undefined || manifest?.format !== FORMAT) throw new BackupError(`Ce fichier n'est pas une sauvegarde de « npm run backup » : ${file}.`, 'This file was not made by "npm run backup".')
    const damage = snapshot.damage()
    if (damage !== undefined) throw new BackupError(`Cette sauvegarde est abîmée : ${file} (${damage}). Rien n'a été écrit ; prenez-en une autre copie.`, 'This backup is damaged; nothing was written.')
    return { manifest, fingerprint: sha256(body), comparedStates: compare(manifest, snapshot, file) }
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError(`Cette sauvegarde est abîmée : ${file} (${reason(error)}). Rien n'a été écrit ; prenez-en une autre copie.`, 'This backup is damaged; nothing was written.')
  } finally {
    snapshot.close()
  }
}

/** Throws where the content is not the manifest's; true when the states were compared too. */
function compare({ contents, states, rulesVersion }: BackupManifest, snapshot: Snapshot, where: string): boolean {
  const found = snapshot.contents()
  const changed = [...new Set([...Object.keys(contents), ...Object.keys(found)])].find((name) => contents[name]?.sha256 !== found[name]?.sha256)
  if (changed !== undefined) throw new BackupError(`Le contenu de « ${changed} » n'est pas celui qui a été sauvegardé : ${where}. Rien n'a été rétabli ; prenez une autre copie.`, `The content of "${changed}" is not what was backed up; nothing was restored.`)
  if (rulesVersion !== RULES_VERSION) return false
  for (const [table, hash] of Object.entries(statesOf(snapshot))) {
    if (states[table] !== hash) throw new BackupError(`La table ${table} ne se rejoue pas comme au moment de la sauvegarde : ${where}. Rien n'a été rétabli.`, `Table ${table} does not replay as it did when backed up; nothing was restored.`)
  }
  return true
}

function statesOf(snapshot: Snapshot): Record<string, string | null> {
  const states: Record<string, string | null> = {}
  for (const { table, scenario, events } of snapshot.journals()) states[table] = foldedHash(() => stateHash(replay(scenario, events)))
  return states
}

/** A table that these rules cannot fold is backed up like the others: its content is compared, its state cannot be. */
function foldedHash(fold: () => string): string | null {
  try {
    return fold()
  } catch {
    return null
  }
}

function lockNew(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true })
    return lockFolder(folder)
  } catch (error) {
    if (/locked|busy/i.test(String(error))) throw new BackupError(`Un serveur utilise ce dossier de données : ${folder}. Arrêtez-le, ou choisissez un dossier vide avec FT_DATA.`, 'A server uses this data folder.')
    throw new BackupError(`Le dossier des données ne peut pas être écrit : ${folder}. Choisissez-en un autre avec FT_DATA.`, 'The data folder cannot be written; choose another with FT_DATA.')
  }
}

/** A link refuses a name that was taken meanwhile; some memory sticks know no links. */
function putInPlace(part: string, file: string): void {
  try {
    linkSync(part, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    renameSync(part, file)
  }
}

function sha256(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : 'inconnu'
}
