/** The audit: read, filtered, opened and verified. */
export { AuditPage } from './audit-page.tsx'
export { AuditPanel } from './audit-panel.tsx'
