/**
 * What a folder lies on, as far as the operating system says: a disk of this computer, a network share, or a place that
 * another program keeps in step with a cloud. The locks and the log of the database are safe on the first kind only, and a copy that
 * a cloud took in the middle of a write opens nothing.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'

/** `unknown` where nothing forbids the place and nothing says that it is a disk of this computer. */
export type Place = 'this-computer' | 'unknown'

/** Where a file system is mounted, and what the operating system calls its kind. */
export interface Mount {
  readonly at: string
  readonly kind: string
}

const networkKinds =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|ncpfs|coda|ceph|glusterfs|lustre|gfs2|ocfs2|davfs|webdav|ftp)$/
const networkFuse =
  /^(macfuse|osxfuse|fuse)\.?(sshfs|rclone|davfs2?|glusterfs|s3fs|goofys|gvfsd-fuse|onedriver|google-drive-ocamlfuse|smbnetfs|curlftpfs)$/

/** Kinds that a program on this computer or a machine around it serves: what is behind them cannot be seen. */
const opaqueKinds = /^(fuse(\..*)?|macfuse|osxfuse|9p|virtiofs|vboxsf|prl_fs|drvfs|autofs)$/

const syncedNames: readonly (readonly [name: RegExp, program: string])[] = [
  [/^OneDrive([ -].*)?$/i, 'OneDrive'],
  [/^Dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(Google ?Drive([ -].*)?|My Drive|DriveFS)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i, 'iCloud Drive'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
  [/^ownCloud\d*$/i, 'ownCloud'],
  [/^Syncthing$/i, 'Syncthing'],
  [/^pCloud ?Drive$/i, 'pCloud'],
]

/** What these programs leave at the top of a folder that they keep in step. */
const syncedMarkers: readonly (readonly [name: RegExp, program: string])[] = [
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i, 'OneDrive'],
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.tmp\.drive(down|up)load$/, 'Google Drive'],
  [/^\.nextcloudsync\.log$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$/, 'ownCloud'],
  [/^\.(_?sync_[0-9a-f]+\.db)$/, 'Nextcloud'],
  [/^\.st(folder|ignore)$/, 'Syncthing'],
]

/**
 * Throws `folder_on_network` (with the `kind` of file system) and `folder_synced` (with the `program`). The folder need not
 * be there yet.
 */
export function refuseUnsafePlace(folder: string): Place {
  const real = realPathOf(folder)
  const program = syncedBy(real)
  if (program !== null) throw new AppFault({ code: 'folder_synced', values: { program } })
  return placeOn(real, mounts())
}

/** Of a path without links, among what is mounted. Throws `folder_on_network`. */
export function placeOn(path: string, list: readonly Mount[]): Place {
  // A drive letter of Windows that stands for a share has become the share's own name by now.
  if (path.startsWith('\\\\')) throw onNetwork('SMB')
  const kind = kindAt(path, list)
  if (kind === null) return 'unknown'
  if (networkKinds.test(kind) || networkFuse.test(kind)) throw onNetwork(kind)
  return opaqueKinds.test(kind) ? 'unknown' : 'this-computer'
}

function onNetwork(kind: string): AppFault {
  return new AppFault({ code: 'folder_on_network', values: { kind } })
}

/** Of the folder, or of the one above it that is there already. */
function realPathOf(folder: string): string {
  let there = resolve(folder)
  let below = ''
  while (!existsSync(there) && dirname(there) !== there) {
    below = join(there.slice(dirname(there).length), below)
    there = dirname(there)
  }
  try {
    return join(realpathSync.native(there), below)
  } catch {
    return resolve(folder)
  }
}

/** The program that keeps this path in step with a cloud, by the names in it and by what lies beside them; else null. */
export function syncedBy(path: string): string | null {
  const names = path.split(/[\\/]/)
  for (const [name, program] of syncedNames) if (names.some((part) => name.test(part))) return program
  for (let folder = path; ; folder = dirname(folder)) {
    const inside = namesIn(folder)
    for (const [marker, program] of syncedMarkers) if (inside.some((one) => marker.test(one))) return program
    if (dirname(folder) === folder) return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The kind of the mount that holds the path; null where no mount is known to. */
export function kindAt(path: string, list: readonly Mount[]): string | null {
  const holding = list.filter(({ at }) => path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`))
  // Of two at one place, the later one hides the other.
  const deepest = Math.max(0, ...holding.map(({ at }) => at.length))
  return holding.findLast(({ at }) => at.length === deepest)?.kind ?? null
}

/** What is mounted where; nothing on Windows, and wherever it cannot be asked. */
function mounts(): Mount[] {
  try {
    if (process.platform === 'linux') return mountsOfLinux(readFileSync('/proc/self/mountinfo', 'utf8'))
    if (process.platform === 'darwin') return mountsOfMac(execFileSync('/sbin/mount', { encoding: 'utf8' }))
  } catch {
    // Then it is not known.
  }
  return []
}

/** Reads `/proc/self/mountinfo` (proc(5)): the fifth word is the place, the kind stands after the hyphen. */
export function mountsOfLinux(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const at = line.split(' ')[4]
    const kind = / - (\S+)/.exec(line)?.[1]
    return at === undefined || kind === undefined ? [] : [{ at: unescaped(at), kind }]
  })
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_all, digits: string) => String.fromCharCode(parseInt(digits, 8)))
}

/** Reads what `mount` prints on macOS: `//user@host/share on /Volumes/share (smbfs, nodev)`. */
export function mountsOfMac(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, kind] = / on (\/.*) \(([a-z0-9_]+)[,)]/i.exec(line) ?? []
    return at === undefined || kind === undefined ? [] : [{ at, kind }]
  })
}
