const people = (n: number): string => `Il manque ${n} personne${n > 1 ? 's' : ''}.`

/** Late, too many, too few, as the scenario answers. « Vous » is the trainer. */
export const arrivals = {
  advises: 'Le scénario conseille',
  late: {
    'stand-in-seat': 'Retard : une place tenue par la règle. Elle revient à la personne qui arrive.',
    pair: 'Retard : à deux sur une place, avec un seul téléphone.',
    observe: 'Retard : observer, avec des questions à suivre sur son téléphone.',
  },
  tooMany: {
    'another-table': 'Trop de monde : une table de plus.',
    pair: 'Trop de monde : à deux sur une place, avec un seul téléphone.',
    observe: 'Trop de monde : observer, avec des questions à suivre sur son téléphone.',
  },
  tooFew: {
    'stand-ins': (n: number): string => `${people(n)} La règle peut jouer ces places ; qui arrive en retard les reprendra.`,
    bots: (n: number): string => `${people(n)} Des automates peuvent jouer ces places.`,
    tighten: (n: number): string => `${people(n)} La table peut se resserrer, jamais sous quatre places.`,
  },
  share: 'À deux avec…',
  shareFor: (name: string): string => `À deux sur une place : ${name} avec`,
  shareWith: (name: string, role: string, table: number | undefined): string => `${name}, ${role}${table === undefined ? '' : `, table ${table}`}`,
  seatWith: (name: string): string => `Asseoir avec ${name}`,
  observe: 'Laisser observer',
  observeFor: (name: string): string => `Laisser observer : ${name}`,
}
