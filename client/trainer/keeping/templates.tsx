import { useState } from 'preact/hooks'
import type { Template } from '../../../shared/protocol/keeping.ts'
import type { SessionSetup } from '../../../shared/protocol/opening.ts'
import { Button } from '../../ui/button.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { addTemplate, removeTemplate } from './keeping-api.ts'
import { words } from './words.ts'
import './keeping.css'

interface TemplatesProps {
  readonly token: string
  readonly templates: readonly Template[]
  readonly onUse: (template: Template) => void
  readonly onChanged: (templates: readonly Template[]) => void
}

/** One's own settings, one press away. */
export function Templates({ token, templates, onUse, onChanged }: TemplatesProps) {
  const w = words().templates
  if (templates.length === 0) return null
  const remove = async (id: string): Promise<void> => {
    const answer = await removeTemplate(token, id)
    showSlip(answer.ok ? w.removed : words().failed, answer.ok ? 'done' : 'refusal')
    if (answer.ok) onChanged(answer.value)
  }
  return (
    <section class="templates">
      <h2>{w.title}</h2>
      <ul>
        {templates.map((one) => (
          <li key={one.id}>
            <Button seed={`use-${one.id}`} icon="play" label={w.use(one.name)} onClick={() => onUse(one)}>
              {one.name}
            </Button>
            <ConfirmButton seed={`drop-${one.id}`} look="quiet" label={w.remove(one.name)} question={w.removeConfirm} onConfirm={() => void remove(one.id)}>
              ×
            </ConfirmButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** « Garder comme modèle »: everything settled in the form but the hour of its end. */
export function KeepTemplate({ token, setup, onKept }: { readonly token: string; readonly setup: () => SessionSetup; readonly onKept: (templates: readonly Template[]) => void }) {
  const w = words().templates
  const [name, setName] = useState('')
  const [problem, setProblem] = useState('')
  const keep = async (): Promise<void> => {
    if (name.trim() === '') return setProblem(w.nameMissing)
    const answer = await addTemplate(token, name.trim(), setup())
    setProblem(answer.ok ? '' : answer.error.code === 'too-many-templates' ? w.many : words().failed)
    if (!answer.ok) return
    setName('')
    showSlip(w.kept, 'done')
    onKept(answer.value)
  }
  return (
    <details class="keep-template">
      <summary>{w.save}</summary>
      <div class="keep-template-row">
        <label class="field">
          {w.name}
          <input value={name} maxLength={60} aria-describedby="template-problem" aria-invalid={problem !== ''} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <Button seed="keep-template" onClick={() => void keep()}>
          {w.keep}
        </Button>
      </div>
      <p id="template-problem" class="problem" role="alert">
        {problem}
      </p>
    </details>
  )
}
