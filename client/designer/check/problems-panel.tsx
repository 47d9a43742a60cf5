import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { Issue } from '../../../shared/scenario/issue.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { language } from '../../ui/language.ts'
import { announce } from '../../ui/live-region.tsx'
import { spaceFrench } from '../../text/typography.ts'
import type { EditorHandle } from '../editor/editor.tsx'
import { FileButton } from '../start.tsx'
import { words } from '../words.ts'
import { countFamilies, familyOf, type Family } from './families.ts'
import { baseOf } from './file-kind.ts'
import { quickRepair } from './quick-repair.ts'
import type { Look } from './look-at.ts'
import type { Looking } from './use-look.ts'

/** As many as one reads at once; the rest follows when these are mended. */
const MOST_SHOWN = 200

interface ProblemsPanelProps {
  readonly text: string
  readonly looking: Looking
  /** What automata found, when they have played. */
  readonly played: readonly Issue[]
  readonly editor: RefObject<EditorHandle | null>
  readonly base: string | undefined
  readonly onBase: (file: File) => void
}

/** All that is wrong at once, in the order of the text. */
export function ProblemsPanel({ text, looking, played, editor, base, onBase }: ProblemsPanelProps) {
  const w = words().check
  const [family, setFamily] = useState<Family>()
  const { look, state } = looking
  if (state === 'stuck') return <p class="problem" role="alert">{w.stuck}</p>
  if (!look) return <p role="status">{w.checking}</p>
  if (look.lacks) return <NoBase lacks={look.lacks} onBase={onBase} />
  const issues = [...look.issues, ...played]
  const families = countFamilies(issues)
  const shown = families.some((one) => one.family === family) ? issues.filter(({ code }) => familyOf(code) === family) : issues
  return (
    <div class="problems" aria-busy={state === 'checking'}>
      <Verdict issues={issues} />
      {look.kind === 'overlay' && base !== undefined && <p class="small">{w.baseBrought(baseOf(text) ?? '')}</p>}
      {families.length > 1 && (
        <div class="family-row" role="group" aria-label={w.filter}>
          <Chip isOn={shown === issues} onClick={() => setFamily(undefined)}>
            {w.all(issues.length)}
          </Chip>
          {families.map((one) => (
            <Chip key={one.family} isOn={one.family === family} onClick={() => setFamily(one.family)}>
              {w.family(w.families[one.family], one.count)}
            </Chip>
          ))}
        </div>
      )}
      <ol class="issue-list">
        {shown.slice(0, MOST_SHOWN).map((issue) => (
          <IssueLine key={`${issue.line} ${issue.column} ${issue.code} ${issue.message.fr}`} issue={issue} text={text} editor={editor} />
        ))}
      </ol>
      {shown.length > MOST_SHOWN && <p class="small">{w.more(shown.length - MOST_SHOWN)}</p>}
    </div>
  )
}

export const Chip = ({ isOn, onClick, children }: { readonly isOn: boolean; readonly onClick: () => void; readonly children: string }) => (
  <button type="button" class="chip" aria-pressed={isOn} onClick={onClick}>
    {children}
  </button>
)

/** Playable or not, in a word and a shape; how many of each. */
function Verdict({ issues }: { readonly issues: readonly Issue[] }) {
  const w = words().check
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const warnings = issues.length - errors
  const state = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'good'
  return (
    <div class="verdict" data-state={state}>
      <Icon name={state === 'error' ? 'x-circle' : state === 'warning' ? 'warning' : 'check-circle'} size={40} />
      <div>
        <h3>{state === 'good' ? w.good : errors > 0 ? w.notPlayable : w.playable}</h3>
        <p>
          {state === 'good' ? w.goodHelp : `${[...(errors > 0 ? [w.errors(errors)] : []), ...(warnings > 0 ? [w.warnings(warnings)] : [])].join(', ')}. ${errors > 0 ? w.notPlayableHelp : w.playableHelp}`}
        </p>
      </div>
    </div>
  )
}

function IssueLine({ issue, text, editor }: { readonly issue: Issue; readonly text: string; readonly editor: RefObject<EditorHandle | null> }) {
  const w = words().check
  const to = language.value
  const say = (both: Issue['message']): string => (to === 'fr' ? spaceFrench(both.fr) : both.en)
  const repair = quickRepair(text, issue)
  const mend = (): void => {
    if (!repair) return
    editor.current?.replace(repair.from, repair.to, repair.put)
    if (repair.kind === 'word') announce(w.replaced(issue.nearest ?? ''))
  }
  return (
    <li class="issue" data-severity={issue.severity}>
      <button type="button" class="issue-go" onClick={() => editor.current?.jump(issue.line, issue.column)}>
        <span class="issue-kind">
          <Icon name={issue.severity === 'error' ? 'x-circle' : 'warning'} size={22} /> {w[issue.severity]}
          <small>{w.place(issue.line, issue.column)}</small>
        </span>
        <b class="issue-words">{say(issue.message)}</b>
        <span class="issue-repair">
          {issue.nearest !== undefined && w.nearest(issue.nearest)} {issue.repair && say(issue.repair)}
        </span>
        {issue.where !== '' && <code class="issue-path">{issue.where}</code>}
        <span class="heard">{w.goTo}</span>
      </button>
      {issue.expected !== undefined && <p class="small issue-expected">{w.expected(issue.expected)}</p>}
      {repair && (
        <Button look="yellow" icon="pencil-simple-line" seed={`mend-${issue.where}`} onClick={mend}>
          {repair.kind === 'word' ? w.replace(issue.nearest ?? '') : w.respace}
        </Button>
      )}
    </li>
  )
}

function NoBase({ lacks, onBase }: { readonly lacks: NonNullable<Look['lacks']>; readonly onBase: (file: File) => void }) {
  const w = words().check
  const { scenario, isFaulty } = lacks
  return (
    <div class="problems">
      <p class="advice">{scenario === undefined ? w.noBaseNamed : isFaulty ? w.faultyBase(scenario) : w.noBase(scenario)}</p>
      {scenario !== undefined && <FileButton label={w.bringBase} onFile={onBase} />}
    </div>
  )
}
