/** The episode as the form edits it: an empty date is an empty text until it is sent. */
import type { AppError, FieldIssue } from '../../../shared/app-error.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { ConditionCode } from '../../../shared/regions/index.ts'
import type { Episode, NewEpisode, RedFlagScreen } from '../../../shared/domain/episode.ts'
import type { Side } from '../../../shared/domain/side.ts'

export interface EpisodeDraft extends Omit<NewEpisode, 'condition' | 'side' | 'onsetOn' | 'goals'> {
  /** Condition and side are chosen, never assumed. */
  readonly condition: ConditionCode | null
  readonly side: Side | null
  readonly onsetOn: string
  /** With one empty line at the end to type into. */
  readonly goals: readonly string[]
}

/** What every part of the form takes. */
export interface PartProps {
  readonly draft: EpisodeDraft
  readonly onChange: (part: Partial<EpisodeDraft>) => void
}

/** A new episode; care starts today unless the clinician says otherwise. */
export function emptyEpisode(today: string): EpisodeDraft {
  return {
    condition: null,
    side: null,
    onsetOn: '',
    onsetNote: '',
    startedOn: today,
    goals: [''],
    baseline: { measures: [], note: '' },
    redFlagScreen: null,
    note: '',
  }
}

export function draftOf(episode: Episode): EpisodeDraft {
  const { condition, side, onsetNote, startedOn, baseline, note } = episode
  const onsetOn = episode.onsetOn ?? ''
  const goals = goalLines(episode.goals)
  // A stored episode is screened on a page of its own.
  return { condition, side, onsetOn, onsetNote, startedOn, goals, baseline, redFlagScreen: null, note }
}

/** Goals as lines to type into. Set before they are sent, so that a refusal counts the lines that are on screen. */
export function goalLines(goals: readonly string[] = []): readonly string[] {
  return goals.length === 0 ? [''] : goals
}

type Read =
  | { readonly ok: true; readonly episode: InputOf<'episodes.create'>['episode'] }
  | { readonly ok: false; readonly error: AppError }

/** What is sent, or that condition or side have not been chosen. */
export function detailsOf(draft: EpisodeDraft): Read {
  const { condition, side, onsetOn, goals, ...rest } = draft
  if (condition === null || side === null) {
    const fields: FieldIssue[] = []
    if (condition === null) fields.push({ field: 'episode.condition', reason: 'required' })
    if (side === null) fields.push({ field: 'episode.side', reason: 'required' })
    return { ok: false, error: { code: 'invalid_input', fields } }
  }
  const episode = {
    ...rest,
    condition,
    side,
    onsetOn: onsetOn === '' ? null : onsetOn,
    goals: goals.filter((goal) => goal.trim() !== ''),
  }
  return { ok: true, episode }
}

/** A screen that has been gone through and found nothing. */
export function clearScreen(day: string): RedFlagScreen {
  return { on: day, ticked: [], note: '' }
}
