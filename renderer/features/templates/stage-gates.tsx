import { useTranslation } from 'react-i18next'
import { criterionText } from '../../../shared/text/criterion-sentence.ts'
import type { Template } from '../../../shared/program/template.ts'
import { Dagger } from '../../exercise/index.ts'

/** The four stages side by side: the aim, and what has to be true to enter. */
export function StageGates({ template }: { readonly template: Template }) {
  const { t } = useTranslation('app')
  return (
    <section className="template__gates">
      <h2>{t('templates.gates')}</h2>
      <ol className="stage-gates">
        {template.stages.map((stage) => (
          <li key={stage.number} className={`stage-gate stage-gate--${stage.number}`}>
            <h3>{t('templates.stage', { number: stage.number, name: stage.name })}</h3>
            <p className="muted small numbers">
              {t('templates.stageWeeks', { first: stage.firstWeek, last: stage.lastWeek })}
              <Dagger />
            </p>
            <p className="stage-gate__aim">{stage.aim}</p>
            <h4 className="stage-gate__enter">{t('templates.enter')}</h4>
            {stage.gate.length === 0 ? <p className="muted">{t('templates.noGate')}</p> : null}
            <ul className="stage-gate__criteria">
              {stage.gate.map((criterion) => (
                <li key={criterion.id}>
                  {criterionText(t, criterion)}
                  {criterion.clinicDefault ? <Dagger /> : null}
                  <span className="stage-gate__source">{t(`templates.sources.${criterion.source}`)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
