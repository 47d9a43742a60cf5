import type { ReadonlySignal } from '@preact/signals'

/** After the lobby is usable: the person comes first. */
const LATER_MS = 4000

/** Keeps the shell on this device once something is shown. Where browsers refuse it (plain http on a local network), nothing happens. */
export function keepShellOnceShown(shown: ReadonlySignal<unknown>): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer }
  if (!serviceWorker) return
  const stop = shown.subscribe((now) => {
    if (now === undefined) return
    setTimeout(() => {
      stop()
      serviceWorker.register('/service-worker.js').catch(() => {})
    }, LATER_MS)
  })
}
