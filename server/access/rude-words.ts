// Only what can be spelt without 0 O 1 I L; digits that look like letters are read as letters.
const WORDS =
  'ANUS ARSE ASS BASTARD BEURK BRANQUE CACA CHATTE CHATT CRAP CUM CUNT DAMN DEAD DEBTE DEGAGE FACHE FACHO FAG FECES FESSE FUCK FUK GARCE GEEK HAREM KKK MERDE MEURS METEC NAZ NEGR NEGRE NEGRES PENDS PETASSE PUTA PUTAN PUTE PUTES RAPE SEXE SEX SHAT SUCE TAPETTE TARE TUE TWAT VAGAN WANK ZEUB'.split(' ')
const LOOKS_LIKE: Readonly<Record<string, string>> = { '2': 'Z', '3': 'E', '4': 'A', '5': 'S', '6': 'G', '7': 'T', '8': 'B', '9': 'G' }

/** Whether a code could be read as an insult in French or English. */
export function isRude(code: string): boolean {
  const letters = [...code].map((symbol) => LOOKS_LIKE[symbol] ?? symbol).join('')
  return WORDS.some((word) => letters.includes(word))
}
