/**
 * Carries out the commands of the stories: the same as a window sends, checked by the contract and written to the audit
 * under their own names, at the moments that the stories tell.
 */
import { contract } from '../../shared/contract/index.ts'
import type { CommandName, InputOf, OutputOf, ParsedInputOf } from '../../shared/contract/index.ts'
import { amendCheckIn, recordCheckIn } from '../check-ins/commands.ts'
import type { CommandHandler, JobContext, OpenClinic } from '../core/context.ts'
import { createDocumentStore } from '../core/documents.ts'
import type { TimeAndIds } from '../core/time-and-ids.ts'
import { inTransaction, withAudit } from '../core/transaction.ts'
import type { WritableDatabase } from '../database/tables.ts'
import { closeEpisode, createEpisode } from '../episodes/commands.ts'
import { createExercise } from '../exercises/commands.ts'
import { giveHandout } from '../handouts/give-handout.ts'
import { archivePatient, createPatient } from '../patients/commands.ts'
import { createPlan, savePlan } from '../plans/commands.ts'
import type { Chance } from './chance.ts'
import { instantOf, type Moment } from './sample-clock.ts'

const handlers = {
  'patients.create': createPatient,
  'patients.archive': archivePatient,
  'episodes.create': createEpisode,
  'episodes.close': closeEpisode,
  'exercises.create': createExercise,
  'plans.create': createPlan,
  'plans.save': savePlan,
  'checkIns.record': recordCheckIn,
  'checkIns.amend': amendCheckIn,
} satisfies { readonly [Name in CommandName]?: CommandHandler<Name> }
type StoryCommand = keyof typeof handlers

export interface StoryCommands {
  readonly db: WritableDatabase
  readonly newId: () => string
  /** Carries out a command at the moment that the clock stands at. Throws where the contract or the command refuses it. */
  carryOut<Name extends StoryCommand>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
}

export interface SampleClock extends TimeAndIds {
  set(moment: Moment): void
}

/** A clock that stands where the stories put it, and ids out of the seed. */
export function sampleClock(chance: Chance): SampleClock {
  let moment: Moment = { day: '1970-01-01', minute: 0 }
  return {
    now: () => instantOf(moment),
    today: () => moment.day,
    newId: () => chance.id(),
    set(next) {
      moment = next
    },
  }
}

/** Commands inside a transaction that is open already. */
export function commandsIn(db: WritableDatabase, clinic: OpenClinic, clock: SampleClock): StoryCommands {
  return {
    db,
    newId: () => clock.newId(),
    carryOut(name, input) {
      return withAudit(db, clinic, clock, name, (context) => handle(name, context, input))
    },
  }
}

function handle<Name extends StoryCommand>(
  name: Name,
  context: Parameters<CommandHandler<Name>>[0],
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  // The handler and the schema are looked up by one name; the compiler cannot follow that through the two maps.
  const handler = handlers[name] as unknown as CommandHandler<Name>
  return handler(context, contract[name].input.parse(input) as ParsedInputOf<Name>)
}

/** Gives a handout the way the window's job does: drawn outside of any transaction, then stored in a short one. */
export async function giveSampleHandout(
  clinic: OpenClinic,
  clock: SampleClock,
  input: InputOf<'handouts.give'>,
  signal: AbortSignal,
): Promise<void> {
  const documents = createDocumentStore()
  const timeAndIds = { now: () => clock.now(), today: () => clock.today(), newId: () => clock.newId() }
  const write: JobContext['write'] = (change) => inTransaction(clinic, clock, 'handouts.give', change)
  const context: JobContext = {
    ...timeAndIds,
    user: clinic.user,
    read: (run) => clinic.store.read((db) => run({ ...timeAndIds, db, user: clinic.user, documents })),
    documents,
    readOnly: false,
    saveFile: async () => false,
    backUpFirst: async () => undefined,
    write,
    writtenBefore: null,
    writeOnce: write,
    progress: () => undefined,
    signal,
  }
  try {
    await giveHandout(context, contract['handouts.give'].input.parse(input))
  } finally {
    // Nobody asked to see it: the window opens it from the history.
    documents.forgetAll()
  }
}
