import { render } from 'preact'
import { keepFocus } from '../ui/keep-focus.ts'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { TrainerPage } from './trainer-page.tsx'
import './trainer.css'

startPreferences()
keepFocus()
await startLanguage()
render(<TrainerPage />, document.getElementById('page')!)
