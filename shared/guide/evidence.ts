/** The papers behind the Guide's articles on evidence, each with how much of it was read. */

import type { WayRead } from '../domain/measures.ts'

export interface Reference {
  /** Author, year and where it is found, as it is cited everywhere; not translated. */
  readonly cite: string
  readonly read: WayRead
}

export const references = {
  'buist-2008': { cite: 'Buist 2008, Am J Sports Med 36:33', read: 'abstract' },
  'frandsen-2025': { cite: 'Frandsen 2025, Br J Sports Med, PMID 40623829', read: 'abstract' },
  'foster-2021': {
    cite: 'Foster 2021, Int J Sports Physiol Perform, 10.1123/ijspp.2020-0599',
    read: 'abstract',
  },
  landings: { cite: 'plyoplanner, healthhp, sportsrec', read: 'second-hand' },
  'trials-2023': { cite: 'Trials 2023, 13063-023-07502-x, table 1', read: 'table' },
  'moen-2012': { cite: 'Moen 2012, Sports Med Arthrosc Rehabil Ther Technol 4:12', read: 'abstract' },
  'moen-phases': { cite: 'Moen 2012', read: 'second-hand' },
  'trial-appendix': { cite: 'PMC6356409, table A2', read: 'table' },
  'silbernagel-2007': { cite: 'Silbernagel 2007, Am J Sports Med 35:897', read: 'abstract' },
  'pain-zones': { cite: 'bim.physio, Provide NHS, AHP Suffolk', read: 'second-hand' },
  'bmc-2021': { cite: 'BMC Musculoskelet Disord 2021, s12891-021-04553-6, table 1', read: 'table' },
  'jat-2020': { cite: 'J Athl Train 2020;55:438, PMC7249277, table 2', read: 'table' },
  'bmc-2017': { cite: 'BMC Musculoskelet Disord 2017, s12891-017-1656-4', read: 'abstract' },
  'beyer-2015': { cite: 'Beyer 2015', read: 'second-hand' },
  'chimenti-2024': { cite: 'Chimenti 2024, J Orthop Sports Phys Ther 54(12):CPG1', read: 'second-hand' },
  'rathleff-2015': { cite: 'Rathleff 2015, Scand J Med Sci Sports 25:e292', read: 'abstract' },
  'rathleff-dose': { cite: 'Aevum Health, Physiotutors, APTEI', read: 'second-hand' },
  'stretch-dose': { cite: 'daveelger.net, Froedtert', read: 'second-hand' },
  'martin-2021': { cite: 'Martin 2021, J Orthop Sports Phys Ther 51(4):CPG1', read: 'excerpt' },
  'vuurberg-2018': { cite: 'Vuurberg 2018', read: 'second-hand' },
} as const satisfies Readonly<Record<string, Reference>>

export type ReferenceId = keyof typeof references
