/** A template as a plan to read: its weeks, what is asked to enter each stage, when to stop. */
import { OctagonAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { painLimits } from '../../../shared/program/pain-rule.ts'
import { conditionName } from '../../../shared/text/episode-name.ts'
import type { Template } from '../../../shared/program/template.ts'
import { conditionsOfTemplate, templateById } from '../../../shared/regions/index.ts'
import { planSentence, templateName, templateRules, templateSummary } from '../../../shared/text/plan-text.ts'
import { Dagger, useCatalog } from '../../exercise/index.ts'
import { ButtonLink, Chip, EmptyState, PageBody, PageHeader } from '../../ui/index.ts'
import { StageGates } from './stage-gates.tsx'
import { TemplateGrid } from './template-grid.tsx'
import './templates.css'

/** Rules that all templates share: clinic defaults, with the limits of the pain rule. */
const entry = ['redFlags', 'condition', 'instructions'] as const
const progress = ['fine', 'care', 'much', 'twice', 'oneThing'] as const

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
  const { stopSigns } = template
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
        <div className="template__rules">
          <Rules
            isStop
            title={t('templates.stop')}
            rules={[...stopSigns.urgent, ...stopSigns.call].map((sign) => planSentence(t, sign))}
          />
          <Rules title={t('templates.variants')} rules={templateRules(t, template, 'variants')} />
          <Rules title={t('templates.notes')} rules={templateRules(t, template, 'notes')} />
        </div>
        <section className="template__common">
          <h2>{t('templates.common')}</h2>
          <p className="muted">{t('templates.commonNote', painLimits())}</p>
          <div className="template__rules">
            <Rules
              title={t('templates.entryRules')}
              rules={entry.map((rule) => t(`templates.rules.entry.${rule}`))}
              mark
            />
            <Rules
              title={t('templates.progressRules')}
              rules={progress.map((rule) => t(`templates.rules.progress.${rule}`, painLimits()))}
              mark
            />
            <Rules isStop mark title={t('templates.stop')} rules={[t('templates.rules.stop.redFlag')]} />
          </div>
          <p>
            <a href="#/guide/load-rules">{t('templates.loadRules')}</a>
          </p>
        </section>
      </PageBody>
    </>
  )
}

function Rules({
  title,
  rules,
  mark = false,
  isStop = false,
}: {
  readonly title: string
  readonly rules: readonly string[]
  readonly mark?: boolean
  readonly isStop?: boolean
}) {
  if (rules.length === 0) return null
  return (
    <section className="template__rule-list">
      <h3>
        {isStop ? <OctagonAlert aria-hidden="true" /> : null}
        {title}
        {mark ? <Dagger /> : null}
      </h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
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
