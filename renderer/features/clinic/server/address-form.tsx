import { FileKey } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ServerAddress, ServerLack } from '../../../../shared/domain/server.ts'
import { useLifecycle, useProblems } from '../../../api/index.ts'
import {
  FieldRow,
  fieldsOf,
  FileButton,
  Form,
  NumberField,
  SecretField,
  SubmitActions,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { LifecycleProgress } from '../backups/lifecycle-progress.tsx'
import { LacksList } from './lacks-list.tsx'

/** What is typed of a server's address; the port may be empty. */
export type TypedAddress = Omit<ServerAddress, 'port'> & { readonly port: number | null }

/** Longer than any authority; a file beyond is none. */
const longestFile = 100_000

/** How the server is reached, and asking it what it lacks. */
export function AddressForm({
  typed,
  lacks,
  onTyped,
  onChecked,
  onClose,
}: {
  readonly typed: TypedAddress
  readonly lacks: readonly ServerLack[]
  readonly onTyped: (typed: TypedAddress) => void
  readonly onChecked: (address: ServerAddress, lacks: readonly ServerLack[]) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const check = useLifecycle('server.check')
  const problems = useProblems(check.error)
  const change = (part: Partial<TypedAddress>) => onTyped({ ...typed, ...part })
  const field = fieldsOf('address', typed, change)

  async function start(): Promise<void> {
    const address = { ...typed, host: typed.host.trim(), port: typed.port ?? 0 }
    const answer = await check.run({ address })
    if (answer.ok) onChecked(address, answer.value.lacks)
  }

  async function read(file: File): Promise<void> {
    change({ authority: await file.slice(0, longestFile).text() })
  }

  return (
    <Form problems={problems} onSubmit={() => void start()} aria-label={t('server.move.action')}>
      <p className="muted">{t('server.move.text')}</p>
      {lacks.length > 0 && !check.busy ? <LacksList lacks={lacks} /> : null}
      <FieldRow>
        <TextField
          {...field('host')}
          label={t('server.move.host')}
          hint={t('server.move.hostHint')}
          autoFocus
        />
        <NumberField
          {...field('port')}
          label={t('server.move.port')}
          formatOptions={{ useGrouping: false }}
          plain
        />
      </FieldRow>
      <FieldRow>
        <TextField {...field('database')} label={t('server.move.database')} />
        <TextField {...field('user')} label={t('server.move.user')} />
      </FieldRow>
      <SecretField
        {...field('password')}
        label={t('server.move.password')}
        hint={t('server.move.passwordHint')}
      />
      <TextArea
        {...field('authority')}
        label={t('server.move.authority')}
        hint={t('server.move.authorityHint')}
        className="server-authority"
      />
      <div className="row stretch gap-2">
        <FileButton icon={FileKey} accept=".pem,.crt,.cer" onFile={(file) => void read(file)}>
          {t('server.move.file')}
        </FileButton>
      </div>
      <LifecycleProgress of={check} label={t('server.move.checking')} />
      <SubmitActions action={t('server.move.check')} busy={check.busy} onLeave={onClose} />
    </Form>
  )
}
