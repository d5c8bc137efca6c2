import { useEffect } from 'react'
import type { Preferences } from '../../../shared/domain/clinic.ts'

/** Puts the chosen theme on the document; more contrast is taken from the system too when the theme follows it. */
export function useTheme(theme: Preferences['theme']): void {
  useEffect(() => {
    const root = document.documentElement
    const query = window.matchMedia('(prefers-contrast: more)')
    const apply = () => {
      root.dataset['theme'] = theme
      const more = theme === 'high-contrast' || (theme === 'system' && query.matches)
      if (more) root.dataset['contrast'] = 'more'
      else delete root.dataset['contrast']
    }
    apply()
    query.addEventListener('change', apply)
    return () => query.removeEventListener('change', apply)
  }, [theme])
}
