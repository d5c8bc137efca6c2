import { useTranslation } from 'react-i18next'

/** Marks what no article states; the legend explains it, and those who listen hear it in words. */
export function Dagger() {
  const { t } = useTranslation('app')
  return (
    <span className="template__dagger">
      <span aria-hidden="true">{t('templates.dagger')}</span>
      <span className="visually-hidden"> ({t('templates.clinicDefault')})</span>
    </span>
  )
}
