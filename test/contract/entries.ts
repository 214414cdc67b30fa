// What any engine must do that keeps authorities and units: run over each of them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engines } from '../../src/compose.ts';
import type { LogLine } from '../../src/store/port.ts';
import { authority, entryVersion, idOf, unit } from '../generators/entry.ts';
import { generatedVersions, versionOf } from '../temporary-archive.ts';
import type { Place } from './store.ts';

export function entriesContract(name: string, place: () => Promise<Place>): void {
  describe(`authorities and units on ${name}`, () => {
    let here: Place;
    let archive: Engines;
    beforeEach(async () => {
      here = await place();
      archive = await here.create();
    });
    afterEach(async () => {
      await archive.close();
      await here.remove();
    });

    it('gives back what was published, by id, by version and by source', async () => {
      const all = [...people(20), entryVersion(idOf('delo'), unit('АВПРФ/3/5/7', 'On the bridge'))];
      expect(await archive.store.publishEntries(all)).toEqual({ ok: true, seq: 21 });
      for (const [at, { manifest, version, content }] of all.entries()) {
        const head = { manifest, version, content, seq: at + 1 };
        expect(await archive.store.entry(manifest.id)).toEqual(head);
        expect(await archive.store.entryVersions(manifest.id)).toEqual([head]);
      }
      const { store } = archive;
      expect(await store.entryBySource('authority', 'generated', 'list#Person 003')).toBe(idOf('p3'));
      expect(await store.entryBySource('unit', 'unit', 'АВПРФ/3/5/7')).toBe(idOf('delo'));
      expect(await store.entryBySource('unit', 'generated', 'list#Person 003')).toBeUndefined();
      expect(await store.entry('00000000')).toBeUndefined();
      expect(await store.entryVersions('00000000')).toEqual([]);
      expect(await store.stats()).toMatchObject({
        authorities: 20,
        units: 1,
        records: 0,
        parts: 21,
        seq: 21,
      });
    });

    it('keeps every version, newest first, and shares what two of them say alike', async () => {
      const id = idOf('a');
      const first = authority('Anna Petrova');
      const second = { ...first, notes: [{ language: 'en', text: 'Retired.' }] };
      for (const content of [first, second, first]) {
        const previous = await archive.store.entry(id);
        expect(await archive.store.publishEntries([entryVersion(id, content, { previous })])).toMatchObject({
          ok: true,
        });
      }
      const versions = await archive.store.entryVersions(id);
      expect(versions.map(({ manifest }) => manifest.number)).toEqual([3, 2, 1]);
      expect(versions.map(({ content }) => content)).toEqual([first, second, first]);
      expect(versions.map(({ seq }) => seq)).toEqual([3, 2, 1]);
      expect((await archive.store.stats()).parts).toBe(2);
    });

    it('publishes a batch whole or not at all', async () => {
      const [one, two, three] = people(3);
      if (one === undefined || two === undefined || three === undefined) throw new Error('no entries');
      await archive.store.publishEntries([two]);
      const stale = entryVersion(two.manifest.id, authority('Person 001', { notes: [] }), { note: 'again' });
      expect(await archive.store.publishEntries([one, stale, three])).toEqual({
        ok: false,
        conflicts: [{ kind: 'moved', entry: two.manifest.id, head: two.version }],
      });
      expect(await archive.store.entry(one.manifest.id)).toBeUndefined();
      expect(await archive.store.entry(three.manifest.id)).toBeUndefined();
      expect(await archive.store.stats()).toMatchObject({ authorities: 1, parts: 1, seq: 1 });
    });

    it('takes a version that already is the head as published', async () => {
      const [one] = people(1);
      if (one === undefined) throw new Error('no entry');
      await archive.store.publishEntries([one]);
      expect(await archive.store.publishEntries([one])).toEqual({ ok: true, seq: 1 });
      expect(await archive.store.log(0, 10)).toHaveLength(1);
    });

    it('lets one source lead to one entry only, and tells kinds apart', async () => {
      const one = entryVersion(idOf('a'), authority('Anna Petrova'));
      await archive.store.publishEntries([one]);
      const twin = entryVersion(idOf('b'), authority('Anna Petrova', { existence: '1901/1977' }));
      expect(await archive.store.publishEntries([twin])).toEqual({
        ok: false,
        conflicts: [{ kind: 'source-taken', entry: idOf('b'), by: idOf('a') }],
      });
      const other = entryVersion(idOf('a'), unit('АВПРФ/3', 'The bridge'));
      expect(await archive.store.publishEntries([other])).toEqual({
        ok: false,
        conflicts: [{ kind: 'id-taken', entry: idOf('a') }],
      });
    });

    it('never gives a record and an entry the same id', async () => {
      const [record] = generatedVersions(1, 0, 1);
      if (record === undefined) throw new Error('no record');
      await archive.store.publish([record.version]);
      const same = entryVersion(record.id, authority('Anna Petrova'));
      expect(await archive.store.publishEntries([same])).toEqual({
        ok: false,
        conflicts: [{ kind: 'id-taken', entry: record.id }],
      });
      await archive.store.publishEntries([entryVersion(idOf('a'), authority('Anna Petrova'))]);
      const [other] = generatedVersions(1, 1, 1);
      if (other === undefined) throw new Error('no record');
      expect(await archive.store.publish([versionOf(idOf('a'), other.content)])).toEqual({
        ok: false,
        conflicts: [{ kind: 'id-taken', record: idOf('a') }],
      });
    });

    it('logs entries beside records, in the one order of everything', async () => {
      const [record] = generatedVersions(1, 0, 1);
      const [one, two] = people(2);
      if (record === undefined || one === undefined || two === undefined) throw new Error('nothing');
      await archive.store.publishEntries([one]);
      await archive.store.publish([record.version]);
      await archive.store.publishEntries([two]);
      const log: readonly LogLine[] = await archive.store.log(0, 10);
      expect(log.map(({ seq, kind, record: id }) => [seq, kind, id])).toEqual([
        [1, 'entry', one.manifest.id],
        [2, 'version', record.id],
        [3, 'entry', two.manifest.id],
      ]);
      expect(log.map((line) => (line.kind === 'entry' ? line.version : null))).toEqual([
        one.version,
        null,
        two.version,
      ]);
    });

    it('goes through entries by cursor, each once, in the order of first publication', async () => {
      const all = people(25);
      await archive.store.publishEntries(all.slice(0, 10));
      const previous = await archive.store.entry(idOf('p0'));
      const changed = authority('Person 000', { existence: '1901/1977' });
      await archive.store.publishEntries([entryVersion(idOf('p0'), changed, { previous })]);
      await archive.store.publishEntries(all.slice(10));
      const seen: [string, number][] = [];
      for (let after: number | undefined = 0; after !== undefined;) {
        const lines: readonly { id: string; seq: number; head: number }[] = await archive.store.entries(
          after,
          10,
        );
        seen.push(...lines.map(({ id, head }): [string, number] => [id, head]));
        after = lines.at(-1)?.seq;
      }
      expect(seen).toEqual(all.map(({ manifest }, at) => [manifest.id, at === 0 ? 2 : 1]));
    });

    it('finds what was joined to an authority, until it is split from it again', async () => {
      const joined = { id: idOf('p0'), reason: 'the same clerk', by: 'archivist' };
      await archive.store.publishEntries(people(3));
      const leads = async (name: string, to: typeof joined | null, at: number) => {
        const previous = await archive.store.entry(idOf(name));
        const content = authority(`Person 00${at}`, { joined: to });
        const version = entryVersion(idOf(name), content, { previous, origin: 'edit' });
        expect(await archive.store.publishEntries([version])).toMatchObject({ ok: true });
      };
      await leads('p2', joined, 2);
      await leads('p1', joined, 1);
      expect(await archive.store.joinedTo(idOf('p0'))).toEqual([idOf('p1'), idOf('p2')]);
      await leads('p1', null, 1);
      expect(await archive.store.joinedTo(idOf('p0'))).toEqual([idOf('p2')]);
      expect(await archive.store.joinedTo(idOf('p2'))).toEqual([]);
    });

    it('is the same after it was closed, opened again, and derived anew', async () => {
      const joined = { id: idOf('p0'), reason: 'the same clerk', by: 'archivist' };
      await archive.store.publishEntries([
        ...people(3),
        entryVersion(idOf('x'), authority('X', { joined }), { origin: 'edit' }),
      ]);
      const before = await archive.store.entryVersions(idOf('x'));
      await archive.close();
      archive = await here.open();
      expect(await archive.store.entryVersions(idOf('x'))).toEqual(before);
      await archive.store.upkeep.clearDerived();
      expect(await archive.store.upkeep.deriveEntries(0, 3)).toEqual({ after: 3, records: 3, problems: [] });
      expect(await archive.store.upkeep.deriveEntries(3, 3)).toEqual({ after: 4, records: 1, problems: [] });
      expect(await archive.store.upkeep.deriveEntries(4, 3)).toBeUndefined();
      expect(await archive.store.joinedTo(idOf('p0'))).toEqual([idOf('x')]);
      expect(await archive.store.upkeep.unusedParts('', 10)).toEqual([]);
    });

    it('stops at an aborted signal with its reason, and writes nothing', async () => {
      const stopped = AbortSignal.abort(new Error('stopped by hand'));
      await expect(archive.store.publishEntries(people(1), stopped)).rejects.toThrow('stopped by hand');
      await expect(archive.store.entry(idOf('p0'), stopped)).rejects.toThrow('stopped by hand');
      expect((await archive.store.stats()).authorities).toBe(0);
    });

    it('lets exactly one of two rivals follow the same head', async () => {
      await archive.store.publishEntries(people(1));
      const other = await here.open();
      const previous = await archive.store.entry(idOf('p0'));
      const rivals = ['mine', 'theirs'].map((text) =>
        entryVersion(idOf('p0'), authority('Person 000', { notes: [{ language: 'en', text }] }), {
          previous,
        }),
      );
      const [mine, theirs] = rivals;
      if (mine === undefined || theirs === undefined) throw new Error('no rivals');
      const done = await Promise.all([
        archive.store.publishEntries([mine]),
        other.store.publishEntries([theirs]),
      ]);
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await archive.store.entryVersions(idOf('p0'))).map(({ manifest }) => manifest.number)).toEqual([
        2, 1,
      ]);
      await other.close();
    });
  });
}

function people(count: number) {
  return Array.from({ length: count }, (_, at) =>
    entryVersion(idOf(`p${at}`), authority(`Person ${String(at).padStart(3, '0')}`)),
  );
}
