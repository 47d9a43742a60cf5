import type { tutorial as french } from '../fr/tutorial.ts'

export const tutorial: typeof french = {
  title: 'Season zero',
  progress: (step, steps) => `Gesture ${step} of ${steps}`,
  next: 'Next',
  finish: 'Understood',
  leave: 'Skip',
  clue: {
    title: 'I read my clue',
    text: 'The fountain no longer flows. I am the only one to read this:',
    clue: '“We have been told before that it would be mended.”',
    tap: 'Turn my clue over',
    after: 'Three possible situations. With three clues shared, only one remains: we talk.',
  },
  posture: {
    title: 'I choose my posture',
    belief: 'I believe it is…',
    text: 'My worksite: the fountain. I say what I believe, then how I go about it.',
    refused: 'This posture asks to be recognised. Here it would not carry: I choose another.',
    fine: 'This one is open to me. The right posture depends on the situation, and on who I am.',
  },
  tokens: {
    title: 'I spread my time',
    text: 'Four time a season: to the worksite, to the common pot, to my mandate.',
    left: (n) => (n === 0 ? 'All placed.' : `I have ${n} left.`),
  },
  pot: {
    title: 'What an empty pot costs',
    text: 'The pot pays for invisible work. Empty, whatever did not rise goes down.',
    empty: 'I gave nothing, nor did the others: vitality loses a point.',
    filled: (n) => `I gave ${n}, and so did the others: nothing goes down.`,
  },
  promise: {
    title: 'I give my word',
    text: 'A promise is public. Kept, it makes trust; broken, it leaves a scar.',
    given: 'Promise given. It is kept during commitment.',
  },
  thread: {
    title: 'I read a thread',
    text: 'On the map, a red thread links people. Which one says trust?',
    right: 'Yes: stitched is trust. Braided is reciprocity.',
    wrong: (band) => `That one says: ${band}. I try another.`,
    option: (band) => `A thread: ${band}`,
    shapes: { distrust: 'needle holes', caution: 'a dotted line', trust: 'stitches', reciprocity: 'a braid' },
  },
}
