/** What a template holds, at a glance: its stages, and its exercises over the weeks. */
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../../shared/domain/exercise.ts'
import type { Cell, Stage } from '../../../../shared/domain/plan.ts'
import { formatFrequency, withRangeDashes } from '../../../../shared/program/dose-text.ts'
import { rowsBySheet } from '../../../../shared/program/sheet-rules.ts'
import type { Template, TemplateRow } from '../../../../shared/program/template.ts'
import { planSentence, templateRules } from '../../../../shared/text/plan-text.ts'
import { exercisesPerWeek, StageColumns, WeekShape } from '../../../exercise/index.ts'
import { cellText } from '../grid/cell-text.ts'

export interface TemplateShapeProps {
  readonly template: Template | null
  readonly stages: readonly Stage[]
  readonly exercises: ReadonlyMap<string, Exercise>
}

export function TemplateShape({ template, stages, exercises }: TemplateShapeProps) {
  const { t } = useTranslation('app')
  return (
    <>
      <StageColumns stages={stages} label={t('composer.start.stages')} />
      {template ? (
        <div className="shape-rows">
          {rowsBySheet(template.rows).map(({ sheet, session, rows }) => {
            const title = session ? t(`composer.days.items.${session}`) : t(`terms.sheets.${sheet}`)
            return (
              <section key={title} aria-label={title}>
                <h3 className="shape-sheet__name">{title}</h3>
                <ul>
                  {rows.map((row) => (
                    <Line
                      key={row.exerciseId}
                      row={row}
                      stages={stages}
                      name={exercises.get(row.exerciseId)?.name ?? row.exerciseId}
                    />
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      ) : null}
      {template ? (
        <Texts
          title={t('composer.start.rules')}
          lines={[...template.stopSigns.urgent, ...template.stopSigns.call].map((sign) =>
            planSentence(t, sign),
          )}
        />
      ) : null}
      {template ? (
        <Texts title={t('composer.start.variants')} lines={templateRules(t, template, 'variants')} />
      ) : null}
    </>
  )
}

function Line({
  row,
  name,
  stages,
}: {
  readonly row: TemplateRow
  readonly name: string
  readonly stages: readonly Stage[]
}) {
  const { t } = useTranslation('app')
  const active = row.cells.flatMap((cell, index) => (cell ? [index + 1] : []))
  const markOf = ({ clinicDefault, secondHand }: Cell) =>
    clinicDefault ? t(secondHand ? 'catalog.doubleDagger' : 'catalog.dagger') : ''
  const ends = (cell: Cell | null | undefined) =>
    cell ? `${withRangeDashes(cellText(cell))}${markOf(cell)}` : ''
  const first = ends(row.cells.find((cell) => cell !== null))
  const last = ends(row.cells.findLast((cell) => cell !== null))
  return (
    <li className="shape-row">
      <span className="one-line" title={name}>
        {name}
      </span>
      <span className="shape-row__often one-line muted">
        {withRangeDashes(formatFrequency(row.frequency))}
      </span>
      <WeekShape
        size="dots"
        stages={stages}
        counts={exercisesPerWeek([row])}
        label={t('composer.start.weeksActive', { weeks: t('list', { items: active.map(String) }) })}
      />
      <span className="shape-row__dose one-line numbers">
        {first === last ? first : `${first} → ${last}`}
      </span>
    </li>
  )
}

function Texts({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <section className="shape-texts">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
