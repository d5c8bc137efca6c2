/**
 * The application menu. It shows the keys of every command; those that the page listens to itself in both hosts are
 * not registered, so that a key press reaches the page first: in a text field Ctrl+Z is the field's own undo, elsewhere
 * the page's. A click on the item is sent to the page, which knows where the focus is.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../../shared/contract/index.ts'
import { text } from '../host-text.ts'

export interface MenuParts {
  readonly platform: NodeJS.Platform
  readonly development: boolean
  /** Tells the page that a command was chosen. */
  send(command: MenuCommand): void
}

interface Key {
  readonly accelerator: string
  /** True where the page listens to the key itself. */
  readonly pageListens: boolean
}

const keys: Readonly<Record<MenuCommand, Key>> = {
  'new-patient': { accelerator: 'CmdOrCtrl+N', pageListens: false },
  find: { accelerator: 'CmdOrCtrl+F', pageListens: false },
  print: { accelerator: 'CmdOrCtrl+P', pageListens: false },
  lock: { accelerator: 'CmdOrCtrl+Shift+L', pageListens: true },
  'switch-person': { accelerator: 'CmdOrCtrl+Shift+S', pageListens: true },
  preferences: { accelerator: 'CmdOrCtrl+,', pageListens: false },
  undo: { accelerator: 'CmdOrCtrl+Z', pageListens: true },
  redo: { accelerator: 'CmdOrCtrl+Shift+Z', pageListens: true },
  palette: { accelerator: 'CmdOrCtrl+K', pageListens: true },
  shortcuts: { accelerator: 'F1', pageListens: false },
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

function role(
  name: NonNullable<MenuItemConstructorOptions['role']>,
  label: string,
): MenuItemConstructorOptions {
  return { role: name, label }
}

export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const isMac = parts.platform === 'darwin'
  const command = (name: MenuCommand, label: string): MenuItemConstructorOptions => ({
    id: name,
    label,
    accelerator: keys[name].accelerator,
    registerAccelerator: !keys[name].pageListens,
    click: () => parts.send(name),
  })
  const preferences = command('preferences', text('menu.preferences'))
  const quit = role('quit', text('menu.quit'))

  return [
    ...(isMac ? [macMenu(preferences, text('menu.about'), quit)] : []),
    {
      label: text('menu.file'),
      submenu: [
        command('new-patient', text('menu.newPatient')),
        command('find', text('menu.find')),
        separator,
        command('print', text('menu.print')),
        separator,
        command('lock', text('menu.lock')),
        command('switch-person', text('menu.switchPerson')),
        ...(isMac
          ? [separator, role('close', text('menu.close'))]
          : [separator, preferences, separator, quit]),
      ],
    },
    {
      label: text('menu.edit'),
      submenu: [
        command('undo', text('menu.undo')),
        command('redo', text('menu.redo')),
        separator,
        role('cut', text('menu.cut')),
        role('copy', text('menu.copy')),
        role('paste', text('menu.paste')),
        role('selectAll', text('menu.selectAll')),
      ],
    },
    {
      label: text('menu.view'),
      submenu: [
        command('palette', text('menu.palette')),
        separator,
        role('resetZoom', text('menu.actualSize')),
        role('zoomIn', text('menu.larger')),
        role('zoomOut', text('menu.smaller')),
        separator,
        role('togglefullscreen', text('menu.fullScreen')),
        ...(parts.development
          ? [
              separator,
              role('reload', text('menu.reload')),
              role('toggleDevTools', text('menu.developerTools')),
            ]
          : []),
      ],
    },
    {
      label: text('menu.window'),
      role: 'window',
      submenu: [
        role('minimize', text('menu.minimize')),
        ...(isMac ? [] : [role('close', text('menu.close'))]),
      ],
    },
    {
      label: text('menu.help'),
      role: 'help',
      submenu: [
        command('shortcuts', text('menu.shortcuts')),
        ...(isMac ? [] : [separator, role('about', text('menu.about'))]),
      ],
    },
  ]
}

export function setMenu(parts: MenuParts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parts)))
}

/** The first menu of macOS carries the program's name; its items are the system's own. */
function macMenu(
  preferences: MenuItemConstructorOptions,
  about: string,
  quit: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    label: 'Stridebook',
    submenu: [
      { role: 'about', label: about },
      separator,
      preferences,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      quit,
    ],
  }
}
