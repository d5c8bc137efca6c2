/** The bones of a page. */
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { classes } from './classes.ts'

export interface PageHeaderProps {
  readonly title: string
  /** The way to the page it lies in; `href` is a hash route. */
  readonly back?: { readonly href: string; readonly label: string }
  /** Quiet facts beside the title: a count, chips. */
  readonly detail?: ReactNode
  /** Buttons at the end. */
  readonly actions?: ReactNode
  /** A second strip: search, filters, tab links. */
  readonly children?: ReactNode
}

export function PageHeader({ title, back, detail, actions, children }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header__line row gap-3">
        {back ? (
          <a className="page-header__back" href={back.href}>
            <ChevronLeft aria-hidden="true" />
            {back.label}
          </a>
        ) : null}
        <h1>{title}</h1>
        {detail ? <div className="cluster gap-2 muted">{detail}</div> : null}
        {actions ? <div className="page-header__actions row stretch gap-2 rigid push">{actions}</div> : null}
      </div>
      {children ? <div className="page-header__strip cluster gap-2">{children}</div> : null}
    </header>
  )
}

/** The part of a page below its header. `fill` leaves scrolling to what is inside (tables, grids). */
export function PageBody({
  children,
  fill,
  narrow,
}: {
  readonly children: ReactNode
  readonly fill?: boolean
  /** Reading width, for forms and settings. */
  readonly narrow?: boolean
}) {
  return (
    <div className={classes('page-body', fill && 'page-body--fill', narrow && 'page-body--narrow')}>
      {children}
    </div>
  )
}

/** A titled part of a page, set off by space and a rule. Never inside another Panel. */
export function Panel({
  title,
  actions,
  children,
  className,
}: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}) {
  const id = useId()
  return (
    <section className={classes('panel', className)} aria-labelledby={id}>
      <header className="panel__header cluster gap-3">
        <h2 id={id}>{title}</h2>
        {actions ? <div className="row stretch gap-2 push">{actions}</div> : null}
      </header>
      {children}
    </section>
  )
}

/** Facts with their names: `[['Phone', '…'], …]`. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="facts__fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
