/**
 * Finds prose in code: what people read belongs into `shared/text/`, so that a translation reaches it. Looks at strings,
 * templates and the text of elements, and leaves out what nobody is shown: errors of the program, log lines, SQL, class
 * names, types.
 */
import { parseSync } from 'vite'

export interface Finding {
  readonly line: number
  readonly text: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** Attributes that are read out or shown as they stand. */
const shownAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|heading|caption|description)$/

/** Calls whose words only a developer or a database meets. */
const forDevelopers =
  /^(must|assert\w*|console\.\w+|\w*[lL]og(ger)?(\.\w+)*|\w*Error|sql(\.\w+)*|\w*\.?(pragma|exec|prepare|describe|querySelector(All)?|closest|matches|matchMedia|select|selectAll|where|on|orderBy|innerJoin|leftJoin))$/

/** Properties and attributes whose value is a notation. */
const notations = /^(className|class|d|style|type|key|id|pattern|transform|viewBox|font\w*|placement|source)$/

const word = String.raw`\p{L}[\p{L}’'-]+`
const sentence = new RegExp(String.raw`(?<![\w.:/<>=$#-])${word}[,;:]? +${word}`, 'u')
const label = /^\p{Lu}\p{Ll}+[.!?…:]?$/u
const loneWord = new RegExp(String.raw`(?:^|[ (])${word}(?:[ ).,:;!?]|$)`, 'u')

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'MemberExpression') return `${nameOf(node['object'])}.${nameOf(node['property'])}`
  const name = node['name'] ?? node['value']
  return typeof name === 'string' ? name : ''
}

/** Whether nobody but a developer or a machine meets what lies under this node. */
function isUnseen(node: Node): boolean {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return forDevelopers.test(nameOf(node['callee']))
    case 'TaggedTemplateExpression':
      return forDevelopers.test(nameOf(node['tag']))
    case 'JSXAttribute':
      return notations.test(nameOf(node['name']))
    case 'AssignmentExpression':
      return notations.test(nameOf(node['left']).split('.').at(-1) ?? '')
    case 'Property':
      return notations.test(nameOf(node['key']))
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return false
    default:
      return /^(TS|Import|ExportAll)/.test(node.type)
  }
}

/** The parts of a string or a template between its holes; null for any other node. */
function partsOf(node: Node): string[] | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']]
  if (node.type === 'JSXText') return [String(node['value'])]
  if (node.type !== 'TemplateLiteral') return null
  return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
}

function isProse(node: Node, parts: readonly string[], isShown: boolean): boolean {
  if (isShown || node.type === 'JSXText') return parts.some((part) => /\p{L}/u.test(part))
  if (parts.length > 1) return parts.some((part) => part.includes(' ') && loneWord.test(part))
  return parts.some((part) => sentence.test(part) || label.test(part))
}

/** Whether a language has said what an expression is. */
function isSaid(node: Node): boolean {
  if (node.type === 'CallExpression') return /^(t|text)$/.test(nameOf(node['callee']))
  if (node.type !== 'ConditionalExpression' && node.type !== 'LogicalExpression') return false
  return ['consequent', 'alternate', 'left', 'right'].some((side) => isNode(node[side]) && isSaid(node[side]))
}

/** Grammar done by code: words put together by signs or words, and the case of what a language has said. */
function grammarOf(node: Node): string | null {
  if (node.type === 'TemplateLiteral') {
    const between = partsOf(node)?.join('${}') ?? ''
    return (node['expressions'] as Node[]).some(isSaid) && /[,;:]|\} \$/.test(between) ? between : null
  }
  if (node.type !== 'CallExpression') return null
  const [, method = ''] = /\.(\w+)$/.exec(nameOf(node['callee'])) ?? []
  if (method === 'join') {
    const between = (node['arguments'] as Node[]).flatMap(partsOf)[0] ?? ''
    return /[,;]\s|\p{L}/u.test(between) ? `join(${between})` : null
  }
  const object = (node['callee'] as Node)['object']
  return /Case$|^charAt$/.test(method) && isNode(object) && isSaid(object) ? method : null
}

/** What of a node's children is shown: an attribute's value, also through a choice, but not what a call makes of it. */
function showsChildren(node: Node, isShown: boolean): boolean {
  if (node.type === 'JSXAttribute') return shownAttributes.test(nameOf(node['name']))
  return isShown && /^(JSXExpressionContainer|ConditionalExpression|LogicalExpression)$/.test(node.type)
}

/** Prose in the source text of one file. */
export function sentencesIn(file: string, source: string): Finding[] {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`)
  const found: Finding[] = []
  const visit = (node: Node, isShown: boolean): void => {
    if (isUnseen(node)) return
    const parts = partsOf(node)
    const text = parts && isProse(node, parts, isShown) ? parts.join('${}').trim() : grammarOf(node)
    if (text !== null) found.push({ line: source.slice(0, node.start).split('\n').length, text })
    const below = showsChildren(node, isShown)
    for (const [key, value] of Object.entries(node)) {
      if (key === 'key' && node.type === 'Property') continue
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, below)
    }
  }
  visit(program as unknown as Node, false)
  return found
}
