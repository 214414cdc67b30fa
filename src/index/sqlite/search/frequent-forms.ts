// The forms that stand in most records: where too many begin alike to look at all, those are wanted.
import type { Database } from 'better-sqlite3';
import { stemStart } from './indexed-words.ts';

const most = 10_000;

/**
 * Gives forms that were frequent in records open to everybody when the vocabulary was last gone through, the most frequent first: once it has grown
 * by a tenth that is done again. Some may be gone since.
 */
export function createFrequentForms(db: Database): () => readonly string[] {
  const meta = db.prepare<[string], number>('SELECT value FROM search_meta WHERE key = ?').pluck();
  const best = db
    .prepare<[string, number], string>(
      'SELECT form FROM search_form NOT INDEXED WHERE open > 0 AND form >= ? ORDER BY open DESC, form LIMIT ?',
    )
    .pluck();
  let forms: readonly string[] = [];
  let known = { epoch: -1, last: -1 };
  return () => {
    const [epoch, last] = [meta.get('epoch') ?? 0, meta.get('form') ?? 0];
    if (epoch !== known.epoch || last > known.last * 1.1 + 1000) {
      forms = best.all(afterStems, most);
      known = { epoch, last };
    }
    return forms;
  };
}

/** What comes after every pair of a stem and a form. */
const afterStems = String.fromCharCode(stemStart.charCodeAt(0) + 1);
