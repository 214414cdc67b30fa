// Which names lead to which: from a reference to the authority that describes it, and on to the one that it was joined to.
import type { Database } from 'better-sqlite3';

interface Step {
  readonly n: number;
  readonly reference: string;
  readonly leads: number | null;
  readonly root: number;
}

export interface NameRoots {
  /** Sets what a name leads to (null: to itself), and carries all that lead to it along. */
  lead(n: number, to: number | null): void;
  /** The first day on which anything that leads to a root opens has changed. */
  refresh(root: number): void;
}

const isById = ({ reference }: Step): boolean => reference.startsWith('#');

/** Of names in a circle the first by reference; a bare id says nothing of itself, so only where there is nothing else. */
function firstDescribed(circle: readonly Step[]): Step {
  return circle.reduce((a, b) => {
    if (isById(a) !== isById(b)) return isById(a) ? b : a;
    return b.reference < a.reference ? b : a;
  });
}

export function createNameRoots(db: Database): NameRoots {
  const step = db.prepare<[number], Step>('SELECT n, reference, leads, root FROM name WHERE n = ?');
  const setLeads = db.prepare('UPDATE name SET leads = ? WHERE n = ?');
  const following =
    'WITH RECURSIVE follower (n) AS (VALUES (:root) UNION SELECT name.n FROM name JOIN follower ON leads = follower.n)';
  const followers = db.prepare<[{ root: number }], number>(`${following} SELECT n FROM follower`).pluck();
  const setRoot = db.prepare('UPDATE name SET root = ?, opens = NULL WHERE n = ?');
  const refresh = db.prepare(
    `UPDATE name SET opens = (SELECT min(own_opens) FROM (
       SELECT own_opens FROM name WHERE n = :root
       UNION ALL SELECT own_opens FROM name WHERE root = :root AND root <> n))
     WHERE n = :root AND root = n`,
  );

  const at = (n: number): Step => {
    const found = step.get(n);
    if (found === undefined) throw new Error(`there is no name ${n}`);
    return found;
  };

  /** Where a name ends up. An id that no authority bears yet leads nowhere; of names joined in a circle the first by reference is the root. */
  function rootOf(n: number): number {
    const seen: Step[] = [];
    for (let here = at(n); ;) {
      seen.push(here);
      if (here.leads === null) return here.n;
      const next = at(here.leads);
      if (next.leads === null && isById(next)) return here.n;
      const turn = seen.findIndex((one) => one.n === next.n);
      if (turn >= 0) return firstDescribed(seen.slice(turn)).n;
      here = next;
    }
  }

  return {
    lead(n, to) {
      const touched = new Set([at(n).root, n]);
      setLeads.run(to, n);
      const root = rootOf(n);
      for (const follower of followers.all({ root })) {
        touched.add(at(follower).root);
        setRoot.run(root, follower);
      }
      touched.add(root);
      for (const one of touched) refresh.run({ root: one });
    },
    refresh: (root) => void refresh.run({ root }),
  };
}
