/** On the phone of who is early, or has no seat. « Je » is the person. */
export const waiting = {
  meanwhile: 'En attendant',
  guide: 'Ce que je regarde',
  guideHelp: 'Cocher ne sort pas de ce téléphone.',
}
