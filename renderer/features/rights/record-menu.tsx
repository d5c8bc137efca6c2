/** What can be done with a whole record, as lines of its menu, and the dialogs that they open. */
import { Eye, FileArchive, ShieldCheck, ShieldX, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mayRole } from '../../../shared/domain/roles.ts'
import { useAppState, useQueryCall } from '../../api/index.ts'
import type { MenuLine } from '../../ui/index.ts'
import { BinDialog } from './bin-dialog.tsx'
import { DossierDialog } from './dossier-dialog.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { fullName, type Named } from './named.ts'

type Open = 'dossier' | 'hold' | 'bin'

/** `readOnly` of the clinic, not of an archived record: that is held, handed out and erased like any other. */
export function useRecordMenu(
  patient: Named,
  readOnly: boolean,
): {
  readonly entries: readonly MenuLine[]
  readonly dialogs: ReactNode
  /** It comes back from there only, not from the archive. */
  readonly isBinned: boolean
} {
  const { t } = useTranslation('app')
  const { user } = useAppState()
  const [open, setOpen] = useState<Open | null>(null)
  const standing = useQueryCall('rights.record', { patientId: patient.id })
  const may = (permission: 'plan' | 'manage-clinic') => user !== null && mayRole(user.role, permission)
  const close = () => setOpen(null)
  const isHeld = standing.data?.hold != null
  const isBinned = standing.data?.binned != null
  const mayHold = may(isHeld ? 'manage-clinic' : 'plan') && !readOnly
  const mayErase = may('manage-clinic') && !readOnly && !isBinned

  const entries: MenuLine[] = []
  if (may('plan'))
    entries.push({
      id: 'dossier',
      label: t('rights.dossier.menu'),
      icon: FileArchive,
      onAction: () => setOpen('dossier'),
    })
  if (may('manage-clinic'))
    entries.push({
      id: 'audit',
      label: t('audit.whoLooked'),
      icon: Eye,
      onAction: () => void (window.location.hash = `#/clinic/audit/${patient.id}`),
    })
  if (mayHold)
    entries.push({
      id: 'hold',
      label: t(isHeld ? 'rights.hold.liftMenu' : 'rights.hold.menu'),
      icon: isHeld ? ShieldX : ShieldCheck,
      onAction: () => setOpen('hold'),
    })
  if (mayErase)
    entries.push({
      id: 'erase',
      label: t('rights.bin.menu'),
      icon: Trash2,
      danger: true,
      isDisabled: isHeld,
      onAction: () => setOpen('bin'),
    })

  const name = fullName(patient)
  const dialogs = (
    <>
      <DossierDialog patientId={patient.id} name={name} isOpen={open === 'dossier'} onClose={close} />
      <HoldDialog
        patientId={patient.id}
        name={name}
        isHeld={isHeld}
        isOpen={open === 'hold'}
        onClose={close}
      />
      <BinDialog
        patients={open === 'bin' ? [patient] : []}
        standing={standing.data ?? null}
        onClose={close}
      />
    </>
  )
  return { entries, dialogs, isBinned }
}
