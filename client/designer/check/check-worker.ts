/** The checking thread: a look at a big file takes a fifth of a second, and nobody should feel it while typing. */
import '../no-made-code.ts'
import { checkScenario } from '../../../shared/scenario/check/check-scenario.ts'
import { newOverlay } from '../file/new-overlay.ts'
import { answerPage } from '../thread.ts'
import type { CheckAnswer, CheckAsked } from './check-types.ts'
import { lookAt } from './look-at.ts'

answerPage<CheckAsked, CheckAnswer>((asked, tell) => {
  if (asked.type === 'look') return tell({ type: 'look', look: lookAt(asked) })
  const { file } = checkScenario(asked.of)
  tell({ type: 'overlay', ...(file && { text: newOverlay(file) }) })
})
