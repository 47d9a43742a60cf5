/** `npm run backup -- FILE`: everything in one file, while the server runs. FT_DATA says which data, as for `npm start`. */
import { backUp } from './backup-file.ts'
import { runBackupJob } from './backup-run.ts'

runBackupJob({
  usage: { fr: 'Donnez le fichier à écrire : npm run backup -- sauvegarde.ft', en: 'Give the file to write: npm run backup -- backup.ft' },
  postgres: {
    fr: 'Les données sont dans PostgreSQL (DATABASE_URL) : sauvegardez-les avec « pg_dump --format=custom --file=sauvegarde.dump "$DATABASE_URL" ».',
    en: 'The data is in PostgreSQL: use pg_dump --format=custom.',
  },
  work(data, file) {
    const report = backUp(data, file, Date.now())
    return {
      report,
      done: {
        fr: `Sauvegarde écrite : ${file}. Elle contient les noms et les paroles des personnes : gardez-la comme les données elles-mêmes.`,
        en: `Backup written: ${file}. It holds people's names and words.`,
      },
    }
  },
})
