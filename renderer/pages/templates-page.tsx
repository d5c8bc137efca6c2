import { TemplateList, TemplatePlan } from '../features/templates/index.ts'

export interface TemplatesPageProps {
  /** The template that is open, or null for the list. */
  readonly templateId: string | null
}

export function TemplatesPage({ templateId }: TemplatesPageProps) {
  return templateId === null ? <TemplateList /> : <TemplatePlan templateId={templateId} />
}
