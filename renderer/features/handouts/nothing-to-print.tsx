/** Says why there are no pages, with the one thing that brings them. */
import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
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
  const toPlan = (label: string, variant: 'primary' | 'secondary' = 'primary') => (
    <ButtonLink variant={variant} href={`#/patients/${episode.patientId}/plan?episode=${episode.id}`}>
      {label}
    </ButtonLink>
  )
  const say = (title: string, text: string, action: ReactNode) => (
    <EmptyState icon={FileText} title={title} text={text} action={action} />
  )
  if (!plan) {
    const action = toPlan(t('handouts.empty.noPlanAction'))
    return say(t('handouts.empty.noPlanTitle'), t('handouts.empty.noPlanText'), action)
  }
  if (plan.document.rows.length === 0) {
    const action = toPlan(t('handouts.empty.noRowsAction'))
    return say(t('handouts.empty.noRowsTitle'), t('handouts.empty.noRowsText'), action)
  }
  if (options === null) {
    const action = <Button onPress={onBothParts}>{t('handouts.choices.bothParts')}</Button>
    return say(t('handouts.choices.noParts'), t('handouts.choices.noPartsText'), action)
  }
  const action = toPlan(t('handouts.empty.noRowsAction'), 'secondary')
  return say(t('handouts.empty.restWeeksTitle'), t('handouts.empty.restWeeksText'), action)
}
