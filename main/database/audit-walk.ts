/**
 * Walks the audit from its first entry to its last and says what does not fit: what was changed, removed, put in, taken
 * off the end or told anew. The same walk for every engine; who calls it reads the rows.
 */
import { auditCode, clockPatience, type AuditFault, type AuditMark } from '../../shared/domain/audit.ts'
import type { Selectable } from 'kysely'
import { codeOf, contentsOf, emptyAudit, macOf, type ChainKeys } from './audit-chain.ts'
import type { AuditTable } from './tables.ts'

/** Faults that are named one by one; the rest is counted. */
const namedAtMost = 100

export interface AuditWalk {
  /** Rows in the order of their numbers, from the first. */
  take(row: Selectable<AuditTable>): void
  /** What was found, with the last number and its code. */
  end(): AuditWalked
}

export interface AuditWalked {
  readonly entries: number
  readonly code: string
  readonly faults: AuditFault[]
  /** How many there are, named or not. */
  readonly total: number
}

/** `marks` are what is known of the chain from elsewhere. */
export function walkAudit(keys: ChainKeys, marks: readonly AuditMark[]): AuditWalk {
  const faults: AuditFault[] = []
  let total = 0
  let last = { seq: 0, mac: emptyAudit.mac, at: '' }
  /** When a backup was last put in the clinic's place: what older marks say belongs to another history. */
  let restoredAt = ''
  const open = new Map<number, AuditMark[]>()
  for (const mark of marks) open.set(mark.count, [...(open.get(mark.count) ?? []), mark])
  const differing: AuditMark[] = []
  /** Entries whose contents are gone, by patient; that is right once the record was erased. */
  const emptied = new Map<string, number[]>()
  const erased = new Set<string>()

  function add(fault: AuditFault): void {
    const before = faults.at(-1)
    if (fault.kind === 'altered' && before?.kind === 'altered' && before.to === fault.from - 1) {
      faults[faults.length - 1] = { ...before, to: fault.to }
      return
    }
    total += 1
    if (faults.length < namedAtMost) faults.push(fault)
  }

  return {
    take(row) {
      const { seq, at } = row
      const isGap = seq !== last.seq + 1
      if (isGap) add({ kind: 'missing', from: last.seq + 1, to: seq - 1 })
      // What followed on an entry that is not there cannot be told by itself.
      const fits = isGap || macOf(keys, last.mac, seq, row, row.contents).equals(row.mac)
      if (!fits || !holdsItsContents(row)) add({ kind: 'altered', from: seq, to: seq })
      if (at < last.at && Date.parse(last.at) - Date.parse(at) > clockPatience)
        add({ kind: 'clock-back', seq, from: last.at, to: at })
      for (const mark of open.get(seq) ?? []) if (codeOf(row.mac) !== mark.code) differing.push(mark)
      open.delete(seq)
      if (row.action === 'backups.restore' || row.action === 'backups.open') restoredAt = at
      if (row.subject === 'erased-record') erased.add(row.subject_id)
      last = { seq, mac: row.mac, at }
    },

    end() {
      for (const [patientId, seqs] of emptied)
        if (!erased.has(patientId)) for (const seq of seqs) add({ kind: 'emptied', seq })
      const isOurs = ({ source, at }: AuditMark) => source !== 'backup' || at > restoredAt
      for (const { source, at, count } of [...open.values()].flat().filter(isOurs))
        add({ kind: 'cut', source, at, from: last.seq + 1, to: count })
      for (const { source, at, count } of differing.filter(isOurs))
        add({ kind: 'rewritten', source, at, seq: count })
      return { entries: last.seq, code: auditCode(last.seq, codeOf(last.mac)), faults, total }
    },
  }

  function holdsItsContents(row: Selectable<AuditTable>): boolean {
    if (row.before === null && row.after === null) {
      if (row.contents === null) return true
      if (row.patient_id === null) return false
      emptied.set(row.patient_id, [...(emptied.get(row.patient_id) ?? []), row.seq])
      return true
    }
    return row.contents?.equals(contentsOf(keys, row) ?? emptyAudit.mac) === true
  }
}
