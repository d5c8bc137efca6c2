/** Reads the document of a plan, whichever version of the program stored it. */
import { limitSchema } from '../domain/criterion.ts'
import { readPlanDocumentSchema } from '../domain/plan.ts'
import type { PlanDocument } from '../domain/plan.ts'
import { readDocument } from '../domain/stored-document.ts'
import type { Lift } from '../domain/stored-document.ts'
import type { Words } from '../domain/text.ts'
import { criteria1, notes1, stageWords1, titles1 } from './plan-words-1.ts'
import { criteria2, notes2, rules2 } from './plan-words-2.ts'
import { lookUp } from '../look-up.ts'

interface Criterion1 {
  readonly text: string
  readonly measure?: string | null
  readonly operator?: string | null
  readonly threshold?: number | null
}

interface Noted1 {
  readonly note?: string
}

interface Plan1 {
  readonly title: string
  readonly template: string | null
  readonly stages: readonly {
    readonly name: string
    readonly aim?: string
    readonly gate?: readonly Criterion1[]
  }[]
  readonly rows: readonly (Noted1 & { readonly cells: readonly (Noted1 | null)[] })[]
  readonly note?: string
}

/** A key where the text is the program's own, else the text as it stands; null where there is none. */
function wordsOf(text: string | undefined, keys: Readonly<Record<string, string>>): Words | null {
  if (!text) return null
  const key = lookUp(keys, text)
  return key === undefined ? { text } : { key }
}

/** The limit stood beside the sentence, which said it too. */
function criterionFrom1({ text, measure, operator, threshold, ...kept }: Criterion1) {
  const { data: limit = null } = limitSchema.safeParse({ measure, operator, threshold })
  const key = lookUp(criteria1, text)
  const isWhole = key !== undefined && (limit !== null || (key !== null && !measure))
  if (!isWhole) return { ...kept, words: { text }, limit }
  return { ...kept, words: key === null ? null : { key }, limit }
}

/** Schema 1 was twelve weeks long, and held what the program says as English text. */
const from1: Lift = (stored) => {
  const plan = stored as unknown as Plan1
  return {
    ...plan,
    weeks: 12,
    title: lookUp(titles1, plan.title) === (plan.template ?? '') ? '' : plan.title,
    stages: plan.stages.map(({ name, aim, gate = [], ...stage }) => ({
      ...stage,
      name: wordsOf(name, stageWords1),
      aim: wordsOf(aim, stageWords1),
      gate: gate.map(criterionFrom1),
    })),
    rows: plan.rows.map(({ cells, note, ...row }) => ({
      ...row,
      cells: cells.map((cell) => cell && { ...cell, note: wordsOf(cell.note, notes1) }),
      note: wordsOf(note, notes1),
    })),
    note: plan.note ? { text: plan.note } : null,
  }
}

interface Noted2 {
  readonly note: Words | null
}

interface Plan2 extends Noted2 {
  readonly stages: readonly { readonly gate: readonly { readonly words: Words | null }[] }[]
  readonly rows: readonly (Noted2 & { readonly cells: readonly (Noted2 | null)[] })[]
}

/** What a key said when it was written; a key that still says so stays. */
function asSaid(words: Words | null, said: Readonly<Record<string, string>>): Words | null {
  const text = words && 'key' in words ? lookUp(said, words.key) : undefined
  return text === undefined ? words : { text }
}

/**
 * Schema 2 had one session, no days and the usual pain rule: the defaults of what came with schema 3 say just that, so
 * that an old plan stays what it is. Its templates were others, so that what their keys said is written out.
 */
const from2: Lift = (stored) => {
  const plan = stored as unknown as Plan2
  const rules = plan.note && 'key' in plan.note ? lookUp(rules2, plan.note.key) : undefined
  return {
    ...plan,
    stages: plan.stages.map(({ gate, ...stage }) => ({
      ...stage,
      gate: gate.map(({ words, ...criterion }) => ({ ...criterion, words: asSaid(words, criteria2) })),
    })),
    rows: plan.rows.map(({ cells, note, ...row }) => ({
      ...row,
      cells: cells.map((cell) => cell && { ...cell, note: asSaid(cell.note, notes2) }),
      note: asSaid(note, notes2),
    })),
    note: rules ? { text: rules.join('\n') } : plan.note,
  }
}

/** Throws `newer_document` for a schema that this program does not know yet. */
export function readPlanDocument(stored: unknown): PlanDocument {
  return readDocument(stored, readPlanDocumentSchema, [from1, from2])
}
