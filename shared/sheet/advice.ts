/** Articles of the Guide as they are printed: plain words and what they are written after. */
import { adviceIds } from '../domain/handout.ts'
import type { AdviceId } from '../domain/handout.ts'
import { sources } from '../domain/source.ts'
import type { SourceId } from '../domain/source.ts'
import { articles, markedStatement } from '../guide/articles.ts'
import type { ArticleFacts, GuideText } from '../guide/articles.ts'
import { references } from '../guide/evidence.ts'
import type { Advice } from './snapshot.ts'
import { longDate } from './wording.ts'
import type { Wording } from './wording.ts'

function citation(id: SourceId, text: Wording): string {
  const { title, author, date } = sources[id]
  const cited = author === null ? title : text('handout.advice.by', { title, author })
  return date === null ? cited : text('handout.advice.on', { cited, date: longDate(date, text) })
}

/** The chosen articles in their own order. Marks of who stands behind a statement are for the clinician, not for paper. */
export function adviceOf(
  chosen: readonly AdviceId[],
  guide: Pick<GuideText, AdviceId>,
  text: Wording,
): Advice[] {
  return adviceIds
    .filter((id) => chosen.includes(id))
    .map((id) => ({ facts: articles[id] as ArticleFacts, words: guide[id] }))
    .map(({ facts, words }) => ({
      title: words.title,
      lead: words.summary,
      parts: words.parts.map(({ title, lines }) => ({
        title,
        lines: lines.map((line) => markedStatement(line).text),
      })),
      source: text('handout.advice.source', {
        sources: [
          ...facts.sources.map((source) => citation(source, text)),
          ...(facts.references ?? []).map((paper) => references[paper].cite),
        ].join(' · '),
      }),
    }))
}
