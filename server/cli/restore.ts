/** `npm run restore -- FILE`: fills the empty data folder FT_DATA from a backup, verified before and after. */
import { restore } from './backup-file.ts'
import { runBackupJob } from './backup-run.ts'

runBackupJob({
  usage: { fr: 'Donnez la sauvegarde à rétablir : npm run restore -- sauvegarde.ft', en: 'Give the backup to restore: npm run restore -- backup.ft' },
  postgres: {
    fr: 'Les données sont dans PostgreSQL (DATABASE_URL) : rétablissez-les dans une base vide avec « pg_restore --no-owner --dbname="$DATABASE_URL" sauvegarde.dump ».',
    en: 'The data is in PostgreSQL: use pg_restore into an empty database.',
  },
  work(data, file) {
    const report = restore(file, data)
    return { report, done: { fr: `Sauvegarde rétablie dans ${data}. Lancez « npm start » avec le même dossier.`, en: `Backup restored in ${data}.` } }
  },
})
