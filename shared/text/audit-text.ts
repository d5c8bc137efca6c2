/** Entries of the audit in words, the same in the window, on paper and in a dossier. */
import type { TFunction } from 'i18next'

/** A call that has no words yet is named as it is. */
export function auditActionText(
  t: TFunction,
  { action, subject }: { readonly action: string; readonly subject: string },
): string {
  // Stored names of calls: one of an older or newer version may have no words here.
  const [domain = '', call = ''] = action.split('.') as ['patients', 'get'] | []
  const said = t(`audit.actions.${domain}.${call}` as 'audit.actions.patients.get', { defaultValue: action })
  return subject === 'call' ? t('audit.refused', { action: said }) : said
}

/** Whose record an entry is about; empty for nobody's. */
export function auditRecordText(
  t: TFunction,
  { patientId, patientName }: { readonly patientId: string | null; readonly patientName: string },
): string {
  return patientId !== null && patientName === '' ? t('audit.names.erased') : patientName
}
