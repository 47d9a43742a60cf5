export { nextCommand } from './next-command.ts'
export { CARRIES, candidates, type Sight } from './sight.ts'
export { TEMPERS, type Temper } from './temper.ts'
