// What any engine must do that withdraws authorities and units: what they say goes, hashes and a line of the log stay.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import type { Engines } from '../../src/compose.ts';
import type { EntryContent } from '../../src/model/entry.ts';
import type { LogLine } from '../../src/store/port.ts';
import { editionPersons, editionVolume } from '../generators/edition.ts';
import { authority, entryVersion, idOf, unit } from '../generators/entry.ts';
import { versionOf } from '../temporary-archive.ts';
import { dumpIndex } from './browse-dump.ts';
import type { Place } from './store.ts';

const { signal } = new AbortController();
const withdrawal = (record: string) => ({
  record,
  reason: 'Order of the court of 3 May 2026',
  by: 'The director',
  at: '2026-05-12T10:00:00.000Z',
});
const shape = { volumes: 2, documents: 12, persons: 9, joined: 3 };
const records = [0, 1].flatMap((volume) => editionVolume(shape, volume));
const persons = [0, 1].flatMap((volume) => editionPersons(shape, volume));
const described: { id: string; content: EntryContent }[] = [
  ...persons,
  ...[
    'russian:avprf/fonds=77',
    'russian:avprf/fonds=77/opis=2/delo=1',
    'russian:avprf/fonds=10/opis=1/delo=1',
    'russian:avprf/fonds=10/opis=1/delo=2',
  ].map((key) => ({ id: idOf(key), content: unit(key, `On ${key}`) })),
  {
    id: idOf('papers'),
    content: { ...unit('Bridge Papers', 'On the papers'), level: 'collection' as const },
  },
];

export function entryWithdrawalContract(engine: string, place: () => Promise<Place>): void {
  describe(`withdrawal of authorities and units on ${engine}`, () => {
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

    async function publish(...entries: ReturnType<typeof entryVersion>[]): Promise<void> {
      expect(await archive.store.publishEntries(entries)).toMatchObject({ ok: true });
    }

    async function allIsWell(): Promise<void> {
      expect((await checkArchive(archive, { signal })).problems).toEqual([]);
    }

    it('takes what all versions say away; hashes, source and the log stay', async () => {
      const first = entryVersion(idOf('a'), authority('Petrova, Anna'));
      await publish(first, entryVersion(idOf('b'), authority('Orlov, Ivan')));
      const previous = await archive.store.entry(idOf('a'));
      const changed = authority('Petrova, Anna', { existence: '1901/1977' });
      const second = entryVersion(idOf('a'), changed, { previous, note: 'from her passport' });
      await publish(second);
      expect(await archive.store.withdraw(withdrawal(idOf('a')))).toEqual({
        kind: 'withdrawn',
        erased: true,
      });

      const { store } = archive;
      expect(await store.entry(idOf('a'))).toBeUndefined();
      expect(await store.entryVersions(idOf('a'))).toEqual([]);
      expect(await store.entryWithdrawal(idOf('a'))).toEqual({
        kind: 'authority',
        withdrawal: withdrawal(idOf('a')),
      });
      expect(await store.entryWithdrawal(idOf('b'))).toBeUndefined();
      expect(await store.withdrawal(idOf('a'))).toBeUndefined();
      expect(await store.parts([first.part.hash, second.part.hash])).toEqual([]);
      expect(await store.entryBySource('authority', 'generated', 'list#Petrova, Anna')).toBe(idOf('a'));
      const raw = await store.upkeep.rawEntry(idOf('a'));
      expect(raw?.versions.map(({ version, manifest, logged }) => [version, manifest, logged])).toEqual([
        [first.version, null, true],
        [second.version, null, true],
      ]);
      const log: readonly LogLine[] = await store.log(0, 10);
      expect(log.map(({ kind }) => kind)).toEqual(['entry', 'entry', 'entry', 'withdrawal']);
      expect((await store.entries(0, 10)).map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
      expect(await store.stats()).toMatchObject({ authorities: 1, parts: 1, withdrawn: 0 });
      await allIsWell();
      await rebuildArchive(archive, { signal });
      await allIsWell();
    });

    it('is done once, and said again', async () => {
      await publish(entryVersion(idOf('a'), authority('Petrova, Anna')));
      await archive.store.withdraw(withdrawal(idOf('a')));
      const again = { ...withdrawal(idOf('a')), reason: 'another' };
      expect(await archive.store.withdraw(again)).toEqual({ kind: 'already', erased: true });
      expect((await archive.store.entryWithdrawal(idOf('a')))?.withdrawal).toEqual(withdrawal(idOf('a')));
    });

    it('refuses the entry, and any other from its source, from then on', async () => {
      const one = entryVersion(idOf('a'), authority('Petrova, Anna'));
      await publish(one);
      await archive.store.withdraw(withdrawal(idOf('a')));
      for (const id of [idOf('a'), idOf('b')])
        expect(await archive.store.publishEntries([entryVersion(id, one.content)])).toEqual({
          ok: false,
          conflicts: [{ kind: 'withdrawn', entry: id, withdrawal: withdrawal(idOf('a')) }],
        });
    });

    it('takes the entries that a withdrawal of a record names with it, and shows when and why', async () => {
      const [record] = records;
      if (record === undefined) throw new Error('no record');
      await archive.store.publish([versionOf(record.id, record.content)]);
      await publish(entryVersion(idOf('a'), authority('Petrova, Anna')));
      const both = { ...withdrawal(record.id), entries: [idOf('a'), '00000000'] };
      expect(await archive.store.withdraw(both)).toMatchObject({ kind: 'withdrawn' });
      expect(await archive.store.entry(idOf('a'))).toBeUndefined();
      expect(await archive.store.entryWithdrawal(idOf('a'))).toMatchObject({ withdrawal: both });
      expect(await archive.store.stats()).toMatchObject({ authorities: 0, records: 0, parts: 0 });
      await allIsWell();
    });

    it('leaves the index as if the entry had never come, and so does a rebuild', async () => {
      // Persons to whom others were joined and who were joined themselves; units within each other.
      const all = [0, 4, 9, 10, 18, 19, 20, 21, 22];
      expect(described).toHaveLength(23);
      for (const gone of [all, all.toReversed(), [9, 3, 20, 18], [0, 19]]) {
        const stay = described.filter((_, n) => !gone.includes(n));
        expect((await archive.store.publish(records.map(({ id, content }) => versionOf(id, content)))).ok).toBe(true); // prettier-ignore
        await publish(...stay.map(({ id, content }) => entryVersion(id, content)));
        const without = [await dumpIndex(archive.index, '2026-05-12'), await dumpIndex(archive.index, null)];
        await publish(...gone.map((n) => described[n]).flatMap((one) => (one === undefined ? [] : [entryVersion(one.id, one.content)]))); // prettier-ignore
        expect(await dumpIndex(archive.index, null)).not.toEqual(without[1]);
        for (const n of gone) await archive.store.withdraw(withdrawal(described[n]?.id ?? ''));
        const dumped = async () => [
          await dumpIndex(archive.index, '2026-05-12'),
          await dumpIndex(archive.index, null),
        ];
        expect(await dumped()).toEqual(without);
        await rebuildArchive(archive, { signal });
        expect(await dumped()).toEqual(without);
        await allIsWell();
        await archive.close();
        await here.remove();
        here = await place();
        archive = await here.create();
      }
    });
  });
}
