/** Column checks that the steps share. SQLite's own types do not tell a day from any other text. */

/** `YYYY-MM-DD`; whether the day exists is checked where it is typed. */
export function isDay(column: string): string {
  return `check (${column} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
}

/** An ISO 8601 instant in UTC with milliseconds. */
export function isInstant(column: string): string {
  return `check (length(${column}) = 24 and ${column} glob '????-??-??T??:??:??.???Z')`
}

export function isJson(column: string): string {
  return `check (json_valid(${column}))`
}

/** Triggers that refuse to change or delete what was written once. */
export function appendOnly(table: string): string {
  return `
    create trigger ${table}_refuses_update before update on ${table}
    begin select raise(abort, '${table} is append-only'); end;
    create trigger ${table}_refuses_delete before delete on ${table}
    begin select raise(abort, '${table} is append-only'); end;
  `
}
