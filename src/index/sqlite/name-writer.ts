// Writes names: those of a record as it comes, changes, opens or goes, and authorities as they are described and joined.
import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { authorityLabel, type Authority } from '../../model/authority.ts';
import type { AuthorityReference } from '../../model/authority-reference.ts';
import { canonicalJson } from '../../model/canonical.ts';
import type { EntryManifest } from '../../model/entry.ts';
import type { RecordId } from '../../model/record-id.ts';
import { folded, initialOf } from '../fold.ts';
import { nameRoles, type NameUse } from '../names.ts';
import { referenceKey, sourceOf, wellFormed } from '../project/references.ts';
import { createNameRoots } from './name-roots.ts';
import { createNameUses, type Forms, type NameUseRow } from './name-uses.ts';

export interface NameWriter {
  /** Writes the names of a record that has none yet. `openFrom` is '' for always. */
  put(record: number, uses: readonly NameUse[], moment: number, openFrom: string): void;
  open(record: number, openFrom: string): void;
  remove(record: number): void;
  describe(manifest: EntryManifest, authority: Authority): void;
  /** Forgets what the authority of this id says, where there is one: its name is again what records make it. */
  undescribe(id: RecordId): void;
}

interface Row {
  readonly n: number;
  readonly reference: string;
  readonly root: number;
  readonly own_opens: string | null;
  readonly told_open: string | null;
  readonly told_record: number | null;
  readonly id: string | null;
}

type Called = Pick<NameUseRow, 'kind' | 'label' | 'language'>;

