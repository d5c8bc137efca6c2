/**
 * A backup as one file to carry away: the three files of its folder in a plain tar archive (POSIX ustar), so that any
 * computer can take it apart without this program. What is in it stays as encrypted as it was.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppFault } from '../../shared/app-error.ts'
import { syncDirectory, syncFile } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'
import { backupFiles } from './manifest.ts'

const block = 512
/** Bytes that the size field of a tar header can say, in eleven octal digits. */
const largest = 0o77777777777
/** The order in the file: what says what it is comes first. */
const members = [backupFiles.manifest, backupFiles.keys, backupFiles.database] as const
/** The manifest and the key file are small; anything else is no backup. */
const largestSmall = 1024 * 1024

/**
 * Packs the folder of a backup into one file, which stands there in full or not at all. Throws `storage_full`,
 * `storage_failed`, `cancelled`.
 */
export async function packBackup(folder: string, file: string, signal: AbortSignal): Promise<void> {
  const unfinished = `${file}.unfinished`
  try {
    const out = createWriteStream(unfinished, { mode: 0o600 })
    await pipeline(Readable.from(archive(folder)), out, { signal })
    syncFile(unfinished)
    await rename(unfinished, file)
    syncDirectory(dirname(file))
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    if (signal.aborted) throw new AppFault({ code: 'cancelled' })
    throw storageFault(error)
  }
}

async function* archive(folder: string): AsyncGenerator<Uint8Array> {
  for (const name of members) {
    const path = join(folder, name)
    const { size } = await stat(path)
    if (size > largest) throw new AppFault({ code: 'storage_failed' })
    yield headerOf(name, size)
    let written = 0
    for await (const chunk of createReadStream(path)) {
      if (!(chunk instanceof Uint8Array)) throw new Error('Expected bytes')
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new AppFault({ code: 'damaged_file' })
    yield Buffer.alloc(paddingOf(size))
  }
  yield Buffer.alloc(2 * block)
}

/**
 * Takes the file apart into an empty folder. No name in it decides where anything goes. Throws `not_found` where there is no
 * such file, `damaged_file` where it is no backup, `storage_full`, `storage_failed`, `cancelled`.
 */
export async function unpackBackup(file: string, folder: string, signal: AbortSignal): Promise<void> {
  const source = await open(file, 'r').catch(() => null)
  if (!source) throw new AppFault({ code: 'not_found' })
  try {
    const total = (await source.stat()).size
    let at = 0
    for (const name of members) {
      const header = Buffer.alloc(block)
      await source.read(header, 0, block, at)
      const size = sizeIn(header, name)
      at += block
      if (size === null || at + size > total) throw new AppFault({ code: 'damaged_file' })
      if (name !== backupFiles.database && size > largestSmall) throw new AppFault({ code: 'damaged_file' })
      const target = join(folder, name)
      const out = createWriteStream(target, { mode: 0o600, flags: 'wx' })
      const part = size === 0 ? Readable.from([]) : createReadStream(file, { start: at, end: at + size - 1 })
      await pipeline(part, out, { signal })
      syncFile(target)
      at += size + paddingOf(size)
    }
  } catch (error) {
    if (signal.aborted) throw new AppFault({ code: 'cancelled' })
    throw storageFault(error)
  } finally {
    await source.close()
  }
}

function paddingOf(size: number): number {
  return (block - (size % block)) % block
}

/** Where each field of a ustar header begins, and how many bytes it has. */
const fields = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  time: [136, 12],
} as const
const sumAt = 148

function headerOf(name: string, size: number): Uint8Array {
  const header = Buffer.alloc(block)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  const put = (text: string, [at]: readonly [number, number]) => void header.write(text, at, 'latin1')
  put(name, fields.name)
  put(octal(0o600, 8), fields.mode)
  put(octal(0, 8), fields.uid)
  put(octal(0, 8), fields.gid)
  put(octal(size, 12), fields.size)
  put(octal(0, 12), fields.time)
  header.write('0', 156, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, sumAt, 'latin1')
  return header
}

/** The size that a header says of the member of this name, or null when it is no such header. */
function sizeIn(header: Buffer, name: string): number | null {
  const text = ([at, length]: readonly [number, number]) =>
    header.toString('latin1', at, at + length).replace(/\0.*$/s, '')
  const said = Number.parseInt(header.toString('latin1', sumAt, sumAt + 8), 8)
  const size = text(fields.size)
  if (said !== sumOf(header) || text(fields.name) !== name || !/^[0-7]{1,11}$/.test(size)) return null
  return Number.parseInt(size, 8)
}

/** The sum of all bytes, with those of the sum itself as spaces. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= sumAt && at < sumAt + 8 ? 32 : byte), 0)
}
