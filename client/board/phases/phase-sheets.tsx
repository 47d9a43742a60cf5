import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import type { BeatNow } from '../../view-models/reveal-beats.ts'
import { LegendSheet } from '../sheets/legend-sheet.tsx'
import { CommitmentPanel } from './commitment-panel.tsx'
import { LobbyPanel } from './lobby-panel.tsx'
import { NewsPanel } from './news-panel.tsx'
import { PalaverPanel, ProposalsSheet } from './palaver-panel.tsx'
import { PromiseAside } from './promise-aside.tsx'
import { ReflectionPanel } from './reflection-panel.tsx'
import { RevealPanel } from './reveal-panel.tsx'
import { SideColumn } from './side-column.tsx'

type SheetsProps = { readonly view: PublicView; readonly content: PublicContent; readonly beat: BeatNow | undefined; readonly onSkip?: () => void }

/** What stands beside the map in each phase. */
export function PhaseSheets({ view, content, beat, onSkip }: SheetsProps) {
  if (view.table.status === 'lobby') {
    return (
      <>
        <LobbyPanel view={view} />
        <div class="board-side">
          <LegendSheet passesUnder={Object.values(view.seats).some(({ holder, removed }) => holder === 'open' && !removed) || view.table.n > 6} />
        </div>
      </>
    )
  }
  switch (view.table.phase) {
    case 'news':
      return <SideColumn isWide><NewsPanel view={view} content={content} /></SideColumn>
    case 'palaver':
      return (
        <>
          <SideColumn><PalaverPanel view={view} /></SideColumn>
          <div class="board-aside">
            <ProposalsSheet view={view} content={content} />
            <PromiseAside view={view} content={content} most={Object.keys(view.proposals).length > 0 ? 4 : 8} />
          </div>
        </>
      )
    case 'commitment':
      return (
        <>
          <SideColumn>
            <CommitmentPanel view={view} content={content} />
          </SideColumn>
          <div class="board-aside">
            <ProposalsSheet view={view} content={content} />
            <PromiseAside view={view} content={content} most={6} />
          </div>
        </>
      )
    case 'reveal':
      return <div class="board-side board-side-wide" aria-live="polite">{beat && <RevealPanel view={view} content={content} beat={beat} {...(onSkip && { onSkip })} />}</div>
    case 'reflection':
      return <SideColumn isWide><ReflectionPanel view={view} /></SideColumn>
  }
}
