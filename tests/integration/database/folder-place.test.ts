/** Where a clinic may not lie: on a share, or in a folder that a cloud keeps in step. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareDataFolder } from '../../../main/database/data-folder.ts'
import { kindAt, mountsOfLinux, mountsOfMac, placeOn, syncedBy } from '../../../main/database/folder-place.ts'
import { temporaryFolder } from './temporary-database.ts'

const linux = mountsOfLinux(
  [
    '22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda rw',
    '40 22 0:35 / /mnt/clinic rw,relatime shared:9 - nfs4 server:/clinic rw,vers=4.2',
    '41 22 0:36 / /mnt/my\\040share rw - cifs //server/share rw',
    '42 22 0:37 / /home/dana/remote rw - fuse.sshfs dana@server: rw',
    '43 22 0:38 / /media/dana/STICK rw - fuseblk /dev/sdb1 rw',
    '44 22 0:39 / /mnt/c rw - 9p C:\\134 rw',
    '45 22 0:40 / /home/dana/vault rw - fuse.gocryptfs /home/dana/cipher rw',
    '46 40 0:41 / /mnt/clinic/local rw - ext4 /dev/vdb rw',
  ].join('\n'),
)
const mac = mountsOfMac(
  [
    '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
    '//dana@server/clinic on /Volumes/clinic (smbfs, nodev, nosuid, mounted by dana)',
    '/dev/disk5s1 on /Volumes/My Stick (exfat, local, nodev, nosuid)',
  ].join('\n'),
)

describe('a file system', () => {
  it.each([
    ['/mnt/clinic/data', 'nfs4'],
    ['/mnt/my share', 'cifs'],
    ['/home/dana/remote/x', 'fuse.sshfs'],
  ])('of the network is refused: %s', (path, kind) => {
    expect(() => placeOn(path, linux)).toThrow(
      expect.objectContaining({ error: { code: 'folder_on_network', values: { kind } } }),
    )
  })

  it.each([
    ['/home/dana', 'this-computer'],
    ['/mnt/clinics', 'this-computer'],
    ['/mnt/clinic/local/data', 'this-computer'],
    ['/media/dana/STICK/x', 'this-computer'],
    ['/mnt/c/Users', 'unknown'],
    ['/home/dana/vault', 'unknown'],
  ])('is told from one that is not, or not known: %s', (path, place) => {
    expect(placeOn(path, linux)).toBe(place)
  })

  it('is read from what macOS says', () => {
    expect(kindAt('/Volumes/clinic/data', mac)).toBe('smbfs')
    expect(kindAt('/Volumes/My Stick/data', mac)).toBe('exfat')
    expect(kindAt('/Users/dana', mac)).toBe('apfs')
    expect(() => placeOn('/Volumes/clinic/data', mac)).toThrow('folder_on_network')
  })

  it('is a share of Windows by its name', () => {
    expect(() => placeOn('\\\\server\\clinic', [])).toThrow('folder_on_network')
    expect(placeOn('C:\\Users\\dana', [])).toBe('unknown')
  })
})

describe('a folder that is kept in step', () => {
  it.each([
    ['C:\\Users\\dana\\OneDrive - Harbour Clinic\\data', 'OneDrive'],
    ['/home/dana/Dropbox/data', 'Dropbox'],
    ['/Users/dana/Library/CloudStorage/GoogleDrive-dana@example.org/My Drive', 'Google Drive'],
    ['/Users/dana/Library/Mobile Documents/com~apple~CloudDocs/data', 'iCloud Drive'],
    ['/home/dana/Nextcloud/data', 'Nextcloud'],
  ])('is known by a name in its path: %s', (path, program) => {
    expect(syncedBy(path)).toBe(program)
  })

  it.each([
    ['.stfolder', 'Syncthing'],
    ['.dropbox.cache', 'Dropbox'],
    ['.sync_0a1b2c3d4e5f.db', 'Nextcloud'],
    ['.tmp.driveupload', 'Google Drive'],
    ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
  ])('is known by what the program leaves in it, however deep the data lie: %s', (marker, program) => {
    const folder = temporaryFolder()
    const deep = join(folder, 'a', 'b')
    mkdirSync(deep, { recursive: true })
    expect(syncedBy(deep)).toBeNull()
    writeFileSync(join(folder, marker), '')
    expect(syncedBy(deep)).toBe(program)
  })

  it('is refused before anything is made in it, also through a link', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'Dropbox'))
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'records'))
    const refusal: unknown = expect.objectContaining({
      error: { code: 'folder_synced', values: { program: 'Dropbox' } },
    })
    expect(() => prepareDataFolder(join(folder, 'records', 'new'))).toThrow(refusal)
    expect(() => prepareDataFolder(join(folder, 'Dropbox'))).toThrow(refusal)
  })

  it('is not seen in names that only look alike', () => {
    expect(syncedBy('/home/dana/dropboxes/nextclouds/one drive/x')).toBeNull()
  })
})
