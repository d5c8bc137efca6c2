/** A template as a plan to read: its weeks and days, what is asked to enter each stage, what its patient reads. */
import { useTranslation } from 'react-i18next'
import { conditionName } from '../../../shared/text/episode-name.ts'
import type { Template } from '../../../shared/program/template.ts'
import { conditionsOfTemplate, templateById } from '../../../shared/regions/index.ts'
import { templateName, templateSummary } from '../../../shared/text/plan-text.ts'
import { useCatalog } from '../../exercise/index.ts'
import { ButtonLink, Chip, EmptyState, PageBody, PageHeader } from '../../ui/index.ts'
import { StageGates } from './stage-gates.tsx'
import { TemplateDays } from './template-days.tsx'
import { TemplateGrid } from './template-grid.tsx'
import { Rules, TemplateWords } from './template-words.tsx'
import './templates.css'

/** Rules that all templates share: clinic defaults. */
const entry = ['redFlags', 'condition', 'box'] as const

export function TemplatePlan({ templateId }: { readonly templateId: string }) {
  const { t } = useTranslation('app')
  const template = templateById(templateId)
  if (template) return <OpenTemplate template={template} />
  return (
    <>
      <PageHeader title={t('templates.title')} />
      <PageBody>
        <EmptyState
          title={t('templates.missingTitle')}
          text={t('templates.missingText')}
          action={<ButtonLink href="#/templates">{t('templates.missingAction')}</ButtonLink>}
        />
      </PageBody>
    </>
  )
}

function OpenTemplate({ template }: { readonly template: Template }) {
  const { t } = useTranslation('app')
  const { catalog } = useCatalog()
  return (
    <>
      <PageHeader
        back={{ href: '#/templates', label: t('templates.back') }}
        title={templateName(t, template.id)}
        detail={conditionsOfTemplate(template.id).map((code) => (
          <Chip key={code}>{conditionName(t, code)}</Chip>
        ))}
      />
      <PageBody>
        <p className="template__summary">{templateSummary(t, template)}</p>
        <TemplateGrid template={template} exercises={catalog?.byId ?? null} />
        <Legend />
        <StageGates template={template} />
        <TemplateDays template={template} />
        <TemplateWords template={template} exercises={catalog?.byId ?? null} />
        <section className="template__common">
          <h2>{t('templates.common')}</h2>
          <div className="template__rules">
            <Rules
              title={t('templates.entryRules')}
              rules={entry.map((rule) => t(`templates.rules.entry.${rule}`))}
              mark
            />
            <Rules title={t('templates.progressRules')} rules={[t('templates.rules.oneThing')]} mark />
          </div>
          <p>
            <a href="#/guide/load-rules">{t('templates.loadRules')}</a>
          </p>
        </section>
      </PageBody>
    </>
  )
}

function Legend() {
  const { t } = useTranslation('app')
  return (
    <ul className="template__legend cluster stretch muted small">
      <li>
        <span aria-hidden="true">{t('catalog.dagger')}</span> {t('templates.legend')}
      </li>
      <li>
        <span aria-hidden="true">{t('catalog.doubleDagger')}</span> {t('templates.secondHandLegend')}
      </li>
      <li>
        <span className="template-grid__lighter" aria-hidden="true">
          {t('templates.lighterMark')}
        </span>{' '}
        {t('templates.lighterLegend')}
      </li>
      <li>{t('templates.weeksLegend')}</li>
      <li>
        <span className="template-grid__again" aria-hidden="true" /> {t('templates.again')}
      </li>
    </ul>
  )
}
