/**
 * The recorded writes of a program, played back on a disk that loses its power: what was flushed is there, of what was
 * written since any part may be, torn inside a page; of names that no folder was flushed after, the later ones are lost.
 */
import { readFileSync } from 'node:fs'

/** The numbers of `enum op` in `faulty-disk.c`. */
const ops = ['', 'write', 'truncate', 'sync', 'create', 'rename', 'unlink', 'mkdir', 'rmdir', 'mark'] as const
export interface Recorded {
  readonly op: (typeof ops)[number]
  readonly inode: bigint
  /** Of a write, where it begins; of a truncation, the new length. */
  readonly offset: number
  /** Or the text of a mark. */
  readonly path: string
  readonly other: string
  readonly data: Buffer
}

export function readRecord(file: string): Recorded[] {
  const bytes = readFileSync(file)
  const found: Recorded[] = []
  for (let at = 0; at < bytes.length;) {
    const word = (index: number) => bytes.readBigUInt64LE(at + 8 * index)
    const [pathLength, otherLength, length] = [word(3), word(4), word(5)].map(Number) as [
      number,
      number,
      number,
    ]
    const path = at + 48
    const other = path + pathLength
    const data = other + otherLength
    found.push({
      op: ops[Number(word(0))] ?? '',
      inode: word(1),
      offset: Number(word(2)),
      path: bytes.toString('utf8', path, other),
      other: bytes.toString('utf8', other, data),
      data: bytes.subarray(data, data + length),
    })
    at = data + length
  }
  return found
}

type Change = Pick<Recorded, 'op' | 'offset' | 'data'>

interface File {
  flushed: Buffer
  pending: Change[]
}

type Names = Map<string, File | 'folder'>

function apply(content: Buffer, { op, offset, data }: Change): Buffer {
  if (op === 'truncate') {
    const cut = Buffer.alloc(offset)
    content.copy(cut)
    return cut
  }
  const end = offset + data.length
  const grown =
    end > content.length ? Buffer.concat([content, Buffer.alloc(end - content.length)]) : Buffer.from(content)
  data.copy(grown, offset)
  return grown
}

function applyName(names: Names, { op, path, other }: Recorded, file: File): void {
  if (op === 'create') names.set(path, file)
  else if (op === 'mkdir') names.set(path, 'folder')
  else if (op === 'unlink' || op === 'rmdir') names.delete(path)
  else if (op === 'rename') {
    const before = [...names]
    for (const [name, what] of before) {
      if (name !== path && !name.startsWith(`${path}/`)) continue
      names.delete(name)
      names.set(`${other}${name.slice(path.length)}`, what)
    }
  }
}

/** A disk that the record is played on, change by change. */
export class PlayedDisk {
  /** By inode; a number that was freed and given again is another file. */
  readonly #files = new Map<bigint, File>()
  readonly #names: Names = new Map()
  #pendingNames: { readonly change: Recorded; readonly file: File }[] = []

  play(change: Recorded): void {
    const { op, inode } = change
    if (op === 'create') this.#files.set(inode, { flushed: Buffer.alloc(0), pending: [] })
    const file = this.#files.get(inode) ?? { flushed: Buffer.alloc(0), pending: [] }
    if (op === 'write' || op === 'truncate') file.pending.push(change)
    else if (op === 'sync') {
      // A folder that is flushed makes the names of before last: they are kept in a journal, in their order.
      if (!this.#files.has(inode)) this.#flushNames()
      else {
        file.flushed = file.pending.reduce(apply, file.flushed)
        file.pending = []
      }
    } else if (op !== 'mark') this.#pendingNames.push({ change, file })
  }

  #flushNames(): void {
    for (const { change, file } of this.#pendingNames) applyName(this.#names, change, file)
    this.#pendingNames = []
  }

  /** What lies on the disk when the power goes now; `random` gives numbers from 0 to 1. */
  afterPowerLoss(random: () => number): Map<string, Buffer | 'folder'> {
    const names = new Map(this.#names)
    const kept = Math.floor(random() * (this.#pendingNames.length + 1))
    for (const { change, file } of this.#pendingNames.slice(0, kept)) applyName(names, change, file)
    // Nothing, everything, or some of it.
    const luck = random() < 0.5 ? random() : Math.round(random())
    return new Map(
      [...names].map(
        ([name, what]) => [name, what === 'folder' ? what : contentAfter(what, luck, random)] as const,
      ),
    )
  }
}

function contentAfter({ flushed, pending }: File, luck: number, random: () => number): Buffer {
  let content = flushed
  for (const change of pending) {
    if (random() >= luck) continue
    const sector = random() < 0.5 ? 512 : 4096
    const torn = change.op === 'write' && random() < 0.2
    const length = torn ? Math.floor((random() * change.data.length) / sector) * sector : change.data.length
    content = apply(content, { ...change, data: change.data.subarray(0, length) })
  }
  return content
}
