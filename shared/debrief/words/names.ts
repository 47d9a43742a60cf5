/** What the documents call things, in both languages. The pages have their own shorter words in client/text. */
import type { DifficultyId, FicheId, GaugeId, LinkBand, OutcomeId, PostureId, PotLevel, ReasonChip, RoleId, SituationId } from '../../base/vocabulary.ts'
import type { LocalText } from '../../scenario/schema.ts'

export type Both = { readonly fr: string; readonly en: string }
const both = (fr: string, en: string): Both => ({ fr, en })

/** `short`: label on a figure. `full`: in prose, with its article, in full forms. `bare`: the same without article. */
export type RoleWords = { readonly short: Both; readonly full: Both; readonly bare: Both }

export const ROLE_WORDS: Readonly<Record<RoleId, RoleWords>> = {
  official: { short: both('Élu·e', 'Elected official'), full: both('l’élue ou l’élu', 'the elected official'), bare: both('élue ou élu', 'elected official') },
  facilitator: { short: both('Animateur·rice', 'Facilitator'), full: both('l’animatrice ou l’animateur territorial', 'the local facilitator'), bare: both('animatrice ou animateur territorial', 'local facilitator') },
  initiator: { short: both('Porteur·se', 'Initiator'), full: both('la porteuse ou le porteur d’initiative', 'the initiator'), bare: both('porteuse ou porteur d’initiative', 'initiator') },
  resident: { short: both('Habitant·e', 'Resident'), full: both('l’habitante ou l’habitant', 'the resident'), bare: both('habitante ou habitant', 'resident') },
  officer: { short: both('Technicien·ne', 'Council officer'), full: both('la technicienne ou le technicien de collectivité', 'the council officer'), bare: both('technicienne ou technicien de collectivité', 'council officer') },
  venue: { short: both('Tiers-lieu', 'Third place'), full: both('la personne responsable du tiers-lieu', 'the manager of the third place'), bare: both('responsable de tiers-lieu', 'third-place manager') },
  enterprise: { short: both('Entreprise', 'Enterprise'), full: both('la dirigeante ou le dirigeant d’entreprise solidaire', 'the head of the social enterprise'), bare: both('dirigeante ou dirigeant d’entreprise solidaire', 'head of a social enterprise') },
  funder: { short: both('Financeur·se', 'Funder'), full: both('la financeuse ou le financeur solidaire', 'the social funder'), bare: both('financeuse ou financeur solidaire', 'social funder') },
}

export const POSTURE_WORDS: Readonly<Record<PostureId, { readonly name: Both; readonly prose: Both }>> = {
  listening: { name: both('Écoute', 'Listening'), prose: both('l’écoute', 'listening') },
  mediation: { name: both('Médiation', 'Mediation'), prose: both('la médiation', 'mediation') },
  sponsorship: { name: both('Portage politique', 'Political sponsorship'), prose: both('le portage politique', 'political sponsorship') },
  'doing-with': { name: both('Faire-avec', 'Doing-with'), prose: both('le faire-avec', 'doing-with') },
  'trusted-third': { name: both('Tiers de confiance', 'Trusted third party'), prose: both('le tiers de confiance', 'the trusted third party') },
  expertise: { name: both('Expertise', 'Expertise'), prose: both('l’expertise', 'expertise') },
  'go-between': { name: both('Passeur·se', 'Go-between'), prose: both('la posture de passage', 'the go-between') },
}

export const SITUATION_WORDS: Readonly<Record<SituationId, Both>> = {
  emergence: both('émergence', 'emergence'),
  deadlock: both('blocage', 'deadlock'),
  conflict: both('conflit', 'conflict'),
  distrust: both('méfiance', 'distrust'),
  invisibility: both('invisibilité', 'invisibility'),
  arbitration: both('arbitrage', 'arbitration'),
  exhaustion: both('essoufflement', 'exhaustion'),
}

/** With its article. */
export const SITUATION_PROSE: Readonly<Record<SituationId, Both>> = {
  emergence: both('l’émergence', 'emergence'),
  deadlock: both('le blocage', 'deadlock'),
  conflict: both('le conflit', 'conflict'),
  distrust: both('la méfiance', 'distrust'),
  invisibility: both('l’invisibilité', 'invisibility'),
  arbitration: both('l’arbitrage', 'arbitration'),
  exhaustion: both('l’essoufflement', 'exhaustion'),
}

export const GAUGE_WORDS: Readonly<Record<GaugeId, { readonly name: Both; readonly prose: Both }>> = {
  vitality: { name: both('Vitalité', 'Vitality'), prose: both('la vitalité', 'vitality') },
  agency: { name: both('Pouvoir d’agir', 'Power to act'), prose: both('le pouvoir d’agir', 'power to act') },
  backing: { name: both('Appui', 'Backing'), prose: both('l’appui', 'backing') },
  transition: { name: both('Transition', 'Transition'), prose: both('la transition', 'transition') },
  trust: { name: both('Confiance', 'Trust'), prose: both('la confiance', 'trust') },
}

