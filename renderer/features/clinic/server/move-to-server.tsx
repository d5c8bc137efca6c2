/** Moves the clinic to its own server: the address, what the server lacks, then what moves and the passphrase. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { ServerAddress, ServerLack } from '../../../../shared/domain/server.ts'
import { useLifecycle } from '../../../api/index.ts'
import { Dialog, Facts, showToast } from '../../../ui/index.ts'
import { PassphraseForm } from '../keys/passphrase-form.tsx'
import { AddressForm, type TypedAddress } from './address-form.tsx'
import { useHeldFacts } from './held-facts.ts'

const nothingTyped: TypedAddress = {
  host: '',
  port: 5432,
  database: '',
  user: '',
  password: '',
  authority: '',
}

export interface MovingProps {
  readonly held: OutputOf<'server.get'>['held']
  /** Saves and lets go of what is open of records. */
  readonly beforeMoving: () => Promise<void>
  readonly onClose: () => void
}

export function MoveToServer(props: MovingProps) {
  const { t } = useTranslation('app')
  const [typed, setTyped] = useState(nothingTyped)
  const [lacks, setLacks] = useState<readonly ServerLack[]>([])
  /** Where nothing is missing. */
  const [address, setAddress] = useState<ServerAddress | null>(null)
  const move = useLifecycle('server.move')

  return (
    <Dialog
      title={t('server.move.action')}
      size="medium"
      isOpen
      onClose={props.onClose}
      mustAnswer={move.busy}
    >
      {address ? (
        <MoveForm
          {...props}
          move={move}
          address={address}
          onLacks={(found) => {
            setLacks(found)
            setAddress(null)
          }}
        />
      ) : (
        <AddressForm
          typed={typed}
          lacks={lacks}
          onTyped={setTyped}
          onChecked={(checked, found) => {
            setLacks(found)
            setAddress(found.length === 0 ? checked : null)
          }}
          onClose={props.onClose}
        />
      )}
    </Dialog>
  )
}

interface MoveFormProps extends MovingProps {
  readonly move: ReturnType<typeof useLifecycle<'server.move'>>
  readonly address: ServerAddress
  /** Back to the address, with what is missing by now, or nothing where another server is wanted. */
  readonly onLacks: (lacks: readonly ServerLack[]) => void
}

function MoveForm({ held, beforeMoving, onClose, move, address, onLacks }: MoveFormProps) {
  const { t } = useTranslation('app')
  const facts = useHeldFacts(held)

  async function start(passphrase: string): Promise<void> {
    await beforeMoving()
    const answer = await move.run({ address, passphrase })
    if (!answer.ok) return
    if (answer.value.lacks.length > 0) return onLacks(answer.value.lacks)
    showToast(t('server.move.done'))
    onClose()
  }

  const happens = (['backup', 'all', 'wait', 'locked', 'aside', 'open'] as const).map((part) =>
    t(`server.move.${part}`),
  )
  return (
    <PassphraseForm
      of={move}
      title={t('server.move.action')}
      label={t('server.move.passphrase')}
      working={t('server.move.working')}
      stop
      action={t('server.move.start')}
      leave={t('server.move.back')}
      onSend={start}
      onLeave={() => onLacks([])}
    >
      <p role="status">{t('server.move.ready')}</p>
      <Facts
        facts={[
          [t('server.place'), t('server.placeAt', { host: address.host, port: String(address.port) })],
          [t('server.database'), address.database],
          [t('server.user'), address.user],
        ]}
      />
      <h3>{t('server.move.what')}</h3>
      <Facts facts={facts} />
      <ul className="text-list stack gap-1h" aria-label={t('server.move.happens')}>
        {happens.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </PassphraseForm>
  )
}
