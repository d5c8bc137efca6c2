/**
 * Walks the audit from its first entry to its last and says what does not fit: what was changed, removed, put in, taken
 * off the end or told anew. Each entry is held against the MAC that is stored with the one before it, so that the audit can be
 * walked in parts at the same time. The same walk for every engine; who calls it reads the rows.
 */
import { auditCode, clockPatience, type AuditFault, type AuditMark } from '../../shared/domain/audit.ts'
import { codeOf, contentsText, emptyAudit, entryText, type ChainKeys } from './audit-chain.ts'
import { quickMac } from './quick-mac.ts'
import type { AuditContent } from './tables.ts'

/** Faults that are named one by one; the rest is counted. */
const namedAtMost = 100

/** An entry as a walk reads it: its MACs in hexadecimal, which is quicker to read and to compare than bytes. */
export interface WalkedEntry extends AuditContent {
  readonly seq: number
  readonly contents: string | null
  readonly mac: string
}

/** The entry before a part. */
export type EntryBefore = Pick<WalkedEntry, 'seq' | 'mac' | 'at'>

export const beforeFirst: EntryBefore = { seq: 0, mac: emptyAudit.mac.toString('hex'), at: '' }

/** What was found in a part of the audit, as plain data. */
export interface WalkedPart {
  readonly faults: AuditFault[]
  /** How many there are, named or not. */
  readonly total: number
  /** The number of the last entry, where that was altered. */
  readonly alteredTo: number | null
  /** The codes of marked entries, by number. */
  readonly codes: ReadonlyMap<number, string>
  /** Entries whose contents are gone, which is right once that patient's record was erased. */
  readonly emptied: readonly { readonly seq: number; readonly patientId: string }[]
  readonly erased: ReadonlySet<string>
  /** When a backup was last put in the clinic's place; empty where none was. */
  readonly restoredAt: string
  readonly last: EntryBefore
}

export interface PartWalk {
  /** Rows in the order of their numbers. */
  take(row: WalkedEntry): void
  /** What was found. */
  end(): WalkedPart
  /** Wipes the keys, also of a walk that did not come to its end. */
  wipe(): void
}

/** `marked` are numbers of entries whose code is wanted. */
export function walkPart(keys: ChainKeys, marked: ReadonlySet<number>, before: EntryBefore): PartWalk {
  const entryMac = quickMac(keys.entries)
  const contentsMac = quickMac(keys.contents)
  const faults: AuditFault[] = []
  let total = 0
  let alteredTo: number | null = null
  let last = before
  let restoredAt = ''
  const codes = new Map<number, string>()
  const emptied: { seq: number; patientId: string }[] = []
  const erased = new Set<string>()

  function add(fault: AuditFault): void {
    total += 1
    alteredTo = null
    if (faults.length < namedAtMost) faults.push(fault)
  }

  /** Neighbours are one fault. */
  function addAltered(seq: number): void {
    if (alteredTo === seq - 1) lengthen(faults, alteredTo, seq)
    else add({ kind: 'altered', from: seq, to: seq })
    alteredTo = seq
  }

  function holdsItsContents(entry: WalkedEntry): boolean {
    const { contents, patient_id, seq } = entry
    if (entry.before !== null || entry.after !== null)
      return contents === contentsMac.of('', contentsText(entry))
    if (contents === null) return true
    if (patient_id === null) return false
    emptied.push({ seq, patientId: patient_id })
    return true
  }

  return {
    take(row) {
      const { seq, at, mac } = row
      // The program never gave such a number.
      if (seq < 1) return addAltered(seq)
      const isGap = seq !== last.seq + 1
      if (isGap) add({ kind: 'missing', from: last.seq + 1, to: seq - 1 })
      // What followed on an entry that is not there cannot be told by itself.
      const fits = isGap || entryMac.of(last.mac, entryText(seq, row, row.contents)) === mac
      if (!holdsItsContents(row) || !fits) addAltered(seq)
      if (at < last.at && Date.parse(last.at) - Date.parse(at) > clockPatience)
        add({ kind: 'clock-back', seq, from: last.at, to: at })
      if (marked.has(seq)) codes.set(seq, codeOf(Buffer.from(mac, 'hex')))
      if (row.action === 'backups.restore' || row.action === 'backups.open') restoredAt = at
      if (row.subject === 'erased-record') erased.add(row.subject_id)
      last = { seq, mac, at }
    },
    end: () => ({
      faults,
      total,
      alteredTo: alteredTo === last.seq ? alteredTo : null,
      codes,
      emptied,
      erased,
      restoredAt,
      last,
    }),
    wipe() {
      entryMac.wipe()
      contentsMac.wipe()
    },
  }
}

/** The run of altered entries at the end, where it is named, goes on to a later one. */
function lengthen(faults: AuditFault[], from: number | null, to: number): void {
  const last = faults.at(-1)
  if (last?.kind === 'altered' && last.to === from) faults[faults.length - 1] = { ...last, to }
}

export interface AuditWalked {
  readonly entries: number
  readonly code: string
  readonly faults: AuditFault[]
  /** How many there are, named or not. */
  readonly total: number
}

/** `parts` in their order, the last of them read last; `marks` are what is known of the chain from elsewhere. */
export function joinParts(parts: readonly WalkedPart[], marks: readonly AuditMark[]): AuditWalked {
  const faults: AuditFault[] = []
  let total = 0
  let alteredTo: number | null = null
  const add = (fault: AuditFault) => {
    total += 1
    if (faults.length < namedAtMost) faults.push(fault)
  }
  for (const part of parts) {
    const [first, ...rest] = part.faults
    const isOneRun = first?.kind === 'altered' && alteredTo === first.from - 1
    if (isOneRun) lengthen(faults, alteredTo, first.to)
    const others = isOneRun ? rest : part.faults
    faults.push(...others.slice(0, namedAtMost - faults.length))
    total += part.total - (isOneRun ? 1 : 0)
    alteredTo = part.alteredTo
  }

  const erased = new Set(parts.flatMap((part) => [...part.erased]))
  for (const part of parts)
    for (const { seq, patientId } of part.emptied) if (!erased.has(patientId)) add({ kind: 'emptied', seq })

  const last = parts.at(-1)?.last ?? beforeFirst
  const codes = new Map(parts.flatMap((part) => [...part.codes]))
  // What older marks say belongs to another history.
  const restoredAt = parts.findLast((part) => part.restoredAt !== '')?.restoredAt ?? ''
  for (const { source, at, count, code } of marks) {
    if (source === 'backup' && at <= restoredAt) continue
    const found = codes.get(count)
    if (found === undefined) add({ kind: 'cut', source, at, from: last.seq + 1, to: count })
    else if (found !== code) add({ kind: 'rewritten', source, at, seq: count })
  }
  return { entries: last.seq, code: auditCode(last.seq, codeOf(Buffer.from(last.mac, 'hex'))), faults, total }
}
