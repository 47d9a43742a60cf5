import { expect, test } from 'vitest'
import { columnWidths, letterSize } from '../../server/exports/docx.ts'

const LONG = 'Le défi est relevé avec brio : force 5 pour un besoin de 3, et ce qui pèse le plus est l’écoute.'

test('a column is as wide as what it holds asks for; together they fill the line', () => {
  const [season, told, facts] = columnWidths([['Saison', 'Ce qui s’est passé', 'Faits'], ['Second printemps', LONG, '102–110']]) as [number, number, number]
  expect(told).toBeGreaterThan(2 * season)
  expect(season).toBeGreaterThan(facts)
  expect(season + told + facts).toBeGreaterThan(9600)
  expect(season + told + facts).toBeLessThanOrEqual(9638)
})

test('a word is never broken by a neighbour that has more to say', () => {
  const widths = columnWidths([['Due', 'De', 'À', 'Objet', 'Parce que', 'Issue'], ['Printemps', 'animatrice ou animateur territorial', 'la table', LONG, 'c’est un besoin commun', 'tenue']])
  for (const [column, word] of ['Printemps', 'animatrice', 'table', 'besoin', 'commun', 'tenue'].entries()) expect(widths[column], word).toBeGreaterThan(word.length * 100 + 160)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9638)
  expect(columnWidths([[]])).toEqual([])
})

test('where the words of many columns would not fit, letters are smaller and no word is broken', () => {
  expect(letterSize([['Saison', 'Faits'], ['Second printemps', '102–110']])).toBe(18)
  const grown = [['Saison', 'Tiers-lieu la Cardeuse', 'Achats groupés', 'Plateforme d’emploi', 'Fête des beffrois', 'Maison ouverte'], ['Second printemps', ...Array<string>(5).fill('expérimentation')]]
  const [size, widths] = [letterSize(grown), columnWidths(grown)]
  expect(size).toBeLessThan(18)
  for (const width of widths.slice(1)) expect(width - 160).toBeGreaterThan('expérimentation'.length * 100 * (size / 18))
})
