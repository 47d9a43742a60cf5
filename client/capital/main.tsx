import { render } from 'preact'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { CapitalPage } from './capital-page.tsx'
import './capital.css'

startPreferences()
await startLanguage()
render(<CapitalPage />, document.getElementById('page')!)
