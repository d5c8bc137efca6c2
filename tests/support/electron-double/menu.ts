/** Menus, refused where Electron refuses them. */

export interface DoubleMenuItem {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly submenu?: readonly DoubleMenuItem[]
  click?(): void
}

const modifiers = new Set([
  'Command',
  'Cmd',
  'Control',
  'Ctrl',
  'CommandOrControl',
  'CmdOrCtrl',
  'Alt',
  'Option',
  'AltGr',
  'Shift',
  'Super',
  'Meta',
])
const keyCode =
  /^(?:[0-9A-Z]|F(?:[1-9]|1\d|2[0-4])|[)!@#$%^&*(:;+=<,_\->.?/~`{\][|\\}"]|Plus|Space|Tab|Enter|Esc)$/

export function isAccelerator(text: string): boolean {
  const parts = text.split('+')
  const key = parts.pop()
  return key !== undefined && keyCode.test(key) && parts.every((part) => modifiers.has(part))
}

/** Throws as `Menu.buildFromTemplate` does for an item that is nothing, and for a key that does not exist. */
export function buildMenu(template: readonly DoubleMenuItem[]): {
  readonly items: readonly DoubleMenuItem[]
} {
  if (!Array.isArray(template))
    throw new TypeError('Invalid template for Menu: Menu template must be an array')
  const registered = new Set<string>()
  const visit = (items: readonly DoubleMenuItem[]): void => {
    for (const item of items) {
      if (item.label === undefined && item.role === undefined && item.type === undefined) {
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
      }
      if (item.accelerator !== undefined) {
        if (!isAccelerator(item.accelerator)) throw new TypeError(`Invalid accelerator: ${item.accelerator}`)
        if (registered.has(item.accelerator)) throw new Error(`Key given twice: ${item.accelerator}`)
        registered.add(item.accelerator)
      }
      if (item.submenu !== undefined) visit(item.submenu)
    }
  }
  visit(template)
  return { items: template }
}
