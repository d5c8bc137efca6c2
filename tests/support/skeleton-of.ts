/** Inputs made from a schema alone, for tests that try every call of the contract. */
import { z } from '../../shared/schema.ts'

/** An input that the schema takes, whatever it means. */
export function skeletonOf(schema: z.ZodType): unknown {
  return fill(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
}

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly minItems?: number
}

/** Values that a JSON schema cannot tell: which side a measure has, that the zones of a pain box reach to 10, a good PIN. */
const known = new Map<string, unknown>([
  ['pin', '4815'],
  ['measures', [{ measure: 'knee-to-wall', side: 'left', value: 8 }]],
  [
    'zones',
    [
      { zone: 'fine', upTo: 3, words: { text: 'Go on.' } },
      { zone: 'much', upTo: 10, words: { text: 'Stop.' } },
    ],
  ],
])

// JSON schemas are recursive data; zod's own type for them is wider than what is read here.
function fill(schema: unknown): unknown {
  const {
    type: types,
    properties,
    items,
    anyOf,
    oneOf,
    enum: choices,
    const: only,
    pattern,
    ...bounds
  } = schema as JsonSchema
  const type = typeof types === 'string' ? types : types?.[0]
  if (only !== undefined) return only
  if (choices) return choices[0]
  const branch = anyOf?.[0] ?? oneOf?.[0]
  if (branch) return fill(branch)
  if (properties)
    return Object.fromEntries(
      Object.entries(properties).map(([key, part]) => [key, known.get(key) ?? fill(part)]),
    )
  if (type === 'array') return Array.from({ length: bounds.minItems ?? 1 }, () => fill(items ?? {}))
  if (type === 'number' || type === 'integer') return Math.max(bounds.minimum ?? 1, 1)
  if (type === 'boolean') return false
  if (type === 'null') return null
  if (pattern?.includes('T\\d{2}-')) return '2026-01-05T00-00-00Z'
  if (pattern?.includes('\\d{4}')) return '2026-01-05'
  if (pattern?.includes('{32}')) return 'a'.repeat(32)
  if (pattern?.startsWith('^$|')) return ''
  return 'x'.repeat(Math.max(bounds.minLength ?? 1, 1))
}
