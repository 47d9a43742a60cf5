import type { Dictionary } from '../dictionary.ts'
import { common, connection, display, glossary, product, timer, words } from './common.ts'
import { rejections } from './rejections.ts'
import {
  bands, formats, gateSentence, gauges, list, mandateTiers, number, outcomes, phases, postures, postureWords, potLevels, reasons, resources, roles, situations, stages, tags, tension, visits,
} from './vocabulary.ts'

export const en: Dictionary = {
  product, common, timer, connection, display, words, glossary, rejections,
  roles, tags, postures, postureWords, situations, phases, gauges, stages, bands, tension, potLevels, outcomes, mandateTiers, resources, formats, gateSentence, number, list, reasons, visits,
}
