import './map.css'
import { BEATS } from '../view-models/reveal-beats.ts'
import { sampleMap } from './sample-map.ts'
import type { SampleState } from './sample-map.ts'

/** The living map with every state at hand: /gallery/map.html?scene=pot&seats=8&bare */
const query = new URLSearchParams(location.search)
const isPhone = innerWidth < 700
let state: SampleState = {
  seats: Number(query.get('seats') ?? 6), season: Number(query.get('season') ?? 1), stage: Number(query.get('stage') ?? -1), band: Number(query.get('band') ?? -1),
  tension: (query.get('tension') ?? 'hot') as SampleState['tension'], scene: (query.get('scene') ?? 'palaver') as SampleState['scene'], calm: query.has('calm'), phone: isPhone, alive: query.has('alive'),
}
if (query.has('bare')) document.body.dataset.bare = ''

const parent = document.querySelector<HTMLElement>('#map')
const controls = document.querySelector<HTMLFormElement>('#controls')
if (!parent || !controls) throw new Error('The gallery page has lost its map.')

const { mountMap } = await import('../map/mount-map.ts')
const handle = mountMap(parent, {
  fit: isPhone ? 'country' : 'board',
  onIntent: (intent) => {
    parent.dataset.last = JSON.stringify(intent)
    if (intent.type === 'settled') parent.dataset.settled = String(Number(parent.dataset.settled ?? 0) + 1)
  },
})
handle.render(sampleMap(state))

const choices: Readonly<Record<string, readonly (string | number)[]>> = {
  seats: [4, 5, 6, 7, 8], season: [1, 2, 3, 4], stage: [-1, 0, 1, 2, 3, 4], band: [-1, 0, 1, 2, 3], tension: ['none', 'hot', 'cold', 'scar'], scene: ['lobby', 'palaver', 'commitment', ...BEATS],
}
for (const [key, values] of Object.entries(choices)) {
  const label = document.createElement('label')
  const select = document.createElement('select')
  select.name = key
  for (const value of values) select.add(new Option(String(value), String(value), false, String(value) === String(state[key as keyof SampleState])))
  label.append(key, select)
  controls.append(label)
}
const calm = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'calm', checked: state.calm })
const skip = Object.assign(document.createElement('button'), { type: 'button', textContent: 'skip' })
skip.addEventListener('click', () => handle.skip())
controls.append(calm, 'calm', skip)
controls.addEventListener('change', () => {
  const form = new FormData(controls)
  const pick = (key: string): string => String(form.get(key))
  state = { ...state, seats: Number(pick('seats')), season: Number(pick('season')), stage: Number(pick('stage')), band: Number(pick('band')), tension: pick('tension') as SampleState['tension'], scene: pick('scene') as SampleState['scene'], calm: form.has('calm') }
  handle.render(sampleMap(state))
})
