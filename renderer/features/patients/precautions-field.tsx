/** Precautions: one press each, and a line for what exactly to respect. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { precautionCodes } from '../../../shared/domain/patient.ts'
import type { Precaution } from '../../../shared/domain/patient.ts'
import { IconButton, TextField, ToggleChip } from '../../ui/index.ts'

export function PrecautionsField({
  value,
  onChange,
}: {
  readonly value: readonly Precaution[]
  readonly onChange: (precautions: Precaution[]) => void
}) {
  const { t } = useTranslation('app')
  const without = (code: string) => value.filter((one) => one.code !== code)

  return (
    <div className="stack gap-3">
      <div className="cluster stretch gap-1h" role="group" aria-label={t('patients.form.precautions')}>
        {precautionCodes.map((code) => (
          <ToggleChip
            key={code}
            isSelected={value.some((one) => one.code === code)}
            onChange={(chosen) => onChange(chosen ? [...value, { code, note: '' }] : without(code))}
          >
            {t(`patients.precautions.${code}`)}
          </ToggleChip>
        ))}
      </div>
      {value.length === 0 ? null : (
        <ul className="stack gap-1h">
          {value.map((one, index) => {
            const name = t(`patients.precautions.${one.code}`)
            return (
              <li key={one.code} className="precautions__note">
                <span className="medium">{name}</span>
                <TextField
                  hideLabel
                  label={t('patients.form.precautionNote', { name })}
                  name={`patient.precautions.${index}.note`}
                  placeholder={t('patients.form.precautionNotePlaceholder')}
                  value={one.note}
                  onChange={(note) =>
                    onChange(value.map((other) => (other.code === one.code ? { ...other, note } : other)))
                  }
                />
                <IconButton
                  icon={X}
                  label={t('patients.form.removePrecaution', { name })}
                  onPress={() => onChange(without(one.code))}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
