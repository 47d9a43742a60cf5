/** The codebook: every column of every table, what it means and what it may hold. Written beside the data it describes. */
type Kind = 'text' | 'integer' | 'boolean' | 'code'
export type Column = { readonly kind: Kind; readonly fr: string; readonly en: string }

const col = (kind: Kind, fr: string, en: string): Column => ({ kind, fr, en })
const season = col('integer', 'Numéro de la saison, à partir de 1.', 'Number of the season, from 1.')
const participant = col('code', 'Personne qui partage : P suivi du numéro de sa place. Les autres n’ont aucune ligne.', 'A person who shares: P and the number of the seat. The others have no line.')
const worksite = col('code', 'Chantier : challenge (le défi), initiative:ID ou relation:A-B.', 'Worksite: challenge, initiative:ID or relation:A-B.')
const situation = col('code', 'Situation cachée : emergence, deadlock, conflict, distrust, invisibility, arbitration, exhaustion.', 'Hidden situation: emergence, deadlock, conflict, distrust, invisibility, arbitration, exhaustion.')
const amount = (fr: string, en: string): Column => col('integer', `${fr} Vide quand une ou deux personnes ne partagent pas : leur part s’en déduirait.`, `${en} Empty when one or two persons do not share: theirs could be worked out.`)
const gauge = (fr: string, en: string): Column => col('integer', `${fr} en fin de saison (0 à 10).`, `${en} at the end of the season (0 to 10).`)

