/** The rules: what the server, the bots and the tests call. */
export { decide } from './decide/index.ts'
export { checkPermission, PERMISSIONS, type Permission } from './decide/permissions.ts'
export { evolve } from './evolve/index.ts'
export { initialState, openTable, RULES_VERSION } from './open-table.ts'
export { replay, stateHash } from './replay.ts'
export { startRun, type Run } from './run.ts'
