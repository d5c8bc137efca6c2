import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/domain/backup.ts'
import { useLifecycle } from '../../api/index.ts'
import { Button, Form, FormActions, ProgressBar, Select, useDateText } from '../../ui/index.ts'
import { useSecretProblems } from './refusals.ts'
import { RecoveryKeyField } from './shown-secret.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

/** Goes on from a backup on a computer that has no clinic, with the recovery key alone. */
export function OpenBackup({
  backups,
  onEnd,
}: {
  readonly backups: readonly Backup[]
  readonly onEnd: () => void
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const open = useLifecycle('backups.open')
  const problems = useSecretProblems(open.error, 'recoveryKey')
  const [name, setName] = useState(backups[0]?.name ?? '')
  const [recoveryKey, setRecoveryKey] = useState('')
  const title = t('backups.open.way')
  return (
    <WelcomeFrame>
      <h1>{title}</h1>
      <Form problems={problems} onSubmit={() => void open.run({ name, recoveryKey })} aria-label={title}>
        <Select
          name="name"
          label={t('backups.open.which')}
          options={backups.map((one) => ({
            value: one.name,
            label: t('backups.open.option', {
              at: dates.instant(one.madeAt),
              reason: t(`backups.reasons.${one.reason}`),
            }),
          }))}
          value={name}
          onChange={(chosen) => setName(chosen ?? '')}
        />
        <RecoveryKeyField
          name="recoveryKey"
          value={recoveryKey}
          onChange={setRecoveryKey}
          hint={t('backups.open.keyHint')}
          autoFocus
        />
        {open.busy ? (
          <ProgressBar
            label={t('backups.open.working')}
            {...(open.progress ? { done: open.progress.done, total: open.progress.total } : {})}
          />
        ) : null}
        <FormActions>
          <Button type="submit" variant="primary" busy={open.busy}>
            {t('backups.open.action')}
          </Button>
          <Button variant="quiet" isDisabled={open.busy} onPress={onEnd}>
            {t('backups.open.back')}
          </Button>
        </FormActions>
      </Form>
    </WelcomeFrame>
  )
}
