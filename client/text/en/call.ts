import type { call as french } from '../fr/call.ts'

export const call: typeof french = {
  tab: 'Help',
  tabAsked: 'Help is coming',
  title: 'I need help',
  help: 'The trainer sees it on the console, with my seat. Nobody else at the table does, and nothing shows on the wall.',
  ask: 'Ask for help',
  asked: 'I have asked for help. Somebody is coming.',
  take: 'I no longer need help',
  toldBy: 'The trainer writes to me',
  toldRead: 'I have read it',
  taken: 'My call is taken back.',
}
