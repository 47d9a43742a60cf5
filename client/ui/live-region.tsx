import { signal } from '@preact/signals'

const polite = signal('')
const urgent = signal('')

/** Says a sentence to assistive technology, once. `urgent` interrupts: a refusal, the end of the time. */
export function announce(sentence: string, how: 'polite' | 'urgent' = 'polite'): void {
  const region = how === 'urgent' ? urgent : polite
  // The same sentence twice is said twice: the no-break space makes it another one.
  region.value = region.peek() === sentence ? `${sentence}\u00a0` : sentence
}

/** Once per page, always there: a region that appears with its text is not read. */
export function LiveRegion() {
  return (
    <div class="heard">
      <p role="status" aria-live="polite">
        {polite.value}
      </p>
      <p role="alert" aria-live="assertive">
        {urgent.value}
      </p>
    </div>
  )
}
