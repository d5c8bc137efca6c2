/** The articles that the built-in catalog was made from. Cited by title, author and date; no sentence is copied. */

export const sourceIds = ['mechanics-2025', 'dack', 'stone-2025', 'siler', 'ankle-strength'] as const
export type SourceId = (typeof sourceIds)[number]

export interface Source {
  readonly id: SourceId
  readonly title: string
  /** Null where the article names no author. */
  readonly author: string | null
  /** As the article gives it, ISO where it is a full date; null where it gives none. */
  readonly date: string | null
}

export const sources: Readonly<Record<SourceId, Source>> = {
  'mechanics-2025': {
    id: 'mechanics-2025',
    title:
      'Strategies for reducing foot and ankle stiffness for more efficient stride mechanics and reduced injury risk',
    author: null,
    date: '2025-08-09',
  },
  dack: {
    id: 'dack',
    title: 'Unlock Your Run: Essential Ankle Flexibility Exercises for Runners',
    author: 'David Dack',
    date: null,
  },
  'stone-2025': {
    id: 'stone-2025',
    title:
      'Progressive ankle and foot strengthening routine to enhance running mechanics and decrease plantar fasciitis and related issues',
    author: 'Matthew Stone',
    date: '2025-07-24',
  },
  siler: {
    id: 'siler',
    title: 'The Ultimate Guide to Fixing Foot and Ankle Pain for Runners',
    author: 'A. Siler, DPT',
    date: null,
  },
  'ankle-strength': {
    id: 'ankle-strength',
    title: 'Ankle Strength Exercises for Runners: Build Stronger Strides',
    author: null,
    date: null,
  },
}
