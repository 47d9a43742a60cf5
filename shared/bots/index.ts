export { nextCommand } from './next-command.ts'
export { CARRIES, candidates, type Sight } from './sight.ts'
export { MemoryTable, playGame, playPhase, type PlayedCommand, type PlayedGame } from './play-game.ts'
export { TEMPERS, type Temper } from './temper.ts'
