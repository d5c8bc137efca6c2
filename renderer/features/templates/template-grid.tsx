/** The weeks of a template as a table: stages over the weeks, one line for each exercise, what stays the same as a rule. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionNames } from '../../../shared/domain/day-layout.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { sheetGroups } from '../../../shared/domain/sheet-group.ts'
import type { Cell, Stage } from '../../../shared/domain/plan.ts'
import { formatDose, formatFrequency, withRangeDashes } from '../../../shared/program/dose-text.ts'
import { sameWords } from '../../../shared/domain/text.ts'
import type { Template, TemplateRow } from '../../../shared/program/template.ts'
import { allWeeks, stageOfWeek } from '../../../shared/program/weeks.ts'
import { Dagger, exercisesPerWeek } from '../../exercise/index.ts'
import { noteText, stageName, templateName } from '../../../shared/text/plan-text.ts'
import { classes } from '../../ui/index.ts'
import './template-grid.css'

interface TemplateGridProps {
  readonly template: Template
  /** Null until they are read; an id without an exercise is shown as it is. */
  readonly exercises: ReadonlyMap<string, Exercise> | null
}

type Frame = Pick<Template, 'stages' | 'lighterWeeks'>

/** Whether a stage begins with this week, which gets a stronger line. */
function beginsStage(stages: readonly Stage[], week: number): boolean {
  return stages.some((stage) => stage.firstWeek === week)
}

function weekClass({ stages, lighterWeeks }: Frame, week: number, name?: string): string {
  return classes(
    name,
    beginsStage(stages, week) && 'template-grid__first',
    lighterWeeks.includes(week) && 'template-grid__light',
  )
}

/** The sheets, each named session of one by itself. */
function groupsOf(rows: Template['rows']) {
  return sheetGroups.flatMap((sheet) =>
    [null, ...sessionNames].flatMap((session) => {
      const own = rows.filter((row) => row.sheet === sheet && row.session === session)
      return own.length === 0 ? [] : [{ sheet, session, own }]
    }),
  )
}

export function TemplateGrid({ template, exercises }: TemplateGridProps) {
  const { t } = useTranslation('app')
  const { stages, rows, lighterWeeks } = template
  const counts = exercisesPerWeek(rows)
  return (
    <div className="template-grid">
      <table
        className="template-grid__table"
        aria-label={t('templates.grid.label', { name: templateName(t, template.id) })}
      >
        <colgroup>
          <col className="template-grid__name-column" />
          <col className="template-grid__often-column" />
          {allWeeks(template).map((week) => (
            <col key={week} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              <span className="visually-hidden">{t('templates.stages')}</span>
            </th>
            {stages.map((stage) => (
              <th key={stage.number} scope="colgroup" colSpan={stage.lastWeek - stage.firstWeek + 1}>
                <span className="template-grid__band" data-stage={stage.number}>
                  {t('catalog.stageBand', { number: stage.number, name: stageName(t, stage) })}
                </span>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col">{t('templates.grid.exercise')}</th>
            <th scope="col">{t('templates.grid.often')}</th>
            {allWeeks(template).map((week) => (
              <th key={week} scope="col" className={weekClass(template, week)}>
                <span className="visually-hidden">{t('templates.grid.week', { week })}</span>
                <span aria-hidden="true" className="numbers">
                  {week}
                </span>
                {lighterWeeks.includes(week) ? (
                  <span className="template-grid__lighter">
                    <span aria-hidden="true">{t('templates.lighterMark')}</span>
                    <span className="visually-hidden">{t('templates.lighter')}</span>
                  </span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupsOf(rows).map(({ sheet, session, own }) => (
            <Fragment key={`${sheet} ${session}`}>
              <tr>
                <th scope="colgroup" colSpan={template.weeks + 2} className="template-grid__sheet">
                  {session ? t(`composer.days.items.${session}`) : t(`terms.sheets.${sheet}`)}{' '}
                  <span className="numbers">{own.length}</span>
                </th>
              </tr>
              {own.map((row) => (
                <GridRow
                  key={row.exerciseId}
                  row={row}
                  frame={template}
                  name={exercises?.get(row.exerciseId)?.name}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('templates.loadTitle')}
            </th>
            {counts.map((count, index) => (
              <td key={index} className={weekClass(template, index + 1, 'numbers')}>
                {count}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function sameCell(one: Cell | null | undefined, other: Cell | null | undefined): boolean {
  if (!one || !other) return false
  return (
    one === other ||
    (formatDose(one.dose) === formatDose(other.dose) &&
      sameWords(one.note, other.note) &&
      one.clinicDefault === other.clinicDefault)
  )
}

function GridRow({
  row,
  frame,
  name,
}: {
  readonly row: TemplateRow
  readonly frame: Frame
  readonly name: string | undefined
}) {
  const { t } = useTranslation('app')
  const { stages } = frame
  return (
    <tr className="template-grid__row">
      <th scope="row" className="template-grid__name">
        <a href={`#/catalog/${row.exerciseId}`}>{name ?? row.exerciseId}</a>
        {row.note === null ? null : <span className="template-grid__row-note">{noteText(t, row.note)}</span>}
      </th>
      <td className="template-grid__often">{withRangeDashes(formatFrequency(row.frequency))}</td>
      {row.cells.map((cell, index) => {
        const week = index + 1
        const isAgain = !beginsStage(stages, week) && sameCell(cell, row.cells[index - 1])
        const stage = stageOfWeek(stages, week)
        return (
          <td
            key={week}
            className={weekClass(frame, week, 'template-grid__cell numbers')}
            data-stage={stage?.number}
          >
            {cell === null ? <span className="visually-hidden">{t('templates.grid.rests')}</span> : null}
            {cell !== null && isAgain ? (
              <>
                <span className="template-grid__again" aria-hidden="true" />
                <span className="visually-hidden">{withRangeDashes(formatDose(cell.dose))}</span>
              </>
            ) : null}
            {cell !== null && !isAgain ? (
              <>
                <DoseText text={withRangeDashes(formatDose(cell.dose))} />
                {cell.clinicDefault ? <Dagger mark={cell.secondHand ? 'second-hand' : 'clinic'} /> : null}
                {cell.note === null ? null : (
                  <span className="template-grid__note">{noteText(t, cell.note)}</span>
                )}
              </>
            ) : null}
          </td>
        )
      })}
    </tr>
  )
}

/** Breaks between the parts of a dose and never inside one. */
function DoseText({ text }: { readonly text: string }) {
  const pieces = text.split(/ |(?=\/(?:side|direction))/)
  return pieces.map((piece, index) => (
    <Fragment key={piece}>
      {index > 0 ? piece.startsWith('/') ? <wbr /> : ' ' : null}
      <span className="nowrap">{piece}</span>
    </Fragment>
  ))
}
