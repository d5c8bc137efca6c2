/** What a schema promises, read from the engine itself and said in words that both engines share. */
import type { Pool } from 'pg'
import { rowsIn } from '../../../support/check-file.ts'

export interface TableShape {
  /** Type by column, with a question mark where null is allowed. */
  readonly columns: Readonly<Record<string, string>>
  /** Primary and unique keys, by their columns. */
  readonly keys: readonly string[]
  readonly references: readonly string[]
  /** `day`, `instant`, `json`, or the columns and values that a check names. */
  readonly checks: readonly string[]
  /** Indexes beside the keys: name and columns. */
  readonly indexes: readonly string[]
  /** Triggers by name. */
  readonly triggers: readonly string[]
}

export type Shape = Readonly<Record<string, TableShape>>

interface MutableTable {
  columns: Record<string, string>
  keys: string[]
  references: string[]
  checks: string[]
  indexes: string[]
  triggers: string[]
}

class Gathered {
  readonly tables: Record<string, MutableTable> = {}

  at(table: string): MutableTable {
    return (this.tables[table] ??= {
      columns: {},
      keys: [],
      references: [],
      checks: [],
      indexes: [],
      triggers: [],
    })
  }

  sorted(): Shape {
    for (const table of Object.values(this.tables))
      for (const list of [table.keys, table.references, table.checks, table.indexes, table.triggers])
        list.sort()
    return this.tables
  }
}

/** A check by what it names: its columns, and the values it holds them against. */
function namedBy(check: string, columns: readonly string[]): string {
  const plain = check.replaceAll(/::\w+(?:\[\])?/g, '')
  const values = [...plain.matchAll(/'([^']*)'/g)].map(([, value]) => `'${value}'`)
  const rest = plain.replaceAll(/'[^']*'/g, ' ')
  const words = new Set(rest.match(/\b[a-z_]+\b/g))
  const numbers = rest.match(/\b\d+\b/g) ?? []
  const held = [...new Set([...values, ...numbers])].sort()
  return `${columns
    .filter((column) => words.has(column))
    .sort()
    .join(', ')}: ${held.join(', ')}`
}

