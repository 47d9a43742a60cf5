import { signal } from '@preact/signals'

interface Said {
  readonly key: number
  readonly sentence: string
}

/** What is kept in the page: a sentence that follows at once must not wipe out the one before. */
const MOST = 3

const polite = signal<readonly Said[]>([])
const urgent = signal<readonly Said[]>([])
let count = 0

/** Says a sentence to assistive technology, once. `urgent` interrupts: a refusal, the end of the time. */
export function announce(sentence: string, how: 'polite' | 'urgent' = 'polite'): void {
  if (sentence === '') return
  const region = how === 'urgent' ? urgent : polite
  region.value = [...region.peek(), { key: ++count, sentence }].slice(-MOST)
}

/** Once per page, always there: a region that appears with its text is not read. Only what is added is read. */
export function LiveRegion() {
  return (
    <div class="heard">
      <div role="status" aria-live="polite" aria-atomic="false" aria-relevant="additions">
        <Sentences of={polite.value} />
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="false" aria-relevant="additions">
        <Sentences of={urgent.value} />
      </div>
    </div>
  )
}

const Sentences = ({ of }: { readonly of: readonly Said[] }) => (
  <>
    {of.map(({ key, sentence }) => (
      <p key={key}>{sentence}</p>
    ))}
  </>
)
