import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { erasureGrounds, type ErasureGround } from '../../../shared/domain/record-keeping.ts'
import { binDays } from '../../../shared/rights/retention.ts'
import { useAppState, useCommand, useProblems } from '../../api/index.ts'
import { Dialog, Form, SubmitActions, RadioGroup, TextArea, useDateText } from '../../ui/index.ts'
import { fullName, type Named } from './named.ts'
import { useBin } from './use-bin.ts'

interface BinProps {
  /** Whose records; none keeps it closed. */
  readonly patients: readonly Named[]
  /** How the one record stands; null where the chosen ones are all due. */
  readonly standing: OutputOf<'rights.record'> | null
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** Puts records into the bin, with the ground for it and an undo. */
export function BinDialog(props: BinProps) {
  const { t } = useTranslation('app')
  const { patients, onClose } = props
  const [only, second] = patients
  const title =
    only && !second
      ? t('rights.bin.title', { name: fullName(only) })
      : t('rights.bin.titleSeveral', { count: patients.length })
  return (
    <Dialog title={title} isOpen={patients.length > 0} onClose={onClose}>
      {only ? <BinForm {...props} title={title} /> : null}
    </Dialog>
  )
}

function BinForm({ patients, standing, title, onClose, onDone }: BinProps & { readonly title: string }) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const dates = useDateText()
  const put = useCommand('rights.putInBin')
  const problems = useProblems(put.error)
  const { sayPutIn } = useBin()
  const due = standing?.due ?? null
  const isDue = standing === null || (due !== null && due.on <= today)
  const [ground, setGround] = useState<ErasureGround>(isDue ? 'retention-ended' : 'entered-by-mistake')
  const [note, setNote] = useState('')
  const patientIds = patients.map(({ id }) => id)

  async function send(): Promise<void> {
    const answer = await put.run({ patientIds, ground, note })
    if (!answer.ok) return
    sayPutIn(patientIds)
    onDone?.()
    onClose()
  }

  return (
    <Form problems={problems} onSubmit={() => void send()} aria-label={title}>
      {isDue ? null : (
        <p role="note">
          {due === null ? t('rights.bin.noRule') : t('rights.bin.notDue', { on: dates.day(due.on) })}
        </p>
      )}
      <p className="muted">{t('rights.bin.text', { days: binDays })}</p>
      <p className="muted">{t('rights.bin.kept')}</p>
      <RadioGroup
        name="ground"
        label={t('rights.bin.ground')}
        value={ground}
        onChange={setGround}
        options={erasureGrounds
          .filter((one) => isDue || one !== 'retention-ended')
          .map((value) => ({ value, label: t(`rights.bin.grounds.${value}`) }))}
      />
      <TextArea
        name="note"
        label={t('rights.bin.note')}
        rows={2}
        value={note}
        onChange={setNote}
        optional={ground === 'retention-ended'}
      />
      <SubmitActions action={t('rights.bin.action')} variant="danger" busy={put.busy} onLeave={onClose} />
    </Form>
  )
}
