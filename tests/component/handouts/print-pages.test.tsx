import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenPdf } from '../../../renderer/features/handouts/pdf/open-pdf.ts'
import { printPages } from '../../../renderer/features/handouts/pdf/print-pages.ts'

const size = { width: 595.28, height: 841.89 }
const addresses = new Set<string>()
const printed: string[] = []

function file(draw: OpenPdf['draw'] = async () => document.createElement('canvas')): OpenPdf {
  return { pages: [size, size], draw, close: () => undefined }
}

beforeEach(() => {
  addresses.clear()
  printed.length = 0
  let made = 0
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob(['page'])))
  Object.assign(HTMLImageElement.prototype, { decode: async () => undefined })
  Object.assign(URL, {
    createObjectURL: () => {
      const address = `blob:${(made += 1)}`
      addresses.add(address)
      return address
    },
    revokeObjectURL: (address: string) => addresses.delete(address),
  })
  vi.spyOn(window, 'print').mockImplementation(() => {
    const area = document.querySelector('body > .print-sheets')
    printed.push(
      `${area?.className}: ${[...(area?.querySelectorAll('img') ?? [])].map((image) => image.alt).join(', ')}`,
    )
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(HTMLImageElement.prototype, 'decode')
})

describe('printing pages', () => {
  it('draws every page at 300 dots an inch, prints once, and leaves nothing behind', async () => {
    const widths: number[] = []
    const done: number[] = []
    const pdf = file(async (_page, pixels) => {
      widths.push(pixels)
      return document.createElement('canvas')
    })
    await printPages(
      pdf,
      'a4',
      (page) => `Page ${page} of 2`,
      (page) => done.push(page),
    )
    expect(widths).toEqual([2480, 2480])
    expect(done).toEqual([1, 2])
    expect(printed).toEqual(['print-sheets print-sheets--a4: Page 1 of 2, Page 2 of 2'])
    expect(addresses.size).toBe(2)
    window.dispatchEvent(new Event('afterprint'))
    expect(document.querySelector('.print-sheets')).toBeNull()
    expect(addresses.size).toBe(0)
  })

  it('prints nothing and drops the pages that were ready when one fails', async () => {
    const pdf = file(async (page) => {
      if (page === 1) throw new Error('no memory')
      return document.createElement('canvas')
    })
    await expect(printPages(pdf, 'letter', String)).rejects.toThrow('no memory')
    expect(printed).toEqual([])
    expect(addresses.size).toBe(0)
  })
})
