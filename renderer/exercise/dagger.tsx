import { useTranslation } from 'react-i18next'
import './exercise.css'

/** Marks what no article states. The legend of the page explains it; those who listen hear it in words. */
export function Dagger() {
  const { t } = useTranslation('app')
  return (
    <span className="dagger">
      <span aria-hidden="true">{t('catalog.dagger')}</span>
      <span className="visually-hidden"> ({t('catalog.clinicDefault')})</span>
    </span>
  )
}
