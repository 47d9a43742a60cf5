import '../ui/fonts.css'
import '../ui/base.css'
import { render } from 'preact'
import { access } from '../text/fr/access.ts'
import { areaTexts, startLanguage } from '../ui/language.ts'
import { NoticePage } from '../ui/notice-page.tsx'
import { startPreferences } from '../ui/preferences.ts'

const words = areaTexts(access, () => import('../text/en/access.ts').then((module) => module.access))

/** The declaration: what was checked, what was not, whom to tell. */
function AccessPage() {
  return <NoticePage words={words()} />
}

startPreferences()
void startLanguage().then(() => render(<AccessPage />, document.getElementById('app')!))
