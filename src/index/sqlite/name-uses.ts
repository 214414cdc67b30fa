// The rows of names in records: each use written, taken back or opened, and its counts with it.
import type { Database } from 'better-sqlite3';

/** A row of `name_use`; `forms` is JSON: [[written, language], …]. */
export interface NameUseRow {
  readonly record: number;
  readonly name: number;
  readonly open_from: string;
  readonly moment: number;
  readonly roles: number;
  readonly kind: string;
  readonly label: string;
  readonly language: string | null;
  readonly forms: string;
}

/** Forms with their languages. */
export type Forms = readonly (readonly [written: string, language: string | null])[];

export interface NameUses {
  of(record: number): NameUseRow[];
  /** `forms` are those of the row, where they are at hand. */
  add(row: NameUseRow, forms?: Forms): void;
  takeBack(row: NameUseRow): void;
  /** The first day on which a record with this name is open ('' for always); null where there is none. */
  opens(name: number): string | null;
  /** The use by which a name that nobody described is called: of those that open first, the oldest. */
  telling(name: number): NameUseRow | undefined;
}

export function createNameUses(db: Database): NameUses {
  const ofRecord = db.prepare<[number], NameUseRow>('SELECT * FROM name_use WHERE record = ?');
  const addUse = db.prepare(
    `INSERT INTO name_use (record, name, open_from, moment, roles, kind, label, language, forms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const deleteUse = db.prepare('DELETE FROM name_use WHERE record = :record AND name = :name');
  const count = db.prepare(
    'INSERT INTO name_count VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1',
  );
  const uncount = db.prepare(
    'UPDATE name_count SET count = count - 1 WHERE name = :name AND open_from = :open_from',
  );
  const dropCounts = db.prepare('DELETE FROM name_count WHERE name = ? AND count = 0');
  const countForm = db.prepare(
    'INSERT INTO name_form VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1',
  );
  const uncountForm = db.prepare(
    'UPDATE name_form SET count = count - 1 WHERE name = ? AND written = ? AND language = ? AND open_from = ?',
  );
  const dropForms = db.prepare('DELETE FROM name_form WHERE name = ? AND count = 0');
  const opens = db
    .prepare<[number], string | null>('SELECT min(open_from) FROM name_count WHERE name = ?')
    .pluck();
  const telling = db.prepare<[number], { record: number }>(
    'SELECT record FROM name_use INDEXED BY name_use_in_order WHERE name = ? ORDER BY open_from, record LIMIT 1',
  );
  const use = db.prepare<[number, number], NameUseRow>(
    'SELECT * FROM name_use WHERE record = ? AND name = ?',
  );

  return {
    of: (record) => ofRecord.all(record),
    add(
      { record, name, open_from, moment, roles, kind, label, language, forms: json },
      forms = formsOf(json),
    ) {
      addUse.run(record, name, open_from, moment, roles, kind, label, language, json);
      count.run(name, open_from);
      for (const [written, of] of forms) countForm.run(name, written, of ?? '', open_from);
    },
    takeBack({ record, name, open_from, forms }) {
      deleteUse.run({ record, name });
      uncount.run({ name, open_from });
      dropCounts.run(name);
      for (const [written, language] of formsOf(forms))
        uncountForm.run(name, written, language ?? '', open_from);
      dropForms.run(name);
    },
    opens: (name) => opens.get(name) ?? null,
    telling(name) {
      const found = telling.get(name);
      return found && use.get(found.record, name);
    },
  };
}

/** The forms of a use, as `name_use` keeps them. Looked at by hand: a library for it would be half of what a reading worker loads. */
export function formsOf(json: string): Forms {
  const forms: unknown = JSON.parse(json);
  if (Array.isArray(forms) && forms.every(isForm)) return forms;
  throw new Error(`not the forms of a use: ${json.slice(0, 100)}`);
}

function isForm(form: unknown): form is Forms[number] {
  if (!Array.isArray(form) || form.length !== 2) return false;
  const parts: readonly unknown[] = form;
  const [written, language] = parts;
  return typeof written === 'string' && (language === null || typeof language === 'string');
}
