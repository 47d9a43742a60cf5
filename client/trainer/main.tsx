import { render } from 'preact'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { TrainerPage } from './trainer-page.tsx'
import './trainer.css'

startPreferences()
await startLanguage()
render(<TrainerPage />, document.getElementById('page')!)
