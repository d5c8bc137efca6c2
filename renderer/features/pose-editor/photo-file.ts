/**
 * A chosen picture drawn anew: smaller, upright, and without anything but its pixels. Where and when it was taken never
 * leaves the file that was chosen.
 */
import { largestPhoto, longestPhotoSide, readPhoto, withoutExtras } from '../../../shared/domain/photo.ts'
import type { PhotoFault } from '../../../shared/domain/photo.ts'

export interface FreshPhoto {
  /** The new file as base64. */
  readonly file: string
  /** An address of the new file inside this window; to be revoked when it is no longer shown. */
  readonly url: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export type PhotoAnswer =
  | { readonly ok: true; readonly photo: FreshPhoto }
  | { readonly ok: false; readonly fault: PhotoFault }

/** Larger files are no photo of one exercise, and reading them would stop the window. */
const largestChosen = 60 * 1024 * 1024
/** Tried in turn until the file is small enough. */
const qualities = [0.86, 0.78, 0.68, 0.55, 0.4] as const

const known = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x52, 0x49, 0x46, 0x46],
] as const

async function looksLikePicture(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 12).arrayBuffer())
  return known.some((bytes) => bytes.every((byte, index) => start[index] === byte))
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  const step = 0x8000
  for (let at = 0; at < bytes.length; at += step)
    text += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(text)
}

/** Reads a chosen file. Refuses what is no picture, is damaged, or cannot be made small enough. */
export async function freshPhoto(file: Blob): Promise<PhotoAnswer> {
  if (!(await looksLikePicture(file))) return { ok: false, fault: 'not_an_image' }
  if (file.size > largestChosen) return { ok: false, fault: 'image_too_large' }
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return { ok: false, fault: 'image_damaged' }
  }
  try {
    const scale = Math.min(1, longestPhotoSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const context = canvas.getContext('2d')
    if (!context) return { ok: false, fault: 'image_damaged' }
    // What is see-through becomes white, as it is on paper.
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    for (const quality of qualities) {
      const blob = await jpegOf(canvas, quality)
      if (!blob) return { ok: false, fault: 'image_damaged' }
      const bytes = withoutExtras(new Uint8Array(await blob.arrayBuffer()))
      if (bytes.byteLength > largestPhoto) continue
      const read = readPhoto(bytes)
      if (!read.ok) return read
      const url = URL.createObjectURL(new Blob([bytes], { type: read.type }))
      const { width, height } = read
      return { ok: true, photo: { file: base64Of(bytes), url, width, height, bytes: bytes.byteLength } }
    }
    return { ok: false, fault: 'image_too_large' }
  } finally {
    picture.close()
  }
}
