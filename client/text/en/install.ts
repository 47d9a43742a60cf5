import type { install as french } from '../fr/install.ts'

export const install: typeof french = {
  pageTitle: 'Waiting for the network, Faire territoire',
  title: 'Waiting for the network…',
  kept: 'My seat is kept. This page opens again by itself as soon as the network is back.',
  check: 'If it lasts, I check that my phone is on the Wi-Fi of the room.',
  tryNow: 'Try now',
  trying: 'Trying…',
  stillNothing: 'Still no network. Trying goes on.',
}
