import { PENCIL } from './icons/pencil.ts';
import { singleIcon } from './fill-icon.ts';

export type PencilIcon = keyof typeof PENCIL;

/** Pencil line: an initiative that is only a seed. */
export const pencilIcon = (name: PencilIcon, x: number, y: number, size: number, colour: string): string => singleIcon(PENCIL[name], x, y, size, colour);
