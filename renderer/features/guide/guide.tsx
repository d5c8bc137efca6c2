/** The Guide: its articles by section at the left, the one that is read at the right. */
import { SearchX } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guideSections } from '../../../shared/guide/articles.ts'
import { MarkedText, wordsOf } from '../../exercise/index.ts'
import { useWords } from '../../i18n/use-words.ts'
import {
  Button,
  ButtonLink,
  EmptyState,
  PageBody,
  PageHeader,
  SearchField,
  useShortcuts,
} from '../../ui/index.ts'
import { ArticleView } from './article-view.tsx'
import { articlesIn, findArticles } from './find-articles.ts'
import type { FoundArticle } from './find-articles.ts'
import './guide.css'

export interface GuideProps {
  /** The article in the address; null for the list, beside which its first one is shown. */
  readonly articleId: string | null
  /** Goes to another article in place of this one. */
  readonly onOpen: (articleId: string) => void
}

export function Guide({ articleId, onOpen }: GuideProps) {
  const { t } = useTranslation('app')
  const words = useWords().guide
  const [text, setText] = useState('')
  /** Where only the list or the article has room, typing brings the list and a choice the article. */
  const [isChoosing, setChoosing] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLElement>(null)

  const all = useMemo(() => articlesIn(t, words), [t, words])
  const typed = useMemo(() => wordsOf(text), [text])
  const found = useMemo(() => findArticles(all, typed), [all, typed])
  const shown = articleId === null ? found[0]?.article : all.find(({ id }) => id === articleId)

  const shortcuts = useMemo(() => {
    const at = found.findIndex(({ article }) => article === shown)
    const walk = (keys: string, label: string, to: FoundArticle | undefined) =>
      to ? [{ keys, label, group: t('guide.keys'), run: () => onOpen(to.article.id) }] : []
    return [
      {
        keys: '/',
        group: t('guide.keys'),
        label: t('guide.key.search'),
        run: () => {
          search.current?.focus()
          search.current?.select()
        },
      },
      ...walk('k', t('guide.key.previous'), found[at - 1]),
      ...walk('j', t('guide.key.next'), found[at + 1]),
    ]
  }, [t, found, shown, onOpen])
  useShortcuts(shortcuts)

  const links = () => [...(list.current?.querySelectorAll('a') ?? [])]
  const choose = () => setChoosing(false)
  function onSearchKey(event: KeyboardEvent): void {
    const [first] = found
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      links()[0]?.focus()
    } else if (event.key === 'Enter' && typed.length > 0 && first) {
      choose()
      onOpen(first.article.id)
    }
  }
  function onListKey(event: KeyboardEvent): void {
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (way === 0) return
    event.preventDefault()
    const next = links().indexOf(event.currentTarget as HTMLAnchorElement) + way
    if (next < 0) search.current?.focus()
    else links()[next]?.focus()
  }

  return (
    <>
      <PageHeader
        title={t('guide.title')}
        detail={
          <output>
            {found.length === all.length
              ? t('guide.count', { count: all.length })
              : t('guide.countOf', { shown: found.length, count: all.length })}
          </output>
        }
      >
        <SearchField
          label={t('guide.search')}
          value={text}
          inputRef={search}
          onChange={(typedNow) => {
            setText(typedNow)
            setChoosing(true)
          }}
          onKeyDown={onSearchKey}
        />
      </PageHeader>
      <PageBody fill>
        <div className="guide fill" data-reading={articleId !== null && !isChoosing}>
          <nav ref={list} className="guide__list" aria-label={t('guide.list')}>
            {found.length === 0 ? (
              <EmptyState
                icon={SearchX}
                title={t('guide.emptyTitle')}
                text={t('guide.emptyText')}
                action={<Button onPress={() => setText('')}>{t('guide.clear')}</Button>}
              />
            ) : typed.length > 0 ? (
              <Links found={found} words={typed} openId={shown?.id} onKey={onListKey} onChoose={choose} />
            ) : (
              guideSections.map((section) => (
                <section key={section}>
                  <h2 className="guide__section">{t(`guide.sections.${section}`)}</h2>
                  <Links
                    found={found.filter(({ article }) => article.section === section)}
                    words={typed}
                    openId={shown?.id}
                    onKey={onListKey}
                    onChoose={choose}
                  />
                </section>
              ))
            )}
          </nav>
          <div className="guide__article">
            {shown ? (
              <ArticleView key={shown.id} article={shown} words={typed} />
            ) : articleId === null ? null : (
              <EmptyState
                title={t('guide.missingTitle')}
                text={t('guide.missingText')}
                action={<ButtonLink href="#/guide">{t('guide.missingAction')}</ButtonLink>}
              />
            )}
          </div>
        </div>
      </PageBody>
    </>
  )
}

function Links({
  found,
  words,
  openId,
  onKey,
  onChoose,
}: {
  readonly found: readonly FoundArticle[]
  readonly words: readonly string[]
  readonly openId: string | undefined
  readonly onKey: (event: KeyboardEvent) => void
  readonly onChoose: () => void
}) {
  return (
    <ul>
      {found.map(({ article, statement }) => (
        <li key={article.id}>
          <a
            className="guide__link stack"
            href={`#/guide/${article.id}`}
            onKeyDown={onKey}
            onClick={onChoose}
            {...(article.id === openId ? { 'aria-current': 'page' as const } : {})}
          >
            <span className="medium">
              <MarkedText text={article.title} words={words} />
            </span>
            {statement === '' ? null : (
              <span className="muted small">
                <MarkedText text={statement} words={words} />
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
