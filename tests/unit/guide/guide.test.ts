import { describe, expect, it } from 'vitest'
import { isBuiltIn } from '../../../shared/catalog/index.ts'
import { adviceIds } from '../../../shared/domain/handout.ts'
import type { AdviceId } from '../../../shared/domain/handout.ts'
import {
  articleIds,
  articles,
  articlesOn,
  guideSections,
  markedStatement,
} from '../../../shared/guide/articles.ts'
import type { ArticleFacts } from '../../../shared/guide/articles.ts'
import { references } from '../../../shared/guide/evidence.ts'
import { languageCodes, wordsIn } from '../../../shared/text/index.ts'
import { readingGrade } from '../../../shared/sheet/reading-grade.ts'

const facts: Readonly<Record<string, ArticleFacts>> = articles
const words = wordsIn('en').guide
const all = articleIds.map((id) => ({ id, ...facts[id]!, ...words[id] }))
const linesOf = (id: keyof typeof words): string[] => [
  words[id].summary,
  ...words[id].parts.flatMap(({ lines }) => lines.map((line) => markedStatement(line).text)),
]

describe('the Guide', () => {
  it('holds every article of the articles and of the evidence, in every section', () => {
    expect(articleIds).toHaveLength(24)
    expect(new Set(all.map(({ section }) => section))).toEqual(new Set(guideSections))
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  })

  it.each(articleIds)('%s says where it comes from and leads to exercises that exist', (id) => {
    const { sources, references: papers = [], exercises = [] } = facts[id]!
    expect(sources.length + papers.length).toBeGreaterThan(0)
    expect(exercises.filter((slug) => !isBuiltIn(slug))).toEqual([])
    expect(new Set(exercises).size).toBe(exercises.length)
    for (const slug of exercises) expect(articlesOn(slug)).toContain(id)
  })

  it.each(articleIds)('%s is as plain as its readers need it', (id) => {
    const limit = facts[id]!.audience === 'patients' ? 6 : 9
    expect(readingGrade(linesOf(id))).toBeLessThanOrEqual(limit)
  })

  it.each(articleIds)('%s is made of whole statements', (id) => {
    for (const line of linesOf(id)) {
      expect(line).toMatch(/^[A-Z0-9].*[.?]$/)
      expect(line).not.toMatch(/!|[†‡]|\b(?:we|our|us)\b|UNCONFIRMED/i)
    }
  })

  it('names a paper that was read second-hand beside whatever is marked so', () => {
    for (const { id, parts, references: papers = [] } of all) {
      const marked = parts.some(({ lines }) =>
        lines.some((line) => markedStatement(line).mark === 'second-hand'),
      )
      const read = papers.map((paper) => references[paper].read)
      expect(!marked || read.includes('second-hand'), id).toBe(true)
    }
  })

  it('prints only what patients may read', () => {
    expect(adviceIds.map((id) => facts[id]!.audience)).toEqual(adviceIds.map(() => 'patients'))
  })

  it('cites each paper at least once', () => {
    const cited = new Set(all.flatMap(({ references: papers = [] }) => papers))
    expect(Object.keys(references).filter((id) => !cited.has(id as keyof typeof references))).toEqual([])
  })

  it('has the same statements with the same marks in every language', () => {
    const shape = (guide: Pick<typeof words, AdviceId>) =>
      adviceIds.map((id) =>
        guide[id].parts.map(({ lines }) => lines.map((line) => markedStatement(line).mark)),
      )
    for (const language of languageCodes) expect(shape(wordsIn(language).guide)).toEqual(shape(words))
  })
})

describe('a statement', () => {
  it.each([
    ['Rest. †', { text: 'Rest.', mark: 'clinic' }],
    ['Rest. ‡', { text: 'Rest.', mark: 'second-hand' }],
    ['Rest.', { text: 'Rest.', mark: null }],
  ])('%s is read with its mark', (line, read) => {
    expect(markedStatement(line)).toEqual(read)
  })
})
