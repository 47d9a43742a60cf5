import { useEffect, useState } from 'preact/hooks'
import { FORMATS, LANGUAGES } from '../../../shared/base/vocabulary.ts'
import type { FormatId, Language } from '../../../shared/base/vocabulary.ts'
import type { ScenarioLine } from '../../../shared/protocol/http.ts'
import type { Template } from '../../../shared/protocol/keeping.ts'
import { Button } from '../../ui/button.tsx'
import { language, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { usualMinutes } from '../tables/tables-model.ts'
import { listScenarios, openSession } from '../trainer-api.ts'
import { words } from '../words.ts'
import { Choices } from './choices.tsx'
import { inOrder } from './in-order.ts'
import { PlanFields } from './plan-fields.tsx'
import { ScenarioCards } from './scenario-cards.tsx'
import { ScenarioSheet } from './scenario-sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { KeepTemplate } from '../keeping/templates.tsx'
import { words as keepingWords } from '../keeping/words.ts'
import { DaysOption, DifficultyChoice, GrowOption, PeopleOptions, PlayOptions } from './session-options.tsx'
import { minutesOf, requestOf, setupOf, usualWish, wishOf } from './wish.ts'
import type { Wish } from './wish.ts'
import './entry.css'

/** GAME-NOTES 3: remote palavers make 33, 65, 96 minutes. */
const MINUTES: Readonly<Record<FormatId, readonly [together: number, remote: number]>> = { '30': [30, 33], '60': [60, 65], '90': [90, 96] }

/** A longer debrief than the format's lengthens the whole. */
function minutesInAll({ format, remote, debriefMinutes }: Wish): number {
  const usual = usualMinutes(format)
  return MINUTES[format][remote ? 1 : 0] + (minutesOf(debriefMinutes) ?? usual) - usual
}

interface OpenFormProps {
  readonly token: string
  readonly template?: Template | undefined
  /** Absent: no template is made from here. */
  readonly onKept?: (templates: readonly Template[]) => void
  readonly onCancel: () => void
  readonly isRehearsal?: boolean
}

/** Everything a session needs, with sound defaults: a scenario and one press suffice. */
export function OpenForm({ token, template, onKept, onCancel, isRehearsal = false }: OpenFormProps) {
  const w = words().form
  const [scenarios, setScenarios] = useState<readonly ScenarioLine[]>([])
  const [state, setState] = useState<'ready' | 'opening' | 'failed'>('ready')
  const [wish, setWish] = useState<Wish>(() => (template ? wishOf(template.setup, language.peek()) : usualWish(language.peek())))
  const change = (part: Partial<Wish>): void => setWish({ ...wish, ...part })
  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await listScenarios()
      const lines = answer.ok ? inOrder(answer.value) : []
      const [first] = lines
      if (!first) return setState('failed')
      setScenarios(lines)
      const isKnown = lines.some(({ id, formats }) => id === template?.setup.scenario && formats.some((one) => one.id === template.setup.format))
      if (!isKnown) setWish((now) => ({ ...now, scenario: first.id, overlay: undefined, difficulty: undefined, format: first.formats[0]?.id ?? '30' }))
      if (template && !isKnown) showSlip(keepingWords().templates.gone)
    }
    void load()
  }, [])
  const scenario = scenarios.find(({ id }) => id === wish.scenario)
  const format = scenario?.formats.find(({ id }) => id === wish.format)
  const better = FORMATS.find((id) => id !== wish.format && scenario?.formats.some((other) => other.id === id && other.players.max >= wish.seats && other.players.min <= wish.seats))
  const isTight = format !== undefined && (wish.seats > format.players.max || wish.seats < format.players.min)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (state === 'opening' || wish.scenario === '') return
    setState('opening')
    const asked = requestOf(isRehearsal ? { ...wish, tables: 1, grows: false } : wish, Date.now())
    const answer = await openSession(token, isRehearsal ? { ...asked, rehearsal: true } : asked)
    if (answer.ok) location.hash = isRehearsal ? `#${answer.value.code}/rehearsal` : `#${answer.value.code}`
    else setState('failed')
  }
  /** Another scenario keeps the length when it has it, and starts from its territory and difficulty as written. */
  const choose = (id: string): void => {
    const formats = scenarios.find((line) => line.id === id)?.formats ?? []
    change({ scenario: id, overlay: undefined, difficulty: undefined, format: (formats.find((one) => one.id === wish.format) ?? formats[0])?.id ?? wish.format })
  }
  return (
    <form class="open-form" aria-label={w.title} onSubmit={(event: Event) => void submit(event)}>
      <div>
        <div class="open-intro">
          <h2>{w.title}</h2>
          <p>{template ? keepingWords().templates.from(template.name) : w.chooseHelp}</p>
        </div>
        <ScenarioCards lines={scenarios} chosen={wish.scenario} overlay={wish.overlay} onChoose={choose} />
      </div>
      <Sheet seed="open-form" jitter={4} lift={2} class="open-sheet">
        {scenario && <ScenarioSheet line={scenario} difficulty={wish.difficulty ?? scenario.difficulty} overlay={wish.overlay} onOverlay={(overlay) => change({ overlay })} />}
        <div class="open-settings">
          <Choices
            name="format"
            legend={w.format}
            value={wish.format}
            onChange={(id) => change({ format: id })}
            options={(scenario?.formats ?? []).map(({ id, seasons, players }) => ({ value: id, label: w.minutes[id], note: w.formatLine(seasons, players.min, players.max) }))}
          />
          {scenario && <DifficultyChoice own={scenario.difficulty} wish={wish} change={change} />}
          <div class="form-row">
            <Choices name="seats" legend={w.seats} value={String(wish.seats)} onChange={(n) => change({ seats: Number(n) })} options={[4, 5, 6, 7, 8].map((n) => ({ value: String(n), label: String(n) }))} />
            <label class="field field-short">
              {w.tables}
              <input type="number" min={1} max={40} value={wish.tables} onInput={(event) => change({ tables: Math.max(1, Math.min(40, Number(event.currentTarget.value) || 1)) })} />
              <small>{w.tablesHelp}</small>
            </label>
          </div>
          <GrowOption wish={wish} change={change} />
          {isTight && better !== undefined && (
            <p class="advice" role="status">
              {w.seatsAdvice(w.minutes[better])}
            </p>
          )}
          <Choices name="place" legend={w.place} value={wish.remote ? 'remote' : 'together'} onChange={(where) => change({ remote: where === 'remote' })} options={[{ value: 'together', label: w.together }, { value: 'remote', label: w.remote, note: w.remoteHelp }]} />
          <PlanFields wish={wish} change={change} />
          <OtherSettings wish={wish} change={change} languages={scenario?.languages ?? LANGUAGES} />
          {onKept && <KeepTemplate token={token} setup={() => setupOf(wish)} onKept={onKept} />}
          <div class="form-foot">
            <p>{wish.timers === 'normal' ? w.totalMinutes(minutesInAll(wish)) : ''}</p>
            {state === 'failed' && <p role="alert" class="problem">{w.failed}</p>}
            <Button onClick={onCancel}>{w.cancel}</Button>
            <Button type="submit" look="yellow" icon="play">
              {state === 'opening' ? w.opening : w.submit}
            </Button>
          </div>
        </div>
      </Sheet>
    </form>
  )
}

