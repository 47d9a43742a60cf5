import { svgBust, svgEmblem, svgPortrait } from '../../shared/drawing/medallion.ts'
import { ROLES } from '../../shared/drawing/roles.ts'
import { svgResource } from '../../shared/drawing/resources.ts'
import type { RoleId } from '../../shared/base/vocabulary.ts'
import { Drawing } from './drawing.tsx'
import { text } from './language.ts'

/** Face of a role: three, unrelated to its standing. */
export type Face = 0 | 1 | 2


/** Portrait in the role's shape and clothes. Decorative: the role is named beside it. */
export const Portrait = ({ role, size = 84, face = 0 }: { readonly role: RoleId; readonly size?: number; readonly face?: Face }) => (
  <Drawing class="portrait" svg={svgPortrait(role, size, face)} />
)
export const Bust = ({ role, size = 84, face = 0 }: { readonly role: RoleId; readonly size?: number; readonly face?: Face }) => <Drawing svg={svgBust(role, size, face)} />
/** Shape and emblem, for lists and sentences. */
export const Emblem = ({ role, size = 28 }: { readonly role: RoleId; readonly size?: number }) => <Drawing class="emblem" svg={svgEmblem(role, size)} />

/** `--role`, `--role-dark`, `--role-text` for the styles of what is inside. */
export const roleStyle = (role: RoleId): Record<string, string> => ({ '--role': ROLES[role].ink, '--role-dark': ROLES[role].dark, '--role-text': ROLES[role].on })

/** Short label seen, full form heard. */
export function RoleLabel({ role, form = 'label' }: { readonly role: RoleId; readonly form?: 'short' | 'label' }) {
  const name = text().roles[role]
  return (
    <>
      <span aria-hidden="true">{name[form]}</span>
      <span class="heard">{name.full}</span>
    </>
  )
}

/** A token of time or means: round or octagon, never colour alone. */
export const ResourceToken = ({ resource, size = 24, state = 'held' }: { readonly resource: 'time' | 'means'; readonly size?: number; readonly state?: 'held' | 'spent' | 'locked' }) => (
  <Drawing class="resource" svg={svgResource(resource, size, state)} />
)
