/** One article: its statements, the exercises it speaks of in pictures, and where it comes from. */
import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { adviceIds } from '../../../shared/domain/handout.ts'
import { markedStatement } from '../../../shared/guide/articles.ts'
import type { Mark } from '../../../shared/guide/articles.ts'
import { references } from '../../../shared/guide/evidence.ts'
import {
  Dagger,
  ExerciseFigure,
  exercisesOf,
  MarkedText,
  SourceList,
  useCatalog,
} from '../../exercise/index.ts'
import { Chip } from '../../ui/index.ts'
import type { Article } from './find-articles.ts'

export function ArticleView({
  article,
  words,
}: {
  readonly article: Article
  /** What was searched for. */
  readonly words: readonly string[]
}) {
  const { t } = useTranslation('app')
  const { catalog } = useCatalog()
  const { exercises = [], references: papers = [] } = article
  const shown = catalog ? exercisesOf(exercises, catalog.byId) : []
  const marks = new Set(
    article.parts.flatMap(({ lines }) => lines.flatMap((line) => markedStatement(line).mark ?? [])),
  )
  return (
    <article className="stack gap-5" aria-labelledby="article-title">
      <a className="guide__back row" href="#/guide">
        <ChevronLeft aria-hidden="true" />
        {t('guide.back')}
      </a>
      <header className="stack gap-1">
        <h2 id="article-title" className="guide__title">
          <MarkedText text={article.title} words={words} />
        </h2>
        <p className="guide__text">
          <MarkedText text={article.summary} words={words} />
        </p>
        <p className="cluster gap-2">
          {article.audience === 'clinicians' ? <Chip>{t('guide.forClinicians')}</Chip> : null}
          {adviceIds.some((id) => id === article.id) ? (
            <Chip tone="accent">{t('guide.printable')}</Chip>
          ) : null}
        </p>
      </header>
      {article.parts.map((part, index) => (
        <section key={index}>
          {part.title === '' ? null : (
            <h3>
              <MarkedText text={part.title} words={words} />
            </h3>
          )}
          <ul className="guide__statements guide__text">
            {part.lines.map((line) => (
              <Statement key={line} line={line} words={words} />
            ))}
          </ul>
        </section>
      ))}
      {shown.length > 0 ? (
        <section>
          <h3>{t('guide.exercises')}</h3>
          <ol className="guide__pictures">
            {shown.map((exercise) => (
              <li key={exercise.id}>
                <a className="guide__picture stack gap-1" href={`#/catalog/${exercise.id}`}>
                  <ExerciseFigure exercise={exercise} size={112} />
                  <span className="small medium">{exercise.name}</span>
                </a>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <footer className="guide__foot stack gap-4 small">
        {marks.size > 0 ? (
          <ul className="muted">
            {(['clinic', 'second-hand'] satisfies Mark[])
              .filter((mark) => marks.has(mark))
              .map((mark) => (
                <li key={mark}>
                  <span aria-hidden="true">
                    {t(mark === 'clinic' ? 'catalog.dagger' : 'catalog.doubleDagger')}
                  </span>{' '}
                  {t(`guide.legend.${mark}`)}
                </li>
              ))}
          </ul>
        ) : null}
        {article.sources.length > 0 ? (
          <section>
            <h3>{t('guide.sources')}</h3>
            <SourceList ids={article.sources} />
          </section>
        ) : null}
        {papers.length > 0 ? (
          <section>
            <h3>{t('guide.references')}</h3>
            <ul className="stack gap-1">
              {papers.map((id) => (
                <li key={id}>
                  {t('guide.cited', {
                    cite: references[id].cite,
                    read: t(`guide.read.${references[id].read}`),
                  })}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </footer>
    </article>
  )
}

function Statement({ line, words }: { readonly line: string; readonly words: readonly string[] }) {
  const { text, mark } = markedStatement(line)
  return (
    <li>
      <MarkedText text={text} words={words} />
      {mark === null ? null : <Dagger mark={mark} />}
    </li>
  )
}
