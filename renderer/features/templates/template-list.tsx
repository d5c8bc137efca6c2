/** The plans that a clinic can start from, each with what it is for and how it grows. */
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { conditionName } from '../../../shared/text/episode-name.ts'
import type { Template } from '../../../shared/program/template.ts'
import { conditionsOfTemplate, templates } from '../../../shared/regions/index.ts'
import { defaultStages } from '../../../shared/program/weeks.ts'
import { exercisesPerWeek, WeekShape } from '../../exercise/index.ts'
import { stageName, templateName, templateSummary } from '../../../shared/text/plan-text.ts'
import { Chip, PageBody, PageHeader } from '../../ui/index.ts'
import './templates.css'

export function TemplateList() {
  const { t } = useTranslation('app')
  return (
    <>
      <PageHeader title={t('templates.title')} />
      <PageBody>
        <p className="templates__intro muted">{t('templates.intro')}</p>
        <div className="template-line template-line--head muted small" aria-hidden="true">
          <span>{t('templates.grid.template')}</span>
          <span>{t('templates.grid.size')}</span>
          <span>{t('templates.loadTitle')}</span>
        </div>
        <ul className="templates" aria-label={t('templates.list')}>
          {templates.map((template) => (
            <li key={template.id}>
              <TemplateLine template={template} />
            </li>
          ))}
        </ul>
        <ul className="templates__stages cluster stretch" aria-label={t('templates.stages')}>
          {defaultStages().map((stage) => (
            <li key={stage.number} className="muted small">
              <span className="templates__dot" data-stage={stage.number} aria-hidden="true" />
              {t('catalog.stageBand', { number: stage.number, name: stageName(t, stage) })}
            </li>
          ))}
        </ul>
      </PageBody>
    </>
  )
}

function TemplateLine({ template }: { readonly template: Template }) {
  const { t } = useTranslation('app')
  const counts = exercisesPerWeek(template.rows)
  return (
    <a className="template-line" href={`#/templates/${template.id}`}>
      <span className="stack gap-1">
        <span className="template-line__title cluster">
          <span className="template-line__name">{templateName(t, template.id)}</span>
          {conditionsOfTemplate(template.id).map((code) => (
            <Chip key={code}>{conditionName(t, code)}</Chip>
          ))}
        </span>
        <span className="template-line__summary">{templateSummary(t, template)}</span>
      </span>
      <span className="muted numbers">
        {t('terms.exercises', { count: template.rows.length })}
        <br />
        {t('templates.weeks', { count: template.weeks })}
      </span>
      <WeekShape
        size="bars"
        stages={template.stages}
        counts={counts}
        label={t('templates.perWeek', { counts: t('list', { items: counts.map(String) }) })}
      />
      <ChevronRight aria-hidden="true" className="faint" />
    </a>
  )
}
