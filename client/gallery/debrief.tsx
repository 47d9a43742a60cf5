/** The debrief page with a made-up record: `/gallery/debrief.html#n=8&en`. */
import { render } from 'preact'
import { DebriefSheet } from '../debrief/debrief-sheet.tsx'
import glossary from '../../scenarios/glossary.json'
import { keepText } from '../mallette/load.ts'
import { setLanguage } from '../ui/language.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { startPreferences } from '../ui/preferences.ts'
import { debriefModel } from './fixtures/debrief.ts'
import { showState } from './show-state.ts'
import '../debrief/debrief.css'

const root = document.getElementById('page')!

async function show(hash: string): Promise<void> {
  const asked = new URLSearchParams(hash)
  if (asked.has('en')) await setLanguage('en')
  if (asked.has('words')) keepText('/glossary', glossary)
  startPreferences()
  render(
    <>
      <DebriefSheet model={debriefModel(Number(asked.get('n') ?? 6))} access={{ table: 'table-1', token: '' }} />
      <LiveRegion />
    </>,
    root,
  )
}

await showState(root, show)
