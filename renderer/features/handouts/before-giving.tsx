/** What stands in the way of giving a handout, where to mend it, and how well a patient will get on with it. */
import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { HandoutOptions } from '../../../shared/domain/handout.ts'
import type { SheetFault, SheetQuality } from '../../../shared/domain/sheet-check.ts'
import { Button } from '../../ui/index.ts'
import type { Choices } from './choices.ts'
import type { SheetCheck } from './use-shown-pdf.ts'

/** What keeps the plan on screen from being the stored one, which the sheets are drawn from. */
export type PlanTrouble = 'conflict' | 'unsaved' | 'unread'

/** Hints that are mended in the plan. */
const toPlanFor: readonly SheetQuality['hints'][number]['kind'][] = [
  'crowded',
  'no_hold',
  'no_picture',
  'hard_words',
  'as_typed',
  'plan_as_typed',
]

/** Names in one hint; more are counted. */
const mostNamed = 3

export function BeforeGiving({
  check,
  planTrouble,
  episode,
  options,
  choices,
  onChange,
}: {
  readonly check: SheetCheck
  readonly planTrouble: PlanTrouble | null
  readonly episode: Episode
  readonly options: HandoutOptions
  readonly choices: Choices
  readonly onChange: (part: Partial<Choices>) => void
}) {
  const { t } = useTranslation('app')
  const { faults, quality } = check
  const place = `#/patients/${episode.patientId}`
  const toPlan = <a href={`${place}/plan?episode=${episode.id}`}>{t('handouts.check.toPlan')}</a>
  const leaveOut = (ids: readonly string[]) => (
    <Button small onPress={() => onChange({ leftOut: [...new Set([...choices.leftOut, ...ids])] })}>
      {t('handouts.check.leaveOut')}
    </Button>
  )

  function faultLine({ kind, row, week }: SheetFault): ReactNode {
    const words = { name: row?.name ?? '', week: week ?? 0 }
    const toMend =
      kind === 'red_flag' ? (
        <a href={`${place}/record?episode=${episode.id}&edit=red-flags`}>{t('handouts.check.toRedFlags')}</a>
      ) : (
        toPlan
      )
    return (
      <Line key={`${kind} ${row?.id ?? ''} ${week ?? ''}`} icon={<CircleAlert aria-hidden="true" />}>
        {t(`handouts.check.faults.${kind}`, words)} {toMend} {row ? leaveOut([row.id]) : null}
      </Line>
    )
  }

  function hintLine({ kind, rows }: SheetQuality['hints'][number]): ReactNode {
    const names = rows.slice(0, mostNamed).map(({ name }) => name)
    const more = rows.length - names.length
    const items = more > 0 ? [...names, t('handouts.check.more', { count: more })] : names
    const isLong = kind === 'many_pages' && choices.weeks !== 'visit'
    return (
      <Line key={kind} icon={<Info aria-hidden="true" />}>
        {t(`handouts.check.hints.${kind}`, { names: items })}{' '}
        {kind === 'finished' ? leaveOut(rows.map(({ id }) => id)) : null}
        {isLong ? (
          <Button small onPress={() => onChange({ weeks: 'visit' })}>
            {t('handouts.check.untilVisit')}
          </Button>
        ) : null}
        {toPlanFor.includes(kind) ? toPlan : null}
      </Line>
    )
  }

  const isStopped = planTrouble !== null || faults.length > 0
  return (
    <section className="before-giving small" aria-label={t('handouts.check.title')}>
      <p className="muted numbers">{t('list', { items: factsOf(quality) })}</p>
      {isStopped ? (
        <div role="alert" className="before-giving__faults">
          <p className="medium">{t('handouts.check.stopped')}</p>
          <ul>
            {planTrouble ? (
              <Line icon={<CircleAlert aria-hidden="true" />}>
                {t(`handouts.check.trouble.${planTrouble}`)} {toPlan}
              </Line>
            ) : null}
            {faults.map(faultLine)}
          </ul>
        </div>
      ) : null}
      {quality.hints.length > 0 ? <ul>{quality.hints.map(hintLine)}</ul> : null}
      {options.leftOut.length > 0 ? (
        <p>
          {t('handouts.check.leftOut', { count: options.leftOut.length })}{' '}
          <Button small onPress={() => onChange({ leftOut: [] })}>
            {t('handouts.check.putBack')}
          </Button>
        </p>
      ) : null}
    </section>
  )

  function factsOf({ pages, minutes, exercises, grade, inflesz }: SheetQuality): string[] {
    return [
      t('handouts.preview.pages', { count: pages }),
      ...(minutes
        ? [t(minutes.min === minutes.max ? 'handouts.check.minutes' : 'handouts.check.minutesRange', minutes)]
        : []),
      t('terms.exercises', { count: exercises }),
      ...(grade === null ? [] : [t('handouts.check.grade', { grade })]),
      ...(inflesz === null ? [] : [t('handouts.check.inflesz', { inflesz })]),
      t('handouts.check.typeSize', { size: options.typeSize }),
    ]
  }
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="before-giving__line row top gap-1">
      {icon}
      <span>{children}</span>
    </li>
  )
}
