import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps, LinkProps as AriaLinkProps } from 'react-aria-components'
import { classes } from './classes.ts'
import { Tooltip } from './tooltip.tsx'

export type ButtonVariant = 'secondary' | 'primary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'isPending'> {
  readonly variant?: ButtonVariant
  /** 28 px instead of 32, for strips and table rows. */
  readonly small?: boolean
  readonly icon?: LucideIcon
  /** Shows that the press is being worked on and takes no second one. */
  readonly busy?: boolean
  readonly className?: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({
  variant = 'secondary',
  small,
  icon: Icon,
  busy,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      isPending={busy ?? false}
      className={classes('button', `button--${variant}`, small && 'button--small', className)}
    >
      {busy ? (
        <span className="button__spinner" aria-hidden="true" />
      ) : Icon ? (
        <Icon aria-hidden="true" />
      ) : null}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'aria-label'> {
  readonly icon: LucideIcon
  /** Its name for everyone: read aloud, and shown as a tooltip. */
  readonly label: string
  readonly keys?: string
  readonly small?: boolean
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** Only where the sign is universal; elsewhere a Button with an icon and a text. */
export function IconButton({ icon: Icon, label, keys, small, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes('button', 'button--icon', small && 'button--small', className)}
      >
        <Icon aria-hidden="true" />
      </AriaButton>
    </Tooltip>
  )
}

export interface ButtonLinkProps extends Omit<AriaLinkProps, 'children' | 'className'> {
  readonly variant?: ButtonVariant
  readonly small?: boolean
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

/** Goes somewhere and looks like a button. `href` is a hash route such as `#/patients`. */
export function ButtonLink({ variant = 'secondary', small, icon: Icon, children, ...rest }: ButtonLinkProps) {
  return (
    <AriaLink {...rest} className={classes('button', `button--${variant}`, small && 'button--small')}>
      {Icon ? <Icon aria-hidden="true" /> : null}
      {children}
    </AriaLink>
  )
}
