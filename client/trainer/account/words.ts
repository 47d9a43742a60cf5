import { account } from '../../text/fr/account.ts'
import { areaTexts } from '../../ui/language.ts'

export const words = areaTexts(account, () => import('../../text/en/account.ts').then((english) => english.account))
