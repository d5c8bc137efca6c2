/** A photo for an own exercise, with the consent of whoever is shown. */
import { ImagePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../api/index.ts'
import { useExercisePhoto } from '../../exercise/index.ts'
import {
  DateField,
  FieldRow,
  FileButton,
  PhotoView,
  TextArea,
  TextField,
  useFieldProblem,
} from '../../ui/index.ts'
import { PhotoConsent } from './photo-consent.tsx'
import { freshPhoto } from './photo-file.ts'
import type { FreshPhoto } from './photo-file.ts'

export interface ConsentDraft {
  readonly by: string
  readonly on: string
  readonly note: string
}

export interface PhotoPickerProps {
  readonly name: string
  /** The stored photo, while no other one was chosen. */
  readonly photoId: string | null
  readonly fresh: FreshPhoto | null
  readonly consent: ConsentDraft
  readonly onFresh: (photo: FreshPhoto) => void
  readonly onConsent: (part: Partial<ConsentDraft>) => void
  readonly readOnly: boolean
}

export function PhotoPicker(props: PhotoPickerProps) {
  const { name, photoId, fresh, consent, onFresh, onConsent, readOnly } = props
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const [refusal, setRefusal] = useState('')
  const [isReading, setReading] = useState(false)
  const stored = useExercisePhoto(fresh ? null : photoId)
  const problem = useFieldProblem('file', refusal === '' ? undefined : refusal)

  async function choose(file: File): Promise<void> {
    setReading(true)
    setRefusal('')
    const answer = await freshPhoto(file)
    setReading(false)
    if (answer.ok) onFresh(answer.photo)
    else setRefusal(t(`errors.fields.${answer.fault}`))
    problem.edited()
  }

  const hasPhoto = fresh !== null || photoId !== null
  const src = fresh ? fresh.url : photoId === null ? undefined : stored.src
  return (
    <div className="photo-picker">
      <div className="photo-picker__photo stack gap-3">
        <PhotoView src={src} alt={t('poseEditor.photoOf', { name })} />
        <p className="muted small">
          {fresh
            ? t('poseEditor.photo.fresh', {
                width: fresh.width,
                height: fresh.height,
                size: Math.max(1, Math.round(fresh.bytes / 1024)),
              })
            : stored.stored
              ? t('poseEditor.photo.stored', { width: stored.stored.width, height: stored.stored.height })
              : t('poseEditor.photo.none')}
        </p>
      </div>
      <div className="stack gap-5">
        <div data-field="file" className="stack top gap-2">
          <FileButton
            icon={ImagePlus}
            busy={isReading}
            isDisabled={readOnly}
            accept="image/jpeg,image/png,image/webp"
            onFile={(file) => void choose(file)}
          >
            {t(
              isReading
                ? 'poseEditor.photo.working'
                : hasPhoto
                  ? 'poseEditor.photo.another'
                  : 'poseEditor.photo.choose',
            )}
          </FileButton>
          {problem.text ? (
            <p className="photo-picker__refusal" role="alert">
              {problem.text}
            </p>
          ) : null}
          <p className="muted small">{t('poseEditor.photo.hint')}</p>
        </div>
        {fresh ? (
          <fieldset className="pose-panel__part stack gap-3">
            <legend>{t('poseEditor.photo.consent')}</legend>
            <p className="small">{t('poseEditor.photo.consentText')}</p>
            <FieldRow>
              <TextField
                name="consent.by"
                label={t('poseEditor.photo.by')}
                hint={t('poseEditor.photo.byHint')}
                value={consent.by}
                onChange={(by) => onConsent({ by })}
              />
              <DateField
                name="consent.on"
                label={t('poseEditor.photo.on')}
                value={consent.on}
                latest={today}
                onChange={(on) => onConsent({ on })}
              />
            </FieldRow>
            <TextArea
              optional
              name="consent.note"
              label={t('poseEditor.photo.note')}
              value={consent.note}
              onChange={(note) => onConsent({ note })}
            />
          </fieldset>
        ) : null}
        {!fresh && photoId !== null && stored.stored ? (
          <PhotoConsent photoId={photoId} stored={stored.stored} readOnly={readOnly} />
        ) : null}
        <p className="muted small">{t('poseEditor.photo.kept')}</p>
      </div>
    </div>
  )
}
