/** The problems an episode can be about, with the ICD-10-CM codes that were confirmed. */
import type { Condition } from '../region.ts'

const none = { left: null, right: null, both: null, none: null }

/** ICD-10-CM codes: CMS/NCHS code table FY2022. A later edition was not opened; the clinic confirms before billing. */
export const conditions = {
  'plantar-fasciitis': {
    template: 'plantar-fasciitis',
    icd10: { left: 'M72.2', right: 'M72.2', both: 'M72.2', none: 'M72.2' },
  },
  'achilles-tendinopathy': {
    template: 'achilles-tendinopathy',
    icd10: { left: 'M76.62', right: 'M76.61', both: null, none: 'M76.60' },
  },
  'ankle-sprain': {
    template: 'ankle-sprain',
    icd10: { left: 'S93.402A', right: 'S93.401A', both: null, none: 'S93.409A' },
  },
  'ankle-instability': {
    template: 'ankle-sprain',
    icd10: { left: 'M25.372', right: 'M25.371', both: null, none: 'M25.373' },
  },
  'shin-splints': {
    template: 'shin-splints',
    icd10: { left: 'S86.892A', right: 'S86.891A', both: null, none: 'S86.899A' },
  },
  stiffness: {
    template: 'stiffness',
    icd10: { left: 'M25.672', right: 'M25.671', both: null, none: 'M25.673' },
  },
  prevention: {
    template: 'prevention',
    icd10: { left: 'Z71.82', right: 'Z71.82', both: 'Z71.82', none: 'Z71.82' },
  },
  'no-diagnosis': {
    template: 'four-stage-routine',
    icd10: { left: 'Z71.82', right: 'Z71.82', both: 'Z71.82', none: 'Z71.82' },
  },
  'peroneal-tendinitis': {
    template: null,
    icd10: { left: 'M76.72', right: 'M76.71', both: null, none: 'M76.70' },
  },
  'posterior-tibial-tendinitis': {
    template: null,
    icd10: { left: 'M76.822', right: 'M76.821', both: null, none: 'M76.829' },
  },
  'stress-fracture': { template: null, icd10: none },
  'ankle-osteoarthritis': {
    template: null,
    icd10: { left: 'M19.072', right: 'M19.071', both: null, none: null },
  },
  'flat-foot': {
    template: null,
    icd10: { left: 'M21.42', right: 'M21.41', both: null, none: 'M21.40' },
  },
  'foot-ankle-pain': {
    template: null,
    icd10: { left: 'M25.572', right: 'M25.571', both: null, none: null },
  },
  other: { template: null, icd10: none },
} as const satisfies Readonly<Record<string, Condition>>
