/**
 * Photos of own exercises: how large, in which formats, and what must not be in the file. The window draws a chosen
 * picture anew, which drops everything but its pixels; the core reads every file part by part and refuses what has more.
 */
import { z } from '../schema.ts'
import { requiredText, storedDateSchema } from './text.ts'

/** Longest side in pixels: a third of a printed page at 300 dpi and more. */
export const longestPhotoSide = 1600
/** Largest file in bytes; as text inside a call it stays below what the browser host takes for one. */
export const largestPhoto = 740_000

export const photoTypes = ['image/jpeg', 'image/png'] as const
export type PhotoType = (typeof photoTypes)[number]

/** Who is shown has agreed to it, or a guardian has. */
export const photoConsentSchema = z.object({
  /** Who agreed. */
  by: requiredText(120),
  /** The day they did. */
  on: storedDateSchema,
  /** What was agreed, in the clinic's words. */
  note: z.string().trim().max(400, 'too_long').default(''),
})

/** Who had agreed has taken it back. */
export const photoWithdrawalSchema = z.object({
  /** The day they did. */
  on: storedDateSchema,
  reason: requiredText(400),
})

export type PhotoFault = 'not_an_image' | 'image_damaged' | 'image_too_large' | 'image_not_clean'

export type PhotoReading =
  | { readonly ok: true; readonly type: PhotoType; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly fault: PhotoFault }

const refused = (fault: PhotoFault): PhotoReading => ({ ok: false, fault })

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

/** Parts of a PNG that hold pixels and how to show them; texts, times, profiles and camera data are none of these. */
const plainPngParts = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'sRGB',
  'gAMA',
  'cHRM',
  'sBIT',
  'bKGD',
  'pHYs',
])

/** Reads a photo's kind and size, and refuses a file that is damaged, too large, or holds more than a picture. */
export function readPhoto(bytes: Uint8Array): PhotoReading {
  const isJpeg = startsWith(bytes, 0xff, 0xd8, 0xff)
  if (!isJpeg && !startsWith(bytes, ...pngStart)) return refused('not_an_image')
  if (bytes.byteLength > largestPhoto) return refused('image_too_large')
  const reading = isJpeg ? readJpeg(bytes) : readPng(bytes)
  if (reading.ok && Math.max(reading.width, reading.height) > longestPhotoSide)
    return refused('image_too_large')
  return reading
}

function readPng(bytes: Uint8Array): PhotoReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: { width: number; height: number } | null = null
  let hasPixels = false
  let at: number = pngStart.length
  while (at + 12 <= bytes.byteLength) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 12 + length
    if (end > bytes.byteLength) return refused('image_damaged')
    if (!plainPngParts.has(name))
      return refused(/^[A-Za-z]{4}$/.test(name) ? 'image_not_clean' : 'image_damaged')
    if (name === 'IHDR') {
      if (length !== 13 || size) return refused('image_damaged')
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    if (name === 'IDAT') hasPixels = true
    if (name === 'IEND') {
      if (!size || !hasPixels || size.width < 1 || size.height < 1) return refused('image_damaged')
      // Nothing may hide behind the end of the picture.
      return end === bytes.byteLength ? { ok: true, type: 'image/png', ...size } : refused('image_not_clean')
    }
    if (!size) return refused('image_damaged')
    at = end
  }
  return refused('image_damaged')
}

const isFrameStart = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Applications write camera data, places, profiles and thumbnails into these; only the plain JFIF head is none. */
const isExtra = (marker: number): boolean => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe

function readJpeg(bytes: Uint8Array): PhotoReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: { width: number; height: number } | null = null
  let hasPixels = false
  let at = 2
  while (at + 2 <= bytes.byteLength) {
    if (bytes[at] !== 0xff) return refused('image_damaged')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) {
      if (!size || !hasPixels || size.width < 1 || size.height < 1) return refused('image_damaged')
      return at + 2 === bytes.byteLength
        ? { ok: true, type: 'image/jpeg', ...size }
        : refused('image_not_clean')
    }
    if (at + 4 > bytes.byteLength) return refused('image_damaged')
    const length = view.getUint16(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.byteLength) return refused('image_damaged')
    if (isExtra(marker)) return refused('image_not_clean')
    // The JFIF head may carry a small picture of its own; a plain one is sixteen bytes long.
    if (
      marker === 0xe0 &&
      (length !== 16 || String.fromCharCode(...bytes.subarray(at + 4, at + 8)) !== 'JFIF')
    ) {
      return refused('image_not_clean')
    }
    if (isFrameStart(marker)) {
      if (size || length < 8) return refused('image_damaged')
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    at = end
    if (marker === 0xda) {
      hasPixels = true
      at = endOfScan(bytes, at)
    }
  }
  return refused('image_damaged')
}

/** Where the next marker begins after a stretch of pixels: escaped bytes and restarts belong to the pixels. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.byteLength) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 1
  }
  return bytes.byteLength
}

/** A JPEG without the parts that `readPhoto` refuses; other files as they are. Pixels are not touched. */
export function withoutExtras(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = []
  let at = 2
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) {
    kept.push(bytes.subarray(0, 2))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    while (at + 4 <= bytes.byteLength && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
      const end = at + 2 + view.getUint16(at + 2)
      if (!isExtra(bytes[at + 1] ?? 0)) kept.push(bytes.subarray(at, end))
      at = end
    }
    kept.push(bytes.subarray(at))
  } else {
    kept.push(bytes)
  }
  const out = new Uint8Array(kept.reduce((sum, part) => sum + part.byteLength, 0))
  let place = 0
  for (const part of kept) {
    out.set(part, place)
    place += part.byteLength
  }
  return out
}
