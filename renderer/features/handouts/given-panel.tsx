/** A handout that was given: what it is, and the ways out for it. */
import { Check, Download, Plus, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Handout } from '../../../shared/domain/handout.ts'
import { useAppState } from '../../api/index.ts'
import { Button, Facts, useDateText } from '../../ui/index.ts'
import { useHandoutWords } from './use-handout-words.ts'
import type { PrintAndSave } from './use-print-and-save.ts'

export function GivenPanel({
  handout,
  outlets,
  onBack,
}: {
  readonly handout: Handout
  readonly outlets: PrintAndSave
  /** Back to choosing; left out where nothing can be given. */
  readonly onBack?: () => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const dates = useDateText()
  const words = useHandoutWords()
  const isToday = handout.givenOn === today
  const printing = outlets.printing?.id === handout.id ? outlets.printing : null
  return (
    <section className="given-panel stack" aria-labelledby="given-panel-title">
      <h2 id="given-panel-title" className="given-panel__title gap-2 row">
        <Check aria-hidden="true" />
        {isToday
          ? t('handouts.give.givenToday')
          : t('handouts.give.given', { day: dates.day(handout.givenOn) })}
      </h2>
      <div className="halves gap-2">
        <Button
          variant="primary"
          icon={Printer}
          busy={printing !== null}
          onPress={() => outlets.print(handout)}
        >
          {t('handouts.give.print')}
        </Button>
        <Button icon={Download} busy={outlets.saving === handout.id} onPress={() => outlets.save(handout)}>
          {t('handouts.give.save')}
        </Button>
      </div>
      <p className="given-panel__progress muted small numbers" role="status">
        {printing ? t('handouts.give.printing', { page: printing.done, pages: printing.total }) : ''}
      </p>
      <Facts
        facts={[
          [t('handouts.history.facts.given'), dates.instant(handout.createdAt)],
          [t('handouts.history.facts.by'), handout.createdBy],
          [t('handouts.history.facts.weeks'), words.numbers(handout.options)],
          ...(handout.options.days
            ? [[t('handouts.history.facts.until'), dates.day(handout.options.days.until)] as const]
            : []),
          ...(handout.options.nextVisit
            ? [[t('handouts.history.facts.nextVisit'), dates.day(handout.options.nextVisit)] as const]
            : []),
          [t('handouts.history.facts.paper'), words.detail(handout)],
          [t('handouts.history.facts.revision'), handout.planRevision],
        ]}
      />
      {onBack ? (
        <Button icon={Plus} onPress={onBack}>
          {t('handouts.give.another')}
        </Button>
      ) : null}
    </section>
  )
}
