/** What plan checking noticed, law by law. It shows and never blocks; a press goes to the place in the grid. */
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkPlan } from '../../../../shared/program/check-plan.ts'
import type { Finding, LawId, PlanFacts } from '../../../../shared/program/laws/index.ts'
import { findingText, weeksOfNote } from '../../../../shared/text/finding-text.ts'
import { Button, Chip } from '../../../ui/index.ts'
import { rowsOnScreen } from '../grid/rows-by-sheet.ts'
import { useComposer, useParts } from '../use-composer.ts'

/** Findings of one law that are shown before more is asked for. */
const shownFirst = 3

export function PlanChecks() {
  const { t } = useTranslation('app')
  const { exercises, region } = useParts()
  // A check waits until nothing else is to be drawn.
  const document = useDeferredValue(useComposer((state) => state.document))
  const facts = useMemo<PlanFacts>(
    () => ({
      exerciseRoles: region.exerciseRoles,
      runTest: region.runTest,
      exercises,
      weeksOfNote: ({ note }) => weeksOfNote(t, note),
    }),
    [region, exercises, t],
  )
  const findings = useMemo(() => checkPlan(document, facts), [document, facts])
  const laws = useMemo(() => [...Map.groupBy(findings, ({ law }) => law)], [findings])
  return (
    <section className="inspect__part" aria-label={t('composer.checks.title')}>
      <h3 className="row gap-2">
        {t('composer.checks.title')}
        {findings.length > 0 ? (
          <Chip tone="warning">{t('composer.checks.count', { count: findings.length })}</Chip>
        ) : null}
      </h3>
      {laws.length === 0 ? <p className="muted">{t('composer.checks.none')}</p> : null}
      {laws.map(([law, all]) => (
        <LawFindings key={law} law={law} findings={all} />
      ))}
    </section>
  )
}

function LawFindings({ law, findings }: { readonly law: LawId; readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('app')
  const { editor, exercises } = useParts()
  const rows = useComposer((state) => state.document.rows)
  const [showsAll, setShowsAll] = useState(false)
  const more = findings.length - shownFirst

  function exerciseOf(rowId: string): string {
    const id = rows.find((row) => row.id === rowId)?.exerciseId ?? ''
    return exercises.get(id)?.name ?? t('composer.unknownExercise')
  }

  function goTo({ rowId, week }: Finding): void {
    const place = rowId ?? editor.store.getState().focus?.rowId ?? rowsOnScreen(rows)[0]?.id
    if (place !== undefined) editor.moveTo({ rowId: place, column: week })
  }

  return (
    <div className="inspect__law">
      <h4>{t(`findings.laws.${law}.name`)}</h4>
      <ul className="stack gap-1">
        {findings.slice(0, showsAll ? undefined : shownFirst).map((finding, index) => (
          <li key={index}>
            <button type="button" className="link-button" onClick={() => goTo(finding)}>
              {findingText(t, finding, exerciseOf)}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && !showsAll ? (
        <Button small variant="quiet" onPress={() => setShowsAll(true)}>
          {t('composer.checks.more', { count: more })}
        </Button>
      ) : null}
      <p className="inspect__legend muted">{t(`findings.laws.${law}.evidence`)}</p>
    </div>
  )
}
