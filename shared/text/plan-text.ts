/**
 * What a plan says in the language of `t`. Documents hold keys where the words are the program's, and the words themselves
 * where somebody typed them.
 */
import type { TFunction } from 'i18next'
import type { MeasureId } from '../domain/measure.ts'
import type { PlanDocument, Stage } from '../domain/plan.ts'
import type { Words } from '../domain/text.ts'
import type { Template } from '../program/template.ts'
import { templateById } from '../regions/index.ts'
import type { TemplateId } from '../regions/index.ts'
import { defaultLanguage, i18n } from './index.ts'
import type { LanguageText } from './language-text.ts'

type Branch<Name extends keyof LanguageText['messages']> = keyof LanguageText['messages'][Name] & string

/**
 * Words as they were typed, or the message of a key. Tests hold the keys that are written here; one that is not known,
 * from a newer version, is said as it is.
 */
function said(words: Words, message: (key: string, otherwise: { defaultValue: string }) => string): string {
  return 'text' in words ? words.text : message(words.key, { defaultValue: words.key })
}

/** Whether a key that a plan may hold is one of the program's: of a stage, a criterion, a template's sentences or notes. */
export function isKnownKey(kind: 'stage' | 'criterion' | 'sentence' | 'template', key: string): boolean {
  const place = {
    stage: `stages.${key}.name`,
    criterion: `criteria.${key}`,
    sentence: `planTemplates.${key}`,
    template: `planTemplates.${key}.name`,
  }
  return typeof i18n.getResource(defaultLanguage, 'app', place[kind]) === 'string'
}

/** What the plan is called: its own title, or its template's name. */
export function planTitle(
  t: TFunction,
  { title, template }: Pick<PlanDocument, 'title' | 'template'>,
): string {
  if (title !== '') return title
  return template === null ? t('composer.start.blank') : templateName(t, template)
}

/** What a template is called; one that is not known is said by its id. */
export function templateName(t: TFunction, id: string): string {
  return t(`planTemplates.${id as TemplateId}.name`, { defaultValue: id })
}

export function templateSummary(t: TFunction, { id }: Pick<Template, 'id'>): string {
  return t(`planTemplates.${id as TemplateId}.summary`)
}

export function stageName(t: TFunction, { name }: Pick<Stage, 'name'>): string {
  return said(name, (key, otherwise) => t(`stages.${key as Branch<'stages'>}.name`, otherwise))
}

/** What a stage is called on paper; one that somebody named keeps its name. */
export function stageNameOnPaper(t: TFunction, { name }: Pick<Stage, 'name'>): string {
  return said(name, (key, otherwise) => t(`stages.${key as Branch<'stages'>}.onPaper`, otherwise))
}

/** Empty where a stage has no aim. */
export function stageAim(t: TFunction, { aim }: Pick<Stage, 'aim'>): string {
  return aim ? said(aim, (key, otherwise) => t(`stages.${key as Branch<'stages'>}.aim`, otherwise)) : ''
}

/**
 * A sentence that a plan carries: a note, of its pain box, its stop signs, its re-test, of moving on and of what comes
 * after. Keys stand under `planTemplates`, by template and part: `plantar-fasciitis.moveOn.2`.
 */
export function planSentence(t: TFunction, words: Words): string {
  // The compiler knows the keys of each template only one by one.
  const message = t as (key: string, otherwise: { defaultValue: string }) => string
  return said(words, (key, otherwise) => message(`planTemplates.${key}`, otherwise))
}

/** The note of a row or a dose; empty where there is none. */
export function noteText(t: TFunction, note: Words | null): string {
  return note ? planSentence(t, note) : ''
}

/** What a measure is called in a sentence for patients. */
export function measureOnPaper(t: TFunction, measure: MeasureId): string {
  type Told = keyof LanguageText['messages']['measures']['onPaper']
  return t(`measures.onPaper.${measure as Told}`, { defaultValue: t(`measures.names.${measure}`) })
}

/** What has to be judged, or the task of a limit, in a criterion. */
export function criterionWords(t: TFunction, words: Words): string {
  return said(words, (key, otherwise) => t(`criteria.${key as Branch<'criteria'>}`, otherwise))
}

/** Sentences of a template for the clinician: what may be done instead, what else to know. */
export function templateRules(
  t: TFunction,
  { rules }: Pick<Template, 'rules'>,
  part: keyof Template['rules'],
): string[] {
  return rules[part].map((words) => planSentence(t, words))
}

/** What a plan came with for the clinician and what was noted on it, line by line. */
export function planRules(t: TFunction, { note }: Pick<PlanDocument, 'note'>): string[] {
  if (note === null) return []
  if ('text' in note) return note.text.split('\n')
  const template = templateById(note.key)
  if (!template) return []
  return [
    ...templateRules(t, template, 'variants').map((rule) => t('composer.inspector.variant', { rule })),
    ...templateRules(t, template, 'notes'),
  ]
}
