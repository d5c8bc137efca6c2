/** The rules about how load may grow: when each speaks, what it advises, and how far it can be trusted. */
import { useTranslation } from 'react-i18next'
import { loadRuleIds, loadRuleOf } from '../../../shared/program/load-rules.ts'
import { loadRuleText } from '../../../shared/text/load-rule-text.ts'
import { Dagger } from '../../exercise/index.ts'

export function LoadRules() {
  const { t } = useTranslation('app')
  return (
    <section className="template__common">
      <h2>{t('templates.loadRules.title')}</h2>
      <p className="muted">{t('templates.loadRules.intro')}</p>
      <div className="template__rules">
        {loadRuleIds.map((id) => {
          const { name, when, advice } = loadRuleText(t, id)
          const { sources: articles, evidence } = loadRuleOf(id)
          return (
            <section key={id} className="template__rule-list">
              <h3>
                {name}
                {articles.length === 0 ? <Dagger /> : null}
              </h3>
              <p>{when}</p>
              <p>{t('templates.loadRules.advises', { advice })}</p>
              <p className="muted small">
                {[
                  ...articles.map((article) => t(`catalog.sourceShort.${article}`)),
                  ...evidence.map(({ study }) => t(`loadRules.studies.${study}`)),
                ].join(' · ')}
              </p>
            </section>
          )
        })}
      </div>
    </section>
  )
}
