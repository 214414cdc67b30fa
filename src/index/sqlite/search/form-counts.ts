// The vocabulary's numbers of records: gathered through a transaction, and written at its end.
import type { Database } from 'better-sqlite3';
import type { Part } from './posting-rows.ts';

export interface FormCounts {
  /** One more record (or one less) has a form. */
  add(form: string, part: Part, by: 1 | -1): void;
  /** Writes what was gathered; gives the numbers of the forms concerned. A form that no record has any more goes. */
  settle(): ReadonlyMap<string, number>;
  forget(): void;
}

/** So many forms are remembered with their numbers, which saves looking them up. */
const mostRemembered = 100_000;

export function createFormCounts(db: Database): FormCounts {
  const lastForm = db.prepare<[], number>("SELECT value FROM search_meta WHERE key = 'form'").pluck();
  const setLastForm = db.prepare("UPDATE search_meta SET value = ? WHERE key = 'form'");
  const idOf = db.prepare<[string], number>('SELECT id FROM search_form WHERE form = ?').pluck();
  const make = db.prepare('INSERT INTO search_form (id, form, open, closed) VALUES (?, ?, ?, ?)');
  const count = db.prepare('UPDATE search_form SET open = open + ?, closed = closed + ? WHERE id = ?');
  const drop = db.prepare('DELETE FROM search_form WHERE id = ? AND open = 0 AND closed = 0');
  const counts = new Map<string, { open: number; closed: number }>();
  const remembered = new Map<string, number>();
  let version: unknown;

  return {
    add(form, part, by) {
      const found = counts.get(form);
      const one = found ?? { open: 0, closed: 0 };
      if (found === undefined) counts.set(form, one);
      if (part === 0) one.open += by;
      else one.closed += by;
    },
    settle() {
      const ids = new Map<string, number>();
      const now = db.pragma('data_version', { simple: true });
      // Somebody else may have taken forms out.
      if (now !== version) remembered.clear();
      version = now;
      const before = lastForm.get() ?? 0;
      let last = before;
      for (const [form, { open, closed }] of counts) {
        const known = remembered.get(form) ?? idOf.get(form);
        const id = known ?? ++last;
        if (known === undefined) make.run(id, form, open, closed);
        else count.run(open, closed, id);
        ids.set(form, id);
        const isGone = (open < 0 || closed < 0 || open + closed === 0) && drop.run(id).changes > 0;
        if (isGone) remembered.delete(form);
        else if (known === undefined || remembered.size < mostRemembered) remembered.set(form, id);
      }
      if (remembered.size > 2 * mostRemembered) remembered.clear();
      if (last !== before) setLastForm.run(last);
      counts.clear();
      return ids;
    },
    forget() {
      counts.clear();
      // Numbers given in a transaction that is undone are void.
      remembered.clear();
    },
  };
}