export function createNameWriter(db: Database): NameWriter {
  const uses = createNameUses(db);
  const roots = createNameRoots(db);
  const columns = 'n, reference, root, own_opens, told_open, told_record, id';
  const byReference = db.prepare<[string], Row>(`SELECT ${columns} FROM name WHERE reference = ?`);
  const byNumber = db.prepare<[number], Row>(`SELECT ${columns} FROM name WHERE n = ?`);
  const byId = db.prepare<[string], number>('SELECT n FROM name WHERE id = ?').pluck();
  const last = db.prepare<[], number | null>('SELECT max(n) FROM name').pluck();
  const addName = db.prepare(
    `INSERT INTO name (n, reference, root, kind, label, initial, sort) VALUES (:n, :reference, :n, '', '', '', '')`,
  );
  const call = db.prepare(
    'UPDATE name SET kind = :kind, label = :label, language = :language, initial = :initial, sort = :sort WHERE n = :n',
  );
  const setTold = db.prepare('UPDATE name SET told_open = :open, told_record = :record WHERE n = :n');
  const setOpens = db.prepare('UPDATE name SET own_opens = :opens WHERE n = :n');
  const drop = db.prepare(
    'DELETE FROM name WHERE n = ? AND own_opens IS NULL AND id IS NULL AND NOT EXISTS (SELECT 1 FROM name AS other WHERE other.leads = name.n)',
  );
  const addNamed = db.prepare('INSERT INTO named (record, names) VALUES (?, ?)');
  const deleteNamed = db.prepare('DELETE FROM named WHERE record = ?');
  const setAuthority = db.prepare(
    `UPDATE name SET id = :id, version = :version, source = :source, description = :description, authority = :authority,
       told_open = NULL, told_record = NULL WHERE n = :n`,
  );

  const clearAuthority = db.prepare(
    'UPDATE name SET id = NULL, version = NULL, source = NULL, description = NULL, authority = NULL WHERE n = ?',
  );
  const leadingTo = db.prepare<[number], number>('SELECT n FROM name WHERE leads = ?').pluck();

  /** The row of a reference, made where it is not there. A reference by id leads to whatever authority bears the id. */
  function ensure(reference: AuthorityReference): Row {
    const key = referenceKey(wellFormed(reference));
    const found = byReference.get(key);
    if (found !== undefined) return found;
    const n = (last.get() ?? 0) + 1;
    addName.run({ n, reference: key });
    const described = 'id' in reference ? byId.get(reference.id) : undefined;
    if (described !== undefined) roots.lead(n, described);
    return at(n);
  }

  function at(n: number): Row {
    const row = byNumber.get(n);
    if (row === undefined) throw new Error(`there is no name ${n}`);
    return row;
  }

  /** What a name is called, and where that stands in lists: by initial, then letters; equal ones by their references. */
  function callIt({ n, reference }: Row, { kind, label, language }: Called): void {
    const sort = `${folded(label)}\n${hash('sha256', reference).slice(0, 8)}`;
    call.run({ n, kind, label, language, initial: initialOf(label), sort });
  }

  function add(row: Row, use: NameUseRow, forms?: Forms): void {
    uses.add(use, forms);
    if (row.own_opens === null || use.open_from < row.own_opens) {
      setOpens.run({ n: row.n, opens: use.open_from });
      roots.refresh(row.root);
    }
    if (row.id === null && tellsBefore(use, row)) tell(row, use);
  }

  function tell(row: Row, use: NameUseRow): void {
    setTold.run({ n: row.n, open: use.open_from, record: use.record });
    callIt(row, use);
  }

  /** Sets right what a name says of its uses once one was taken back; a name that nothing is left of goes. */
  function settle(n: number): void {
    const row = at(n);
    const opens = uses.opens(n);
    if (opens !== row.own_opens) {
      setOpens.run({ n, opens });
      roots.refresh(row.root);
    }
    if (drop.run(n).changes > 0 || row.id !== null) return;
    const telling = uses.telling(n);
    if (telling === undefined) callIt(row, { kind: '', label: '', language: null });
    else if (telling.record !== row.told_record || telling.open_from !== row.told_open) tell(row, telling);
  }

  return {
    put(record, named, moment, openFrom) {
      let names = '';
      for (const { reference, kind, label, language, roles, forms } of named) {
        const row = ensure(reference);
        const written: Forms = forms.map((form) => [form.written, form.language]);
        const use = {
          record,
          name: row.n,
          open_from: openFrom,
          moment,
          roles: roles.reduce((bits, role) => bits | (1 << nameRoles.indexOf(role)), 0),
          kind,
          label,
          language,
          forms: JSON.stringify(written),
        };
        add(row, use, written);
        names += `${row.n} `;
      }
      if (names !== '') addNamed.run(record, names);
    },
    open(record, openFrom) {
      const rows = uses.of(record);
      for (const use of rows) {
        uses.takeBack(use);
        add(at(use.name), { ...use, open_from: openFrom });
      }
      for (const { name } of rows) settle(name);
    },
    remove(record) {
      deleteNamed.run(record);
      for (const use of uses.of(record)) {
        uses.takeBack(use);
        settle(use.name);
      }
    },
    describe({ id, number }, authority) {
      const row = ensure({ format: authority.source.format, key: authority.source.key });
      const { written, language = null } = authorityLabel(authority);
      setAuthority.run({
        n: row.n,
        id,
        version: number,
        source: authority.source.title ?? sourceOf(authority.source),
        description: authority.description[0]?.text ?? null,
        authority: canonicalJson(authority),
      });
      callIt(row, { kind: authority.kind, label: written, language });
      const { joined } = authority;
      roots.lead(row.n, joined === null ? null : (byId.get(joined.id) ?? ensure({ id: joined.id }).n));
      const byOwnId = byReference.get(referenceKey({ id }));
      if (byOwnId !== undefined) roots.lead(byOwnId.n, row.n);
    },
    undescribe(id) {
      const n = byId.get(id);
      if (n === undefined) return;
      clearAuthority.run(n);
      const own = byReference.get(referenceKey({ id }));
      const joined = [...leadingTo.all(n), ...(own === undefined ? [] : leadingTo.all(own.n))];
      roots.lead(n, null);
      if (own !== undefined) roots.lead(own.n, null);
      // What was joined to it leads to an id that no authority bears, and so to itself.
      for (const one of joined) if (one !== own?.n) roots.lead(one, ensure({ id }).n);
      settle(n);
      if (own !== undefined) settle(own.n);
    },
  };
}

/** Whether a use, rather than the one that tells it so far, says what a name is called. */
function tellsBefore(use: NameUseRow, { told_open, told_record }: Row): boolean {
  if (told_open === null || told_record === null) return true;
  return use.open_from === told_open ? use.record < told_record : use.open_from < told_open;
}
