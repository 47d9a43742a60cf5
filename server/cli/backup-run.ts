import { resolve } from 'node:path'
import { ConfigError, readConfig } from '../config.ts'
import { BackupError, type BackupReport } from './backup-file.ts'

type Job = {
  /** Said when no file is given. */
  readonly usage: { readonly fr: string; readonly en: string }
  /** What does the same for PostgreSQL. */
  readonly postgres: { readonly fr: string; readonly en: string }
  readonly work: (data: string, file: string) => { readonly report: BackupReport; readonly done: { readonly fr: string; readonly en: string } }
}

/** One command on one file: 0 = done and verified, 1 = refused, 2 = asked wrongly. A file is named from where the person stands. */
export function runBackupJob({ usage, postgres, work }: Job): never {
  const [name] = process.argv.slice(2)
  if (name === undefined) return end(2, usage)
  try {
    const { data, databaseUrl } = readConfig(process.env)
    if (databaseUrl !== undefined) return end(2, postgres)
    const { report, done } = work(data, resolve(process.env.INIT_CWD ?? process.cwd(), name))
    const told = tell(report)
    return end(0, { fr: `${done.fr}\n${told.fr}`, en: `${done.en} ${told.en}` })
  } catch (error) {
    if (!(error instanceof BackupError) && !(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(error instanceof ConfigError ? 2 : 1)
  }
}

function tell({ manifest, fingerprint, comparedStates }: BackupReport): { readonly fr: string; readonly en: string } {
  const count = (name: string): number => manifest.contents[name]?.rows ?? 0
  const states = comparedStates
    ? { fr: 'état de chaque table rejoué et vérifié', en: 'every table replayed and verified' }
    : { fr: `contenu vérifié ; les états ne le sont pas : la sauvegarde vient des règles ${manifest.rulesVersion}`, en: `content verified; states were not: the backup comes from rules ${manifest.rulesVersion}` }
  return {
    fr: `Séances : ${count('sessions')} · tables : ${count('tables')} · évènements : ${count('events')} · ${states.fr}.\nEmpreinte : ${fingerprint}`,
    en: `Sessions: ${count('sessions')}, tables: ${count('tables')}, events: ${count('events')}; ${states.en}. Fingerprint as above.`,
  }
}

function end(code: number, { fr, en }: { readonly fr: string; readonly en: string }): never {
  process[code === 0 ? 'stdout' : 'stderr'].write(`${fr.replace(/ ([:;?»])/g, '\u00a0$1').replace(/« /g, '«\u00a0')}\n${en}\n`)
  process.exit(code)
}
