/**
 * What the window may ask of the machine: nothing. Each permission stands here with its reason, and the compiler
 * refuses this file when Electron gains one that is not listed. Requests and checks read the same table.
 */
import type { Session, WebContents } from 'electron'

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
export type Permission = Parameters<RequestHandler>[1]

interface Decision {
  readonly allowed: boolean
  readonly because: string
}

function no(because: string): Decision {
  return { allowed: false, because }
}

export const permissions: Readonly<Record<Permission, Decision>> = {
  ar: no('no view draws into a camera picture'),
  'automatic-fullscreen': no('the person decides, in the menu'),
  'background-fetch': no('nothing is fetched from anywhere'),
  'background-sync': no('nothing is sent anywhere'),
  'captured-surface-control': no('no screen is captured'),
  'clipboard-read': no(
    'pasting by key or menu needs no permission; silent reading could take what was not meant',
  ),
  'clipboard-sanitized-write': no(
    'copying by key or menu needs no permission; silent writing could leak a record',
  ),
  'deprecated-sync-clipboard-read': no('pasting by key or menu needs no permission'),
  'display-capture': no('no screen is captured'),
  fileSystem: no('files are chosen in dialogs of the main process; the window never sees a path'),
  fullscreen: no('the menu does it'),
  geolocation: no('no view needs a place'),
  'geolocation-approximate': no('no view needs a place'),
  'hand-tracking': no('no view follows hands'),
  hid: no('no device is used'),
  'idle-detection': no('locking after a while is the main process’s work'),
  keyboardLock: no('the keys of the system stay with the person'),
  'local-fonts': no('the fonts come with the program'),
  'local-network': no('nothing is fetched from anywhere'),
  'local-network-access': no('nothing is fetched from anywhere'),
  'loopback-network': no('nothing is fetched, not even from this machine'),
  media: no('no camera or microphone is used'),
  mediaKeySystem: no('no protected media is played'),
  midi: no('no device is used'),
  midiSysex: no('no device is used'),
  nfc: no('no device is used'),
  notifications: no('a notification could show a patient on a locked screen'),
  openExternal: no('no link leads out of the program'),
  'payment-handler': no('no money is handled'),
  'periodic-background-sync': no('nothing is sent anywhere'),
  'persistent-storage': no('records live in the encrypted database, not in the window'),
  pointerLock: no('the pointer stays with the person'),
  'screen-wake-lock': no('the screen may go dark over a record'),
  sensors: no('no view needs them'),
  serial: no('no device is used'),
  'smart-card': no('no device is used'),
  'speaker-selection': no('nothing is played'),
  'storage-access': no('nothing of another site is shown'),
  'system-wake-lock': no('the machine may sleep'),
  'top-level-storage-access': no('nothing of another site is shown'),
  usb: no('no device is used'),
  vr: no('no view needs it'),
  'web-app-installation': no('nothing is installed from the window'),
  'web-printing': no('printing goes through the system’s own dialog'),
  'window-management': no('the main process places the window'),
  unknown: no('what has no name has no reason'),
}

/** Looks a permission up by the text that Chromium sends; what is not in the table is refused. */
export function isAllowed(permission: string): boolean {
  const decision = Object.hasOwn(permissions, permission) ? permissions[permission as Permission] : undefined
  return decision?.allowed ?? false
}

/** Sets every handler of a session that could grant something. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(isAllowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }))
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault()
    callback(null)
  })
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault()
    callback()
  })
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault()
    callback('')
  })
}

/** Bluetooth devices are offered by the window's contents rather than by its session. */
export function guardBluetooth(contents: WebContents): void {
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault()
    callback('')
  })
}
