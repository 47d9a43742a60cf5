import type { LocalText } from '../../shared/scenario/schema.ts'
import type { FileFault, JournalFile } from '../exports/journal-file.ts'

/** What is wrong with a journal file, and where. */
export function tellFault(fault: FileFault, file: Pick<JournalFile, 'events' | 'commands'>): Required<Pick<LocalText, 'fr' | 'en'>> {
  switch (fault.kind) {
    case 'scenario-changed':
      return { fr: 'Le scénario contenu dans le fichier n’est pas celui qui a été joué.', en: 'The scenario in this file is not the one that was played.' }
    case 'state-differs':
      return { fr: 'Les évènements mènent à un autre état que celui dont le fichier donne l’empreinte.', en: 'The events lead to another state than the one whose hash the file gives.' }
    case 'events-broken':
      return { fr: `La suite des évènements est rompue au numéro ${fault.seq} : il en manque, ou l’ordre a changé.`, en: `The events do not follow each other at number ${fault.seq}: some are missing, or the order changed.` }
    case 'words-changed':
      return { fr: `Le texte ${fault.text} n’a pas la longueur que le journal lui donne.`, en: `Text ${fault.text} does not have the length the journal gives it.` }
  }
  const event = file.events[fault.seq - 1]
  const where = { fr: `à l’évènement ${fault.seq}${event ? ` (saison ${event.season}, ${event.phase})` : ''}`, en: `at event ${fault.seq}${event ? ` (season ${event.season}, ${event.phase})` : ''}` }
  const command = fault.command === undefined ? undefined : file.commands?.[fault.command - 1]
  const asked = command
    ? { fr: `la demande ${fault.command} (${command.command.type}, par ${command.by})`, en: `request ${fault.command} (${command.command.type}, by ${command.by})` }
    : { fr: 'l’ouverture de la table', en: 'the opening of the table' }
  const members = fault.members && fault.members.length > 0 ? fault.members.join(', ') : undefined
  switch (fault.kind) {
    case 'event-differs':
      return fault.found === fault.given
        ? { fr: `${upper(where.fr)}, ${asked.fr} donne ${fault.given} avec d’autres valeurs que le fichier (${members ?? 'ordre'}).`, en: `${upper(where.en)}, ${asked.en} gives ${fault.given} with other values than the file (${members ?? 'order'}).` }
        : { fr: `${upper(where.fr)}, ${asked.fr} donne ${fault.given} ; le fichier dit ${fault.found ?? 'que rien ne suit'}.`, en: `${upper(where.en)}, ${asked.en} gives ${fault.given}; the file says ${fault.found ?? 'that nothing follows'}.` }
    case 'event-unasked':
      return { fr: `${upper(where.fr)}, aucune demande n’explique ${fault.found ?? 'ce qui est écrit'}.`, en: `${upper(where.en)}, no request explains ${fault.found ?? 'what is written'}.` }
    case 'answer-differs':
      return { fr: `${upper(where.fr)}, ${asked.fr} est ${answerFr(fault.given)} par les règles ; le fichier la dit ${answerFr(fault.found)}.`, en: `${upper(where.en)}, ${asked.en} is ${answerEn(fault.given)} by the rules; the file says it is ${answerEn(fault.found)}.` }
    case 'command-broken':
      return { fr: `${upper(where.fr)}, ${asked.fr} ne se lit pas, ou n’est pas à sa place.`, en: `${upper(where.en)}, ${asked.en} cannot be read, or is not in its place.` }
  }
}

function answerFr(code: string | undefined): string {
  return code === 'accepted' ? 'acceptée' : `refusée (${code})`
}

function answerEn(code: string | undefined): string {
  return code === 'accepted' ? 'accepted' : `refused (${code})`
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