function OtherSettings({ wish, change, languages }: { readonly wish: Wish; readonly change: (part: Partial<Wish>) => void; readonly languages: readonly Language[] }) {
  const w = words().form
  return (
    <details>
      <summary>{w.more}</summary>
      {languages.length > 1 && <Choices<Language> name="language" legend={w.language} value={wish.language} onChange={(id) => change({ language: id })} options={languages.map((id) => ({ value: id, label: text().common.languages[id] }))} />}
      <Choices<Wish['names']> name="names" legend={w.names} value={wish.names} onChange={(id) => change({ names: id })} options={[{ value: 'pseudonyms', label: w.pseudonyms }, { value: 'names', label: w.withNames }]} />
      <Choices<Wish['timers']> name="timers" legend={w.timers} value={wish.timers} onChange={(id) => change({ timers: id })} options={(['normal', 'extended', 'off'] as const).map((id) => ({ value: id, label: w.timerModes[id] }))} />
      <PeopleOptions wish={wish} change={change} />
      <PlayOptions wish={wish} change={change} />
      <DaysOption wish={wish} change={change} />
      <label class="field">
        {w.sessionTitle}
        <input value={wish.title} maxLength={80} onInput={(event) => change({ title: event.currentTarget.value })} />
      </label>
    </details>
  )
}
