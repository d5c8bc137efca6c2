import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { NewPatient } from '../features/patients/index.ts'
import { PageBody, PageHeader } from '../ui/index.ts'

export function NewPatientPage() {
  const { t } = useTranslation('app')
  const [, navigate] = useLocation()
  return (
    <>
      <PageHeader title={t('patients.form.newTitle')} />
      <PageBody fill>
        <NewPatient
          onCreated={(patient) =>
            navigate(`/patients/${patient.id}/record?edit=new-episode`, { replace: true })
          }
          onCancel={() => navigate('/patients')}
        />
      </PageBody>
    </>
  )
}
