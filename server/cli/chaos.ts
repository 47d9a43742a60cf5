/** `npm run chaos [-- --kills 200 --seed …]`: kills a playing server with -9 and looks for anything lost. */
import { parseArgs } from 'node:util'
import { killAtRandom } from '../chaos/kill-points.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: 'chaos' } } })
const report = await killAtRandom(Number(values.kills), values.seed, (line) => process.stdout.write(`${line}\n`))
for (const violation of report.violations) process.stderr.write(`${violation}\n`)
process.stdout.write(`${report.kills} arrêts brutaux, ${report.acknowledged} gestes confirmés, ${report.violations.length} manquement(s).\n`)
process.exit(report.violations.length === 0 ? 0 : 1)
