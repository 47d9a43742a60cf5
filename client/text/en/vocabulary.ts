import type { GateNote } from '../../../shared/views/view-types.ts'
import type { Dictionary } from '../dictionary.ts'

export const roles: Dictionary['roles'] = {
  official: { short: 'Official', label: 'Elected official', full: 'elected official' },
  facilitator: { short: 'Facilitator', label: 'Territorial facilitator', full: 'territorial facilitator' },
  initiator: { short: 'Initiator', label: 'Initiative leader', full: 'initiative leader' },
  resident: { short: 'Resident', label: 'Resident', full: 'resident' },
  officer: { short: 'Officer', label: 'Local authority officer', full: 'local authority officer' },
  venue: { short: 'Third place', label: 'Third-place manager', full: 'third-place manager' },
  enterprise: { short: 'Enterprise', label: 'Solidarity enterprise manager', full: 'solidarity enterprise manager' },
  funder: { short: 'Funder', label: 'Solidarity funder', full: 'solidarity funder' },
}

export const tags: Dictionary['tags'] = { public: 'public', third: 'third party', field: 'field', economy: 'economy' }

export const postures: Dictionary['postures'] = {
  listening: { name: 'Listening', help: 'Gathering what is said and what is not, without answering at once.', gate: 'If the initiative does not move, its situation becomes known.' },
  mediation: { name: 'Mediation', help: 'Helping two parties to talk again, without taking sides.', gate: 'Weighs if I am one of the parties, or if they do not trust me.' },
  sponsorship: { name: 'Political sponsorship', help: 'Putting a decision and a name behind the project.', gate: 'Needs a public role, or the official on the same worksite.' },
  'doing-with': { name: 'Doing-with', help: 'Lending a hand with the people concerned.', gate: 'Helps with another field role; otherwise I do it in their place.' },
  'trusted-third': { name: 'Trusted third party', help: 'Vouching for a word between people who are wary.', gate: 'Needs a received trust of at least 4.5.' },
  expertise: { name: 'Expertise', help: 'Bringing technical knowledge, a study, an opinion.', gate: 'Loses strength as long as the situation is not known.' },
  'go-between': { name: 'Go-between', help: 'Making things circulate between worlds that hardly talk.', gate: 'Helps more between two people with a weak link who trust me.' },
}

export const postureWords: Dictionary['postureWords'] = {
  carries: { name: 'carries', help: 'This posture carries in this situation.' },
  helps: { name: 'helps', help: 'This posture helps a little.' },
  neutral: { name: 'neutral', help: 'This posture changes nothing here.' },
  weighs: { name: 'weighs', help: 'This posture hinders in this situation.' },
}

export const situations: Dictionary['situations'] = {
  emergence: { name: 'emergence', help: 'The wish is there, not yet the shape.' },
  deadlock: { name: 'deadlock', help: 'Everyone agrees and nothing comes out.' },
  conflict: { name: 'conflict', help: 'Two parties openly oppose each other.' },
  distrust: { name: 'distrust', help: 'What is said is no longer believed.' },
  invisibility: { name: 'invisibility', help: 'What exists is not seen, or not recognised.' },
  arbitration: { name: 'arbitration', help: 'Two legitimate things, and one must be chosen.' },
  exhaustion: { name: 'exhaustion', help: 'Those who carry are worn out.' },
}

export const phases: Dictionary['phases'] = {
  news: { name: 'News', help: 'I read what happens to the territory.' },
  palaver: { name: 'Palaver', help: 'We talk, we promise, we propose.' },
  commitment: { name: 'Commitment', help: 'I choose in secret where I go and what I put in.' },
  reveal: { name: 'Reveal', help: 'Everything is shown on the wall.' },
  reflection: { name: 'Reflection', help: 'We look back at the season.' },
}

