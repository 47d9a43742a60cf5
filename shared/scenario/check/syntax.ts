/** Faults of JSON itself, in words. */
import { printParseErrorCode, type ParseError } from 'jsonc-parser'
import type { LocalText } from '../schema.ts'
import type { Document } from './document.ts'
import type { Reporter } from './reporter.ts'

const MESSAGES: Readonly<Record<string, Required<LocalText>>> = {
  InvalidSymbol: {
    fr: 'Ce mot n’a pas sa place ici : un texte s’écrit entre guillemets droits.',
    en: 'This word does not belong here: a text is written between straight quotes.',
  },
  InvalidNumberFormat: { fr: 'Ce nombre est mal écrit.', en: 'This number is badly written.' },
  PropertyNameExpected: { fr: 'Il faut une clé entre guillemets droits.', en: 'A key in straight quotes is expected.' },
  ValueExpected: { fr: 'Il manque une valeur.', en: 'A value is missing.' },
  ColonExpected: { fr: 'Il manque « : » après la clé.', en: 'A “:” is missing after the key.' },
  CommaExpected: { fr: 'Il manque une virgule.', en: 'A comma is missing.' },
  CloseBraceExpected: { fr: 'Il manque une accolade fermante.', en: 'A closing brace is missing.' },
  CloseBracketExpected: { fr: 'Il manque un crochet fermant.', en: 'A closing bracket is missing.' },
  EndOfFileExpected: { fr: 'Le fichier devrait s’arrêter avant.', en: 'The file should end before this.' },
  InvalidCommentToken: { fr: 'Un fichier JSON n’a pas de commentaires.', en: 'A JSON file has no comments.' },
  UnexpectedEndOfComment: { fr: 'Un commentaire n’est pas refermé.', en: 'A comment is not closed.' },
  UnexpectedEndOfString: { fr: 'Il manque le guillemet qui ferme ce texte.', en: 'The quote that closes this text is missing.' },
  UnexpectedEndOfNumber: { fr: 'Ce nombre n’est pas fini.', en: 'This number is not finished.' },
  InvalidUnicode: { fr: 'Ce code « \\u » est mal écrit.', en: 'This “\\u” code is badly written.' },
  InvalidEscapeCharacter: { fr: 'Une barre inverse « \\ » doit être doublée.', en: 'A backslash “\\” must be doubled.' },
  InvalidCharacter: {
    fr: 'Ce signe ne peut pas figurer tel quel dans un texte (un retour à la ligne s’écrit \\n).',
    en: 'This character cannot stand as such in a text (a new line is written \\n).',
  },
}

const COMMA_TOO_MANY: Required<LocalText> = {
  fr: 'Il y a une virgule de trop avant la fermeture.',
  en: 'There is one comma too many before the closing.',
}

/** False when the text is not JSON. */
export function checkSyntax(document: Document, report: Reporter): boolean {
  for (const error of document.syntaxErrors) {
    const closing = /[}\]]/.test(document.text[error.offset] ?? '') && /,\s*$/.test(document.text.slice(0, error.offset))
    const message = closing ? COMMA_TOO_MANY : (MESSAGES[nameOf(error)] ?? { fr: 'Ce passage n’est pas du JSON.', en: 'This passage is not JSON.' })
    report.at(error.offset, [], 'json-syntax', message, { found: excerpt(document.text, error) })
  }
  if (!document.root) report.at(0, [], 'json-syntax', { fr: 'Le fichier est vide.', en: 'The file is empty.' })
  return document.syntaxErrors.length === 0 && document.root !== undefined
}

function nameOf(error: ParseError): string {
  return printParseErrorCode(error.error)
}

function excerpt(text: string, error: ParseError): string {
  return text.slice(error.offset, error.offset + Math.min(Math.max(error.length, 1), 30))
}
