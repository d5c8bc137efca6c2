/** How much: what articles state on one side, what the clinic gives unless something else is chosen on the other. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Dose, Frequency } from '../../../shared/domain/dose.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { doseSentence } from '../../../shared/sheet/dose-sentence.ts'
import { formatDose, formatFrequency, withRangeDashes } from '../../../shared/program/dose-text.ts'
import { Dagger } from '../../exercise/index.ts'

/** The article that states a dose, and what it leaves open. */
export function statedBy(t: TFunction, { source, note }: Exercise['sourceDoses'][number]): string {
  const name = t(`catalog.sourceShort.${source}`)
  return note === '' ? name : t('catalog.statedWith', { source: name, note })
}

function Amount({
  dose,
  frequency,
  t,
}: {
  readonly dose: Dose
  readonly frequency: Frequency | null
  readonly t: TFunction
}) {
  const often = dose.frequency ?? frequency
  return (
    <>
      <p className="dose__text numbers">
        {withRangeDashes(formatDose({ ...dose, frequency: null }))}
        {often ? <span className="dose__often muted">{withRangeDashes(formatFrequency(often))}</span> : null}
      </p>
      <p className="dose__words">{doseSentence(dose, often, 'none', t)}</p>
    </>
  )
}

export function DosePanel({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation('app')
  const isOwn = exercise.origin === 'own'
  return (
    <div className="dose">
      <div className="dose__part">
        <h3 className="dose__title muted small medium">
          {isOwn ? t('catalog.entry.ownDose') : t('catalog.entry.clinicDose')}
          {isOwn ? null : <Dagger />}
        </h3>
        <Amount dose={exercise.clinicDose} frequency={exercise.frequency} t={t} />
      </div>
      {isOwn ? null : (
        <div className="dose__part">
          <h3 className="dose__title muted small medium">{t('catalog.entry.stated')}</h3>
          {exercise.sourceDoses.length === 0 ? (
            <p className="muted">{t('catalog.entry.noneStated')}</p>
          ) : null}
          <ul className="stack gap-3">
            {exercise.sourceDoses.map((stated) => (
              <li key={`${stated.source} ${formatDose(stated.dose)}`}>
                <Amount dose={stated.dose} frequency={null} t={t} />
                <p className="dose__source muted">{statedBy(t, stated)}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