export const gauges: Dictionary['gauges'] = {
  vitality: { name: 'Vitality', inProse: 'vitality' },
  agency: { name: 'Power to act', inProse: 'power to act' },
  backing: { name: 'Backing', inProse: 'backing' },
  transition: { name: 'Transition', inProse: 'transition' },
  trust: { name: 'Trust', inProse: 'trust' },
}

export const stages: Dictionary['stages'] = ['seed', 'emerging', 'trial', 'rooted', 'spreading']
export const bands: Dictionary['bands'] = { distrust: 'distrust', caution: 'caution', trust: 'trust', reciprocity: 'reciprocity' }
export const tension: Dictionary['tension'] = { hot: 'fresh tension', cold: 'old tension', scar: 'tension sewn up' }

export const potLevels: Dictionary['potLevels'] = {
  cold: { name: 'broken down', help: 'Nobody pays for invisible work: indicators that did not rise go down.' },
  kept: { name: 'kept', help: 'The pot holds: one more means for each next season.' },
  alive: { name: 'alive', help: 'The pot lives: one more means, and nothing wears out.' },
}

export const outcomes: Dictionary['outcomes'] = {
  stalled: { name: 'Stalled territory', help: 'One horizon reached at most, or two gauges nearly empty.' },
  fragile: { name: 'Fragile territory', help: 'Some successes, few links to hold them.' },
  moving: { name: 'Territory in motion', help: 'At least four horizons are reached, and the links hold.' },
  learning: { name: 'Learning territory', help: 'The horizons are reached, and you know how.' },
}

export const mandateTiers: Dictionary['mandateTiers'] = { pending: 'pending', held: 'held', accomplished: 'accomplished', recognised: 'recognised' }

export const resources: Dictionary['resources'] = {
  time: { name: 'time', help: 'Four a season. What is not placed is lost.' },
  means: { name: 'means', help: 'Two more a season. They keep, ten at most.' },
}

export const formats: Dictionary['formats'] = { '30': 'half an hour', '60': 'one hour', '90': 'an hour and a half' }

export const reasons: Dictionary['reasons'] = {
  'common-need': 'it is a common need',
  'my-turn': 'it is my turn',
  'you-helped': 'I was helped',
  'to-repair': 'I want to repair',
  'to-learn': 'I want to learn',
  'can-afford': 'I can afford it',
}

export const visits: Dictionary['visits'] = {
  acquaintance: 'getting to know each other',
  stakeholders: 'meeting stakeholders',
  workshops: 'workshops',
  discovery: 'discovery and production',
  synthesis: 'summary and debriefing',
  reflexive: 'reflective analysis and exchange of practices',
}

const decimal = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}`

export function gateSentence(note: GateNote, names: string): string {
  switch (note.gate) {
    case 'party':
      return 'Weighs: I am one of the parties.'
    case 'distrusted':
      return names === '' ? 'Weighs: I lack somebody’s trust.' : `Weighs: I lack the trust of ${names}.`
    case 'needs-public':
      return note.when === 'conditional' ? 'Counts if the official comes to the same worksite.' : 'Weighs: this worksite needs a public role.'
    case 'alone-in-doing':
      return note.when === 'conditional' ? 'Weighs if no other field role comes.' : 'I did it in their place: no other field role.'
    case 'with-field':
      return note.when === 'conditional' ? 'Counts if another field role comes.' : 'Counts: another field role is there.'
    case 'not-recognised':
      return note.have === undefined || note.want === undefined
        ? 'You are not yet recognised as a third party.'
        : `You are not yet recognised as a third party: ${decimal(note.have)}\u00a0/\u00a0${decimal(note.want)}.`
    case 'not-known':
      return 'Weighs: the situation is not known yet.'
    case 'bridge':
      if (names === '') return note.when === 'now' ? 'Counts: I bridge two people with a weak link.' : 'Counts if I bridge two people with a weak link.'
      return `Counts: I bridge ${names}.`
    default:
      return note.by < 0 ? 'A condition weighs on this posture.' : 'A condition helps this posture.'
  }
}

export const number: Dictionary['number'] = { decimal }

export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
