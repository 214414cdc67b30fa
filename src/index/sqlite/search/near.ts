// Forms that a letter or two set apart: all forms of the vocabulary are held in memory with their letters as bits, so that few need comparing.
import type { Database } from 'better-sqlite3';
import { editDistance } from './edit-distance.ts';
import { stemStart } from './indexed-words.ts';
import { Growing } from './growing.ts';

export interface NearForm {
  readonly form: string;
  readonly distance: number;
}

/** Stands in the place of a form that the vocabulary has no more. */
const gone = '';

/** Longer forms are compared with nothing. */
const longest = 40;

/** Gives forms at most so far away, but not the form itself, each once. Those that have gone from the vocabulary are let go as they are met. */
export function createNear(db: Database): (form: string, distance: 1 | 2) => NearForm[] {
  const epochOf = db.prepare<[], number>("SELECT value FROM search_meta WHERE key = 'epoch'").pluck();
  const after = db.prepare<[number], { id: number; form: string }>(
    'SELECT id, form FROM search_form WHERE id > ? ORDER BY id',
  );
  const idOf = db.prepare<[string], number>('SELECT id FROM search_form WHERE form = ?').pluck();
  let forms: string[] = [];
  let ids = new Growing();
  let signatures = new Growing();
  let last = 0;
  let epoch: number | undefined;

  function refresh(): void {
    const now = epochOf.get();
    if (now !== epoch) {
      forms = [];
      ids = new Growing();
      signatures = new Growing();
      last = 0;
      epoch = now;
    }
    for (const { id, form } of after.iterate(last)) {
      last = id;
      if (form.startsWith(stemStart) || form.length > longest) continue;
      forms.push(form);
      ids.push(id);
      signatures.push(signatureOf(form));
    }
  }

  return (form, distance) => {
    if (form.length > longest) return [];
    refresh();
    const wanted = signatureOf(form);
    const found: NearForm[] = [];
    for (let at = 0; at < forms.length; at++) {
      if (bitsIn((signatures.array[at] ?? 0) ^ wanted) > 2 * distance) continue;
      const other = forms[at] ?? '';
      if (Math.abs(other.length - form.length) > distance || other === form) continue;
      if (other === gone) continue;
      const apart = editDistance(form, other, distance);
      if (apart > distance) continue;
      // One that has come back since has another number, and stands further on.
      if (idOf.get(other) === ids.array[at]) found.push({ form: other, distance: apart });
      else forms[at] = gone;
    }
    return found;
  };
}

/** The letters of a form as bits. */
function signatureOf(form: string): number {
  let bits = 0;
  for (let at = 0; at < form.length; at++) bits |= 1 << ((form.charCodeAt(at) * 7) & 31);
  return bits;
}

function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
