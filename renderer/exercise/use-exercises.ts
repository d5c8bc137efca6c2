/** The whole catalog in the language of the window, retired exercises too. */
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../api/index.ts'

export function useExercises() {
  const { i18n } = useTranslation('app')
  return useQueryCall('exercises.list', { retired: true, language: i18n.language })
}
