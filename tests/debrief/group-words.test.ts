import { describe, expect, test } from 'vitest'
import { groupWordsOf, storyTitleOf } from '../../shared/debrief/group-words.ts'
import type { TurningPoint } from '../../shared/debrief/debrief-types.ts'
import type { DebriefState, TableState } from '../../shared/engine/state.ts'

const both = (fr: string) => ({ fr, en: fr })
const pot: TurningPoint = { letter: 'A', season: 1, fact: 'pot', title: both('Le pot'), text: both(''), score: 1, reasons: [], arithmetic: '1', seqs: [1] }
const base: DebriefState = { step: 6, answers: [], released: [], cards: {}, keptMoments: [] }
const state = (debrief: Partial<DebriefState>, erasedTexts: string[] = []): TableState => ({ debrief: { ...base, ...debrief }, erasedTexts }) as unknown as TableState
const texts: Readonly<Record<string, string>> = { t1: 'soulagée', t2: 'doute', t3: 'élan' }
const words = (id: string): string | undefined => texts[id]
const said = ['t1', 't2', 't3'].map((text, index) => ({ seat: index + 1, step: 1, item: 'word', text }))

describe('what the group said, in the documents', () => {
  test('words come in alphabetical order, from three on, once opened and while they are there', () => {
    expect(groupWordsOf(state({ answers: said, opened: [1] }), [pot], words).feelings).toEqual(['doute', 'élan', 'soulagée'])
    expect(groupWordsOf(state({ answers: said }), [pot], words).feelings).toEqual([])
    expect(groupWordsOf(state({ answers: said, opened: [1] }, ['t2']), [pot], words).feelings).toEqual([])
  })

  test('tags and ways of seeing are counts of three or more of steps that were opened', () => {
    const tags = { 1: { '1/pot': 'chosen' }, 2: { '1/pot': 'induced' }, 3: { '1/pot': 'induced' } } as const
    const answers = [1, 2, 3, 4].map((seat) => ({ seat, step: 4, item: 'rule:pot', value: seat === 4 ? 'missing' : 'agree' }))
    const opened = groupWordsOf(state({ tags, answers, opened: [3, 4] }), [pot], words)
    expect(opened.tags).toEqual([{ fact: '1/pot', title: pot.title, counts: { chosen: 1, induced: 2 } }])
    expect(opened.relate).toEqual([{ rule: 'pot', counts: { agree: 3 } }])
    expect(groupWordsOf(state({ tags, answers, moods: { light: 3 } }), [pot], words)).toEqual({ moods: {}, feelings: [], tags: [], relate: [] })
  })
})

test('ways of seeing a role are counted like those of a rule, apart', () => {
  const answers = [1, 2, 3, 4].map((seat) => ({ seat, step: 4, item: seat === 4 ? 'role:funder' : 'role:official', value: 'differs' }))
  expect(groupWordsOf(state({ answers, opened: [4] }), [pot], words)).toMatchObject({ relate: [], relateRoles: [{ role: 'official', counts: { differs: 3 } }] })
  expect(groupWordsOf(state({ answers }), [pot], words).relateRoles).toBeUndefined()
})

describe('the title of the récit', () => {
  const title = (seat: number, text: string) => ({ seat, step: 6, item: 'title', text })
  const vote = (seat: number, value: string) => ({ seat, step: 6, item: 'title-vote', value })
  const proposed = [title(1, 't1'), title(2, 't2')]
  test('is the one most people chose, the first written on a tie, once opened', () => {
    expect(storyTitleOf(state({ opened: [6], answers: [...proposed, vote(1, 't2'), vote(3, 't2'), vote(2, 't1')] }), words)).toBe('doute')
    expect(storyTitleOf(state({ opened: [6], answers: [...proposed, vote(1, 't2'), vote(2, 't1')] }), words)).toBe('soulagée')
    expect(storyTitleOf(state({ answers: [...proposed, vote(1, 't2')] }), words)).toBeUndefined()
  })
  test('is none when nobody voted, when its author took it back, or for words that nobody proposed', () => {
    expect(storyTitleOf(state({ opened: [6], answers: proposed }), words)).toBeUndefined()
    expect(storyTitleOf(state({ opened: [6], answers: [...proposed, vote(1, 't2')] }, ['t2']), words)).toBeUndefined()
    expect(storyTitleOf(state({ opened: [6], answers: [...proposed, vote(1, 't3')] }), words)).toBeUndefined()
  })
})
