/** « Et si… » : the same season with one order changed, exactly; and the rest of the game played by automata. */
export { whatIfSameSeason, type Difference, type OtherOrder, type SameSeason, type SeasonEnd, type WhatIfRefusal } from './same-season.ts'
export { addDistributions, ONWARD_GAMES, ONWARD_LABEL, planAhead, planOnward, playOnward, whatIfOnward, type Distribution, type Onward, type OnwardPlan } from './onward.ts'
export { orderChoices, type OrderChoices } from './order-choices.ts'
export { forkSides, whatIfSides, type OnwardProgress, type Side, type TwoSides, type WhatIfShown } from './sides.ts'
export { seasonLocks } from './season-lock.ts'
