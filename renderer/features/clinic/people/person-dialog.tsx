/** What an owner does about one of the people, each in a dialog of its own. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallAnswer } from '../../../../shared/contract/index.ts'
import { roles, type Role } from '../../../../shared/domain/roles.ts'
import type { ClinicUser } from '../../../../shared/domain/user.ts'
import { useAppState, useLifecycle, useSecretProblems } from '../../../api/index.ts'
import {
  Button,
  Dialog,
  Form,
  FormActions,
  SubmitActions,
  RadioGroup,
  showToast,
  TextField,
} from '../../../ui/index.ts'
import { useKeepWindow } from '../keys/keep-window.ts'
import { noSecret, ShownSecret, shownField, type Shown } from '../keys/shown-secret.tsx'

export type PersonTask = 'add' | 'edit' | 'reset' | 'retire' | 'bringBack'
export type Doing =
  | { readonly task: 'add' }
  | { readonly task: Exclude<PersonTask, 'add'>; readonly person: ClinicUser }

export function PersonDialog({
  doing,
  onClose,
}: {
  readonly doing: Doing | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const [given, setGiven] = useState<Given | null>(null)
  useKeepWindow(given !== null)
  if (given) {
    return (
      <Dialog
        title={t('clinic.people.given', { name: given.name })}
        isOpen
        onClose={() => setGiven(null)}
        mustAnswer
      >
        <FirstPassphrase given={given} onDone={() => setGiven(null)} />
      </Dialog>
    )
  }
  if (!doing) return null
  const name = doing.task === 'add' ? '' : doing.person.name
  return (
    <Dialog title={t(`clinic.people.${doing.task}Title`, { name })} isOpen onClose={onClose}>
      <TaskForm doing={doing} onClose={onClose} onGiven={setGiven} />
    </Dialog>
  )
}

interface Given {
  readonly name: string
  readonly firstPassphrase: string
}

/** Shown once. */
function FirstPassphrase({ given, onDone }: { readonly given: Given; readonly onDone: () => void }) {
  const { t } = useTranslation('app')
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div className="stack gap-4">
      <p className="muted">{t('clinic.people.givenText')}</p>
      <p ref={place} tabIndex={-1} className="first-passphrase strong">
        {given.firstPassphrase}
      </p>
      <FormActions>
        <Button variant="primary" onPress={onDone}>
          {t('clinic.people.givenDone')}
        </Button>
      </FormActions>
    </div>
  )
}

interface TaskFormProps {
  readonly doing: Doing
  readonly onClose: () => void
  readonly onGiven: (given: Given) => void
}

function TaskForm({ doing, onClose, onGiven }: TaskFormProps) {
  const { t } = useTranslation('app')
  const { user } = useAppState()
  const { task } = doing
  const person = doing.task === 'add' ? null : doing.person
  const calls = {
    add: useLifecycle('users.add'),
    edit: useLifecycle('users.update'),
    reset: useLifecycle('users.resetPassphrase'),
    retire: useLifecycle('users.retire'),
    bringBack: useLifecycle('users.bringBack'),
  }
  const { busy, error } = calls[task]
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<Role>(person?.role ?? 'clinician')
  const [shown, setShown] = useState<Shown>(noSecret)
  const problems = useSecretProblems(error, shownField)
  const asksWho = task === 'add' || task === 'edit'
  const asksSecret = task === 'add' || task === 'reset' || task === 'bringBack'

  async function gave(answer: CallAnswer<{ firstPassphrase: string }>): Promise<void> {
    if (!answer.ok) return
    onGiven({ name, firstPassphrase: answer.value.firstPassphrase })
    onClose()
  }

  async function send(): Promise<void> {
    const details = { name, role }
    if (person === null) return gave(await calls.add.run({ user: details, shown }))
    const { id } = person
    if (task === 'reset') return gave(await calls.reset.run({ id, shown }))
    if (task === 'bringBack') return gave(await calls.bringBack.run({ id, shown }))
    const answer =
      task === 'edit' ? await calls.edit.run({ id, user: details }) : await calls.retire.run({ id })
    if (!answer.ok) return
    showToast(task === 'edit' ? t('clinic.people.changed') : t('clinic.people.retired', { name }))
    onClose()
  }

  return (
    <Form
      problems={problems}
      onSubmit={() => void send()}
      aria-label={t(`clinic.people.${task}Title`, { name: person?.name ?? '' })}
    >
      <p className="muted">{t(`clinic.people.${task}Text`)}</p>
      {asksWho ? (
        <>
          <TextField
            name="user.name"
            label={t('clinic.people.name')}
            hint={t('clinic.people.nameHint')}
            value={name}
            onChange={setName}
            maxLength={120}
            autoFocus
          />
          {user?.id === person?.id ? null : (
            <RadioGroup
              name="user.role"
              label={t('clinic.people.role')}
              value={role}
              onChange={setRole}
              options={roles.map((value) => ({
                value,
                label: t(`clinic.page.roles.${value}`),
                note: t(`clinic.people.roleTexts.${value}`),
              }))}
            />
          )}
        </>
      ) : null}
      {asksSecret ? (
        <ShownSecret
          shown={shown}
          onChange={setShown}
          label={t('clinic.people.own')}
          isDisabled={busy}
          autoFocus={!asksWho}
        />
      ) : null}
      <SubmitActions
        action={t(`clinic.people.${task}Action`)}
        variant={task === 'retire' ? 'danger' : 'primary'}
        busy={busy}
        onLeave={onClose}
      />
    </Form>
  )
}
