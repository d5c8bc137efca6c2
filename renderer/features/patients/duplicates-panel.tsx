/** People in the register who may be the same person, shown while the form is filled in. Nothing is ever joined. */
import { TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCalendarDate } from '../../../shared/domain/calendar-day.ts'
import { useQueryCall } from '../../api/index.ts'
import { useDateText } from '../../ui/index.ts'
import type { PatientDraft } from './patient-draft.ts'
import './patient-form.css'

/** How long typing pauses before the register is asked, in milliseconds. */
const lookUpPause = 250

export function useLikelyDuplicates(draft: PatientDraft, except: string | null) {
  const { givenName, familyName, birthDate, recordNumber } = draft
  const now = JSON.stringify([givenName.trim(), familyName.trim(), birthDate, recordNumber.trim()])
  const [asked, setAsked] = useState(now)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(now), lookUpPause)
    return () => clearTimeout(timer)
  }, [now])
  const [given = '', family = '', born = '', number = ''] = JSON.parse(asked) as string[]
  const enough = (given !== '' && family !== '') || number !== ''
  const found = useQueryCall(
    'patients.likelyDuplicates',
    {
      givenName: given.slice(0, 120),
      familyName: family.slice(0, 120),
      birthDate: isCalendarDate(born) ? born : null,
      recordNumber: number.slice(0, 40),
      except,
    },
    { enabled: enough, keepPrevious: true },
  )
  return enough ? (found.data?.candidates ?? []) : []
}

type Candidates = ReturnType<typeof useLikelyDuplicates>

export function DuplicatesPanel({ candidates }: { readonly candidates: Candidates }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  return (
    <div role="status" className="duplicates-status">
      {candidates.length === 0 ? null : (
        <section className="duplicates stack gap-2" aria-label={t('patients.duplicates.title')}>
          <h2 className="duplicates__title row gap-2">
            <TriangleAlert aria-hidden="true" className="lucide" />
            {t('patients.duplicates.title')}
          </h2>
          <ul className="duplicates__list stack gap-1h">
            {candidates.map(({ patient, because }) => (
              <li key={patient.id} className="duplicates__one split top gap-3">
                <span className="duplicates__who cluster stretch">
                  <strong>
                    {patient.familyName}, {patient.givenName}
                  </strong>
                  <span className="numbers">
                    {patient.recordNumber} · {dates.day(patient.birthDate)}
                    {patient.archivedAt === null ? null : ` · ${t('patients.duplicates.archived')}`}
                  </span>
                  <span className="duplicates__because muted small">
                    {t('list', {
                      items: because.map((reason) => t(`patients.duplicates.because.${reason}`)),
                    })}
                  </span>
                </span>
                <a href={`#/patients/${patient.id}/record`}>
                  {t('patients.duplicates.open')}
                  <span className="visually-hidden">
                    {' '}
                    {patient.familyName}, {patient.givenName}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <p className="small">{t('patients.duplicates.text')}</p>
        </section>
      )}
    </div>
  )
}
