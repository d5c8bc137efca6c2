/** The cells of the catalog's list: two quiet lines each, the first says what, the second where. */
import type { TFunction } from 'i18next'
import { BookText } from 'lucide-react'
import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { formatDose, withRangeDashes } from '../../../shared/program/dose-text.ts'
import { StageChip } from '../../exercise/index.ts'
import type { Match } from '../../exercise/index.ts'
import { Chip, classes, Tooltip } from '../../ui/index.ts'
import { amountOf, manner } from './dose-lines.ts'
import { MarkedText } from '../../exercise/index.ts'

export function bodyPartsText(t: TFunction, exercise: Exercise): string {
  return t('list', { items: exercise.bodyParts.map((part) => t(`catalog.bodyParts.${part}`)) })
}

export function equipmentText(t: TFunction, exercise: Exercise): string {
  const named = (one: Exercise['equipment'][number]) => t(`catalog.equipment.${one}`)
  const needed = exercise.equipment.map(named)
  const helpful = exercise.optionalEquipment.map((one) => t('catalog.optional', { equipment: named(one) }))
  const all = [...needed, ...helpful]
  return all.length === 0 ? t('catalog.noEquipment') : t('list', { items: all })
}

export function NameCell({ match, words }: { readonly match: Match; readonly words: readonly string[] }) {
  const { t } = useTranslation('app')
  const { exercise, hit } = match
  return (
    <div className="catalog__cell stack">
      <span className="catalog__first row gap-1h">
        <span className="one-line medium" title={exercise.name}>
          <MarkedText text={exercise.name} words={words} />
        </span>
        {exercise.origin === 'own' ? <Chip tone="accent">{t('catalog.own')}</Chip> : null}
        {exercise.retiredAt === null ? null : <Chip>{t('catalog.retired')}</Chip>}
      </span>
      <span className="catalog__second one-line muted small" {...(hit ? { title: hit.text } : {})}>
        {hit ? (
          <MarkedText text={t(`catalog.hits.${hit.kind}`, { text: hit.text })} words={words} />
        ) : (
          exercise.structure
        )}
      </span>
    </div>
  )
}

/** An exercise does not change while somebody searches, so its cells are drawn once. */
interface CellProps {
  readonly exercise: Exercise
}

function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <div className="catalog__cell stack">
      <span className="one-line" title={first}>
        {first}
      </span>
      <span className="catalog__second one-line muted small" title={second}>
        {second}
      </span>
    </div>
  )
}

export const CategoryCell = memo(function CategoryCell({ exercise }: CellProps) {
  const { t } = useTranslation('app')
  return <TwoLines first={t(`catalog.categories.${exercise.category}`)} second={bodyPartsText(t, exercise)} />
})

export const PositionCell = memo(function PositionCell({ exercise }: CellProps) {
  const { t } = useTranslation('app')
  return <TwoLines first={t(`catalog.positions.${exercise.position}`)} second={equipmentText(t, exercise)} />
})

export const StageCell = memo(function StageCell({ exercise }: CellProps) {
  const { t } = useTranslation('app')
  if (exercise.stage === null) return <span className="muted">{t('catalog.anyStage')}</span>
  return <StageChip stage={exercise.stage} />
})

export const ImpactCell = memo(function ImpactCell({ exercise }: CellProps) {
  const { t } = useTranslation('app')
  return (
    <span className={classes(exercise.impact === 'none' && 'muted')}>
      {t(`catalog.impacts.${exercise.impact}`)}
    </span>
  )
})

export const DoseCell = memo(function DoseCell({ exercise }: CellProps) {
  const { t } = useTranslation('app')
  const rest = withRangeDashes(manner(exercise, t))
  const stated = exercise.sourceDoses.map((one) =>
    t('catalog.statedTip', { source: t(`catalog.sourceShort.${one.source}`), dose: formatDose(one.dose) }),
  )
  const doses = t('list', { items: stated })
  return (
    <div className="catalog__cell stack">
      <span className="catalog__first row gap-1h">
        <span className="one-line numbers">{withRangeDashes(amountOf(exercise))}</span>
        {stated.length > 0 ? (
          <Tooltip text={doses}>
            <AriaButton
              excludeFromTabOrder
              className="catalog__stated"
              aria-label={t('catalog.statedMark', { doses })}
            >
              <BookText aria-hidden="true" />
            </AriaButton>
          </Tooltip>
        ) : null}
      </span>
      <span className="catalog__second one-line muted small" title={rest}>
        {rest}
      </span>
    </div>
  )
})

export const SourcesCell = memo(function SourcesCell({ exercise }: CellProps) {
  const { t } = useTranslation('app')
  const [first, ...more] = exercise.sources
  if (first === undefined) return <span className="muted">{t('catalog.writtenHere')}</span>
  return (
    <TwoLines
      first={t(`catalog.sourceShort.${first}`)}
      second={t('list', { items: more.map((source) => t(`catalog.sourceShort.${source}`)) })}
    />
  )
})
