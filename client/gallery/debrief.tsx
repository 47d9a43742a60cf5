/** The debrief page with a made-up record: `/gallery/debrief.html#n=8&en`; the form of three months after: `#return`, `#return=early`, `#return=late`, `#return=again`. */
import { render } from 'preact'
import { DebriefSheet } from '../debrief/debrief-sheet.tsx'
import glossary from '../../scenarios/glossary.json'
import { keepText } from '../mallette/load.ts'
import { setLanguage } from '../ui/language.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { startPreferences } from '../ui/preferences.ts'
import { ReturnForm } from '../debrief/return/return-page.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { debriefModel } from './fixtures/debrief.ts'
import { returnState } from './fixtures/debrief-opened.ts'
import { showState } from './show-state.ts'
import '../debrief/debrief.css'

const root = document.getElementById('page')!

async function show(hash: string): Promise<void> {
  const asked = new URLSearchParams(hash)
  if (asked.has('en')) await setLanguage('en')
  if (asked.has('words')) keepText('/glossary', glossary)
  startPreferences()
  if (asked.has('return')) {
    return render(
      <main class="debrief-notice">
        <Sheet seed="return" jitter={5} lift={3} class="debrief-notice-sheet return-sheet" as="section">
          <ReturnForm ticket="" known={returnState(asked.get('return'))} />
        </Sheet>
      </main>,
      root,
    )
  }
  render(
    <>
      <DebriefSheet model={debriefModel(Number(asked.get('n') ?? 6))} access={{ table: 'table-1', token: '' }} />
      <LiveRegion />
    </>,
    root,
  )
}

await showState(root, show)
