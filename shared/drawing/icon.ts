/** The four sets of icons. Pages that must stay light import one set by its own file. */
import { INITIATIVE_ICONS } from './icons/initiative-icons.ts';
import type { InitiativeIcon } from './icons/initiative-icons.ts';

export { fillIcon, knownEventIcon, svgFillIcon, svgVerbIcon, verbIcon } from './fill-icon.ts';
export type { FillIcon, VerbIcon } from './fill-icon.ts';
export { svgTwoInkIcon, twoInkIcon } from './two-ink-icon.ts';
export type { TwoInkIcon } from './two-ink-icon.ts';
export { pencilIcon } from './pencil-icon.ts';
export type { PencilIcon } from './pencil-icon.ts';

/** What a scenario names in words it may not know: an unknown pictogram becomes a plant. */
export const knownInitiativeIcon = (name: string): InitiativeIcon => INITIATIVE_ICONS.find((icon) => icon === name) ?? 'plant';
