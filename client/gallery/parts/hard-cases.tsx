import { ROLE_IDS } from '../../../shared/base/vocabulary.ts'
import { french } from '../../text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Emblem, RoleLabel } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'

const REFUSALS = ['table-paused', 'seat-taken', 'order-laid', 'lever-used-up', 'worksite-needs-token', 'stale-branch'] as const

/** As the phone shows what the table refuses: a hand, a sentence, what to do. */
export const Refusals = () => (
  <div class="shelf">
    {REFUSALS.map((code) => (
      <Sheet key={code} seed={code} paper="event" lift={2} class="slip narrow">
        <Icon name="hand-palm" size={28} />
        <p>{String(french.rejections[code])}</p>
      </Sheet>
    ))}
  </div>
)

const LONG = 'Maximilienne-Joséphine Toussaint-Delacroix, responsable de l’accueil inconditionnel et de la ressourcerie itinérante'

/** The narrowest screen, the longest names. */
export const LongTexts = () => (
  <div class="shelf">
    <Sheet seed="long-name" class="narrow paper">
      <h3>{LONG}</h3>
    </Sheet>
    <div class="narrow">
      <Button look="main" icon="stamp" closedBecause="Il reste deux jetons de temps à placer, ou à garder pour la saison prochaine.">{`Proposer à ${LONG}`}</Button>
    </div>
    {ROLE_IDS.map((role) => (
      <Sheet key={role} seed={role} class="narrow paper">
        <Emblem role={role} /> <RoleLabel role={role} form="label" />
      </Sheet>
    ))}
  </div>
)
