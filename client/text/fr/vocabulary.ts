import type { FormatId, GaugeId, LinkBand, OutcomeId, PhaseId, PostureId, PotLevel, ReasonChip, RoleId, RoleTag, SituationId, VisitActivity } from '../../../shared/base/vocabulary.ts'
import type { GateNote, PostureWord } from '../../../shared/views/view-types.ts'

/** `short` on the map and in lists, `label` in a header, `full` for assistive technology and prose. */
export type RoleName = { readonly short: string; readonly label: string; readonly full: string }

export const roles: Record<RoleId, RoleName> = {
  official: { short: 'Élu·e', label: 'Élu·e', full: 'élue ou élu' },
  facilitator: { short: 'Animateur·rice', label: 'Animateur·rice territorial·e', full: 'animatrice ou animateur territorial' },
  initiator: { short: 'Porteur·se', label: "Porteur·se d'initiative", full: "porteuse ou porteur d'initiative" },
  resident: { short: 'Habitant·e', label: 'Habitant·e', full: 'habitante ou habitant' },
  officer: { short: 'Technicien·ne', label: 'Technicien·ne de collectivité', full: 'technicienne ou technicien de collectivité' },
  venue: { short: 'Tiers-lieu', label: 'Responsable de tiers-lieu', full: 'responsable de tiers-lieu' },
  enterprise: { short: 'Entreprise', label: "Dirigeant·e d'entreprise solidaire", full: "dirigeante ou dirigeant d'entreprise solidaire" },
  funder: { short: 'Financeur·se', label: 'Financeur·se solidaire', full: 'financeuse ou financeur solidaire' },
}

export const tags: Record<RoleTag, string> = { public: 'public', third: 'tiers', field: 'terrain', economy: 'économie' }

/** `help`: what the posture is, in one sentence; `gate`: what it hangs on. */
export const postures: Record<PostureId, { readonly name: string; readonly help: string; readonly gate: string }> = {
  listening: { name: 'Écoute', help: "Recueillir ce qui se dit et ce qui se tait, sans répondre tout de suite.", gate: "Si l'initiative n'avance pas, sa situation devient connue." },
  mediation: { name: 'Médiation', help: 'Aider deux parties à se reparler, sans prendre parti.', gate: "Pèse si je suis l'une des parties, ou si elles ne me font pas confiance." },
  sponsorship: { name: 'Portage politique', help: 'Mettre une décision et un nom derrière le projet.', gate: "Demande un rôle public, ou l'élu·e au même chantier." },
  'doing-with': { name: 'Faire-avec', help: 'Mettre les mains à la pâte avec les personnes concernées.', gate: 'Aide avec un autre rôle de terrain ; sinon, je fais à la place.' },
  'trusted-third': { name: 'Tiers de confiance', help: 'Garantir une parole entre des gens qui se méfient.', gate: 'Demande une confiance reçue de 4,5 au moins.' },
  expertise: { name: 'Expertise', help: 'Apporter un savoir technique, une étude, un avis.', gate: "Perd de sa force tant que la situation n'est pas connue." },
  'go-between': { name: 'Passeur·se', help: 'Faire circuler entre des mondes qui se parlent peu.', gate: 'Aide davantage entre deux personnes peu liées qui me font confiance.' },
}

export const postureWords: Record<PostureWord, { readonly name: string; readonly help: string }> = {
  carries: { name: 'porte', help: 'Cette posture porte dans cette situation.' },
  helps: { name: 'aide', help: 'Cette posture aide un peu.' },
  neutral: { name: 'neutre', help: 'Cette posture ne change rien ici.' },
  weighs: { name: 'pèse', help: 'Cette posture gêne dans cette situation.' },
}

export const situations: Record<SituationId, { readonly name: string; readonly help: string }> = {
  emergence: { name: 'émergence', help: "L'envie est là, la forme n'y est pas encore." },
  deadlock: { name: 'blocage', help: 'Chacun est d’accord, et rien ne sort.' },
  conflict: { name: 'conflit', help: "Deux parties s'opposent ouvertement." },
  distrust: { name: 'méfiance', help: 'On ne croit plus ce qui est dit.' },
  invisibility: { name: 'invisibilité', help: 'Ce qui existe n’est pas vu, ou pas reconnu.' },
  arbitration: { name: 'arbitrage', help: 'Il faut trancher entre deux choses légitimes.' },
  exhaustion: { name: 'essoufflement', help: 'Celles et ceux qui portent sont à bout.' },
}

export const phases: Record<PhaseId, { readonly name: string; readonly help: string }> = {
  news: { name: 'Actualité', help: 'Je lis ce qui arrive au territoire.' },
  palaver: { name: 'Palabre', help: 'On se parle, on promet, on propose.' },
  commitment: { name: 'Engagement', help: 'Je choisis en secret où je vais et ce que je mets.' },
  reveal: { name: 'Révélation', help: 'Tout se découvre au mur.' },
  reflection: { name: 'Relecture', help: 'On revient sur la saison.' },
}

