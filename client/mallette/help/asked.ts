/** What somebody asks about. `term`: its id in the glossary. `title`: the word as the screen has it. */
export type Asked = { readonly term: string; readonly title: string }
