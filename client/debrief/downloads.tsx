import { useState } from 'preact/hooks'
import { saveResponse } from '../net/save-file.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import type { LocalText } from '../../shared/scenario/schema.ts'
import { local } from '../ui/language.ts'
import { words } from './words.ts'

export const DOCUMENTS = ['synthese.pdf', 'synthese.docx', 'synthese.md', 'recit.pdf', 'recit.docx', 'recit.md', 'images.zip', 'journal.csv', 'journal.json', 'materiau.zip', 'xapi.json'] as const
/** Only the trainer may take the whole journal, for it tells every secret, and what research may have. */
const isForTrainer = (name: string): boolean => /^(?:journal|materiau|xapi)\./.test(name)
type State = 'ready' | 'preparing' | 'done' | 'failed'

/** Each document is asked for with the reader's token in a header, then handed to the browser as a file. */
export function Downloads({ table, token, isTrainer }: { readonly table: string; readonly token: string; readonly isTrainer: boolean }) {
  const [states, setStates] = useState<Readonly<Record<string, State>>>({})
  const [reasons, setReasons] = useState<Readonly<Record<string, LocalText | undefined>>>({})
  const w = words()
  const set = (name: string, state: State): void => {
    setStates((now) => ({ ...now, [name]: state }))
    if (state !== 'failed') announce(`${w.documents[name]} : ${state === 'preparing' ? w.preparing : state === 'done' ? w.ready : ''}`)
  }
  /** The server says why, where it knows; the same button asks again. */
  const fail = (name: string, reason: LocalText | undefined): void => {
    setReasons((now) => ({ ...now, [name]: reason }))
    set(name, 'failed')
    announce(`${w.documents[name]} : ${reason ? local(reason) : w.failed}`, 'urgent')
  }
  const fetchDocument = async (name: string): Promise<void> => {
    if (states[name] === 'preparing') return
    set(name, 'preparing')
    try {
      const response = await fetch(`/api/tables/${encodeURIComponent(table)}/documents/${name}`, { headers: { authorization: `Bearer ${token}` } })
      if (!response.ok) return fail(name, await sentenceOf(response))
      await saveResponse(response, name)
      set(name, 'done')
    } catch {
      fail(name, undefined)
    }
  }
  return (
    <ul class="downloads">
      {DOCUMENTS.filter((name) => isTrainer || !isForTrainer(name)).map((name) => {
        const state = states[name] ?? 'ready'
        return (
          <li key={name} data-state={state}>
            <Button icon={state === 'done' ? 'check-circle' : 'download-simple'} seed={name} onClick={() => void fetchDocument(name)}>
              {w.documents[name] ?? name}
              {state === 'preparing' && <small>{w.preparing}</small>}
              {state === 'failed' && <small class="problem">{w.again}</small>}
            </Button>
            {state === 'failed' && <p class="problem small">{reasons[name] ? local(reasons[name]) : w.failed}</p>}
          </li>
        )
      })}
    </ul>
  )
}

async function sentenceOf(response: Response): Promise<LocalText | undefined> {
  const body = (await response.json().catch(() => undefined)) as { error?: { sentence?: LocalText } } | undefined
  return body?.error?.sentence
}
