// What a reading worker holds in memory of names: of what kind each is, and to which it leads.
import type { Database } from 'better-sqlite3';
import { Growing } from './growing.ts';

export const nameKinds = ['person', 'body', 'place'] as const;
export type FacetKind = (typeof nameKinds)[number];

export interface NameColumns {
  /** Takes in what has changed. */
  refresh(): void;
  rootOf(n: number): number;
  /** Of a root; undefined for what is no facet, or gone. */
  kindOf(n: number): FacetKind | undefined;
  /** Whether any name leads to another. */
  readonly joined: boolean;
  readonly size: number;
}

export function createNameColumns(db: Database): NameColumns {
  const all = db.prepare<[], { n: number; kind: string; root: number }>('SELECT n, kind, root FROM name');
  const one = db.prepare<[number], { kind: string; root: number }>('SELECT kind, root FROM name WHERE n = ?');
  const last = db.prepare<[], number | null>('SELECT max(change) FROM name_change').pluck();
  const oldest = db.prepare<[], number | null>('SELECT min(change) FROM name_change').pluck();
  const changed = db.prepare<[number], number>('SELECT DISTINCT n FROM name_change WHERE change > ?').pluck();
  const roots = new Growing();
  const kinds = new Growing();
  let change = -1;
  let joined = 0;

  function set(n: number, kind: string, root: number): void {
    while (roots.length <= n) {
      roots.push(roots.length);
      kinds.push(-1);
    }
    joined += Number(root !== n) - Number(roots.array[n] !== n);
    roots.array[n] = root;
    kinds.array[n] = nameKinds.findIndex((one) => one === kind);
  }

  return {
    refresh() {
      const now = last.get() ?? 0;
      // Old changes are pruned: who has missed some reads all.
      if (change < 0 || (oldest.get() ?? 0) > change + 1) {
        roots.length = 0;
        kinds.length = 0;
        joined = 0;
        for (const { n, kind, root } of all.iterate()) set(n, kind, root);
      } else if (now !== change)
        for (const n of changed.all(change)) {
          const found = one.get(n);
          set(n, found?.kind ?? '', found?.root ?? n);
        }
      change = now;
    },
    rootOf: (n) => (n < roots.length ? (roots.array[n] ?? n) : n),
    kindOf: (n) => (n < kinds.length ? nameKinds[kinds.array[n] ?? -1] : undefined),
    get joined() {
      return joined > 0;
    },
    get size() {
      return roots.length;
    },
  };
}
