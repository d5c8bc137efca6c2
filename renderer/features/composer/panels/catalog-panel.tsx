/** The catalog beside the grid: type, choose, Enter adds. */
import { Check, Plus, Search, X } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { categories } from '../../../../shared/domain/exercise.ts'
import type { Category, Exercise } from '../../../../shared/domain/exercise.ts'
import { formatDose, withRangeDashes } from '../../../../shared/program/dose-text.ts'
import { Dagger, FigureInSight, findExercises, neighboursOf, useSearchable } from '../../../exercise/index.ts'
import { IconButton, Kbd, ToggleChip, classes } from '../../../ui/index.ts'
import { useComposer, useParts } from '../use-composer.ts'

export interface CatalogPanelProps {
  readonly onAdd: (exercise: Exercise) => void
  readonly onClose: () => void
}

export function CatalogPanel({ onAdd, onClose }: CatalogPanelProps) {
  const { t } = useTranslation('app')
  const { exercises } = useParts()
  const id = useId()
  const rows = useComposer((state) => state.document.rows)
  const [text, setText] = useState('')
  const [category, setCategory] = useState<Category | null>(null)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)

  useEffect(() => box.current?.focus(), [])
  const offered = useMemo(() => [...exercises.values()].filter((one) => one.retiredAt === null), [exercises])
  const entries = useSearchable(offered)
  const searched = useDeferredValue(text)
  const found = useMemo(
    () => findExercises(entries, searched).filter((one) => category === null || one.category === category),
    [entries, searched, category],
  )
  const inPlan = useMemo(() => new Set(rows.map((row) => row.exerciseId)), [rows])
  const current = Math.max(0, Math.min(active, found.length - 1))

  useEffect(() => {
    list.current?.children[current]?.scrollIntoView?.({ block: 'nearest' })
  }, [current])

  function search(words: string, within: Category | null): void {
    setText(words)
    setCategory(within)
    setActive(0)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const exercise = found[current]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive(current + (event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === 'Enter' && exercise) {
      event.preventDefault()
      onAdd(exercise)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (text === '') onClose()
      else search('', category)
    }
  }

  return (
    <aside className="side-panel stack catalog-panel" aria-label={t('composer.catalog.title')}>
      <header className="side-panel__head split rigid">
        <h2>{t('composer.catalog.title')}</h2>
        <IconButton small icon={X} label={t('composer.catalog.close')} keys="escape" onPress={onClose} />
      </header>
      <div className="catalog-panel__search">
        <div className="control">
          <Search aria-hidden="true" className="lucide control__sign" />
          <input
            ref={box}
            type="text"
            role="combobox"
            className="control__input"
            aria-label={t('composer.catalog.search')}
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={found[current] ? `${id}-${found[current].id}` : undefined}
            placeholder={t('composer.catalog.search')}
            value={text}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => search(event.target.value, category)}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <div
        className="catalog-panel__chips cluster stretch gap-1 rigid"
        role="group"
        aria-label={t('composer.catalog.categories')}
      >
        {categories.map((one) => (
          <ToggleChip
            key={one}
            isSelected={category === one}
            onChange={(on) => search(text, on ? one : null)}
          >
            {t(`catalog.categories.${one}`)}
          </ToggleChip>
        ))}
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('composer.catalog.list')}
        className="catalog-panel__list"
      >
        {found.map((exercise, index) => (
          <div
            key={exercise.id}
            id={`${id}-${exercise.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={classes('catalog-item row gap-2', index === current && 'catalog-item--active')}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              setActive(index)
              onAdd(exercise)
            }}
            onKeyDown={() => undefined}
          >
            <FigureInSight exercise={exercise} size={44} />
            <span className="stack grow">
              <span className="catalog-item__name">{exercise.name}</span>
              <span className="one-line muted small">
                {t(`catalog.categories.${exercise.category}`)} ·{' '}
                <span className="numbers">{withRangeDashes(formatDose(exercise.clinicDose))}</span>
                <Dagger />
              </span>
            </span>
            {inPlan.has(exercise.id) ? (
              <span className="catalog-item__mark">
                <Check aria-hidden="true" />
                {t('composer.catalog.inPlan')}
              </span>
            ) : (
              <Plus aria-hidden="true" className="catalog-item__plus" />
            )}
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <p className="side-panel__empty">
          <strong>{t('composer.catalog.none')}</strong> {t('composer.catalog.noneText')}
        </p>
      ) : null}
      {found[current] ? <Foot exercise={found[current]} onAdd={onAdd} /> : null}
    </aside>
  )
}

/** What is easier and harder than the entry under the cursor, each added with a press. */
function Foot({
  exercise,
  onAdd,
}: {
  readonly exercise: Exercise
  readonly onAdd: (exercise: Exercise) => void
}) {
  const { t } = useTranslation('app')
  const { exercises } = useParts()
  return (
    <footer className="catalog-panel__foot">
      {(['easier', 'harder'] as const).map((way) => {
        const linked = neighboursOf(exercise, way, exercises)
        return linked.length === 0 ? null : (
          <p key={way} className="catalog-panel__links cluster stretch">
            <span className="muted">{t(`composer.catalog.${way}`)}</span>
            {linked.map((other) => (
              <button
                key={other.id}
                type="button"
                className="link-button"
                aria-label={t('composer.catalog.add', { exercise: other.name })}
                onClick={() => onAdd(other)}
              >
                {other.name}
              </button>
            ))}
          </p>
        )
      })}
      <p className="catalog-panel__hint muted">
        <Kbd keys="enter" /> {t('composer.catalog.hint', { name: exercise.name })}
      </p>
    </footer>
  )
}
