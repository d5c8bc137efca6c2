/** No plan yet: a template or a blank one, a first day, one press. */
import { FilePlus2, Play } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { conditionOf, templates } from '../../../../shared/regions/index.ts'
import type { Episode } from '../../../../shared/domain/episode.ts'
import type { Exercise } from '../../../../shared/domain/exercise.ts'
import { sheetGroups } from '../../../../shared/domain/sheet-group.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { addDays, mondayOf } from '../../../../shared/domain/calendar-day.ts'
import type { Template } from '../../../../shared/program/template.ts'
import { defaultStages } from '../../../../shared/program/weeks.ts'
import { templateName, templateSummary } from '../../../../shared/text/plan-text.ts'
import { useAppState, useReadOnly, useCommand, useProblems } from '../../../api/index.ts'
import { useCatalog } from '../../../exercise/index.ts'
import { Button, Chip, DateField, Form, SegmentedControl } from '../../../ui/index.ts'
import { TemplateShape } from './template-shape.tsx'
import './plan-start.css'

export interface PlanStartProps {
  readonly episode: Episode
  readonly onStarted: (plan: Plan) => void
}

const blank = 'blank'
const noExercises: ReadonlyMap<string, Exercise> = new Map()

/** The one that fits the condition first, the others as they stand. */
function fittingFirst(fitting: string | null): Template[] {
  return [...templates].sort((one, other) => Number(other.id === fitting) - Number(one.id === fitting))
}

export function PlanStart({ episode, onStarted }: PlanStartProps) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const readOnly = useReadOnly('plan')
  const fitting = conditionOf(episode.condition).template
  const [chosen, setChosen] = useState<string>(fitting ?? blank)
  const monday = addDays(mondayOf(today), 7)
  const [startsOn, setStartsOn] = useState(monday)
  const create = useCommand('plans.create')
  const problems = useProblems(create.error)
  const { catalog } = useCatalog()
  const template = templates.find((one) => one.id === chosen) ?? null
  const offered = useMemo(() => fittingFirst(fitting), [fitting])

  async function start(): Promise<void> {
    const answer = await create.run({
      episodeId: episode.id,
      template: chosen === blank ? null : chosen,
      startsOn,
      title: '',
    })
    if (answer.ok) onStarted(answer.value)
  }

  const counts = (one: Template) =>
    sheetGroups
      .map((sheet) => ({ sheet, count: one.rows.filter((row) => row.sheet === sheet).length }))
      .filter(({ count }) => count > 0)
      .map(({ sheet, count }) => t('composer.start.onSheet', { sheet: t(`terms.sheets.${sheet}`), count }))
      .join(' · ')

  return (
    <div className="plan-start">
      <section className="plan-start__choice">
        <h2>{t('composer.start.title')}</h2>
        <ListBox
          aria-label={t('composer.start.choose')}
          className="plan-start__list stack gap-half"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (key !== undefined) setChosen(String(key))
          }}
        >
          {offered.map((one) => (
            <ListBoxItem
              key={one.id}
              id={one.id}
              textValue={templateName(t, one.id)}
              className="plan-start__item stack"
            >
              <span className="plan-start__line cluster">
                <span className="medium">{templateName(t, one.id)}</span>
                {one.id === fitting ? <Chip tone="accent">{t('composer.start.fits')}</Chip> : null}
              </span>
              <span className="muted small numbers">
                {t('terms.exercises', { count: one.rows.length })} · {counts(one)}
              </span>
            </ListBoxItem>
          ))}
          <ListBoxItem id={blank} textValue={t('composer.start.blank')} className="plan-start__item stack">
            <span className="plan-start__line cluster">
              <FilePlus2 aria-hidden="true" />
              <span className="medium">{t('composer.start.blank')}</span>
            </span>
            <span className="muted small numbers">{t('composer.start.blankSummary')}</span>
          </ListBoxItem>
        </ListBox>
      </section>
      <section className="plan-start__detail" aria-label={t('composer.start.holds')}>
        <Form problems={problems} onSubmit={() => void start()} className="plan-start__form">
          <div className="plan-start__title">
            <h2>{template ? templateName(t, template.id) : t('composer.start.blank')}</h2>
            <p className="muted">
              {template ? templateSummary(t, template) : t('composer.start.blankSummary')}
            </p>
          </div>
          <div className="plan-start__day cluster bottom gap-3">
            <DateField
              name="startsOn"
              label={t('composer.start.startsOn')}
              value={startsOn}
              onChange={setStartsOn}
            />
            <SegmentedControl
              label={t('composer.start.startsOn')}
              options={[
                { value: 'monday', label: t('composer.start.nextMonday') },
                { value: 'today', label: t('composer.start.today') },
              ]}
              value={startsOn === today ? 'today' : startsOn === monday ? 'monday' : 'other'}
              onChange={(when) => setStartsOn(when === 'today' ? today : monday)}
            />
            <Button type="submit" variant="primary" icon={Play} busy={create.busy} isDisabled={readOnly}>
              {t('composer.start.run')}
            </Button>
          </div>
          {readOnly ? <p className="muted">{t('composer.start.readOnly')}</p> : null}
        </Form>
        <TemplateShape
          template={template}
          stages={template?.stages ?? defaultStages()}
          exercises={catalog?.byId ?? noExercises}
        />
        {template ? <p className="plan-start__legend muted">{t('composer.clinicDefaultNote')}</p> : null}
      </section>
    </div>
  )
}
