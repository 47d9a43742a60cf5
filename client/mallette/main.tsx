import { render } from 'preact'
import { keepFocus } from '../ui/keep-focus.ts'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { MallettePage } from './mallette-page.tsx'
import './mallette.css'
import './reading.css'
import './parts.css'
import './paper.css'

startPreferences()
keepFocus()
await startLanguage()
render(<MallettePage />, document.getElementById('page')!)
