import { render } from 'preact'
import { keepFocus } from '../ui/keep-focus.ts'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { DebriefPage } from './debrief-page.tsx'
import './debrief.css'

startPreferences()
keepFocus()
await startLanguage()
render(<DebriefPage />, document.getElementById('page')!)
