import type { LocalText } from '../../shared/scenario/schema.ts'

export type FailureCode = 'pdf-engine-missing' | 'pdf-failed' | 'docx-failed' | 'images-failed' | 'base-failed'

const SENTENCES: Readonly<Record<FailureCode, LocalText>> = {
  'pdf-engine-missing': {
    fr: 'Le moteur de PDF n’existe pas pour la machine de ce serveur. Prenez la synthèse en DOCX ou en Markdown : elle dit la même chose.',
    en: 'The PDF engine does not exist for this server’s machine. Take the summary as DOCX or Markdown: it says the same.',
  },
  'docx-failed': {
    fr: 'Le DOCX n’a pas pu être composé. Réessayez, ou prenez la synthèse en PDF ou en Markdown : elle dit la même chose.',
    en: 'The DOCX could not be made. Try again, or take the summary as PDF or Markdown: it says the same.',
  },
  'base-failed': {
    fr: 'Une séance n’a pas pu être relue pour la base. Réessayez ; rien n’en est perdu.',
    en: 'A session could not be read for the base. Try again; nothing of it is lost.',
  },
  'images-failed': {
    fr: 'Les images n’ont pas pu être dessinées. Réessayez, ou prenez la synthèse : elle les contient.',
    en: 'The pictures could not be drawn. Try again, or take the summary: it holds them.',
  },
  'pdf-failed': {
    fr: 'Le PDF n’a pas pu être composé. Réessayez, ou prenez la synthèse en DOCX ou en Markdown : elle dit la même chose.',
    en: 'The PDF could not be typeset. Try again, or take the summary as DOCX or Markdown: it says the same.',
  },
}

/** A document that could not be made; `sentence` is for people, the message for the server's log. */
export class DocumentFailure extends Error {
  readonly code: FailureCode
  readonly sentence: LocalText

  constructor(code: FailureCode, reason: string) {
    super(`${code}: ${reason}`)
    this.name = 'DocumentFailure'
    this.code = code
    const { fr, en } = SENTENCES[code]
    this.sentence = { fr: fr.replace(/ ([:;?!»])/g, '\u00a0$1'), ...(en !== undefined && { en }) }
  }
}
