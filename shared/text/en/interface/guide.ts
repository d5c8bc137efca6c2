/** Text of the Guide's page; the articles themselves lie in `guide/`. */
import type { GuideSection } from '../../../guide/articles.ts'
import type { WayRead } from '../../../domain/measures.ts'

export const guide = {
  title: 'Guide',
  back: 'All articles',
  list: 'Articles',
  search: 'Search the Guide',
  count_one: '{{count}} article',
  count_other: '{{count}} articles',
  countOf: '{{shown}} of {{count}}',
  emptyTitle: 'No article says that',
  emptyText: 'Try another word, or fewer of them.',
  clear: 'Clear the search',
  missingTitle: 'This article is not in the Guide',
  missingText: 'The address may belong to another version.',
  missingAction: 'Open the Guide',
  sections: {
    body: 'Foot and ankle',
    problems: 'Problems',
    plan: 'The plan and its weeks',
    running: 'Running',
    recovery: 'Recovery',
    evidence: 'Evidence',
  } satisfies Record<GuideSection, string>,
  forClinicians: 'For clinicians',
  printable: 'Can be added to a handout',
  exercises: 'In the catalog',
  sources: 'Written after',
  references: 'Papers',
  read: {
    table: 'the table or page of it was read',
    excerpt: 'a part of it was read',
    abstract: 'its abstract was read',
    'second-hand': 'read second-hand, on pages about it',
  } satisfies Record<WayRead, string>,
  cited: '{{cite}}: {{read}}',
  /** A statement with the mark of what no article states. */
  byClinic: '{{statement}} †',
  legend: {
    clinic: 'Clinic default: no article states it.',
    'second-hand': 'Read second-hand. Check it before you rely on it.',
  },
  keys: 'Guide',
  key: {
    search: 'Search the Guide',
    previous: 'Previous article',
    next: 'Next article',
  },
} as const
