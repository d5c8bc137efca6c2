/** Laws of the sums that two engines are compared by. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { refuseDifferent, startSumming } from '../../main/database/table-sum.ts'

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
)
const row = fc.record({ id: fc.string(), name: value, seq: value })
type Row = Readonly<Record<string, unknown>>

function sumsOf(...pieces: readonly (readonly Row[])[]) {
  const summing = startSumming()
  for (const piece of pieces) summing.add('patient', piece)
  return summing.sums
}

it('are the same in whatever order and pieces the rows come, and however their columns are ordered', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), fc.nat(), (rows, cut) => {
      const turned = rows.toReversed().map(({ seq, id, name }) => ({ seq, name, id }))
      const at = cut % (rows.length + 1)
      expect(() => refuseDifferent(sumsOf(rows), sumsOf(turned.slice(0, at), turned.slice(at)))).not.toThrow()
    }),
  )
})

it('differ when one value differs, one row is gone, or one is there twice', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), value, (rows, other) => {
      const [first, ...rest] = rows
      const whole = sumsOf(rows)
      expect(() => refuseDifferent(whole, sumsOf(rest))).toThrow('patient')
      expect(() => refuseDifferent(whole, sumsOf([...rows, ...rows.slice(0, 1)]))).toThrow('patient')
      const changed = { ...first, name: other }
      const isSame = Buffer.isBuffer(other)
        ? Buffer.isBuffer(first?.name) && other.equals(first.name)
        : Object.is(other, first?.name)
      if (!isSame) expect(() => refuseDifferent(whole, sumsOf([changed, ...rest]))).toThrow('patient')
    }),
  )
})

it('tell an empty text from nothing, a number from its digits, and bytes from text', () => {
  const alike: readonly (readonly [unknown, unknown])[] = [
    ['', null],
    ['null', null],
    [7, '7'],
    [Buffer.from('7'), '7'],
  ]
  for (const [one, other] of alike)
    expect(() => refuseDifferent(sumsOf([{ name: one }]), sumsOf([{ name: other }]))).toThrow('patient')
})
