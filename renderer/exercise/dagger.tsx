import { useTranslation } from 'react-i18next'
import './exercise.css'

/**
 * Marks what no article states, or what was only read second-hand. The legend of the page explains it; those who listen
 * hear it in words.
 */
export function Dagger({ mark = 'clinic' }: { readonly mark?: 'clinic' | 'second-hand' }) {
  const { t } = useTranslation('app')
  const isClinic = mark === 'clinic'
  return (
    <span className="dagger">
      <span aria-hidden="true">{t(isClinic ? 'catalog.dagger' : 'catalog.doubleDagger')}</span>
      <span className="visually-hidden">
        {' '}
        ({t(isClinic ? 'catalog.clinicDefault' : 'catalog.secondHand')})
      </span>
    </span>
  )
}
