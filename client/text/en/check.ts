import type { check as french } from '../fr/check.ts'

const s = (n: number): string => (n > 1 ? 's' : '')

export const check: typeof french = {
  title: 'Check of the room',
  open: 'Check the room',
  intro: 'Five minutes before people come. Each line says what is well, and what to do otherwise.',
  loading: 'Checking…',
  failed: 'The server does not answer. See that it still runs on the computer.',
  good: 'Well',
  mind: 'See to it',
  wait: 'Waiting',

  addresses: 'Addresses',
  addressesGood: (list) => `Phones can reach ${list}.`,
  addressesBad: 'No network was found: only this computer can play. Join the Wi-Fi of the room, or share the connection of a phone, then restart the server.',

  phones: 'Phones',
  phonesNone: 'Point two or three phones of the room at this square. They show here within seconds.',
  phonesHelp: 'Nothing comes? The phone must be on the same Wi-Fi as the computer. Some guest networks keep devices apart: share the connection of a phone instead. A firewall may block too: allow this server on the network.',
  phonesSeen: (n) => `${n} phone${s(n)} seen.`,
  phoneSlow: 'A phone answers slowly: bring the access point closer, or free the network.',
  phoneDead: 'The page comes, but the open line of the game does not pass on one phone. Try another network: this one blocks that line.',
  phone: (device, ms) => `${device}, ${ms} ms`,
  unknown: 'phone',
  qr: 'Test QR code',

  line: 'This computer',
  lineGood: (ms) => `The server answers in ${ms} ms and the open line passes.`,
  lineSlow: (ms) => `The server answers in ${ms} ms, which is long. Close what keeps the computer or the network busy.`,
  lineDead: 'The open line of the game does not pass in this browser. Try another one, without extensions.',

  wall: 'Projector',
  wallHelp: 'Open the test page on the projected screen, full screen. Go to the back of the room: the smallest line must be readable.',
  wallOpen: 'Open the test page',
  wallLines: ['Readable from the back of the room', 'Must be readable from the back of the room', 'Readable from the middle: the names on the map'],
  wallSides: 'The four red edges must be in sight.',

  disk: 'Room on the disk',
  diskGood: (size) => `${size} free: a session weighs less than a megabyte a table.`,
  diskBad: (size) => `Only ${size} are left. Make room before you begin.`,
  diskElsewhere: 'The data is on another server.',
  size: (megabytes) => (megabytes >= 1000 ? `${Math.round(megabytes / 100) / 10} GB` : `${megabytes} MB`),

  clock: 'Clock',
  clockGood: 'This device and the server have the same time.',
  clockBad: (seconds) => `There are ${seconds} seconds between them. Timers stay right, but the end time shown will be off: set the time of this device.`,

  here: 'This phone reaches the server.',
  hereHelp: 'It is seen on the console. I may close this page.',
  hereDead: 'The page comes, but the open line of the game does not pass. I tell the trainer.',
  hereWait: 'Trying to reach the server…',
  hereOld: 'This check is over. I point at the square again.',
}
