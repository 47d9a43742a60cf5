import { words as cardReturnWords } from '../../debrief/return/words.ts'

export const words = (): ReturnType<typeof cardReturnWords>['book'] => cardReturnWords().book
