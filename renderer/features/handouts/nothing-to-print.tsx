/** Says why there are no pages, with the one thing that brings them. */
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { HandoutOptions } from '../../../shared/domain/handout.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { Button, ButtonLink, EmptyState } from '../../ui/index.ts'

export function NothingToPrint({
  plan,
  options,
  episode,
  onBothParts,
}: {
  readonly plan: Plan | null
  readonly options: HandoutOptions | null
  readonly episode: Episode
  readonly onBothParts: () => void
}) {
  const { t } = useTranslation('app')
  const planPlace = `#/patients/${episode.patientId}/plan?episode=${episode.id}`
  if (!plan) {
    return (
      <EmptyState
        icon={FileText}
        title={t('handouts.empty.noPlanTitle')}
        text={t('handouts.empty.noPlanText')}
        action={
          <ButtonLink variant="primary" href={planPlace}>
            {t('handouts.empty.noPlanAction')}
          </ButtonLink>
        }
      />
    )
  }
  if (plan.document.rows.length === 0) {
    return (
      <EmptyState
        icon={FileText}
        title={t('handouts.empty.noRowsTitle')}
        text={t('handouts.empty.noRowsText')}
        action={
          <ButtonLink variant="primary" href={planPlace}>
            {t('handouts.empty.noRowsAction')}
          </ButtonLink>
        }
      />
    )
  }
  if (options === null) {
    return (
      <EmptyState
        icon={FileText}
        title={t('handouts.choices.noParts')}
        text={t('handouts.choices.noPartsText')}
        action={<Button onPress={onBothParts}>{t('handouts.choices.bothParts')}</Button>}
      />
    )
  }
  return (
    <EmptyState
      icon={FileText}
      title={t('handouts.empty.restWeeksTitle')}
      text={t('handouts.empty.restWeeksText')}
      action={<ButtonLink href={planPlace}>{t('handouts.empty.noRowsAction')}</ButtonLink>}
    />
  )
}
