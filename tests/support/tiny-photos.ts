/** Small true picture files for tests, built part by part, so that parts can be added that must be refused. */
import { crc32, deflateSync } from 'node:zlib'

function pngPart(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.byteLength)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, tail])
}

/** A grey PNG. `extra` parts stand before the pixels. */
export function pngOf(
  width: number,
  height: number,
  extra: readonly [name: string, text: string][] = [],
): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 0x80)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngPart('IHDR', head),
    ...extra.map(([name, text]) => pngPart(name, Buffer.from(text, 'latin1'))),
    pngPart('IDAT', deflateSync(rows)),
    pngPart('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG of 8 by 8 grey pixels, as readers of JPEG take it. */
const plainJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYn' +
    'KSopGR8tMC0oMCUoKSj/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AQv/Z',
  'base64',
)

/** The JPEG with a part of this marker behind its head: 0xe1 camera data, 0xe2 a profile, 0xfe a comment. */
export function jpegOf(extra?: { readonly marker: number; readonly text: string }): Buffer {
  if (!extra) return Buffer.from(plainJpeg)
  const text = Buffer.from(extra.text, 'latin1')
  const head = Buffer.from([0xff, extra.marker, 0, 0])
  head.writeUInt16BE(text.byteLength + 2, 2)
  return Buffer.concat([plainJpeg.subarray(0, 2), head, text, plainJpeg.subarray(2)])
}
