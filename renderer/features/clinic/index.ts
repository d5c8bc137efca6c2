/** First start, set-up, unlock, and the parts of the clinic's own page. */
export { AboutPanel, DataPanel } from './about-panels.tsx'
export { AccessPanel } from './access-panel.tsx'
export { DetailsPanel } from './details-panel.tsx'
export { DevicePanel } from './device-panel.tsx'
export { FirstRun } from './first-run.tsx'
export { SetUp } from './set-up.tsx'
export { useTheme } from './theme.ts'
export { Unlock } from './unlock.tsx'
