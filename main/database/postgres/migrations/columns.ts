/** Types and triggers that the steps share: the same promises as SQLite's, in this engine's words. */

/**
 * `plain_text` is compared and sorted by its bytes, as SQLite does, whatever the language of the server. The others say
 * what SQLite's column checks say.
 */
export const types = `
  create domain plain_text as text collate "C";
  create domain calendar_day as text collate "C"
    check (value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');
  create domain instant as text collate "C"
    check (length(value) = 24 and value ~ '^....-..-..T..:..:..[.]...Z$');
  -- The predicate for this came with PostgreSQL 16; here a text that is no JSON ends the statement itself.
  create domain json_text as text collate "C" check (value is null or value::json is not null);

  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
  end $$;
`

/** Who wrote a row, and when. */
export const written = 'author_id plain_text not null references "user" (id), at instant not null'

/** Refuses to empty a table, which asks no trigger of its rows. */
function keepsRows(table: string): string {
  return `
    create trigger ${table}_refuses_truncate before truncate on ${table}
    for each statement execute function refuse_change();
  `
}

/** Triggers that refuse to change or delete what was written once. */
export function appendOnly(table: string): string {
  return `${refusesUpdate(table)}${refusesDelete(table)}`
}

export function refusesDelete(table: string): string {
  return `
    create trigger ${table}_refuses_delete before delete on ${table}
    for each row execute function refuse_change();
    ${keepsRows(table)}
  `
}

/** Refuses to change a row, or these columns of it. */
export function refusesUpdate(table: string, columns?: string): string {
  return `
    create trigger ${table}_refuses_update before update ${columns === undefined ? '' : `of ${columns} `}on ${table}
    for each row execute function refuse_change();
  `
}

/** Refuses to delete a row, unless a permit names the patient it belongs to. */
export function removable(table: string, patient: string): string {
  return `${guard(`${table}_refuses_delete`, {
    on: `delete on ${table}`,
    unless: `exists (select 1 from erasure_permit where subject_id ${patient})`,
    answer: 'old',
  })}${keepsRows(table)}`
}

interface Guard {
  readonly on: string
  /** What must hold of `old` and `new`. */
  readonly unless: string
  readonly answer: 'old' | 'new'
}

/** A trigger whose condition looks into other tables, which this engine allows in a function only. */
export function guard(name: string, { on, unless, answer }: Guard): string {
  return `
    create function ${name}() returns trigger language plpgsql as $$
    begin
      if not (${unless}) then
        raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
      end if;
      return ${answer};
    end $$;
    create trigger ${name} before ${on} for each row execute function ${name}();
  `
}
