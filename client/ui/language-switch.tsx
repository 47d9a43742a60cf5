import { LANGUAGES } from '../../shared/base/vocabulary.ts'
import { Icon } from './icon.tsx'
import { language, setLanguage, text } from './language.ts'
import { showSlip } from './toast.tsx'
import './display-settings.css'

/** French or English, for this person only. Each language is named in itself. */
export function LanguageSwitch() {
  const { common } = text()
  return (
    <fieldset class="choices">
      <legend>
        <Icon name="translate" size={24} /> {common.language}
      </legend>
      <div class="choice-row">
        {LANGUAGES.map((id) => (
          <label key={id} class="choice">
            <input type="radio" name="language" value={id} checked={language.value === id} onChange={() => void setLanguage(id).catch(() => showSlip(text().connection.offline))} />
            <span lang={id}>{common.languages[id]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
