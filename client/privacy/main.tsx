import '../ui/fonts.css'
import '../ui/base.css'
import { render } from 'preact'
import { privacy } from '../text/fr/privacy.ts'
import { areaTexts, startLanguage } from '../ui/language.ts'
import { NoticePage } from '../ui/notice-page.tsx'
import { startPreferences } from '../ui/preferences.ts'
import './privacy.css'

const words = areaTexts(privacy, () => import('../text/en/privacy.ts').then((english) => english.privacy))

/** The notice for those who play, then the entry of the register for those who organise. It prints on A4. */
function PrivacyPage() {
  const { register, ...notice } = words()
  return (
    <NoticePage words={notice}>
      <section aria-labelledby="register" class="register">
        <h2 id="register">{register.title}</h2>
        <p>{register.lead}</p>
        <dl>
          {register.lines.map(([name, content]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{content}</dd>
            </div>
          ))}
        </dl>
      </section>
    </NoticePage>
  )
}

startPreferences()
void startLanguage().then(() => render(<PrivacyPage />, document.getElementById('app')!))
