/** Episodes in the window: form, summary, switcher, red-flag screen and its banner. */
export { EditEpisode } from './edit-episode.tsx'
export { EndedBanner } from './ended-banner.tsx'
export { EpisodeSummary } from './episode-summary.tsx'
export { EpisodeSwitcher } from './episode-switcher.tsx'
export { NewEpisode } from './new-episode.tsx'
export { RedFlagBanner } from './red-flag-banner.tsx'
export { RedFlagScreen } from './red-flag-screen.tsx'
