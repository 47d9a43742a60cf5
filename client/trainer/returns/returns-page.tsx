import { useEffect, useState } from 'preact/hooks'
import type { ReturnBook } from '../../../shared/protocol/returns.ts'
import { callApi } from '../../net/api.ts'
import { saveResponse } from '../../net/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/language.ts'
import { showSlip } from '../../ui/toast.tsx'
import { ReturnBookView } from './return-book.tsx'
import { words } from './words.ts'
import './returns.css'

/** `#returns`: what became of commitments, over every session of this server. */
export function ReturnsPage({ token, onRefused }: { readonly token: string; readonly onRefused: () => void }) {
  const w = words()
  const [book, setBook] = useState<ReturnBook | 'asking' | 'failed'>('asking')
  const load = async (): Promise<void> => {
    const answer = await callApi<ReturnBook>('/api/trainer/returns', { token })
    if (answer.ok) setBook(answer.value)
    else if (answer.error.httpStatus === 401) onRefused()
    else setBook('failed')
  }
  useEffect(() => void load(), [])
  const take = async (): Promise<void> => {
    const response = await fetch('/api/trainer/returns.csv', { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined)
    if (!response?.ok) return showSlip(w.failed)
    await saveResponse(response, 'retours-trois-mois.csv')
  }
  return (
    <main class="sessions returns-page">
      <header class="sessions-head">
        <h1>{w.title}</h1>
        <Button look="quiet" onClick={() => (location.hash = '')}>
          {w.back}
        </Button>
      </header>
      {book === 'asking' && <p role="status">{text().common.loading}</p>}
      {book === 'failed' && (
        <p role="alert">
          {w.failed} <Button onClick={() => void load()}>{w.retry}</Button>
        </p>
      )}
      {typeof book === 'object' && <ReturnBookView book={book} onTake={() => void take()} />}
    </main>
  )
}
