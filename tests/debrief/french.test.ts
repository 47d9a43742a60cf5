import { describe, expect, test } from 'vitest'
import * as english from '../../shared/debrief/words/english.ts'
import { a, agree, capitalise, countOf, de, isElided, list, numberWord, quarters, que, signed, spaceFrench, uncapitaliseArticle } from '../../shared/debrief/words/french.ts'

describe('French prose', () => {
  test.each([
    ['le marché du samedi', 'du marché du samedi', 'au marché du samedi'],
    ['les bocaux', 'des bocaux', 'aux bocaux'],
    ['la bourse d’entraide', 'de la bourse d’entraide', 'à la bourse d’entraide'],
    ['l’épicerie partagée', 'de l’épicerie partagée', 'à l’épicerie partagée'],
    ['la halle', 'de la halle', 'à la halle'],
    ['Dominique', 'de Dominique', 'à Dominique'],
    ['Ousmane', 'd’Ousmane', 'à Ousmane'],
    ['Anselme', 'd’Anselme', 'à Anselme'],
    ['Yacine', 'de Yacine', 'à Yacine'],
    ['Yves', 'd’Yves', 'à Yves'],
    ['Émile', 'd’Émile', 'à Émile'],
    ['Henri', 'd’Henri', 'à Henri'],
    ['un jeton', 'd’un jeton', 'à un jeton'],
    ['deux jetons', 'de deux jetons', 'à deux jetons'],
    ['onze jetons', 'de onze jetons', 'à onze jetons'],
    ['huit paroles', 'de huit paroles', 'à huit paroles'],
  ])('de, à + %s', (noun, withDe, withA) => {
    expect([de(noun), a(noun)]).toEqual([withDe, withA])
  })

  test.each([
    ['il manque', 'qu’il manque'],
    ['elle tient', 'qu’elle tient'],
    ['on se parle', 'qu’on se parle'],
    ['Ousmane', 'qu’Ousmane'],
    ['Yacine', 'que Yacine'],
    ['le pot', 'que le pot'],
    ['huit jetons', 'que huit jetons'],
    ['œuvrer', 'qu’œuvrer'],
    ['« être »', 'qu’« être »'],
  ])('que + %s', (words, joined) => {
    expect(que(words)).toBe(joined)
  })

  test.each([['haricot', false], ['halle', false], ['hibou', false], ['héros', false], ['hiver', true], ['habitant', true], ['heure', true], ['yaourt', false], ['oui', false], ['ouest', true]])('%s takes an elision: %s', (word, elided) => {
    expect(isElided(word)).toBe(elided)
  })

  test('lists', () => {
    expect(list([])).toBe('')
    expect(list(['Nour'])).toBe('Nour')
    expect(list(['Nour', 'Samira'])).toBe('Nour et Samira')
    expect(list(['Nour', 'Samira', 'Paul'])).toBe('Nour, Samira et Paul')
  })

  test('numbers in letters up to seize, agreement from two', () => {
    expect([0, 1, 2, 11, 16, 17].map((count) => countOf(count, 'jeton'))).toEqual(['zéro jeton', 'un jeton', 'deux jetons', 'onze jetons', 'seize jetons', '17\u00a0jetons'])
    expect([1, 2].map((count) => countOf(count, 'parole', 'f'))).toEqual(['une parole', 'deux paroles'])
    expect(countOf(2, 'fil', 'm', 'fils')).toBe('deux fils')
    expect([0, 1, -1, 2].map((count) => agree(count, 'tenue'))).toEqual(['tenue', 'tenue', 'tenue', 'tenues'])
    expect(numberWord(1, 'f')).toBe('une')
  })

  test('figures', () => {
    expect([14, 16, 3, 0].map(quarters)).toEqual(['3,5', '4', '0,75', '0'])
    expect([2, 0, -1].map(signed)).toEqual(['+2', '0', '\u22121'])
  })

  test.each([
    ["L'eau : « oui » ; quoi ? Non !", 'L’eau\u00a0: «\u00a0oui\u00a0»\u00a0; quoi\u00a0? Non\u00a0!'],
    ['déjà\u00a0: «\u00a0fait\u00a0»', 'déjà\u00a0: «\u00a0fait\u00a0»'],
    ['fine\u202f?', 'fine\u00a0?'],
    ['à 12:30', 'à 12:30'],
    ['collé?', 'collé\u00a0?'],
  ])('spaces %j, and once only', (from, to) => {
    expect(spaceFrench(from)).toBe(to)
    expect(spaceFrench(to)).toBe(to)
  })

  test('capitals', () => {
    expect(capitalise('été')).toBe('Été')
    expect(capitalise('« été »')).toBe('« Été »')
    expect(capitalise('18 jetons')).toBe('18 jetons')
    expect(capitalise('« œuvre »')).toBe('« Œuvre »')
    expect(uncapitaliseArticle('La serrure changée')).toBe('la serrure changée')
    expect(uncapitaliseArticle('L’affiche jaunit')).toBe('l’affiche jaunit')
    expect(uncapitaliseArticle('Maëlle s’en va')).toBe('Maëlle s’en va')
    expect(uncapitaliseArticle('Lessive')).toBe('Lessive')
  })
})

test('English prose counts, lists and keeps its names', () => {
  expect([0, 1, 2, 17].map((count) => english.countOf(count, 'token'))).toEqual(['no tokens', 'one token', 'two tokens', '17 tokens'])
  expect(english.list(['Nour', 'Samira', 'Paul'])).toBe('Nour, Samira and Paul')
  expect(english.uncapitaliseArticle('The changed lock')).toBe('the changed lock')
  expect(english.uncapitaliseArticle('Theodore')).toBe('Theodore')
})
