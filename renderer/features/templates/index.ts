/** The plans that a clinic can start from, to read. */
export { TemplateList } from './template-list.tsx'
export { TemplatePlan } from './template-plan.tsx'
