import { useTranslation } from 'react-i18next'
import { keyLabels } from './key-names.ts'

/** A shortcut as keys: `mod+k`, `g p`, `?`. */
export function Kbd({ keys }: { readonly keys: string }) {
  const { t } = useTranslation('app')
  return (
    <span className="kbd-keys inline-row gap-1 muted">
      {keys.split(' ').map((stroke, index) => (
        <span key={`${index}-${stroke}`} className="kbd-keys inline-row gap-1 muted">
          {index > 0 ? <span className="visually-hidden">{t('ui.shortcuts.after')}</span> : null}
          {keyLabels(stroke, t).map((label) => (
            <kbd key={label} className="kbd">
              {label}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  )
}
