import { useTranslation } from 'react-i18next'
import { criterionText } from '../../../shared/text/criterion-sentence.ts'
import type { Template } from '../../../shared/program/template.ts'
import { Dagger, StageColumns } from '../../exercise/index.ts'
import { MoveOn } from './template-words.tsx'

/** The four stages side by side: the aim, and what has to be true to enter. */
export function StageGates({ template }: { readonly template: Template }) {
  const { t } = useTranslation('app')
  return (
    <section className="template__gates">
      <h2>{t('templates.gates')}</h2>
      <StageColumns stages={template.stages}>
        {(stage) => (
          <>
            <h4 className="stage-gate__enter">{t('templates.enter')}</h4>
            {stage.gate.length === 0 ? <p className="muted">{t('templates.noGate')}</p> : null}
            <ul className="stack gap-1h">
              {stage.gate.map((criterion) => (
                <li key={criterion.id}>
                  {criterionText(t, criterion)}
                  {criterion.clinicDefault ? <Dagger /> : null}
                  <span className="stage-gate__source">{t(`templates.sources.${criterion.source}`)}</span>
                </li>
              ))}
            </ul>
            {stage.moveOn ? <MoveOn words={stage.moveOn} /> : null}
          </>
        )}
      </StageColumns>
    </section>
  )
}
