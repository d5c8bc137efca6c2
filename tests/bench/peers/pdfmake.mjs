/** The handout's content set by pdfmake. */
import { createRequire } from 'node:module'

export async function open({ fonts }) {
  const pdfmake = (await import('pdfmake')).default
  // pdfmake knows four faces to a family; the semibold face gets a family of its own.
  pdfmake.setFonts({
    Noto: { normal: fonts.regular, bold: fonts.bold },
    NotoSemi: { normal: fonts.semibold },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  const semi = { font: 'NotoSemi' }
  const quiet = { fontSize: 12, color: '#4a5560' }
  const blocks = {
    title: (block) => ({ text: block.text, fontSize: 26, bold: true, margin: [0, 0, 0, 6] }),
    heading: (block) => ({ text: block.text, fontSize: 18, ...semi, margin: [0, 12, 0, 0] }),
    text: (block) => ({ text: block.text }),
    quiet: (block) => ({ text: block.text, ...quiet }),
    strong: (block) => ({ text: block.text, ...semi }),
    page: () => ({ text: '', pageBreak: 'before' }),
    table: (block) => ({
      layout: 'lightHorizontalLines',
      table: {
        widths: ['40%', '15%', '25%', '*'],
        body: block.rows.map((row) =>
          row.map((cell, column) => (column === 2 ? cell : { text: cell, ...semi })),
        ),
      },
    }),
    list: (block) => ({
      stack: block.items.map(([term, value]) => ({
        unbreakable: true,
        columns: [
          { width: 'auto', text: term, bold: true },
          { width: '*', text: value },
        ],
        columnGap: 8,
      })),
    }),
    scale: (block) => ({
      stack: [
        {
          table: {
            widths: block.ratings.map(() => '*'),
            body: [block.ratings.map((rating) => ({ text: rating, bold: true, alignment: 'center' }))],
          },
        },
        {
          columns: [
            { text: block.none, ...quiet },
            { text: block.worst, ...quiet, alignment: 'right' },
          ],
        },
      ],
    }),
    exercise: (block) => ({
      unbreakable: true,
      margin: [0, 8, 0, 0],
      columns: [
        block.figure ? { width: 137, svg: block.figure.svg, fit: [120, 120] } : { width: 0, text: '' },
        {
          width: '*',
          stack: [
            {
              columns: [
                { width: '*', text: block.name, fontSize: 18, bold: true },
                { width: 'auto', text: block.side, fontSize: 12, color: '#0f6470', ...semi },
              ],
            },
            ...block.doses.map(([weeks, amount]) => ({
              columns: [
                ...(weeks ? [{ width: 110, text: weeks }] : []),
                { width: '*', text: amount, bold: true },
              ],
            })),
            { text: block.often, ...semi },
            ...block.steps.map((step, at) => ({
              columns: [
                { width: 22, text: `${at + 1}.`, ...semi },
                { width: '*', text: step },
              ],
            })),
            ...block.remarks.map(([label, value]) => ({
              text: [{ text: `${label} `, ...semi }, value],
              margin: [0, 4, 0, 0],
            })),
          ],
        },
      ],
    }),
  }
  return {
    version: createRequire(import.meta.url)('pdfmake/package.json').version,
    tagged: false,
    async render(content) {
      return pdfmake
        .createPdf({
          info: { title: content.title, author: content.author },
          lang: content.language,
          pageSize: 'A4',
          pageMargins: [44, 60, 44, 56],
          defaultStyle: { font: 'Noto', fontSize: 14, color: '#111111', lineHeight: 1 },
          header: () => ({ text: content.header, ...quiet, margin: [44, 36, 44, 0] }),
          footer: (page, pages) => ({
            margin: [44, 6, 44, 0],
            columns: [
              { width: '*', text: content.footer, ...quiet },
              { width: 'auto', text: `Page ${page} of ${pages}`, fontSize: 12, ...semi },
            ],
          }),
          content: content.blocks.map((block) => blocks[block.kind](block)),
        })
        .getBuffer()
    },
    close: async () => {},
  }
}
