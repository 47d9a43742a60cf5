import { Icon } from '../../ui/icon.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { HelpMark } from '../../mallette/help/help.tsx'
import { Marked } from '../../mallette/help/marked.tsx'
import { useSeated } from '../desk.ts'
import { words } from '../words.ts'

/** The two options, to be read; announced in palaver, chosen in commitment. */
export function DilemmaCard() {
  const { me } = useSeated()
  const { news: say, palaver } = words()
  if (!me.dilemma) return null
  return (
    <Sheet seed={me.dilemma.id} paper="private" class="clue">
      <h3>
        <Icon name="scales" size={28} />
        {say.dilemma}
        <HelpMark term="dilemma" title={say.dilemma} />
      </h3>
      <p class="clue-text"><Marked text={local(me.dilemma.text)} /></p>
      <ul class="dilemma-options">
        <li>
          <b class="title">A</b>{' '}
          <span>
            <Marked text={local(me.dilemma.a)} />
          </span>
        </li>
        <li>
          <b class="title">B</b>{' '}
          <span>
            <Marked text={local(me.dilemma.b)} />
          </span>
        </li>
      </ul>
      {me.dilemma.announced && <p class="small">{palaver.dilemma.announced(me.dilemma.announced.toUpperCase())}</p>}
      <p class="small">{say.dilemmaHelp}</p>
    </Sheet>
  )
}
