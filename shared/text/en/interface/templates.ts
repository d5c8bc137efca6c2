/** Text of the templates: the list, and a template as a plan to read. */
import type { Criterion } from '../../../domain/criterion.ts'

export const templates = {
  title: 'Templates',
  back: 'Templates',
  intro:
    'Twelve-week plans to start from. A plan made from one is the patient’s own; the template stays as it is.',
  list: 'Templates',
  weeks_one: '{{count}} week',
  weeks_other: '{{count}} weeks',
  perWeek: 'Exercises per week: {{counts}}',
  loadTitle: 'Exercises per week',
  missingTitle: 'This template does not exist',
  missingText: 'The address may belong to another version.',
  missingAction: 'Open the templates',
  legend: 'Clinic default: no article states this figure or criterion.',
  lighterMark: 'L',
  lighter: 'Lighter',
  lighterLegend: 'Lighter week, every third one (clinic default).',
  weeksLegend: 'Three weeks for each stage is a clinic default.',
  again: 'The same dose as the week before.',
  grid: {
    label: 'Twelve weeks of {{name}}',
    template: 'Template',
    size: 'Size',
    exercise: 'Exercise',
    often: 'How often',
    week: 'Week {{week}}',
    rests: 'rests',
  },
  stages: 'Stages',
  gates: 'Stages and what is asked to enter them',
  enter: 'To enter',
  noGate: 'Nothing is asked.',
  sources: {
    measured: 'measured',
    reported: 'reported by the patient',
    clinician: 'clinician’s decision',
  } satisfies Record<Criterion['source'], string>,
  stop: 'Stop and look again',
  variants: 'Variants',
  notes: 'Notes',
  common: 'Rules of every template',
  commonNote: 'Clinic defaults; the pain limit of {{care}} follows {{source}}.',
  entryRules: 'Before the start',
  progressRules: 'From week to week',
  loadRules: {
    title: 'How load may grow',
    intro: 'Those with figures first. They advise; a clinician decides.',
    advises: 'Then: {{advice}}',
  },
  /** Of every template; the limits are those of the pain rule. */
  rules: {
    entry: {
      redFlags: 'The red-flag list is clear and dated.',
      condition: 'The clinician has confirmed the condition.',
      instructions: 'The patient can follow the instructions.',
    },
    progress: {
      fine: 'Pain of 0 to {{fine}} out of {{most}} that is back to its usual level next morning: progress is possible.',
      care: 'Pain of {{careFrom}} or {{care}} that has settled next morning: repeat the week, without progress.',
      much: 'Pain above {{care}}, not settled next morning, or higher than the week before: one step back and a review.',
      twice: 'Twice in a row: stop and refer.',
      oneThing: 'Change one thing at a time, at most once a week, and only after two clean sessions.',
    },
    stop: { redFlag: 'Any item of the red-flag list.' },
  },
} as const