function plainly(condition: string): string {
  return condition
    .replaceAll(/::\w+|[()"]/g, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The text between this bracket and the one that closes it. */
function insideBrackets(text: string, open: number): string {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return text.slice(open + 1, at)
  }
  throw new Error('Expected a closing bracket')
}

const classes = [
  ['instant', /^length\((\w+)\) = 24 and \1 glob/],
  ['day', /^(\w+) glob '\[0-9\]/],
  ['json', /^json_valid\((\w+)\)$/],
] as const

function fileChecks(sql: string, columns: readonly string[]): string[] {
  return [...sql.matchAll(/\bcheck \(/g)].map(({ index, 0: { length } }) => {
    const check = insideBrackets(sql, index + length - 1)
    for (const [name, pattern] of classes) {
      const found = pattern.exec(check)
      if (found) return `${name}: ${found[1]}`
    }
    return namedBy(check, columns)
  })
}

/** What SQLite says of a file. The search index and what serves it alone are left out. */
export function shapeOfFile(file: string, key: Uint8Array): Shape {
  const rows = <Row>(statement: string) => rowsIn<Row>(file, key, statement)
  const gathered = new Gathered()
  const tables = rows<{ name: string; sql: string }>(
    `select name, sql from sqlite_schema where type = 'table'
      and name not like 'sqlite_%' and name not like 'patient_search%'`,
  )
  for (const { name, sql } of tables) {
    const table = gathered.at(name)
    const columns = rows<{ name: string; type: string; notnull: number; pk: number }>(
      `select name, lower(type) as type, "notnull", pk from pragma_table_info('${name}')`,
    )
    for (const { name: column, type, notnull, pk } of columns)
      table.columns[column] = notnull === 1 || pk > 0 ? type : `${type}?`
    const primary = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk)
    table.keys.push(primary.map((column) => column.name).join(', '))
    table.checks.push(...fileChecks(sql, Object.keys(table.columns)))
    for (const { id } of rows<{ id: number }>(`select distinct id from pragma_foreign_key_list('${name}')`)) {
      const parts = rows<{ table: string; from: string; to: string }>(
        `select "table", "from", "to" from pragma_foreign_key_list('${name}') where id = ${id} order by seq`,
      )
      const [from, to] = [parts.map((part) => part.from), parts.map((part) => part.to)]
      table.references.push(`${from.join(', ')} -> ${parts[0]?.table} ${to.join(', ')}`)
    }
    const uniques = rows<{ name: string }>(`select name from pragma_index_list('${name}') where origin = 'u'`)
    for (const { name: index } of uniques) {
      const parts = rows<{ name: string }>(`select name from pragma_index_info('${index}') order by seqno`)
      table.keys.push(parts.map((part) => part.name).join(', '))
    }
  }
  const named = rows<{ name: string; tbl_name: string; type: string; sql: string }>(
    `select name, tbl_name, type, sql from sqlite_schema where sql is not null and type in ('index', 'trigger')
      and name not like 'patient_search%' and name <> 'patient_listed'`,
  )
  for (const { name, tbl_name: table, type, sql } of named) {
    if (type === 'trigger') {
      gathered.at(table).triggers.push(name)
      continue
    }
    const columns = insideBrackets(sql, sql.indexOf('(')).replaceAll(/\s+/g, ' ').trim()
    const where = / where (.*)$/is.exec(sql)?.[1]
    const over = where === undefined ? columns : `${columns} where ${plainly(where)}`
    if (/^create unique/i.test(sql)) gathered.at(table).keys.push(over)
    else gathered.at(table).indexes.push(`${name}: ${over}`)
  }
  return gathered.sorted()
}

const domainClasses: Readonly<Record<string, string>> = {
  instant: 'instant',
  calendar_day: 'day',
  json_text: 'json',
}
const types: Readonly<Record<string, string>> = { bytea: 'blob', text: 'text', integer: 'integer' }

/** What PostgreSQL says of a database. The search index and the number of the schema are left out. */
export async function shapeOfServer(pool: Pool): Promise<Shape> {
  const gathered = new Gathered()
  const rows = async <Row extends object>(statement: string) => (await pool.query<Row>(statement)).rows
  const columns = await rows<{ table: string; name: string; type: string; domain: string; nullable: string }>(
    `select table_name as "table", column_name as name, data_type as type, coalesce(domain_name, '') as domain,
      is_nullable as nullable
      from information_schema.columns where table_schema = 'public' and table_name <> 'schema_state'`,
  )
  for (const { table, name, type, domain, nullable } of columns) {
    const shape = gathered.at(table)
    shape.columns[name] = `${types[type] ?? type}${nullable === 'YES' ? '?' : ''}`
    const checked = domainClasses[domain]
    if (checked !== undefined) shape.checks.push(`${checked}: ${name}`)
    else if (domain !== 'plain_text' && type === 'text') shape.checks.push(`sorted by the server: ${name}`)
  }
  const constraints = await rows<{ table: string; type: string; text: string }>(
    `select conrelid::regclass::text as "table", contype as type, pg_get_constraintdef(oid) as text
      from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
      and contype in ('p', 'u', 'f', 'c')`,
  )
  for (const { table: quoted, type, text } of constraints) {
    const table = quoted.replaceAll('"', '')
    if (table === 'schema_state') continue
    const shape = gathered.at(table)
    if (type === 'c') shape.checks.push(namedBy(text, Object.keys(shape.columns)))
    else if (type === 'f') {
      const parts = /^FOREIGN KEY \((.*)\) REFERENCES "?(\w+)"?\((.*)\)$/.exec(text)
      shape.references.push(parts ? `${parts[1]} -> ${parts[2]} ${parts[3]}` : text)
    } else shape.keys.push(insideBrackets(text, text.indexOf('(')))
  }
  const indexes = await rows<{
    table: string
    name: string
    unique: boolean
    columns: string
    where: string
  }>(
    `select table_class.relname as "table", class.relname as name, indisunique as "unique",
      (select string_agg(pg_get_indexdef(indexrelid, place, true), ', ' order by place)
        from generate_series(1, indnkeyatts::integer) as place) as columns,
      coalesce(pg_get_expr(indpred, indrelid), '') as "where"
      from pg_index join pg_class as class on class.oid = indexrelid
      join pg_class as table_class on table_class.oid = indrelid
      where class.relnamespace = 'public'::regnamespace and class.relname <> 'patient_search'
      and not exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))`,
  )
  for (const { table, name, unique, columns: over, where } of indexes) {
    const plain = over.replaceAll(/::\w+/g, '')
    const all = where === '' ? plain : `${plain} where ${plainly(where)}`
    if (unique) gathered.at(table).keys.push(all)
    else gathered.at(table).indexes.push(`${name}: ${all}`)
  }
  const triggers = await rows<{ table: string; name: string }>(
    `select relname as "table", tgname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
      where not tgisinternal and tgname not like '%\\_refuses\\_truncate'`,
  )
  for (const { table, name } of triggers) gathered.at(table).triggers.push(name)
  return gathered.sorted()
}
