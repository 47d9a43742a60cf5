import { tables } from '../../text/fr/tables.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(tables, () => import('../../text/en/tables.ts').then((english) => english.tables))
