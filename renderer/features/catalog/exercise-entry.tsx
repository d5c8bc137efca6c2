/** An entry of the catalog: the figure, how it is done, how much, where it stands, and where it comes from. */
import { Archive, ArchiveRestore, ChevronDown, ChevronUp, Copy, Pencil } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { useReadOnly, useErrorSentence } from '../../api/index.ts'
import { StageChip, useCatalog } from '../../exercise/index.ts'
import type { Catalog } from '../../exercise/index.ts'
import {
  Button,
  ButtonLink,
  Chip,
  EmptyState,
  ErrorState,
  IconButton,
  PageBody,
  PageHeader,
  Skeleton,
  useShortcuts,
} from '../../ui/index.ts'
import { actionPath } from './addresses.ts'
import { useCatalogView } from './catalog-view.ts'
import { EntryBody } from './entry-body.tsx'
import { useRetireExercise } from './use-retire-exercise.ts'
import './exercise-entry.css'

export interface ExerciseEntryProps {
  readonly exerciseId: string
  /** Goes to another entry in place of this one. */
  readonly onWalk: (exerciseId: string) => void
}

export function ExerciseEntry({ exerciseId, onWalk }: ExerciseEntryProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { catalog, error, retry } = useCatalog()
  const exercise = catalog?.byId.get(exerciseId)
  if (catalog && exercise) {
    return (
      <>
        <EntryHeader exercise={exercise} catalog={catalog} onWalk={onWalk} />
        <PageBody>
          <EntryBody key={exercise.id} exercise={exercise} catalog={catalog} />
        </PageBody>
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('catalog.title')} />
      <PageBody>
        {error ? <ErrorState text={sentence(error)} onRetry={retry} /> : null}
        {catalog ? <MissingExercise /> : error ? null : <Skeleton lines={8} />}
      </PageBody>
    </>
  )
}

export function MissingExercise() {
  const { t } = useTranslation('app')
  return (
    <EmptyState
      title={t('catalog.entry.missingTitle')}
      text={t('catalog.entry.missingText')}
      action={<ButtonLink href="#/catalog">{t('catalog.entry.missingAction')}</ButtonLink>}
    />
  )
}

/** The entries beside this one in the list as it was last shown, or in the whole catalog. */
function useNeighbours(exercise: Exercise, catalog: Catalog) {
  const shownIds = useCatalogView((view) => view.shownIds)
  return useMemo(() => {
    const ids = shownIds.includes(exercise.id)
      ? shownIds
      : catalog.exercises.filter((one) => one.retiredAt === null).map((one) => one.id)
    const at = ids.indexOf(exercise.id)
    return {
      at,
      count: ids.length,
      previous: at > 0 ? ids[at - 1] : undefined,
      next: at < 0 ? undefined : ids[at + 1],
    }
  }, [shownIds, catalog, exercise.id])
}

function EntryHeader({
  exercise,
  catalog,
  onWalk,
}: {
  readonly exercise: Exercise
  readonly catalog: Catalog
  readonly onWalk: (exerciseId: string) => void
}) {
  const { t } = useTranslation('app')
  const readOnly = useReadOnly('write-exercises')
  const { retire, busy } = useRetireExercise()
  const { at, count, previous, next } = useNeighbours(exercise, catalog)
  const isOwn = exercise.origin === 'own'
  const isRetired = exercise.retiredAt !== null

  const shortcuts = useMemo(() => {
    const walk = (keys: string, label: string, id: string | undefined) =>
      id === undefined ? [] : [{ keys, label, group: t('catalog.keys'), run: () => onWalk(id) }]
    return [...walk('k', t('catalog.key.previous'), previous), ...walk('j', t('catalog.key.next'), next)]
  }, [t, previous, next, onWalk])
  useShortcuts(shortcuts)

  return (
    <PageHeader
      back={{ href: '#/catalog', label: t('catalog.back') }}
      title={exercise.name}
      detail={
        <>
          {isOwn ? <Chip tone="accent">{t('catalog.own')}</Chip> : null}
          {isRetired ? <Chip>{t('catalog.retired')}</Chip> : null}
          <Chip>{t(`catalog.categories.${exercise.category}`)}</Chip>
          {exercise.stage === null ? null : <StageChip stage={exercise.stage} />}
          {exercise.impact === 'none' ? null : <Chip>{t(`catalog.impactOf.${exercise.impact}`)}</Chip>}
        </>
      }
      actions={
        <>
          {at >= 0 ? (
            <div className="entry-walk row gap-half rigid">
              <span className="muted small numbers">{t('catalog.position', { place: at + 1, count })}</span>
              <IconButton
                icon={ChevronUp}
                label={t('catalog.key.previous')}
                keys="k"
                isDisabled={previous === undefined}
                onPress={() => previous !== undefined && onWalk(previous)}
              />
              <IconButton
                icon={ChevronDown}
                label={t('catalog.key.next')}
                keys="j"
                isDisabled={next === undefined}
                onPress={() => next !== undefined && onWalk(next)}
              />
            </div>
          ) : null}
          {readOnly ? null : (
            <>
              {isOwn ? (
                <Button
                  icon={isRetired ? ArchiveRestore : Archive}
                  busy={busy}
                  onPress={() => void retire(exercise, !isRetired)}
                >
                  {t(isRetired ? 'catalog.entry.bringBack' : 'catalog.entry.retire')}
                </Button>
              ) : null}
              <ButtonLink icon={Copy} href={`#${actionPath(exercise.id, 'copy')}`}>
                {t('catalog.entry.copy')}
              </ButtonLink>
              {isOwn ? (
                <ButtonLink icon={Pencil} href={`#${actionPath(exercise.id, 'edit')}`}>
                  {t('catalog.entry.edit')}
                </ButtonLink>
              ) : null}
            </>
          )}
        </>
      }
    />
  )
}
