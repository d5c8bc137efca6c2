/**
 * What exercises of the catalog are to the rules about plans, by id. Clinics' own exercises have no role but what they
 * are copied from.
 */
export interface ExerciseRoles {
  /**
   * Stretches and joint mobility, daily and rest-day routines, finisher, warm-ups, cues, self-care. Every other row
   * carries load and is lighter in a lighter week.
   */
  readonly easy: readonly string[]
  /** Rows with landings or a change of how a runner lands; a cue can be easy and of impact. */
  readonly impact: readonly string[]
  /** Landings are counted of these; their days lie apart. */
  readonly hops: readonly string[]
  readonly calfRaises: readonly string[]
  /** Rows in which the patient runs, whole runs and parts of one. */
  readonly runs: readonly string[]
  /** Of `runs`, those that take the place of another run: they may start in a lighter week. */
  readonly replacesRun: readonly string[]
  /** What waits until walk-run steps are over. */
  readonly afterRunSteps: readonly string[]
  /** Calf raises that make ready for hops, easier first: the hardest that a plan has counts. */
  readonly readyForHops: readonly string[]
  /** Calf raises that make ready for runs after pain. */
  readonly readyForRuns: readonly string[]
  /** Outings without impact: riding, swimming. */
  readonly rides: readonly string[]
  /** Routines that may stand beside a row of one of their parts. */
  readonly besideTheirParts: readonly string[]
  /** Chains from easy to hard. In a plan that has both, no exercise starts in an earlier week than one before it. */
  readonly easierFirst: readonly (readonly string[])[]
}
