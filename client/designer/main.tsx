import { render } from 'preact'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { DesignerPage } from './designer-page.tsx'
import './designer.css'

startPreferences()
await startLanguage()
render(<DesignerPage />, document.getElementById('app')!)
