import { Eye, EyeOff, Search, X } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode, Ref } from 'react'
import {
  Button as AriaButton,
  Group,
  Input,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
import type {
  SearchFieldProps as AriaSearchFieldProps,
  TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import { FieldLabel, FieldNotes } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'
import { useFieldProblem } from './form.tsx'

type Replaced = 'children' | 'className' | 'name' | 'isInvalid' | 'validate' | 'validationBehavior'

export interface TextFieldProps extends CommonFieldProps, Omit<AriaTextFieldProps, Replaced> {
  readonly placeholder?: string
  /** Shown inside the control after the text, such as a unit. */
  readonly unit?: string
  /** Tabular figures, for numbers and codes. */
  readonly figures?: boolean
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    name,
    hint,
    optional,
    error,
    placeholder,
    unit,
    figures,
    className,
    inputRef,
    onChange,
    ...rest
  } = props
  const problem = useFieldProblem(name, error)
  return (
    <AriaTextField
      {...rest}
      {...(name === undefined ? {} : { name, 'data-field': name })}
      className={classes('field', className)}
      isInvalid={problem.text !== undefined}
      onChange={(value) => {
        problem.edited()
        onChange?.(value)
      }}
    >
      <FieldLabel label={label} optional={optional ?? false} hideLabel={hideLabel ?? false} />
      <Group className="control">
        <Input
          ref={inputRef}
          className={classes('control__input', figures && 'numbers')}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        {unit ? <span className="control__unit">{unit}</span> : null}
      </Group>
      <FieldNotes hint={hint} problem={problem.text} />
    </AriaTextField>
  )
}

/** Text that is hidden while it is typed, and can be shown. */
export function SecretField(
  props: Omit<TextFieldProps, 'unit' | 'type' | 'figures'> & { readonly children?: ReactNode },
) {
  const { t } = useTranslation('app')
  const [shown, setShown] = useState(false)
  const {
    label,
    hideLabel,
    name,
    hint,
    optional,
    error,
    placeholder,
    className,
    inputRef,
    onChange,
    children,
    ...rest
  } = props
  const problem = useFieldProblem(name, error)
  const Sign = shown ? EyeOff : Eye
  return (
    <AriaTextField
      {...rest}
      {...(name === undefined ? {} : { name, 'data-field': name })}
      className={classes('field', className)}
      type={shown ? 'text' : 'password'}
      isInvalid={problem.text !== undefined}
      spellCheck="false"
      autoCorrect="off"
      onChange={(value) => {
        problem.edited()
        onChange?.(value)
      }}
    >
      <FieldLabel label={label} optional={optional ?? false} hideLabel={hideLabel ?? false} />
      <Group className="control">
        <Input
          ref={inputRef}
          className="control__input"
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <AriaButton
          className="control__button"
          aria-label={shown ? t('ui.hideText') : t('ui.showText')}
          onPress={() => setShown(!shown)}
        >
          <Sign aria-hidden="true" />
        </AriaButton>
      </Group>
      {children}
      <FieldNotes hint={hint} problem={problem.text} />
    </AriaTextField>
  )
}

export interface TextAreaProps extends CommonFieldProps, Omit<AriaTextFieldProps, Replaced | 'type'> {
  readonly placeholder?: string
  readonly rows?: number
  readonly className?: string
}

/** Height of a line of text in pixels. */
const lineHeight = 20

/** Grows with its text from `rows` lines. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hideLabel,
    name,
    hint,
    optional,
    error,
    placeholder,
    rows = 3,
    className,
    onChange,
    ...rest
  } = props
  const problem = useFieldProblem(name, error)
  return (
    <AriaTextField
      {...rest}
      {...(name === undefined ? {} : { name, 'data-field': name })}
      className={classes('field', className)}
      isInvalid={problem.text !== undefined}
      onChange={(value) => {
        problem.edited()
        onChange?.(value)
      }}
    >
      <FieldLabel label={label} optional={optional ?? false} hideLabel={hideLabel ?? false} />
      <AriaTextArea
        className="control control--area"
        rows={rows}
        style={{ minBlockSize: rows * lineHeight + 14 }}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldNotes hint={hint} problem={problem.text} />
    </AriaTextField>
  )
}

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, Replaced> {
  readonly label: string
  readonly placeholder?: string
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Letters that a search takes; what is pasted beyond them finds nothing more. */
export const longestSearch = 120

/** A search box; Escape clears it. */
export function SearchField({ label, placeholder, className, inputRef, ...rest }: SearchFieldProps) {
  const { t } = useTranslation('app')
  return (
    <AriaSearchField
      maxLength={longestSearch}
      {...rest}
      className={classes('field', 'search', className)}
      aria-label={label}
    >
      <Group className="control">
        <Search aria-hidden="true" className="control__sign lucide" />
        <Input ref={inputRef} className="control__input" placeholder={placeholder ?? label} />
        <AriaButton className="control__button search__clear" aria-label={t('ui.clear')}>
          <X aria-hidden="true" />
        </AriaButton>
      </Group>
    </AriaSearchField>
  )
}
