/** The form of a new check-in. What is typed stays while somebody looks elsewhere, and until it is stored. */
import { Check } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckIn } from '../../../shared/domain/check-in.ts'
import { useAppState, useCommand, useDraft } from '../../api/index.ts'
import { Button, Form, Kbd, showUndoToast, useShortcuts } from '../../ui/index.ts'
import { emptyDraft, rowsIn, stretchBefore } from './check-in-draft.ts'
import type { CheckInDraft } from './check-in-draft.ts'
import { CheckInFields } from './check-in-fields.tsx'
import type { EpisodeMaterial } from './episode-material.ts'
import { submitsByKey } from './submit-key.ts'
import { useSubmit } from './use-submit.ts'

export function NewCheckIn({
  material,
  notice,
  onSaved,
}: {
  readonly material: EpisodeMaterial
  /** What has just been done elsewhere, such as an amendment. */
  readonly notice: string | null
  readonly onSaved: (checkIn: CheckIn) => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const { episode, plan, exercises, checkIns } = material
  const [source, setSource] = useState<CheckIn['source']>('desk')
  const [isSaved, setIsSaved] = useState(false)
  const stored = useMemo(() => emptyDraft(today, source), [today, source])
  const draft = useDraft<CheckInDraft>(`checkIns.new.${episode.id}`, stored, 0)
  const record = useCommand('checkIns.record')
  const place = useRef<HTMLDivElement>(null)

  const stretch = useMemo(
    () => (plan ? stretchBefore(draft.value.on, plan, checkIns) : null),
    [plan, draft.value.on, checkIns],
  )
  const rows = useMemo(() => (plan && stretch ? rowsIn(plan, stretch) : []), [plan, stretch])
  const { problems, submit, clearProblems } = useSubmit(async (checkIn) => {
    const answer = await record.run({ episodeId: episode.id, checkIn })
    if (answer.ok) onSaved(answer.value)
    return answer
  })

  async function save(): Promise<void> {
    if (!(await submit(draft.value, rows, []))) return
    // Diaries are typed in one after the other: the next one comes from the same place.
    setSource(draft.value.source)
    draft.discard()
    setIsSaved(true)
  }

  function clear(): void {
    clearProblems()
    showUndoToast(t('checkIns.form.cleared'), t('ui.undo'), draft.discard())
  }

  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'c',
          label: t('checkIns.keys.record'),
          group: t('checkIns.keys.group'),
          run: () => focusFirstRating(place.current),
        },
        { keys: 'mod+enter', label: t('checkIns.keys.save'), group: t('checkIns.keys.group') },
      ],
      [t],
    ),
  )

  return (
    // The keys belong to the form as a whole; each control inside has its own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={place} className="check-in-form" onKeyDown={(event) => submitsByKey(event, () => void save())}>
      <Form problems={problems} onSubmit={() => void save()} aria-labelledby="check-in-form-title">
        <div className="check-in-form__head">
          <h2 id="check-in-form-title">{t('checkIns.form.newTitle')}</h2>
          <Kbd keys="c" />
        </div>
        <CheckInFields
          draft={draft.value}
          onChange={(part) => {
            setIsSaved(false)
            draft.change(part)
          }}
          rows={rows}
          stretch={stretch}
          plan={plan}
          exercises={exercises}
          earliest={episode.startedOn}
          latest={today}
        />
        <div className="check-in-form__foot">
          <Button type="submit" variant="primary" busy={record.busy}>
            {t('checkIns.form.save')}
          </Button>
          {draft.isDirty ? (
            <Button variant="quiet" onPress={clear}>
              {t('checkIns.form.clear')}
            </Button>
          ) : null}
          <span className="check-in-form__state" role="status">
            {draft.isDirty ? t('checkIns.form.unsaved') : null}
            {!draft.isDirty && (isSaved || notice !== null) ? (
              <span className="check-in-form__saved">
                <Check aria-hidden="true" />
                {isSaved ? t('checkIns.form.saved') : notice}
              </span>
            ) : null}
          </span>
        </div>
      </Form>
    </div>
  )
}

/** Where a check-in begins for the keyboard: the day and the source stand there already. */
export function focusFirstRating(place: HTMLElement | null): void {
  const rating = place?.querySelector<HTMLElement>('[data-field="checkIn.painDuring"] input')
  rating?.focus()
  rating?.scrollIntoView?.({ block: 'nearest' })
}
