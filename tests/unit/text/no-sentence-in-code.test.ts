import { describe, expect, it } from 'vitest'
import { sentencesIn } from './sentences-in-code.ts'
import { sourceFiles } from './source-files.ts'

/** Where strings look like prose and are none: which files, what it looks like there, and what it is. */
const noProse: readonly (readonly [files: RegExp, text: RegExp, why: string])[] = [
  [/^shared\/text\//, /./, 'the text tree itself'],
  [/^shared\/program\/plan-words-2\.ts$/, /./, 'what plans of schema 2 said, for their only reader'],
  [/^main\/sample\//, /./, 'records of invented people, in the words of their invented clinic'],
  [/^shared\/domain\/source\.ts$/, /./, 'titles and authors of articles as they were published'],
  [/^shared\/guide\/evidence\.ts$/, /./, 'papers and pages as they are cited'],
  [/^shared\/program\/dose-text\//, /./, 'the notation that doses are typed in, one for all languages'],
  [/^shared\/regions\/[\w-]+\/templates\//, /^[\w-]+ +\| .+\|/, 'tables of doses in that notation'],
  [/^shared\/figure\/poses\//, /^(right|left) \w+$/, 'parts of the body by id'],
  [
    /^shared\/(figure|domain\/pose-scene)|pose-editor/,
    /^(right|left|tilt|turn|\$\{\}) (arm|leg|\$\{\})( \w+| \$\{\})?$/,
    'joints by id',
  ],
  [/^shared\/figure\/scene\/drag-scene\.ts$/, /^[A-Z][a-z]+$/, 'endings of the names of points'],
  [/^shared\/figure\/svg\.ts$/, /^font-family=/, 'a font'],
  [/^shared\/figure\/load-label\.ts$/, /^\$\{\} kg$/, 'a number with the sign of an SI unit'],
  [
    /pose-editor/,
    /^(add|arrow|bend|copy|prop|pull|remove) (\w+|\$\{\})( \$\{\})?$/,
    'which edits undo together',
  ],
  [
    /^main\/hosts\/electron\/permissions\.ts$/,
    /./,
    'why each permission is refused, for whoever reads the table',
  ],
  [/^main\/(paper|handouts\/pdf)\//, /^[A-Z][a-z]+$|^\/?\$\{\} \w\w$/, 'tags and operators of PDF'],
  [
    /^main\/(access\/keys|database\/(audit-chain|seal))\.ts$/,
    /^stridebook [a-z ]+ ([12]|\$)/,
    'labels that keys are derived under',
  ],
  [/^main\/database\/folder-place\.ts$/, /^[A-Za-z ]+$/, 'names of programs'],
  [/^renderer\/main\.tsx$/, /^Files$/, 'what a browser calls files that are dragged'],
  [
    /^main\/database\//,
    /^(check|create trigger|drop trigger if|begin|select|in \(select) |^Migration |^join\( AND \)/,
    'SQL, and an error of the program',
  ],
  [/^main\/database\/postgres\/migrations\//, /./, 'SQL'],
  [
    /^main\/database\/postgres\//,
    /^(declare|delete from|fetch|close|listen|insert into|update|create table|start transaction|repeatable read|read only)\b|^join\(, \)/,
    'SQL',
  ],
  [
    /^main\/hosts\/(data-location|browser\/installed-browser)\.ts$/,
    /^[A-Z][a-z]+( [A-Z][a-z]+)?$/,
    'names of folders',
  ],
  [
    /^main\/hosts\/(browser|window-content|electron\/protocol)/,
    /HttpOnly|^data: |^private, |^'self'|^GET|^<!doctype html><meta|^join\([,;] \)/,
    'HTTP',
  ],
  [/^main\/logging\//, /^(caused by|at) \$\{\}/, 'log lines'],
  [/^renderer\//, /\[\w[\w-]*=|:checked/, 'selectors'],
  [
    /^renderer\//,
    /^(Enter|Escape|Tab|Backspace|Delete|Insert|Home|End|Page)$/,
    'keys by the name that the browser gives',
  ],
  [/^renderer\/vite\.config\.ts$/, /^export /, 'code'],
  [/./, /^Stridebook$/, 'the name of the program'],
]

describe('what people read', () => {
  it('stands in the text tree, and not in code', () => {
    const files = sourceFiles()
    const used = new Set<RegExp>()
    const found = files.flatMap(([file, source]) => {
      const exceptions = noProse.filter(([where]) => where.test(file))
      return sentencesIn(file, source).flatMap(({ line, text }) => {
        const exception = exceptions.find(([, what]) => what.test(text))
        if (!exception) return [`${file}:${line}: ${text}`]
        used.add(exception[0])
        return []
      })
    })
    expect(found).toEqual([])
    expect(files.length).toBeGreaterThan(500)
    expect(
      noProse.filter(([where]) => !used.has(where)).map(([, , why]) => why),
      'exceptions that nothing needs',
    ).toEqual([])
  })

  it.each([
    ['a sentence', `const a = 'This cannot be undone.'`],
    ['two words', `notify('not saved')`],
    ['a label', `const title = 'Patients'`],
    ['a choice', `const word = count === 1 ? 'one exercise' : 'many exercises'`],
    ['a word in a template', 'const a = `${count} of ${all}`'],
    ['a template without holes', 'const a = `Nothing here`'],
    ['text of an element', `const a = <p>saved</p>`],
    ['a label read out', `const a = <button aria-label="close" />`],
    ['a choice of labels', `const a = <input placeholder={empty ? 'search' : name} />`],
    ['a property', `const column = { header: 'Birth date', key: 'born' }`],
    ['words put together by a comma', `const a = names.join(', ')`],
    ['words put together by a word', `const a = names.join(' and ')`],
    ['messages put together', 'const a = `${name}, ${t("patients.title")}`'],
    ['a number and its unit', 'const a = `${count} ${open ? t("a.b") : t("a.c")}`'],
    ['a word in another case', `const a = t('patients.title').toLowerCase()`],
    ['a cast', `const a = 'Not known' as string`],
  ])('is found in code: %s', (_, source) => {
    expect(sentencesIn('a.tsx', source)).not.toEqual([])
  })

  it.each([
    ['a key', `t('patients.form.title')`],
    ['an id', `const a = 'calf-raise-single'`],
    ['an error of the program', `throw new Error('No clinic is open')`],
    ['an assertion', `must(found, 'an exercise')`],
    ['SQL', 'sql`select * from patient where id = ${id}`.execute(db)'],
    ['a class', `const a = <p className="muted small" />`],
    ['a class that is set', 'page.className = `sheets sheets--${paper}`'],
    ['a type', `type A = 'left side' | 'right side'`],
    ['an import', `import { a } from './not a sentence.ts'`],
    ['a hole between signs', 'const a = `${first}–${last}`'],
    ['messages beside each other', 'const a = `${name} · ${t("patients.title")}`'],
    ['a comment', `/* Comes last. */ const a = 1`],
    ['the text function inside a label', `const a = <button aria-label={t('ui.close')} />`],
    ['parts of a path', `const a = parts.join('/')`],
  ])('is not seen in %s', (_, source) => {
    expect(sentencesIn('a.tsx', source)).toEqual([])
  })
})
