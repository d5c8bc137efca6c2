import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emergencyPermissions } from '../../../../shared/domain/roles.ts'
import { useAppState, useCommand, useProblems } from '../../../api/index.ts'
import { Dialog, Form, SubmitActions, RadioGroup, TextArea, type DialogOpening } from '../../../ui/index.ts'

/** Takes a permission that the role lacks, with a reason that an owner reads. */
export function TakeForEmergency({ isOpen, onClose }: DialogOpening) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('clinic.may.takeTitle')} isOpen={isOpen} onClose={onClose}>
      <TakeForm onClose={onClose} />
    </Dialog>
  )
}

function TakeForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  const { may } = useAppState()
  const take = useCommand('users.breakGlass')
  const problems = useProblems(take.error)
  const lacking = emergencyPermissions.filter((permission) => !may.includes(permission))
  const [permission, setPermission] = useState(lacking[0] ?? 'plan')
  const [reason, setReason] = useState('')

  async function send(): Promise<void> {
    const answer = await take.run({ permission, reason })
    if (answer.ok) onClose()
  }

  return (
    <Form problems={problems} onSubmit={() => void send()} aria-label={t('clinic.may.takeTitle')}>
      <p className="muted">{t('clinic.may.takeText')}</p>
      <RadioGroup
        name="permission"
        label={t('clinic.may.permission')}
        value={permission}
        onChange={setPermission}
        options={lacking.map((value) => ({ value, label: t(`clinic.may.permissions.${value}`) }))}
      />
      <TextArea
        name="reason"
        label={t('clinic.may.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={500}
      />
      <SubmitActions action={t('clinic.may.action')} variant="danger" busy={take.busy} onLeave={onClose} />
    </Form>
  )
}
