import { board } from '../text/fr/board.ts'
import { areaTexts, text } from '../ui/language.ts'

export const words = areaTexts(board, () => import('../text/en/board.ts').then((english) => english.board))

/** Decimal sign of the reader's language. */
export const decimalSign = (): string => text().number.decimal(5).replace(/\d/g, '')
