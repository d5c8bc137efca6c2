import { useTranslation } from 'react-i18next'
import { useAppState } from '../../api/index.ts'
import { Facts, Panel } from '../../ui/index.ts'
import './clinic.css'

/** The program itself. */
export function AboutPanel() {
  const { t } = useTranslation('app')
  const { version, host } = useAppState()
  return (
    <Panel title={t('clinic.page.about')} className="setting-panel">
      <Facts
        facts={[
          [t('clinic.page.version'), version],
          [t('clinic.page.runsIn'), t(`clinic.page.hosts.${host}`)],
          [t('clinic.page.licence'), 'Apache-2.0'],
        ]}
      />
    </Panel>
  )
}