export const DICTIONARY = {
  participants: {
    participant,
    role: col('code', 'Rôle joué : official, facilitator, initiator, resident, officer, venue, enterprise, funder.', 'Role played.'),
    pair: col('boolean', 'Deux personnes sur le même téléphone.', 'Two people on one phone.'),
  },
  seasons: {
    season,
    challenge: col('code', 'Carte du défi, dans le scénario.', 'Card of the challenge, in the scenario.'),
    situation,
    known: col('boolean', 'La situation était dévoilée à la table avant l’engagement.', 'The situation was shown to the table before orders were locked.'),
    fate: col('code', 'Issue : brio (avec brio), met (relevé), missed (manqué).', 'Outcome: brio, met, missed.'),
    margin: col('integer', 'Force moins besoin au défi ; vide si personne n’y va.', 'Force less need at the challenge; empty when nobody goes.'),
    pot: col('integer', 'Jetons du pot commun, reports et taxes compris.', 'Tokens in the common pot, what is carried and taxed included.'),
    pot_kept_from: col('integer', 'Seuil du pot tenu.', 'Threshold of a kept pot.'),
    pot_alive_from: col('integer', 'Seuil du pot vivant.', 'Threshold of a pot that is alive.'),
    pot_level: col('code', 'Niveau du pot : cold, kept, alive.', 'Level of the pot: cold, kept, alive.'),
    vitality: gauge('Vitalité', 'Vitality'),
    agency: gauge('Pouvoir d’agir', 'Power to act'),
    backing: gauge('Appui', 'Backing'),
    transition: gauge('Transition', 'Transition'),
    trust_quarters: col('integer', 'Confiance (médiane des liens) en quarts : 14 = 3,5 sur 10.', 'Trust (median link) in quarters: 14 = 3.5 out of 10.'),
    talk_seconds: col('integer', 'Temps de table passé en palabre.', 'Table time spent in palaver.'),
  },
  orders: {
    season,
    participant,
    worksite,
    posture: col('code', 'Posture : listening, mediation, sponsorship, doing-with, trusted-third, expertise, go-between.', 'Posture.'),
    source: col('code', 'laid (posé), saved (enregistré, non posé), silent ou absent (joué par la règle).', 'laid, saved, silent or absent (played by the rule).'),
    intention: col('code', 'Chantier annoncé pendant la palabre ; vide sinon.', 'Worksite announced in palaver; empty otherwise.'),
    belief: col('code', 'Situation crue au défi, dite au jeu seulement ; vide sinon.', 'Situation believed at the challenge, told to the game only; empty otherwise.'),
    time_worksite: amount('Jetons de temps au chantier.', 'Time tokens to the worksite.'),
    time_pot: amount('Jetons de temps au pot.', 'Time tokens to the pot.'),
    time_mandate: amount('Jetons de temps au mandat.', 'Time tokens to the mandate.'),
    means_worksite: amount('Jetons de moyens au chantier.', 'Means tokens to the worksite.'),
    means_pot: amount('Jetons de moyens au pot.', 'Means tokens to the pot.'),
  },
  postures: {
    season,
    participant,
    worksite,
    posture: col('code', 'Posture tenue.', 'Posture held.'),
    situation,
    value: col('integer', 'Ce qu’elle a pesé, conditions comprises.', 'What it weighed, conditions included.'),
    duplicate: col('boolean', 'La même posture était déjà tenue au même chantier.', 'The same posture was already held at that worksite.'),
  },
  promises: {
    promise: col('text', 'Numéro de la parole.', 'Number of the promise.'),
    from: participant,
    to: col('code', 'table, un code de participant·e, ou other (une personne qui ne partage pas).', 'table, a participant’s code, or other (a person who does not share).'),
    object: col('code', 'pot ou chantier.', 'pot or worksite.'),
    at_least: amount('Jetons promis, au moins.', 'Tokens promised, at least.'),
    given_season: season,
    due_season: season,
    status: col('code', 'kept (tenue), broken (rompue), withdrawn (reprise), lapsed (sans objet), live (en cours).', 'kept, broken, withdrawn, lapsed, live.'),
    reason: col('code', 'Raison choisie dans la liste ; vide quand elle est écrite.', 'Reason chosen in the list; empty when written in words.'),
  },
  levers: {
    season,
    lever: col('code', 'Levier, par le numéro de sa fiche.', 'Lever, by the number of its fiche.'),
    fiche: col('code', 'Fiche de la mallette.', 'Fiche of the kit.'),
    by: col('code', 'Participant·e qui l’a joué ; other sinon.', 'Participant who played it; other otherwise.'),
    signers: col('integer', 'Nombre de signatures.', 'Number of signatures.'),
    branch: col('code', 'then (a porté), else (s’est retourné), none (sans effet).', 'then, else (backfired), none.'),
    worksite,
  },
  clues: {
    season,
    participant,
    about: col('code', 'challenge ou initiative:ID.', 'challenge or initiative:ID.'),
    read: col('boolean', 'Lu sur le téléphone.', 'Read on the phone.'),
    shared: col('code', 'voice (dit), screen (montré) ; vide : gardé ou dit sans être signalé.', 'voice, screen; empty: kept, or told and not marked.'),
    seconds: col('integer', 'Secondes de table depuis l’ouverture de la palabre.', 'Table seconds since the palaver opened.'),
  },
  links: {
    season: col('integer', 'Saison ; 0 au départ.', 'Season; 0 at the start.'),
    a: participant,
    b: participant,
    link_halves: col('integer', 'Lien en demis : 7 = 3,5 sur 10.', 'Link in halves: 7 = 3.5 out of 10.'),
    band: col('code', 'distrust, caution, trust, reciprocity.', 'distrust, caution, trust, reciprocity.'),
    conflict: col('code', 'hot (tension vive), cold (ancienne) ; vide sinon.', 'hot, cold; empty otherwise.'),
  },
  initiatives: {
    season: col('integer', 'Saison ; 0 au départ.', 'Season; 0 at the start.'),
    initiative: col('code', 'Initiative du scénario.', 'Initiative of the scenario.'),
    stage: col('integer', '0 graine, 1 émergence, 2 expérimentation, 3 consolidation, 4 essaimage.', '0 seed, 1 emerging, 2 trial, 3 rooted, 4 spreading.'),
  },
  moments: {
    season,
    fact: col('code', 'Fait du journal.', 'Fact of the journal.'),
    score: col('integer', 'Points de la règle qui le propose, en quarts.', 'Points of the rule that proposes it, in quarters.'),
    kept: col('boolean', 'Gardé par le groupe.', 'Kept by the group.'),
    chosen: col('integer', 'Réponses « choisie », dès trois réponses ; vide sinon.', 'Answers “chosen”, from three answers on; empty otherwise.'),
    induced: col('integer', 'Réponses « induite par les règles ».', 'Answers “induced by the rules”.'),
    pushed: col('integer', 'Réponses « poussée par d’autres rôles ».', 'Answers “pushed by other roles”.'),
    chance: col('integer', 'Réponses « hasard ».', 'Answers “chance”.'),
  },
  relate: {
    rule: col('code', 'Règle du modèle : pot, trust, word, posture, clues, backing.', 'Rule of the model: pot, trust, word, posture, clues, backing.'),
    agree: col('integer', '« C’est pareil chez nous », dès trois ; vide sinon.', '“The same back home”, from three on; empty otherwise.'),
    differs: col('integer', '« C’est différent », dès trois ; vide sinon.', '“Different”, from three on; empty otherwise.'),
    missing: col('integer', '« Il manque quelque chose », dès trois ; vide sinon.', '“Something is missing”, from three on; empty otherwise.'),
  },
  trainer: {
    season: col('integer', 'Saison ; 0 avant la partie.', 'Season; 0 before the game.'),
    phase: col('code', 'Phase.', 'Phase.'),
    act: col('code', 'Acte de l’animation : pause, temps, retour, évènement provoqué… par le type de l’évènement.', 'Act of the trainer, by the type of the event.'),
    table_seconds: col('integer', 'Secondes de table depuis l’ouverture, pauses non comprises.', 'Table seconds since it opened, pauses excluded.'),
  },
  quotations: {
    participant,
    text: col('text', 'Mots que leur auteur ou autrice a choisi de rendre, dits en rôle.', 'Words that their author chose to give back, spoken in role.'),
    question: col('text', 'Question posée ; vide sinon.', 'Question asked; empty otherwise.'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>

export type TableName = keyof typeof DICTIONARY
export const TABLE_NAMES = Object.keys(DICTIONARY) as readonly TableName[]
export const columnsOf = (table: TableName): readonly string[] => Object.keys(DICTIONARY[table])
