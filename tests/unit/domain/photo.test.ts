/** What counts as a clean photo, part by part. */
import { array, assert, integer, property, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestPhoto, readPhoto, withoutExtras } from '../../../shared/domain/photo.ts'
import { jpegOf, pngOf } from '../../support/tiny-photos.ts'

const fault = (bytes: Uint8Array) => {
  const read = readPhoto(bytes)
  return read.ok ? null : read.fault
}

describe('reading a photo', () => {
  it('tells kind and size from the file itself', () => {
    expect(readPhoto(jpegOf())).toEqual({ ok: true, type: 'image/jpeg', width: 8, height: 8 })
    expect(readPhoto(pngOf(20, 12))).toEqual({ ok: true, type: 'image/png', width: 20, height: 12 })
  })

  it('refuses what is no picture', () => {
    for (const text of ['', 'hello', '%PDF-1.7', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>']) {
      expect(fault(Buffer.from(text)), text).toBe('not_an_image')
    }
  })

  it('refuses camera data, profiles, comments, texts, times, and what hides behind the end', () => {
    for (const marker of [0xe1, 0xe2, 0xed, 0xee, 0xfe]) {
      expect(fault(jpegOf({ marker, text: 'Exif GPS' })), marker.toString(16)).toBe('image_not_clean')
    }
    for (const name of ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'iCCP', 'tIME']) {
      expect(fault(pngOf(4, 4, [[name, 'secret']])), name).toBe('image_not_clean')
    }
    expect(fault(Buffer.concat([jpegOf(), Buffer.from('more')]))).toBe('image_not_clean')
    expect(fault(Buffer.concat([pngOf(4, 4), Buffer.from('more')]))).toBe('image_not_clean')
  })

  it('refuses what is cut off, at every place', () => {
    for (const whole of [jpegOf(), pngOf(9, 9)]) {
      for (let length = 8; length < whole.byteLength; length += 1) {
        expect(readPhoto(whole.subarray(0, length)).ok, `${length}`).toBe(false)
      }
    }
  })

  it('refuses what is too large, in bytes and in pixels', () => {
    expect(fault(Buffer.concat([jpegOf(), Buffer.alloc(largestPhoto)]))).toBe('image_too_large')
    expect(fault(pngOf(1601, 2))).toBe('image_too_large')
  })

  it('never throws, whatever the bytes are', () => {
    const changes = array(integer({ min: 0, max: 400 }), { maxLength: 6 })
    assert(
      property(uint8Array({ maxLength: 64 }), changes, (noise, places) => {
        for (const whole of [jpegOf(), pngOf(9, 9), Buffer.from([0xff, 0xd8, 0xff, ...noise])]) {
          for (const place of places) whole[place % whole.byteLength] = noise[place % 64] ?? 0
          expect(typeof readPhoto(whole).ok).toBe('boolean')
          expect(withoutExtras(whole).byteLength).toBeLessThanOrEqual(whole.byteLength)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('taking extras out', () => {
  it('leaves exactly the picture', () => {
    const cleaned = withoutExtras(jpegOf({ marker: 0xe2, text: 'ICC_PROFILE' }))
    expect(Buffer.compare(cleaned, jpegOf())).toBe(0)
    expect(Buffer.compare(withoutExtras(pngOf(4, 4)), pngOf(4, 4))).toBe(0)
  })
})
