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
import { useField } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'

type Replaced =
  | 'children'
  | 'className'
  | 'name'
  | 'isInvalid'
  | 'validate'
  | 'validationBehavior'
  | 'autoComplete'

/** On every field: what is typed here is a record or opens one, and no browser is to keep it for the next time. */
const unremembered = { autoComplete: 'off' } as const

export interface TextFieldProps extends CommonFieldProps, Omit<AriaTextFieldProps, Replaced> {
  readonly placeholder?: string
  /** Shown inside the control after the text, such as a unit. */
  readonly unit?: string
  /** Tabular figures, for numbers and codes. */
  readonly figures?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { frame, labelled, notes, edits, rest } = useField(props)
  const { placeholder, unit, figures, inputRef, onChange, ...input } = rest
  return (
    <AriaTextField {...input} {...frame} {...unremembered} onChange={edits(onChange)}>
      {labelled}
      <Group className="control">
        <Input
          ref={inputRef}
          className={classes('control__input', figures && 'numbers')}
          placeholder={placeholder}
        />
        {unit ? <span className="control__unit muted nowrap">{unit}</span> : null}
      </Group>
      {notes}
    </AriaTextField>
  )
}

interface PassphraseFieldProps extends Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'autoFocus'> {
  readonly value: string
  readonly onChange: (passphrase: string) => void
}

/** A passphrase that is shown, not chosen. */
export function PassphraseField({ name = 'passphrase', ...props }: PassphraseFieldProps) {
  return <SecretField {...props} name={name} maxLength={256} />
}

/** Text that is hidden while it is typed, and can be shown. */
export function SecretField(
  props: Omit<TextFieldProps, 'unit' | 'type' | 'figures'> & { readonly children?: ReactNode },
) {
  const { t } = useTranslation('app')
  const [shown, setShown] = useState(false)
  const { frame, labelled, notes, edits, rest } = useField(props)
  const { placeholder, inputRef, onChange, children, ...input } = rest
  const Sign = shown ? EyeOff : Eye
  return (
    <AriaTextField
      {...input}
      {...frame}
      {...unremembered}
      type={shown ? 'text' : 'password'}
      spellCheck="false"
      autoCorrect="off"
      onChange={edits(onChange)}
    >
      {labelled}
      <Group className="control">
        <Input ref={inputRef} className="control__input" placeholder={placeholder} />
        <AriaButton
          className="control__button"
          aria-label={shown ? t('ui.hideText') : t('ui.showText')}
          onPress={() => setShown(!shown)}
        >
          <Sign aria-hidden="true" />
        </AriaButton>
      </Group>
      {children}
      {notes}
    </AriaTextField>
  )
}

export interface TextAreaProps extends CommonFieldProps, Omit<AriaTextFieldProps, Replaced | 'type'> {
  readonly placeholder?: string
  readonly rows?: number
}

/** Height of a line of text in pixels. */
const lineHeight = 20

/** Grows with its text from `rows` lines. */
export function TextArea(props: TextAreaProps) {
  const { frame, labelled, notes, edits, rest } = useField(props)
  const { placeholder, rows = 3, onChange, ...input } = rest
  return (
    <AriaTextField {...input} {...frame} {...unremembered} onChange={edits(onChange)}>
      {labelled}
      <AriaTextArea
        className="control control--area"
        rows={rows}
        style={{ minBlockSize: rows * lineHeight + 14 }}
        placeholder={placeholder}
      />
      {notes}
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
      {...unremembered}
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
