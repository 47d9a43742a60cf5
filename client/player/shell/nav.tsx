import { Icon } from '../../ui/icon.tsx'
import type { FillIcon } from '../../ui/icon.tsx'
import { words } from '../words.ts'
import { callWords } from './call-help.tsx'
import './nav.css'

export type Tab = 'seat' | 'map'

/** My seat, the map, the display: at thumb's reach. */
export function Nav({ tab, isObserver = false, onTab, onDisplay, onHelp, isHelpAsked = false }: { readonly tab: Tab; readonly isObserver?: boolean; readonly onTab: (tab: Tab) => void; readonly onDisplay: () => void; /** Absent for who only observes. */ readonly onHelp?: () => void; readonly isHelpAsked?: boolean }) {
  const { tabs } = words()
  return (
    <nav class="nav" aria-label={tabs.label}>
      <NavButton icon={isObserver ? 'users-four' : 'hand-palm'} isCurrent={tab === 'seat'} onClick={() => onTab('seat')}>
        {isObserver ? tabs.table : tabs.seat}
      </NavButton>
      <NavButton icon="map-trifold" isCurrent={tab === 'map'} onClick={() => onTab('map')}>
        {tabs.map}
      </NavButton>
      <NavButton icon="eye" isCurrent={false} onClick={onDisplay}>
        {tabs.display}
      </NavButton>
      {onHelp && (
        <NavButton icon={isHelpAsked ? 'bell' : 'question'} isCurrent={false} onClick={onHelp}>
          {isHelpAsked ? callWords().tabAsked : callWords().tab}
        </NavButton>
      )}
    </nav>
  )
}

function NavButton({ icon, isCurrent, onClick, children }: { readonly icon: FillIcon; readonly isCurrent: boolean; readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" aria-current={isCurrent ? 'page' : undefined} onClick={onClick}>
      <Icon name={icon} size={24} />
      <span>{children}</span>
    </button>
  )
}
