import { signal } from '@preact/signals'

/** blocked: wanted, but the browser waits for a gesture. */
export type SoundState = 'off' | 'blocked' | 'on' | 'impossible'

export const soundState = signal<SoundState>('off')
