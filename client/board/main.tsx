import { render } from 'preact'
import { keepFocus } from '../ui/keep-focus.ts'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { BoardPage } from './board-page.tsx'
import { PlenaryDoor } from './plenary/plenary-door.tsx'

startPreferences({ sound: true })
keepFocus()
await startLanguage()
render(
  <PlenaryDoor>
    <BoardPage />
  </PlenaryDoor>,
  document.getElementById('page')!,
)
