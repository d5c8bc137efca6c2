import { Ellipsis, Pencil, RotateCcwKey, UserCheck, UserMinus, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useAppState, useErrorSentence, useQueryCall, useReadOnly } from '../../../api/index.ts'
import {
  Button,
  ErrorState,
  IconButton,
  Menu,
  Panel,
  Skeleton,
  useDateText,
  type MenuLine,
} from '../../../ui/index.ts'
import { AllowPins } from '../keys/pin.tsx'
import { PersonDialog, type Doing, type PersonTask } from './person-dialog.tsx'
import '../clinic.css'

type Person = OutputOf<'users.list'>['users'][number]

/** Who works here, what they may do, and what opens the clinic for them. For owners. */
export function PeoplePanel() {
  const { t } = useTranslation('app')
  const { sample, may } = useAppState()
  if (!may.includes('manage-clinic')) return null
  return (
    <Panel title={t('clinic.people.title')} className="setting-panel">
      {sample ? <p className="muted">{t('clinic.people.sample')}</p> : <People />}
    </Panel>
  )
}

function People() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const readOnly = useReadOnly('manage-clinic')
  const list = useQueryCall('users.list', {})
  const [doing, setDoing] = useState<Doing | null>(null)
  return (
    <div className="stack gap-3">
      <p className="muted">{t('clinic.people.text')}</p>
      <div className="row stretch gap-2">
        <Button icon={UserPlus} isDisabled={readOnly} onPress={() => setDoing({ task: 'add' })}>
          {t('clinic.people.add')}
        </Button>
      </div>
      {list.error ? <ErrorState text={sentence(list.error)} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Skeleton lines={3} /> : null}
      {list.data ? (
        <ul className="backup-list stack" aria-label={t('clinic.people.list')}>
          {list.data.users.map((person) => (
            <PersonLine
              key={person.id}
              person={person}
              onDo={readOnly ? null : (task) => setDoing({ task, person })}
            />
          ))}
        </ul>
      ) : null}
      <AllowPins isDisabled={readOnly} />
      <PersonDialog doing={doing} onClose={() => setDoing(null)} />
    </div>
  )
}

interface PersonLineProps {
  readonly person: Person
  readonly onDo: ((task: Exclude<PersonTask, 'add'>) => void) | null
}

function PersonLine({ person, onDo }: PersonLineProps) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { user } = useAppState()
  const isYou = user?.id === person.id
  const { name, role, retiredAt, firstPassphrase } = person
  const access = retiredAt === null ? t(`clinic.people.states.${firstPassphrase ? 'first' : 'active'}`) : null
  const icons = { edit: Pencil, reset: RotateCcwKey, retire: UserMinus, bringBack: UserCheck } as const
  const line = (id: keyof typeof icons): MenuLine => ({
    id,
    label: t(`clinic.people.${id}`),
    icon: icons[id],
    onAction: () => onDo?.(id),
  })
  // Nobody gives themselves a passphrase here, or takes their own access: that is asked of another owner.
  const atWork = isYou ? [line('edit')] : [line('edit'), line('reset'), line('retire')]
  return (
    <li className="backup-list__one cluster gap-3">
      <span className={retiredAt === null ? 'grow strong' : 'grow muted'}>
        {name}
        {isYou ? <span className="muted"> · {t('clinic.people.states.you')}</span> : null}
      </span>
      <span>{t(`clinic.page.roles.${role}`)}</span>
      <span className="muted">
        {access ?? t('clinic.people.states.retired', { day: dates.instant(retiredAt) })}
      </span>
      {onDo ? (
        <Menu
          label={t('clinic.people.actions', { name })}
          placement="bottom end"
          trigger={<IconButton icon={Ellipsis} label={t('clinic.people.actions', { name })} />}
          entries={retiredAt === null ? atWork : [line('bringBack')]}
        />
      ) : null}
    </li>
  )
}
