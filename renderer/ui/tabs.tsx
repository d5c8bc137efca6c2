import type { ReactNode } from 'react'
import { Link, Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export interface TabEntry {
  readonly id: string
  readonly label: string
  readonly content: ReactNode
}

/** Parts of one view that are looked at one at a time. */
export function Tabs({
  label,
  tabs,
  value,
  onChange,
}: {
  readonly label: string
  readonly tabs: readonly TabEntry[]
  readonly value?: string
  readonly onChange?: (id: string) => void
}) {
  return (
    <AriaTabs
      className="tabs"
      {...(value === undefined ? {} : { selectedKey: value })}
      onSelectionChange={(key) => onChange?.(String(key))}
    >
      <TabList className="tab-list row stretch gap-5" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

export interface TabLinkEntry {
  readonly id: string
  readonly label: string
  /** A hash route such as `#/patients/…/plan`. */
  readonly href: string
}

/** Tabs that are places with an address of their own. */
export function TabLinks({
  label,
  links,
  current,
}: {
  readonly label: string
  readonly links: readonly TabLinkEntry[]
  readonly current: string
}) {
  return (
    <nav className="tab-list row stretch gap-5" aria-label={label}>
      {links.map((link) => (
        <Link
          key={link.id}
          href={link.href}
          className="tab"
          {...(link.id === current ? { 'aria-current': 'page' as const, 'data-selected': true } : {})}
        >
          {link.label}
        </Link>
      ))}
    </nav>
  )
}
