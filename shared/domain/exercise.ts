/** An entry of the catalog, built in or the clinic's own. */
import { bodyParts, positions, regionIds } from '../regions/index.ts'
import { z } from '../schema.ts'
import { doseSchema, frequencySchema } from './dose.ts'
import { exerciseFigureSchema } from './pose-scene.ts'
import { sheetGroups } from './sheet-group.ts'
import { sourceIds } from './source.ts'
import { idSchema, instantSchema, optionalText, requiredText, revisionSchema } from './text.ts'

export const categories = [
  'mobility',
  'soft-tissue',
  'activation',
  'strength',
  'balance',
  'plyometric',
  'gait-running',
  'loaded-carry',
  'recovery',
  'routine',
] as const
export type Category = (typeof categories)[number]

export const equipment = [
  'wall',
  'chair',
  'step',
  'towel',
  'resistance-band',
  'anchor',
  'small-ball',
  'lacrosse-ball',
  'foam-roller',
  'soft-pad',
  'pillow',
  'inclined-board',
  'mirror',
  'kettlebell',
  'light-weight',
  'line',
  'agility-ladder',
  'cones',
  'hill',
  'bike',
  'pool',
  'ice',
  'hot-and-cold',
  'wrap',
  'diary',
  'minimalist-shoes',
  'partner',
] as const
export type Equipment = (typeof equipment)[number]

export const surfaces = ['any', 'firm', 'flat', 'soft', 'unstable', 'cushioned', 'incline', 'hill'] as const
export const impacts = ['none', 'low', 'moderate', 'high'] as const
export type Impact = (typeof impacts)[number]

/** `exercise`: done for a dose. `session`: a whole outing. `routine`: made of others. `cue`: how to move. `advice`: self-care. */
export const exerciseKinds = ['exercise', 'session', 'routine', 'cue', 'advice'] as const

/** A dose that a source article states; kept apart from what the clinic would give by default. */
export const sourceDoseSchema = z.object({
  source: z.enum(sourceIds),
  dose: doseSchema,
  note: optionalText(200),
})

export const exerciseContentSchema = z.object({
  name: requiredText(120),
  category: z.enum(categories),
  kind: z.enum(exerciseKinds),
  /** The region whose rehabilitation it belongs to; those stored before there were several are of the first. */
  region: z.enum(regionIds).default('foot-ankle'),
  bodyParts: z.array(z.enum(bodyParts)).min(1, 'required').max(6, 'too_many'),
  /** The structure meant, in words, such as "peroneal muscles". */
  structure: optionalText(160),
  position: z.enum(positions),
  equipment: z.array(z.enum(equipment)).max(8, 'too_many').default([]),
  surface: z.enum(surfaces).default('any'),
  impact: z.enum(impacts).default('none'),
  /** Plan stage it is first used in, 1 to 4; null where it fits any. */
  stage: z.number().int().min(1).max(4).nullable().default(null),
  /** Done on one side at a time. */
  oneSided: z.boolean().default(false),
  /** The sheet it belongs on. */
  sheet: z.enum(sheetGroups).default('session'),
  steps: z.array(requiredText(240)).min(1, 'required').max(8, 'too_many'),
  cues: z.array(requiredText(160)).max(5, 'too_many').default([]),
  cautions: z.array(requiredText(200)).max(5, 'too_many').default([]),
  clinicDose: doseSchema,
  frequency: frequencySchema,
  /** Its picture; null shows that of the entry it was copied from, or its own where it is built in. */
  figure: exerciseFigureSchema.nullable().default(null),
})
export type ExerciseContent = z.infer<typeof exerciseContentSchema>

export const exerciseSchema = exerciseContentSchema.extend({
  /** A slug for a built-in entry, a UUID with the prefix `own-` for the clinic's. */
  id: idSchema,
  origin: z.enum(['built-in', 'own']),
  /** What patients read in place of the name; null where the name is plain enough, as of the clinic's own. */
  plainName: requiredText(120).nullable().default(null),
  /** Other names people search for. */
  aliases: z.array(requiredText(120)).max(12).default([]),
  /** Helps where it is at hand; the exercise can be done without. */
  optionalEquipment: z.array(z.enum(equipment)).max(4).default([]),
  harder: z.array(idSchema).max(8).default([]),
  easier: z.array(idSchema).max(8).default([]),
  /** Rows a routine is made of, in order. */
  parts: z.array(idSchema).max(12).default([]),
  sourceDoses: z.array(sourceDoseSchema).max(4).default([]),
  sources: z.array(z.enum(sourceIds)).default([]),
  /** Fields of this entry that no article states and the clinic set: shown as "clinic default". */
  clinicDefaults: z
    .array(z.enum(['stage', 'position', 'equipment', 'surface', 'cautions', 'links', 'technique']))
    .default([]),
  /** What a clinician should know about the entry, such as an ambiguity in its source. */
  remark: optionalText(600),
  /** The built-in entry an own one was copied from. */
  copiedFrom: idSchema.nullable().default(null),
  retiredAt: instantSchema.nullable().default(null),
  revision: revisionSchema.default(1),
})
export type Exercise = z.infer<typeof exerciseSchema>

/** The name that patients read. */
export function nameOnPaper({ name, plainName }: Pick<Exercise, 'name' | 'plainName'>): string {
  return plainName ?? name
}

/** How the built-in catalog is written down: defaults may be left out. */
export type ExerciseEntry = z.input<typeof exerciseSchema>

/** The content of an own exercise as it was stored, by this version or one that called its body parts regions. */
export function readExerciseContent(stored: unknown): ExerciseContent {
  const { regions, ...content } = z.looseObject({ regions: z.unknown().optional() }).parse(stored)
  return exerciseContentSchema.parse({ bodyParts: regions, ...content })
}