export const STAGE_WORDS: readonly [Both, Both, Both, Both, Both] = [
  both('graine', 'seed'),
  both('émergence', 'emerging'),
  both('expérimentation', 'trial'),
  both('consolidation', 'rooted'),
  both('essaimage', 'spreading'),
]

/** « en est à l’émergence ». */
export const STAGE_REACHED: readonly [Both, Both, Both, Both, Both] = [
  both('la graine', 'the seed stage'),
  both('l’émergence', 'the emergence stage'),
  both('l’expérimentation', 'the trial stage'),
  both('la consolidation', 'the rooting stage'),
  both('l’essaimage', 'the spreading stage'),
]

export const BAND_WORDS: Readonly<Record<LinkBand, Both>> = {
  distrust: both('méfiance', 'distrust'),
  caution: both('prudence', 'caution'),
  trust: both('confiance', 'trust'),
  reciprocity: both('réciprocité', 'reciprocity'),
}

export const POT_WORDS: Readonly<Record<PotLevel, Both>> = { cold: both('en panne', 'cold'), kept: both('tenu', 'kept'), alive: both('vivant', 'alive') }

export const OUTCOME_WORDS: Readonly<Record<OutcomeId, Both>> = {
  stalled: both('Territoire en panne', 'A stalled territory'),
  fragile: both('Territoire fragile', 'A fragile territory'),
  moving: both('Territoire en mouvement', 'A territory on the move'),
  learning: both('Territoire apprenant', 'A learning territory'),
}

export const DIFFICULTY_WORDS: Readonly<Record<DifficultyId, Both>> = { discovery: both('découverte', 'discovery'), standard: both('courante', 'standard'), demanding: both('exigeante', 'demanding') }

/** « Parce que… » */
export const REASON_WORDS: Readonly<Record<ReasonChip, Both>> = {
  'common-need': both('c’est un besoin commun', 'it is a common need'),
  'my-turn': both('c’est mon tour', 'it is my turn'),
  'you-helped': both('on m’a aidé·e', 'I was helped'),
  'to-repair': both('je veux réparer', 'I want to make amends'),
  'to-learn': both('je veux apprendre', 'I want to learn'),
  'can-afford': both('je peux me le permettre', 'I can afford it'),
}

/** Short titles of the thirteen fiches of the mallette. */
export const FICHE_WORDS: Readonly<Record<FicheId, Both>> = {
  '2.1': both('L’initiative solidaire', 'The solidarity initiative'),
  '2.2': both('La citoyenneté économique', 'Economic citizenship'),
  '2.3': both('Accompagner et consolider', 'Support and consolidate'),
  '2.4': both('Valoriser et diffuser', 'Make known and spread'),
  '2.5': both('Les conditions de l’accompagnement', 'The conditions for support'),
  '2.6': both('Évaluer l’utilité sociale', 'Evaluate social usefulness'),
  '2.7': both('L’animation territoriale', 'Local facilitation'),
  '2.8': both('Se situer dans l’écosystème', 'Find one’s place in the ecosystem'),
  '2.9': both('Favoriser la coopération', 'Foster cooperation'),
  '2.10': both('Coconstruire les politiques', 'Co-construct policies'),
  '2.11': both('Faire mouvement', 'Build a movement'),
  '2.12': both('Expérimenter, faire de la R&D', 'Experiment, do R&D'),
  '2.13': both('Agir pour la transition', 'Act for the transition'),
}

const SEASON_WORDS = [
  both('le printemps', 'spring'),
  both('l’été', 'summer'),
  both('l’automne', 'autumn'),
  both('l’hiver', 'winter'),
  both('le second printemps', 'the second spring'),
  both('le second été', 'the second summer'),
] as const

/** Seasons follow the year, the first one is spring: « l’été », with its article. */
export function seasonInProse(season: number): Both {
  return SEASON_WORDS[season - 1] ?? both(`la saison ${season}`, `season ${season}`)
}

const SEASON_NAMES = [both('Printemps', 'Spring'), both('Été', 'Summer'), both('Automne', 'Autumn'), both('Hiver', 'Winter'), both('Second printemps', 'Second spring'), both('Second été', 'Second summer')] as const

/** « Été », as a heading. */
export function seasonName(season: number): Both {
  return SEASON_NAMES[season - 1] ?? both(`Saison ${season}`, `Season ${season}`)
}

/** The English text, or the French one where a scenario has no other. */
export function english(text: LocalText): string {
  return text.en ?? text.fr
}
