import { useTranslation } from 'react-i18next'
import { lockAfterChoices } from '../../../shared/domain/clinic.ts'
import type { Preferences } from '../../../shared/domain/clinic.ts'
import { papers } from '../../../shared/domain/handout.ts'
import { useErrorSentence, useLifecycle, useQueryCall } from '../../api/index.ts'
import { ErrorState, Panel, SegmentedControl, showToast, Skeleton, Switch } from '../../ui/index.ts'
import './clinic.css'

const themes = ['system', 'light', 'dark', 'high-contrast'] as const satisfies readonly Preferences['theme'][]
const typeSizes = { small: 12, normal: 14, large: 18 } as const satisfies Record<
  string,
  Preferences['handoutTypeSize']
>
const sizeNames = ['small', 'normal', 'large'] as const

/** What belongs to this computer. Each choice takes effect at once. */
export function DevicePanel() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const stored = useQueryCall('preferences.get', {})
  const change = useLifecycle('preferences.set')

  async function set(preferences: Partial<Preferences>): Promise<void> {
    const answer = await change.run(preferences)
    if (!answer.ok) showToast(sentence(answer.error))
  }

  const size = sizeNames.find((name) => typeSizes[name] === stored.data?.handoutTypeSize) ?? 'normal'
  return (
    <Panel title={t('clinic.page.device')} className="setting-panel">
      {stored.error ? (
        <ErrorState text={sentence(stored.error)} onRetry={() => void stored.refetch()} />
      ) : null}
      {stored.isPending ? <Skeleton lines={4} /> : null}
      {stored.data ? (
        <div className="stack gap-3">
          <p className="muted">{t('clinic.page.deviceText')}</p>
          <div className="settings__line cluster split">
            <span>{t('clinic.page.theme')}</span>
            <SegmentedControl
              label={t('clinic.page.theme')}
              options={themes.map((value) => ({ value, label: t(`clinic.page.themes.${value}`) }))}
              value={stored.data.theme}
              onChange={(theme) => void set({ theme })}
            />
          </div>
          <div className="settings__line cluster split">
            <span>{t('clinic.page.paper')}</span>
            <SegmentedControl
              label={t('clinic.page.paper')}
              options={papers.map((value) => ({ value, label: t(`terms.papers.${value}`) }))}
              value={stored.data.paper}
              onChange={(paper) => void set({ paper })}
            />
          </div>
          <div className="settings__line cluster split">
            <span>{t('clinic.page.typeSize')}</span>
            <SegmentedControl
              label={t('clinic.page.typeSize')}
              options={sizeNames.map((value) => ({ value, label: t(`clinic.page.typeSizes.${value}`) }))}
              value={size}
              onChange={(name) => void set({ handoutTypeSize: typeSizes[name] })}
            />
          </div>
          <div className="settings__line cluster split">
            <span>
              {t('clinic.page.lockAfter')}
              <span className="settings__note muted small">{t('clinic.page.lockAfterText')}</span>
            </span>
            <SegmentedControl
              label={t('clinic.page.lockAfter')}
              options={lockAfterChoices.map((minutes) => ({
                value: String(minutes),
                label: t('clinic.page.lockMinutes', { count: minutes }),
              }))}
              value={String(stored.data.lockAfter)}
              onChange={(chosen) => {
                const lockAfter = lockAfterChoices.find((minutes) => String(minutes) === chosen)
                if (lockAfter) void set({ lockAfter })
              }}
            />
          </div>
          <div className="settings__line cluster split">
            <span>
              {t('clinic.page.singleKeys')}
              <span className="settings__note muted small">{t('clinic.page.singleKeysText')}</span>
            </span>
            <Switch
              aria-label={t('clinic.page.singleKeys')}
              isSelected={stored.data.singleKeyShortcuts}
              onChange={(singleKeyShortcuts) => void set({ singleKeyShortcuts })}
            />
          </div>
        </div>
      ) : null}
    </Panel>
  )
}
