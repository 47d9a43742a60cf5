import { render } from 'preact'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { BoardPage } from './board-page.tsx'

startPreferences({ sound: true })
await startLanguage()
render(<BoardPage />, document.getElementById('page')!)
