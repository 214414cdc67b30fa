// Keeps the spellings of names in step with the index of names: labels, forms that records write, forms of authorities, each with its sound keys.
import type { Database } from 'better-sqlite3';
import { wordsOf } from '../../../text/name/words.ts';
import { soundKeys } from '../../../text/names/names.ts';

export interface SpellingWriter {
  settle(): void;
}

/** So many changes are kept for readers to catch up by; those further behind read all names anew. */
const changesKept = 10_000;

/** `own`: 1 where the authority gives the form itself, 0 where only records write it. */
interface Spelling {
  readonly written: string;
  readonly own: number;
}

/** Works on the names that have changed since it did so last, as `name_change` tells. */
export function createSpellingWriter(db: Database): SpellingWriter {
  const settled = db.prepare<[], number>("SELECT value FROM search_meta WHERE key = 'name'").pluck();
  const setSettled = db.prepare("INSERT OR REPLACE INTO search_meta VALUES ('name', ?)");
  const changed = db.prepare<[number], { n: number; change: number }>(
    'SELECT n, max(change) AS change FROM name_change WHERE change > ? GROUP BY n',
  );
  const prune = db.prepare('DELETE FROM name_change WHERE change <= ?');
  const spelled = db.prepare<[{ n: number }], Spelling>(
    `SELECT written, max(own) AS own FROM (
       SELECT label AS written, 0 AS own FROM name WHERE n = :n AND label <> ''
       UNION ALL SELECT written, 0 FROM name_form WHERE name = :n
       UNION ALL SELECT value ->> '$.written', 1 FROM name, json_each(authority, '$.forms') WHERE n = :n AND authority IS NOT NULL)
     GROUP BY written`,
  );
  const kept = db.prepare<[number], Spelling & { s: number }>(
    'SELECT s, written, own FROM name_spelling WHERE name = ?',
  );
  const add = db.prepare('INSERT INTO name_spelling (name, written, own) VALUES (?, ?, ?)');
  const setOwn = db.prepare('UPDATE name_spelling SET own = ? WHERE s = ?');
  const drop = db.prepare('DELETE FROM name_spelling WHERE s = ?');
  const addKey = db.prepare('INSERT INTO name_sound (key, s) VALUES (?, ?)');
  const addWord = db.prepare('INSERT INTO name_word (word, s) VALUES (?, ?)');
  const dropWord = db.prepare('DELETE FROM name_word WHERE word = ? AND s = ?');
  const dropKeys = db.prepare('DELETE FROM name_sound WHERE s = ?');

  return {
    settle() {
      let last = 0;
      for (const { n, change } of changed.all(settled.get() ?? 0)) {
        last = Math.max(last, change);
        const wanted = new Map(spelled.all({ n }).map(({ written, own }) => [written, own]));
        for (const { s, written, own } of kept.all(n)) {
          const now = wanted.get(written);
          wanted.delete(written);
          if (now === undefined) {
            drop.run(s);
            dropKeys.run(s);
            for (const word of new Set(wordsOf(written))) dropWord.run(word, s);
          } else if (now !== own) setOwn.run(now, s);
        }
        for (const [written, own] of wanted) {
          const { lastInsertRowid } = add.run(n, written, own);
          for (const key of new Set(soundKeys(written))) addKey.run(key, lastInsertRowid);
          for (const word of new Set(wordsOf(written))) addWord.run(word, lastInsertRowid);
        }
      }
      if (last === 0) return;
      setSettled.run(last);
      prune.run(last - changesKept);
    },
  };
}
