import type { phoneDebrief as french } from '../fr/phone-debrief.ts'

export const phoneDebrief: typeof french = {
  mark: 'Mark this moment',
  marked: 'Marked, for me.',
  myMarks: 'My marks',
  myMarksHelp: 'What I marked during the game. I alone see them.',
  markLine: (season, phase) => `Season ${season}, ${phase}`,

  gapTitle: 'What I thought, what it was',
  thought: (n) => `I thought ${n}`,
  trusted: (who) => `on record, ${who}`,
  trustedLevel: 'on record, everybody alike',
  recorded: (n) => `as recorded ${n}`,
  decline: 'Do not count me in the gaps',
  declineHelp: 'My estimates then stay on this phone.',

  silence: 'I have the right to be silent',
  silenceHelp: 'Writing nothing is an answer. Nothing shows who wrote.',

  volunteer: 'I am willing to play this moment again',
  volunteerHelp: 'A branch beside: the game does not change. The trainer sees that I am willing.',
  onWall: 'On the wall now',
  forkTitle: 'A branch beside',
  forkPlays: 'We are playing this moment again. The game and its documents do not change.',
  forkLooks: 'Others are playing this moment again. A bot holds my seat; I look at the wall.',
  roles: 'And role by role?',
  rolesHelp: 'What this role can do, knows and risks in the game: is it so here?',
}
