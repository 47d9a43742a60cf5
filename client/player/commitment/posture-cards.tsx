import { POSTURES } from '../../../shared/base/vocabulary.ts'
import type { PostureId, SituationId } from '../../../shared/base/vocabulary.ts'
import type { WorksiteId } from '../../../shared/base/ids.ts'
import { svgPosture, svgPostureFill } from '../../../shared/drawing/postures.ts'
import { Drawing } from '../../ui/drawing.tsx'
import { HelpMark, HelpWord } from '../../mallette/help/help.tsx'
import { termOfPosture, termOfSituation } from '../../mallette/help/term-ids.ts'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { refusal, useSeated } from '../desk.ts'
import { Hole } from '../hole.tsx'
import { words } from '../words.ts'
import './posture-cards.css'

const NOT_SURE = ''

/** The belief about the worksite's situation, then the postures with their word; my own gates of the one I took are said under them. */
export function PostureCards({ worksite, chosen, locked, onChoose }: { readonly worksite: WorksiteId | undefined; readonly chosen: PostureId | undefined; readonly locked: boolean; readonly onChoose: (posture: PostureId) => void }) {
  const { me, content } = useSeated()
  const { posture: say } = words().commitment
  const inPlay = POSTURES.filter((id) => content.postures.includes(id))
  return (
    <>
      {worksite === undefined ? <p class="small">{say.chooseWorksite}</p> : <Belief worksite={worksite} locked={locked} />}
      <div class="postures" role="radiogroup" aria-label={words().commitment.steps.posture}>
        {inPlay.map((id) => (
          <PostureCard key={id} id={id} isChosen={chosen === id} locked={locked} isOpen={me.options.postures[id]?.open ?? true} onChoose={() => onChoose(id)} />
        ))}
      </div>
      {chosen !== undefined && <ChosenPosture id={chosen} />}
    </>
  )
}

/** What the posture taken is, and what it hangs on. */
function ChosenPosture({ id }: { readonly id: PostureId }) {
  const { me, name: nameOf } = useSeated()
  const { postures, gateSentence, list } = text()
  const { name, help, gate } = postures[id]
  const gates = Object.values(me.options.postures[id]?.gates ?? {}).map((one) => gateSentence(one, list((one.seats ?? []).map(nameOf))))
  return (
    <p class="posture-meaning">
      {gates.length > 0 && <b>{`${gates.join(' ')} `}</b>}
      <HelpWord term={termOfPosture(id)} title={name}>
        {name}
      </HelpWord>
      {`\u00a0: ${help} ${gate}`}
    </p>
  )
}

function PostureCard({ id, isChosen, locked, isOpen, onChoose }: { readonly id: PostureId; readonly isChosen: boolean; readonly locked: boolean; readonly isOpen: boolean; readonly onChoose: () => void }) {
  const { me, content } = useSeated()
  const { postures, postureWords } = text()
  const option = me.options.postures[id]
  const word = option?.word
  const why = option && !option.open ? refusal({ code: option.why }, content) : undefined
  return (
    <label class="posture">
      <input type="radio" name="posture" checked={isChosen} disabled={locked || !isOpen} onChange={onChoose} />
      <Sheet seed={`posture-${id}`} paper={isChosen ? 'ink' : 'plain'} lift={isChosen ? 2 : 1} class="posture-sheet">
        <span class="posture-name">
          <Drawing class="icon" svg={isChosen ? svgPostureFill(id, 27, '#FFC94A') : svgPosture(id, 29)} />
          <b>{postures[id].name}</b>
          {word && <span class={`posture-word posture-${word}`}>{postureWords[word].name}</span>}
        </span>
        {why !== undefined && <small>{why}</small>}
      </Sheet>
    </label>
  )
}

/** « Je crois que c'est… »: private, optional, revisable. A known situation needs no belief. */
function Belief({ worksite, locked }: { readonly worksite: WorksiteId; readonly locked: boolean }) {
  const { view, me, content, act } = useSeated()
  const { posture: say } = words().commitment
  const { situations, words: common } = text()
  const known = worksite === 'challenge' ? view.challenge?.situation : worksite.startsWith('relation:') ? 'conflict' : view.initiatives[worksite.slice('initiative:'.length)]?.situation
  if (known !== undefined) {
    return (
      <p class="belief">
        <HelpWord term={termOfSituation(known)} title={common.situation(situations[known].name)}>
          {say.known(situations[known].name)}
        </HelpWord>
      </p>
    )
  }
  const belief = me.beliefs[worksite]
  return (
    <p class="belief">
      {say.belief}{' '}
      <Hole
        label={say.belief}
        value={belief ?? NOT_SURE}
        disabled={locked}
        onChange={(value) => void act({ type: 'state-belief', worksite, ...(value === NOT_SURE ? {} : { situation: value as SituationId }) })}
        options={[{ value: NOT_SURE, label: say.noBelief }, ...content.situations.map((id) => ({ value: id, label: situations[id].name }))]}
      />{' '}
      <HelpMark term="belief" title={say.belief} />
    </p>
  )
}
