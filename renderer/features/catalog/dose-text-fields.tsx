/** The dose and how often as they are typed, with what was understood of them said under the field. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { doseSentence, frequencySentence } from '../../../shared/sheet/dose-sentence.ts'
import { formatDose, formatFrequency, parseDose, parseFrequency } from '../../../shared/program/dose-text.ts'
import { TextField } from '../../ui/index.ts'
import { doseField, frequencyField } from './exercise-draft.ts'

interface TypedProps {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** What is understood so far of a dose, in words. */
export function doseReading(t: TFunction, text: string): string {
  if (text.trim() === '') return t('catalog.form.doseHint')
  const read = parseDose(text)
  if (read.ok)
    return t('catalog.form.reading', {
      dose: formatDose(read.value),
      words: doseSentence(read.value, null, 'none', t),
    })
  const { understood, rest, expected } = read.error
  const wanted = t(`composer.dose.expected.${expected}`)
  return [
    understood === '' ? t('composer.dose.nothing') : t('composer.dose.understood', { understood }),
    rest === ''
      ? t('composer.dose.missing', { expected: wanted })
      : t('composer.dose.stopped', { rest, expected: wanted }),
  ].join(' ')
}

export function DoseTextField({ value, onChange }: TypedProps) {
  const { t } = useTranslation('app')
  return (
    <TextField
      figures
      name={doseField}
      label={t('catalog.form.dose')}
      value={value}
      hint={doseReading(t, value)}
      spellCheck="false"
      onChange={onChange}
    />
  )
}

/** What is understood of how often, in words. */
export function frequencyReading(t: TFunction, text: string): string {
  if (text.trim() === '') return t('catalog.form.frequencyHint')
  const read = parseFrequency(text)
  if (!read.ok) return t('catalog.form.frequencyWrong')
  return t('catalog.form.reading', {
    dose: formatFrequency(read.value),
    words: frequencySentence(read.value, t),
  })
}

export function FrequencyTextField({ value, onChange }: TypedProps) {
  const { t } = useTranslation('app')
  return (
    <TextField
      name={frequencyField}
      label={t('catalog.form.frequency')}
      value={value}
      hint={frequencyReading(t, value)}
      spellCheck="false"
      onChange={onChange}
    />
  )
}
