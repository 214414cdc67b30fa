// Parts, and which record uses which parts, blobs and sources: so that a withdrawal takes away what nobody else needs.
import type { Database } from 'better-sqlite3';
import type { Hash } from '../../model/hash.ts';
import type { Part } from '../port.ts';

/** Rows of parts and uses, written inside the caller's transaction. */
export interface Uses {
  addPart(part: Part): void;
  /** False where there is no such part. */
  usePart(record: number, hash: Hash): boolean;
  useBlob(record: number, hash: Hash): void;
  /** Remembers that a source is this record's; another record's source stays what it is. */
  useSource(record: number, name: Hash): void;
  hasBlob(record: number, hash: Hash): boolean;
  blobUsed(hash: Hash): boolean;
  /** Forgets what a record uses. */
  clear(record: number): void;
  /** Forgets what a record uses and deletes the parts that no other record uses; gives the blobs that no other one uses. */
  release(record: number): Hash[];
}

export function createUses(db: Database): Uses {
  const addPart = db.prepare('INSERT INTO part (hash, json) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING');
  const partId = db.prepare<[string], number>('SELECT id FROM part WHERE hash = ?').pluck();
  const addPartUse = db.prepare('INSERT INTO part_use (record, part) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const addBlobUse = db.prepare('INSERT INTO blob_use (record, hash) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const addSource = db.prepare(
    'INSERT INTO source (name, record) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
  );
  const hasBlob = db.prepare('SELECT 1 FROM blob_use WHERE record = ? AND hash = ?');
  const blobUsed = db.prepare('SELECT 1 FROM blob_use WHERE hash = ? LIMIT 1');
  const partsOf = db.prepare<[number], number>('SELECT part FROM part_use WHERE record = ?').pluck();
  const blobsOf = db.prepare<[number], string>('SELECT hash FROM blob_use WHERE record = ?').pluck();
  const partUsed = db.prepare('SELECT 1 FROM part_use WHERE part = ? LIMIT 1');
  const deletePart = db.prepare('DELETE FROM part WHERE id = ?');
  const clearParts = db.prepare('DELETE FROM part_use WHERE record = ?');
  const clearBlobs = db.prepare('DELETE FROM blob_use WHERE record = ?');

  const uses: Uses = {
    addPart: ({ hash, json }) => void addPart.run(hash, json),
    usePart(record, hash) {
      const part = partId.get(hash);
      if (part === undefined) return false;
      addPartUse.run(record, part);
      return true;
    },
    useBlob: (record, hash) => void addBlobUse.run(record, hash),
    useSource: (record, name) => void addSource.run(name, record),
    hasBlob: (record, hash) => hasBlob.get(record, hash) !== undefined,
    blobUsed: (hash) => blobUsed.get(hash) !== undefined,
    clear(record) {
      clearParts.run(record);
      clearBlobs.run(record);
    },
    release(record) {
      const parts = partsOf.all(record);
      const blobs = blobsOf.all(record);
      uses.clear(record);
      for (const part of parts) if (partUsed.get(part) === undefined) deletePart.run(part);
      return blobs.filter((hash) => !uses.blobUsed(hash));
    },
  };
  return uses;
}
