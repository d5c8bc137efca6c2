/** Keeping records and letting them go. */
export { DuePage } from './due-page.tsx'
export { KeepingPanel } from './keeping-panel.tsx'
export { RecordNotices } from './record-notices.tsx'
export { useRecordMenu } from './record-menu.tsx'
