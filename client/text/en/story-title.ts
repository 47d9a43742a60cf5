import type { storyTitle as French } from '../fr/story-title.ts'

export const storyTitle: typeof French = {
  title: 'A title for our story',
  help: 'The title that most people choose will head the table’s story, without its author’s name.',
  propose: 'Propose this title',
  saved: 'Proposed. The table will read it when answers are opened.',
  vote: 'The one I choose:',
}
