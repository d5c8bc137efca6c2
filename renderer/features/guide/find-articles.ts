/** The articles in the language of the window, and the search over them, which ranks as the catalog's does. */
import type { TFunction } from 'i18next'
import { articleIds, articles, markedStatement } from '../../../shared/guide/articles.ts'
import type { ArticleFacts, ArticleId, ArticleText, GuideText } from '../../../shared/guide/articles.ts'
import { loadRuleIds, loadRuleOf } from '../../../shared/program/load-rules.ts'
import { loadRuleText } from '../../../shared/text/load-rule-text.ts'
import { rankOf, searchTexts } from '../../exercise/index.ts'
import type { SearchTexts } from '../../exercise/index.ts'

export interface Article extends ArticleFacts, ArticleText {
  readonly id: ArticleId
  /** What it is found by. */
  readonly texts: SearchTexts
}

/** The rules about load are stated once, where plan checking asks for them; the article reads them there. */
function loadRuleParts(t: TFunction): ArticleText['parts'] {
  return loadRuleIds.map((id) => {
    const { name, when, advice } = loadRuleText(t, id)
    const { sources, evidence } = loadRuleOf(id)
    const advises = t('loadRules.advises', { advice })
    return {
      title: name,
      lines: [
        when,
        sources.length === 0 ? t('guide.byClinic', { statement: advises }) : advises,
        ...evidence.map(({ study }) => t(`loadRules.studies.${study}`)),
      ],
    }
  })
}

export function articlesIn(t: TFunction, words: GuideText): Article[] {
  return articleIds.map((id) => {
    const { title, summary } = words[id]
    const parts = id === 'load-rules' ? loadRuleParts(t) : words[id].parts
    const texts = searchTexts({
      name: title,
      aliases: parts.map((part) => part.title),
      structure: summary,
      groups: [t(`guide.sections.${articles[id].section}`)],
      steps: parts.flatMap(({ lines }) => lines.map((line) => markedStatement(line).text)),
    })
    return { id, ...articles[id], title, summary, parts, texts }
  })
}

export interface FoundArticle {
  readonly article: Article
  /** The statement it was found by; empty where its title or its summary says it. */
  readonly statement: string
}

/** Articles that hold every word, the best first; all of them in their order while nothing is typed. */
export function findArticles(all: readonly Article[], words: readonly string[]): FoundArticle[] {
  if (words.length === 0) return all.map((article) => ({ article, statement: '' }))
  return all
    .flatMap((article) => {
      const found = rankOf(article.texts, words)
      if (!found) return []
      const says = found.hit && (found.hit.kind === 'step' || found.hit.kind === 'alias')
      return [{ article, rank: found.rank, statement: says ? found.hit.text : '' }]
    })
    .toSorted((one, other) => one.rank - other.rank)
}
