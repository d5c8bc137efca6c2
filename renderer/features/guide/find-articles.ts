/** The articles in the language of the window, and the search over them, which ranks as the catalog's does. */
import type { TFunction } from 'i18next'
import { articleIds, articles, markedStatement } from '../../../shared/guide/articles.ts'
import type { ArticleFacts, ArticleId, ArticleText, GuideText } from '../../../shared/guide/articles.ts'
import { rankOf, searchTexts } from '../../exercise/index.ts'

export interface Article extends ArticleFacts, ArticleText {
  readonly id: ArticleId
}

export function articlesIn(words: GuideText): Article[] {
  return articleIds.map((id) => ({ id, ...articles[id], ...words[id] }))
}

export interface FoundArticle {
  readonly article: Article
  /** The statement it was found by; empty where its title or its summary says it. */
  readonly statement: string
}

/** Articles that hold every word, the best first; all of them in their order while nothing is typed. */
export function findArticles(
  t: TFunction,
  all: readonly Article[],
  words: readonly string[],
): FoundArticle[] {
  if (words.length === 0) return all.map((article) => ({ article, statement: '' }))
  return all
    .flatMap((article) => {
      const found = rankOf(
        searchTexts({
          name: article.title,
          aliases: article.parts.map(({ title }) => title),
          structure: article.summary,
          groups: [t(`guide.sections.${article.section}`)],
          steps: article.parts.flatMap(({ lines }) => lines.map((line) => markedStatement(line).text)),
        }),
        words,
      )
      if (!found) return []
      const { kind, text } = found.hit ?? { kind: 'structure', text: '' }
      return [{ article, rank: found.rank, statement: kind === 'step' || kind === 'alias' ? text : '' }]
    })
    .toSorted((one, other) => one.rank - other.rank)
}
