import { render } from 'preact'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { DebriefPage } from './debrief-page.tsx'
import './debrief.css'

startPreferences()
await startLanguage()
render(<DebriefPage />, document.getElementById('page')!)
