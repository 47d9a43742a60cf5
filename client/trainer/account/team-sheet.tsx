import { useEffect, useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Button } from '../../ui/button.tsx'
import { showSlip } from '../../ui/toast.tsx'
import type { ApiResult } from '../../net/api.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { invite, inviteAgain, readTeam, removeTrainer } from './account-api.ts'
import type { Invitation, TeamLine } from './account-api.ts'
import { EntryLink } from './entry-link.tsx'
import { words } from './words.ts'

/** The named trainers: invited, given another link, removed. */
export function TeamSheet({ token }: { readonly token: string }) {
  const w = words().team
  const [team, setTeam] = useState<readonly TeamLine[]>([])
  const [name, setName] = useState('')
  const [problem, setProblem] = useState('')
  const [invited, setInvited] = useState<Invitation | undefined>(undefined)
  const load = async (): Promise<void> => {
    const answer = await readTeam(token)
    if (answer.ok) setTeam(answer.value)
    else setProblem(words().failed)
  }
  useEffect(() => void load(), [])
  const show = async (asked: Promise<ApiResult<Invitation>>): Promise<void> => {
    const answer = await asked
    const why: Readonly<Record<string, string>> = { 'name-taken': w.taken, 'too-many': w.many }
    setProblem(answer.ok ? '' : (why[answer.error.code] ?? words().failed))
    if (!answer.ok) return
    setInvited(answer.value)
    setName('')
    await load()
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    if (name.trim() === '') setProblem(w.nameMissing)
    else void show(invite(token, name.trim()))
  }
  const remove = async (id: string): Promise<void> => {
    const answer = await removeTrainer(token, id)
    showSlip(answer.ok ? w.removed : words().failed, answer.ok ? 'done' : 'refusal')
    await load()
  }
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.help}</p>
      {team.length === 0 && <p>{w.none}</p>}
      <ul class="account-list">
        {team.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.name}</b>
              <small>{w.line(one.devices, one.hasPassword)}</small>
            </span>
            <Button seed={`again-${one.id}`} label={w.againFor(one.name)} onClick={() => void show(inviteAgain(token, one.id))}>
              {w.again}
            </Button>
            <ConfirmButton seed={`remove-${one.id}`} label={w.removeFor(one.name)} question={w.confirm} onConfirm={() => void remove(one.id)}>
              {w.remove}
            </ConfirmButton>
          </li>
        ))}
      </ul>
      {invited && <EntryLink link={invited} title={w.link(invited.name)} help={w.linkHelp} onClose={() => setInvited(undefined)} />}
      <form class="account-form account-invite" onSubmit={submit}>
        <label class="field">
          {w.name}
          <input value={name} maxLength={LIMITS.name} autoComplete="off" aria-invalid={problem !== ''} aria-describedby="invite-problem" onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <Button type="submit" look="yellow" icon="user-plus">
          {w.invite}
        </Button>
        <p id="invite-problem" class="problem" role="alert">
          {problem}
        </p>
      </form>
    </>
  )
}
