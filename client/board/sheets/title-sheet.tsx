import { svgNeedle } from '../../../shared/drawing/seals.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

/** « Pays de Montgrain » is read in two lines: what it is, then its name. */
export function splitTerritory(name: string): readonly [string, string] {
  const cut = /^(.*?\b(?:de la|de l['’]|des|du|de|d['’]|of the|of)\s?)(\S.*)$/i.exec(name)
  return cut ? [cut[1]!.trim(), cut[2]!] : ['', name]
}

export function TitleSheet({ content, roles }: { readonly content: PublicContent; readonly roles: number }) {
  const [before, name] = splitTerritory(local(content.territory.name))
  const size = name.length > 12 ? 'long' : name.length > 9 ? 'medium' : 'short'
  return (
    <header class="title-sheet">
      <Sheet seed={`title-${content.id}`} jitter={5} lift={2} class="title-paper">
        <h1 data-length={size}>
          {before !== '' && <span class="title-before">{before}</span>}
          <span class="title-name">{name}</span>
        </h1>
      </Sheet>
      <Sheet seed={`subtitle-${content.id}`} paper="yellow" class="title-strip">
        {local(content.title)}
      </Sheet>
      <p class="heard">{words().subtitle(roles, Object.keys(content.initiatives).length)}</p>
      <Picture svg={svgNeedle(260)} rem={16.25} class="title-needle" />
    </header>
  )
}