export const gauges: Record<GaugeId, { readonly name: string; readonly inProse: string }> = {
  vitality: { name: 'Vitalité', inProse: 'la vitalité' },
  agency: { name: "Pouvoir d'agir", inProse: "le pouvoir d'agir" },
  backing: { name: 'Appui', inProse: "l'appui" },
  transition: { name: 'Transition', inProse: 'la transition' },
  trust: { name: 'Confiance', inProse: 'la confiance' },
}

export const stages: readonly [string, string, string, string, string] = ['graine', 'émergence', 'expérimentation', 'consolidation', 'essaimage']

export const bands: Record<LinkBand, string> = { distrust: 'méfiance', caution: 'prudence', trust: 'confiance', reciprocity: 'réciprocité' }
export const tension = { hot: 'tension vive', cold: 'tension ancienne', scar: 'tension recousue' }

export const potLevels: Record<PotLevel, { readonly name: string; readonly help: string }> = {
  cold: { name: 'en panne', help: 'Personne ne paie le travail invisible : les indicateurs qui n’ont pas monté baissent.' },
  kept: { name: 'tenu', help: 'Le pot tient : un moyen de plus pour chacun la saison prochaine.' },
  alive: { name: 'vivant', help: "Le pot vit : un moyen de plus, et rien ne s'use." },
}

export const outcomes: Record<OutcomeId, { readonly name: string; readonly help: string }> = {
  stalled: { name: 'Territoire en panne', help: 'Un horizon atteint au plus, ou deux jauges presque vides.' },
  fragile: { name: 'Territoire fragile', help: 'Des réussites, peu de liens pour les tenir.' },
  moving: { name: 'Territoire en mouvement', help: 'Quatre horizons au moins sont atteints, et les liens tiennent.' },
  learning: { name: 'Territoire apprenant', help: 'Les horizons sont atteints, et vous savez comment.' },
}

export const mandateTiers = { pending: 'en suspens', held: 'tenu', accomplished: 'accompli', recognised: 'reconnu' }

export const resources = {
  time: { name: 'temps', help: "Quatre par saison. Ce qui n'est pas posé est perdu." },
  means: { name: 'moyens', help: 'Deux de plus par saison. Ils se gardent, dix au plus.' },
}

export const formats: Record<FormatId, string> = { '30': 'une demi-heure', '60': 'une heure', '90': 'une heure et demie' }

/** « Parce que… » */
export const reasons: Record<ReasonChip, string> = {
  'common-need': 'c’est un besoin commun',
  'my-turn': "c'est mon tour",
  'you-helped': 'on m’a aidé·e',
  'to-repair': 'je veux réparer',
  'to-learn': 'je veux apprendre',
  'can-afford': 'je peux me le permettre',
}

/** Activities of a learning visit, ① to ⑥. */
export const visits: Record<VisitActivity, string> = {
  acquaintance: 'interconnaissance',
  stakeholders: 'rencontre de parties prenantes',
  workshops: 'ateliers',
  discovery: 'découverte et production',
  synthesis: 'synthèse et débriefing',
  reflexive: 'analyse réflexive et échange de pratiques',
}

const decimal = (tenths: number): string => `${Math.floor(tenths / 10)},${tenths % 10}`

/** Personal gates, as sentences. `names`: the seats of the note, already named. */
export function gateSentence(note: GateNote, names: string): string {
  switch (note.gate) {
    case 'party':
      return "Pèse : je suis l'une des parties."
    case 'distrusted':
      return names === '' ? 'Pèse : une confiance me manque.' : `Pèse : la confiance de ${names} me manque.`
    case 'needs-public':
      return note.when === 'conditional' ? "Compte si l'élu·e vient au même chantier." : 'Pèse : il faut un rôle public à ce chantier.'
    case 'alone-in-doing':
      return note.when === 'conditional' ? 'Pèse si aucun autre rôle de terrain ne vient.' : "J'ai fait à la place : aucun autre rôle de terrain."
    case 'with-field':
      return note.when === 'conditional' ? 'Compte si un autre rôle de terrain vient.' : 'Compte : un autre rôle de terrain est là.'
    case 'not-recognised':
      return note.have === undefined || note.want === undefined
        ? 'On ne me reconnaît pas encore comme tiers.'
        : `On ne me reconnaît pas encore comme tiers : ${decimal(note.have)}\u00a0/\u00a0${decimal(note.want)}.`
    case 'not-known':
      return "Pèse : la situation n'est pas encore connue."
    case 'bridge':
      if (names === '') return note.when === 'now' ? 'Compte : je relie deux personnes peu liées.' : 'Compte si je relie deux personnes peu liées.'
      return `Compte : je relie ${names}.`
    default:
      return note.by < 0 ? 'Une condition pèse sur cette posture.' : 'Une condition aide cette posture.'
  }
}

export const number = { decimal }

/** « Nour, Samira et Paul ». */
export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`
}
