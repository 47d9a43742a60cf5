import { signal } from '@preact/signals'
import type * as Screens from './game-screens.ts'

type GameScreens = typeof Screens

/** The screens of the game, once they are there. */
export const gameScreens = signal<GameScreens | undefined>(undefined)
let isFetching = false

/** Tries until it has them: a phone that loses the network in the lobby still gets the game. */
export async function fetchGameScreens(): Promise<void> {
  if (isFetching || gameScreens.peek()) return
  isFetching = true
  for (let wait = 500; !gameScreens.peek(); wait = Math.min(wait * 2, 8000)) {
    try {
      gameScreens.value = await import('./game-screens.ts')
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  isFetching = false
}
