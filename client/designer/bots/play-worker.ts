/** The playing thread: whole games of automata, told table by table. Stopped by ending it. */
import '../no-made-code.ts'
import { answerPage } from '../thread.ts'
import { playTables } from './play-tables.ts'
import type { PlayAsked, PlayTold } from './play-types.ts'

answerPage<PlayAsked, PlayTold>(playTables)
