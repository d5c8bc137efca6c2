/**
 * The rules about how load may grow, in our own words for clinicians: what each is called, when it speaks and what it
 * advises; then what studies say. `percent` and `days` are the figures of the rule.
 */
import type { LoadEvidence, LoadRuleId } from '../../program/load-rules.ts'

export const loadRules = {
  advises: 'Then: {{advice}}',
  rules: {
    'weekly-distance': {
      name: 'Weekly distance',
      when: 'The distance of a week is more than {{percent}}\u00a0% above the week before.',
      advice: 'Take the rise back to {{percent}}\u00a0% or less.',
    },
    'single-run': {
      name: 'Single run',
      when: 'A run is more than {{percent}}\u00a0% longer than the longest of the last {{days}} days.',
      advice: 'Shorten that run, or build up to it over several runs.',
    },
    'lasting-tightness': {
      name: 'Tightness that lasts',
      when: 'Tightness stays from day to day.',
      advice: 'Less intensity and less volume for a while; mobility work goes on.',
    },
    'rising-discomfort': {
      name: 'Rising discomfort',
      when: 'Discomfort grows from session to session.',
      advice: 'Less volume for now, and the moves of the first stage again until control is back.',
    },
    stalled: {
      name: 'No more gains',
      when: 'Range, balance and strength no longer grow.',
      advice: 'Bring some earlier steps back in.',
    },
    hills: {
      name: 'Stiff after hills',
      when: 'Stiffness jumps after a session on hills.',
      advice: 'Softer ground and lighter mobility first; harder runs only after that.',
    },
    'sore-sole': {
      name: 'Early soreness of the sole',
      when: 'The plantar fascia begins to feel sore.',
      advice: 'Change volume and frequency early, before it becomes pain.',
    },
    'discomfort-in-sessions': {
      name: 'Discomfort is followed',
      when: 'In every session.',
      advice: 'Write the level down, fit the volume to it, and keep sessions short enough for good form.',
    },
    'sharp-or-lasting-pain': {
      name: 'Sharp or lasting pain',
      when: 'Pain is sharp, or does not go away.',
      advice: 'Rest, or change the plan.',
    },
    'new-stimuli': {
      name: 'Something new',
      when: 'A new exercise, surface or shoe is added.',
      advice: 'Bring it in little by little; take out what brings pain or lasting stiffness.',
    },
    'clean-technique': {
      name: 'Clean technique first',
      when: 'An exercise is to be made harder.',
      advice: 'Only while it is still done cleanly.',
    },
    'bare-feet': {
      name: 'Barefoot and thin shoes',
      when: 'Running or drills without the usual shoe are added.',
      advice: 'Build up slowly, so that no tissue is overloaded at once.',
    },
    'no-abrupt-change': {
      name: 'No abrupt changes',
      when: 'Training changes often or suddenly.',
      advice: 'Keep it steady; endurance grows gently.',
    },
    consistency: {
      name: 'Consistency',
      when: 'At all times, and most of all in the first weeks.',
      advice: 'Doing it often counts for more than doing it hard.',
    },
    'distance-before-speed': {
      name: 'Distance before speed',
      when: 'Faster running is to be added.',
      advice: 'Distance first, in small steps; faster work later and with care.',
    },
  } satisfies Readonly<Record<LoadRuleId, { name: string; when: string; advice: string }>>,
  studies: {
    'buist-2008':
      'Buist 2008, a trial with 532 novices: 20.8\u00a0% were injured with the rule, 20.3\u00a0% without (abstract read).',
    'frandsen-2025':
      'Frandsen 2025, 5,205 runners: more injuries after such runs; from week to week no relation was seen (abstract read).',
  } satisfies Readonly<Record<LoadEvidence['study'], string>>,
} as const
