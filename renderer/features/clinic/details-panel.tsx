import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClinicDetails } from '../../../shared/domain/clinic.ts'
import { papers } from '../../../shared/domain/handout.ts'
import { useAppState, useCommand, useErrorSentence, useProblems, useQueryCall } from '../../api/index.ts'
import {
  Button,
  ErrorState,
  FieldRow,
  Form,
  FormActions,
  Panel,
  RadioGroup,
  showToast,
  Skeleton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import './clinic.css'

/** Name, address and paper of the clinic, as they are printed. */
export function DetailsPanel() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const details = useQueryCall('clinic.details', {})
  return (
    <Panel title={t('clinic.page.details')} className="setting-panel">
      {details.error ? (
        <ErrorState text={sentence(details.error)} onRetry={() => void details.refetch()} />
      ) : null}
      {details.data ? <DetailsForm stored={details.data} /> : null}
      {details.isPending ? <Skeleton lines={5} /> : null}
    </Panel>
  )
}

function DetailsForm({ stored }: { readonly stored: ClinicDetails }) {
  const { t } = useTranslation('app')
  const { readOnly } = useAppState()
  const update = useCommand('clinic.update')
  const problems = useProblems(update.error)
  // Only what was edited is kept here, so that a change made elsewhere shows in the fields nobody has touched.
  const [edited, setEdited] = useState<Partial<ClinicDetails>>({})
  const clinic = { ...stored, ...edited }
  const isDirty = JSON.stringify(clinic) !== JSON.stringify(stored)

  function set(change: Partial<ClinicDetails>): void {
    setEdited((before) => ({ ...before, ...change }))
  }

  async function save(): Promise<void> {
    const answer = await update.run({ clinic })
    if (!answer.ok) return
    setEdited({})
    showToast(t('clinic.page.saved'))
  }

  return (
    <Form problems={problems} onSubmit={() => void save()} aria-label={t('clinic.page.details')}>
      <p className="muted">{t('clinic.page.detailsText')}</p>
      <TextField
        name="clinic.name"
        label={t('clinic.page.name')}
        value={clinic.name}
        onChange={(name) => set({ name })}
      />
      <TextArea
        name="clinic.address"
        label={t('clinic.page.address')}
        value={clinic.address}
        onChange={(address) => set({ address })}
        rows={2}
        optional
      />
      <FieldRow>
        <TextField
          name="clinic.phone"
          label={t('clinic.page.phone')}
          value={clinic.phone}
          onChange={(phone) => set({ phone })}
          optional
          figures
        />
        <TextField
          name="clinic.email"
          label={t('clinic.page.email')}
          value={clinic.email}
          onChange={(email) => set({ email })}
          optional
        />
      </FieldRow>
      <RadioGroup
        name="clinic.paper"
        label={t('clinic.page.paper')}
        horizontal
        options={papers.map((value) => ({ value, label: t(`clinic.page.papers.${value}`) }))}
        value={clinic.paper}
        onChange={(paper) => set({ paper })}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={update.busy} isDisabled={!isDirty || readOnly}>
          {t('clinic.page.save')}
        </Button>
      </FormActions>
    </Form>
  )
}
