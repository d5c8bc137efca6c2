/** The handout's content set by @react-pdf/renderer. */
import { createRequire } from 'node:module'

export async function open({ fonts }) {
  const { createElement: h } = (await import('react')).default
  const { Document, Font, Page, Path, StyleSheet, Svg, Text, View, renderToBuffer } =
    await import('@react-pdf/renderer')
  Font.register({
    family: 'Noto Sans',
    fonts: [
      { src: fonts.regular, fontWeight: 400 },
      { src: fonts.semibold, fontWeight: 600 },
      { src: fonts.bold, fontWeight: 700 },
    ],
  })
  Font.registerHyphenationCallback((word) => [word])
  const styles = StyleSheet.create({
    page: {
      fontFamily: 'Noto Sans',
      fontSize: 14,
      lineHeight: 1.33,
      paddingTop: 60,
      paddingHorizontal: 44,
      paddingBottom: 56,
      color: '#111111',
    },
    frame: { position: 'absolute', left: 44, right: 44, fontSize: 12, color: '#4a5560' },
    title: { fontSize: 26, fontWeight: 700, marginBottom: 6 },
    heading: { fontSize: 18, fontWeight: 600, marginTop: 12 },
    quiet: { fontSize: 12, color: '#4a5560' },
    strong: { fontWeight: 600 },
    row: { flexDirection: 'row', borderBottom: '0.5pt solid #c9d0d6', padding: '3 0' },
    item: { flexDirection: 'row', marginTop: 2 },
    exercise: { flexDirection: 'row', borderTop: '0.75pt solid #c9d0d6', paddingTop: 11, marginTop: 8 },
    name: { fontSize: 18, fontWeight: 700 },
    dose: { flexDirection: 'row' },
  })

  const text = (style, value, key) => h(Text, { style, key }, value)
  const blocks = {
    title: (block, key) => text(styles.title, block.text, key),
    heading: (block, key) => text(styles.heading, block.text, key),
    text: (block, key) => text({}, block.text, key),
    quiet: (block, key) => text(styles.quiet, block.text, key),
    strong: (block, key) => text(styles.strong, block.text, key),
    table: (block, key) =>
      h(
        View,
        { key },
        block.rows.map((row, at) =>
          h(
            View,
            { style: styles.row, key: at },
            row.map((cell, column) =>
              text(
                { width: ['40%', '15%', '25%', '20%'][column], fontWeight: column === 2 ? 400 : 600 },
                cell,
                column,
              ),
            ),
          ),
        ),
      ),
    list: (block, key) =>
      h(
        View,
        { key },
        block.items.map(([term, value], at) =>
          h(View, { style: styles.item, key: at, wrap: false }, [
            text({ minWidth: 40, marginRight: 8, fontWeight: 700 }, term, 'term'),
            text({ flex: 1 }, value, 'text'),
          ]),
        ),
      ),
    scale: (block, key) =>
      h(View, { key }, [
        h(
          View,
          { style: { flexDirection: 'row' }, key: 'cells' },
          block.ratings.map((rating) =>
            text(
              { flex: 1, border: '1pt solid #111111', textAlign: 'center', fontWeight: 700 },
              rating,
              rating,
            ),
          ),
        ),
        h(View, { style: { flexDirection: 'row', justifyContent: 'space-between' }, key: 'ends' }, [
          text(styles.quiet, block.none, 'none'),
          text(styles.quiet, block.worst, 'worst'),
        ]),
      ]),
    exercise: (block, key) =>
      h(View, { style: styles.exercise, wrap: false, key }, [
        block.figure
          ? h(
              Svg,
              {
                key: 'figure',
                width: 120,
                height: 120,
                viewBox: `0 0 ${block.figure.width} ${block.figure.height}`,
                style: { marginRight: 17 },
              },
              block.figure.paths.map((path, at) =>
                h(Path, {
                  key: at,
                  d: path.d,
                  fill: path.fill ?? 'none',
                  stroke: path.stroke ?? 'none',
                  strokeWidth: path.stroke ? path.width : 0,
                }),
              ),
            )
          : null,
        h(View, { key: 'words', style: { flex: 1 } }, [
          h(View, { key: 'name', style: { flexDirection: 'row', justifyContent: 'space-between' } }, [
            text({ ...styles.name, flex: 1 }, block.name, 'name'),
            block.side ? text({ fontSize: 12, fontWeight: 600, color: '#0f6470' }, block.side, 'side') : null,
          ]),
          ...block.doses.map(([weeks, amount], at) =>
            h(View, { style: styles.dose, key: `dose${at}` }, [
              weeks ? text({ width: 110 }, weeks, 'weeks') : null,
              text({ flex: 1, fontWeight: 700 }, amount, 'amount'),
            ]),
          ),
          text(styles.strong, block.often, 'often'),
          ...block.steps.map((step, at) =>
            h(View, { style: styles.dose, key: `step${at}` }, [
              text({ width: 22, fontWeight: 600 }, `${at + 1}.`, 'number'),
              text({ flex: 1 }, step, 'step'),
            ]),
          ),
          ...block.remarks.map(([label, value], at) =>
            h(Text, { key: `remark${at}`, style: { marginTop: 4 } }, [
              text(styles.strong, `${label} `, 'label'),
              value,
            ]),
          ),
        ]),
      ]),
  }

  /** Each sheet begins on a page of its own. */
  function pagesOf(content) {
    const pages = [[]]
    for (const block of content.blocks) {
      if (block.kind === 'page') pages.push([])
      else pages.at(-1).push(block)
    }
    return pages
  }

  return {
    version: createRequire(import.meta.url)('@react-pdf/renderer/package.json').version,
    tagged: false,
    render(content) {
      return renderToBuffer(
        h(
          Document,
          { title: content.title, author: content.author, language: content.language },
          pagesOf(content).map((shown, at) =>
            h(Page, { size: 'A4', style: styles.page, key: at }, [
              h(Text, { key: 'header', fixed: true, style: { ...styles.frame, top: 36 } }, content.header),
              ...shown.map((block, index) => blocks[block.kind](block, index)),
              h(Text, { key: 'footer', fixed: true, style: { ...styles.frame, top: 790 } }, content.footer),
              h(Text, {
                key: 'page',
                fixed: true,
                style: { ...styles.frame, ...styles.strong, top: 790, left: 440, textAlign: 'right' },
                render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`,
              }),
            ]),
          ),
        ),
      )
    },
    close: async () => {},
  }
}
