import { TextField } from '../../ui/index.ts'

/** Longest number that can be typed. */
const digits = 4

/** A whole number that counts at once, without leaving the field; empty is "not answered". */
export function CountField({
  label,
  name,
  value,
  onChange,
  hideLabel,
  unit,
  className,
}: {
  readonly label: string
  readonly name: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly hideLabel?: boolean
  readonly unit?: string
  readonly className?: string
}) {
  return (
    <TextField
      label={label}
      name={name}
      hideLabel={hideLabel ?? false}
      {...(className === undefined ? {} : { className })}
      {...(unit === undefined ? {} : { unit })}
      inputMode="numeric"
      figures
      value={value === null ? '' : String(value)}
      onChange={(text) => {
        const typed = text.replaceAll(/\D/g, '').slice(0, digits)
        onChange(typed === '' ? null : Number(typed))
      }}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}
