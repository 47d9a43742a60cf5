import { useEffect, useState } from 'preact/hooks'
import type { ArchiveProgress } from '../../../shared/protocol/capital.ts'
import { words as capitalWords } from '../../capital/words.ts'
import { callApi } from '../../net/api.ts'
import { saveResponse } from '../../net/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { showSlip } from '../../ui/toast.tsx'
import './archive-part.css'

const EVERY_MS = 1500
const addressOf = (code: string): string => `/api/trainer/sessions/${encodeURIComponent(code)}/archive`

/** Every document of every finished table, in one file; made while the page waits, or while it is elsewhere. */
export function ArchivePart({ code, token }: { readonly code: string; readonly token: string }) {
  const w = capitalWords().archive
  const [progress, setProgress] = useState<ArchiveProgress | undefined>(undefined)
  const isMaking = progress?.state === 'making'
  const look = async (): Promise<void> => {
    const answer = await callApi<ArchiveProgress>(addressOf(code), { token })
    if (answer.ok) setProgress(answer.value)
  }
  useEffect(() => void look(), [code])
  useEffect(() => {
    if (!isMaking) return
    const timer = setInterval(() => void look(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isMaking, code])
  const start = async (): Promise<void> => {
    const answer = await callApi<ArchiveProgress>(addressOf(code), { token, body: {} })
    if (answer.ok) setProgress(answer.value)
    else showSlip(answer.error.code === 'too-fast' ? w.busy : w.failed)
  }
  const take = async (): Promise<void> => {
    const response = await fetch(`${addressOf(code)}.zip`, { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined)
    if (!response?.ok) return showSlip(w.failed)
    await saveResponse(response, `faire-territoire-${code}.zip`)
  }
  return (
    <section class="archive-part" aria-label={w.title}>
      <p>
        <b>{w.title}</b> <small>{w.help}</small>
      </p>
      {progress?.state === 'ready' && (
        <Button look="yellow" icon="download-simple" seed={`take-${code}`} onClick={() => void take()}>
          {w.take}
        </Button>
      )}
      {!isMaking && (
        <Button look={progress?.state === 'ready' ? 'quiet' : 'plain'} icon="books" seed={`archive-${code}`} onClick={() => void start()}>
          {progress?.state === 'ready' ? w.again : w.start}
        </Button>
      )}
      {isMaking && <progress max={progress.total} value={progress.done} aria-label={w.title} />}
      <p role="status" class="archive-status">
        {statusOf(progress)}
      </p>
    </section>
  )
}

function statusOf(progress: ArchiveProgress | undefined): string {
  const w = capitalWords().archive
  if (!progress || progress.state === 'none') return ''
  if (progress.state === 'failed') return w.failed
  if (progress.state === 'making') return w.making(progress.done, progress.total)
  return [w.ready, ...(progress.skipped.length > 0 ? [w.skipped(progress.skipped.join(', '))] : []), ...(progress.failed > 0 ? [w.someFailed(progress.failed)] : [])].join(' ')
}
