import type { AccessText } from '../fr/access.ts'

/** A summary: the French page is the declaration. */
export const access: AccessText = {
  pageTitle: 'Accessibility, Faire territoire',
  title: 'Accessibility: what was checked',
  strip: 'Summary of the draft declaration (RGAA 4.1)',
  toGame: 'The game',
  print: 'Print',
  sections: [
    { id: 'etat', title: 'Status', lead: 'No RGAA audit has been made: under the French rules the game is therefore declared not compliant, and no rate is claimed. The French version of this page is the declaration.' },
    {
      id: 'verifie',
      title: 'What automatic tests check at each version, in Chromium',
      items: [
        'axe finds nothing serious or critical on the welcome page, phone, console and wall, in every phase, in French and English, contrast included, papers laid flat, left undecided for letters painted in charts, title and ticket of the wall and a few words on the phone; nor on the toolkit, the waiting page and this one.',
        'On phones, console, wall and debrief page, controls are at least 44 pixels. On phones no word is cut at 320 pixels with text at 100 % or 150 %, nor at 390 pixels with text at 200 %; on the console and the debrief page, none at 200 % of text or of zoom, nor at 320 pixels.',
        'A participant plays a whole game by keyboard alone. A trainer and two participants go by keyboard alone from the opening of a session through a whole game, the shortest one, a promise taken back and a return to an earlier phase, to each step of the debrief, a commitment card and its documents; each stop of the Tab key has a role and a name, each phase is announced, and the focus is never lost.',
        'The map has a written equal made of the same data; role colours stay apart under simulated colour-blindness, and have shapes and patterns.',
        'Timers can be removed or extended. PDF files are tagged (PDF/UA-1); Word files have headings, language and alternative texts.',
      ],
    },
    {
      id: 'non-verifie',
      title: 'What was not checked',
      items: ['No screen reader was used. Nobody with a disability has tried the game yet.', 'Firefox, Safari, real phones, voice control, magnifiers and braille were not tried.', 'Criteria that need human judgement were not gone through.'],
    },
    { id: 'contact', title: 'Report an obstacle', lead: 'To be completed by the Mouvement pour l’Économie Solidaire before publication: [person], [e-mail], [telephone], [address]. During a session, tell the trainer first. If the answer is not satisfactory, the French Défenseur des droits can be called upon.' },
  ],
}
