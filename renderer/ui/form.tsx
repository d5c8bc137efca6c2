/**
 * A form shows the refusals of its last submission: each sentence beside its field, and a summary that takes the
 * focus; a single refusal takes the focus to its field instead. A sentence goes away when its field is edited; what
 * was typed never does.
 */
import { TriangleAlert } from 'lucide-react'
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { FormContext } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonVariant } from './button.tsx'
import { classes } from './classes.ts'

export interface FormProblems {
  /** What is said of the whole. */
  readonly summary: string
  /** A sentence for each refused field, by the `name` of the field. */
  readonly fields: Readonly<Record<string, string>>
}

/** Ctrl or Cmd with Enter submits from anywhere in a form, a note of several lines included. */
function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

interface FormContextValue {
  readonly fields: Readonly<Record<string, string>>
  readonly clear: (name: string) => void
}

const FormProblemsContext = createContext<FormContextValue | null>(null)

/** The sentence beside a field, and how an edit takes it away. */
export function useFieldProblem(name: string | undefined, ownMessage?: string) {
  const form = useContext(FormProblemsContext)
  const clear = form?.clear
  const edited = useCallback(() => {
    if (name !== undefined) clear?.(name)
  }, [name, clear])
  const text = ownMessage ?? (name === undefined ? undefined : form?.fields[name])
  return { text, edited }
}

const focusable =
  'input:not([type=hidden]):not([disabled]), textarea, select, [role=spinbutton], [role=radio], button'

function focusIn(place: HTMLElement): void {
  place.querySelector<HTMLElement>(focusable)?.focus()
}

/** Refusals are sentences beside the fields; the browser's own bubbles stay away. */
const sayInText = { validationBehavior: 'aria' } as const

interface SummaryEntry {
  readonly name: string
  readonly label: string
  readonly sentence: string
  readonly place: HTMLElement | null
}

function entriesIn(
  form: HTMLElement | null,
  fields: Readonly<Record<string, string>>,
): readonly SummaryEntry[] {
  const places = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
  return Object.entries(fields).map(([name, sentence]) => {
    const place = places.find((element) => element.dataset['field'] === name) ?? null
    return { name, sentence, place, label: place?.querySelector('[data-label]')?.textContent ?? '' }
  })
}

export interface FormProps {
  /** Usually `useProblems(submission.error)`. */
  readonly problems?: FormProblems | null
  /** Sentences beside fields, by the `name` of the field, that stay while it is edited and do not take the focus. */
  readonly remarks?: Readonly<Record<string, string>>
  readonly onSubmit: () => void
  readonly children: ReactNode
  /** Fills its page: what stands in `form__scroll` scrolls, and the foot stays. */
  readonly fill?: boolean
  readonly className?: string
  readonly 'aria-label'?: string
  readonly 'aria-labelledby'?: string
}

const noRemarks: Readonly<Record<string, string>> = {}

export function Form({
  problems = null,
  remarks = noRemarks,
  onSubmit,
  children,
  fill,
  className,
  ...labels
}: FormProps) {
  const { t } = useTranslation('app')
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const [cleared, setCleared] = useState<readonly string[]>([])
  const [entries, setEntries] = useState<readonly SummaryEntry[]>([])

  useEffect(() => {
    const found = problems ? entriesIn(form.current, problems.fields) : []
    // The labels can only be read from the page once it is drawn, so this second render is meant.
    // oxlint-disable-next-line react/set-state-in-effect
    setCleared([])
    setEntries(found)
    const only = found.length === 1 ? found[0]?.place : null
    if (only) focusIn(only)
    else if (problems) summary.current?.focus()
  }, [problems])

  const clear = useCallback((name: string) => {
    setCleared((names) => (names.includes(name) ? names : [...names, name]))
  }, [])

  const context = useMemo<FormContextValue>(() => {
    const open = Object.entries(problems?.fields ?? {}).filter(([name]) => !cleared.includes(name))
    return { fields: { ...remarks, ...Object.fromEntries(open) }, clear }
  }, [problems, remarks, cleared, clear])

  const remaining = entries.filter((entry) => !cleared.includes(entry.name))
  const single = entries.length === 1 && entries[0]?.place !== null
  const show = problems !== null && !single && (remaining.length > 0 || entries.length === 0)

  return (
    <FormProblemsContext value={context}>
      <FormContext value={sayInText}>
        {/* The key belongs to the form as a whole; each control inside has its own. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form
          {...labels}
          noValidate
          ref={form}
          className={classes('form', fill && 'form--page', className)}
          onKeyDown={submitByKey}
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          {problems ? (
            <div
              ref={summary}
              className="form__summary row stretch gap-3"
              role="alert"
              tabIndex={-1}
              hidden={!show}
            >
              <TriangleAlert aria-hidden="true" />
              <div>
                {remaining.length === 0 ? <p>{problems.summary}</p> : null}
                {remaining.length > 0 ? (
                  <>
                    <p className="strong">{t('ui.form.summary', { count: remaining.length })}</p>
                    <ul>
                      {remaining.map(({ name, label, sentence, place }) => (
                        <li key={name}>
                          {place ? (
                            <button type="button" onClick={() => focusIn(place)}>
                              {label === '' ? sentence : `${label}: ${sentence}`}
                            </button>
                          ) : (
                            sentence
                          )}
                        </li>
                      ))}
                    </ul>
                  </>
                ) : null}
              </div>
            </div>
          ) : null}
          {children}
        </form>
      </FormContext>
    </FormProblemsContext>
  )
}

/** Fields side by side, fewer in a row where they would get too narrow. */
export function FieldRow({
  children,
  columns = 2,
}: {
  readonly children: ReactNode
  readonly columns?: 2 | 3 | 4
}) {
  return <div className={`field-row field-row--${columns}`}>{children}</div>
}

/** A titled part of a form. */
export function FormSection({
  title,
  note,
  children,
}: {
  readonly title: string
  /** A quiet word beside the title. */
  readonly note?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="form__section stack gap-3" aria-labelledby={id}>
      <h2 id={id} className="form__title row baseline gap-3">
        {title}
        {note ? <span className="form__title-note faint small">{note}</span> : null}
      </h2>
      {children}
    </section>
  )
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="form__foot row gap-2">{children}</div>
}

interface SubmitActionsProps {
  /** What sends the form. */
  readonly action: string
  readonly variant?: ButtonVariant
  readonly busy?: boolean
  /** The words of the way out; "Cancel" unless given. */
  readonly leave?: string
  readonly onLeave: () => void
  /** What else it offers, between the two. */
  readonly children?: ReactNode
}

/** The end of a form that can be sent or left. It is not left while it is being sent. */
export function SubmitActions({
  action,
  variant = 'primary',
  busy = false,
  leave,
  onLeave,
  children,
}: SubmitActionsProps) {
  const { t } = useTranslation('app')
  return (
    <FormActions>
      <Button type="submit" variant={variant} busy={busy}>
        {action}
      </Button>
      {children}
      <Button variant="quiet" isDisabled={busy} onPress={onLeave}>
        {leave ?? t('ui.cancel')}
      </Button>
    </FormActions>
  )
}
