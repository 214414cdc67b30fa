// What any engine must do when a document of an edition is withdrawn: the edition's files hold its words, so they go with it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engines } from '../../src/compose.ts';
import type { Description } from '../../src/model/description.ts';
import { sourceName } from '../../src/store/source-name.ts';
import { drawRecord } from '../generators/record.ts';
import { seeded } from '../generators/sources.ts';
import { idOf } from '../generators/entry.ts';
import { got, versionOf } from '../temporary-archive.ts';
import type { Place } from './store.ts';

const at = '2026-05-12T10:00:00.000Z';
const withdrawal = (record: string) => ({ record, reason: 'the family asked for it', by: 'archivist', at });
const edition = sourceName('tei', 'levee1901');

export function editionsContract(name: string, place: () => Promise<Place>): void {
  describe(`editions on ${name}`, () => {
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

    /** Publishes the next version of a record, bare but for what is said of its source and place. */
    async function publish(
      name: string,
      source: Partial<Description['source']>,
      within?: Description['within'],
    ) {
      const { description } = drawRecord(seeded(7), { key: name });
      const previous = await archive.store.head(idOf(name));
      const content = {
        description: {
          ...description,
          source: { format: 'tei', key: name, files: [], ...source },
          within,
          pages: [],
        },
        texts: [],
        zones: [],
        links: [],
      };
      const { within: _, ...loose } = content.description;
      const said = within === undefined ? loose : { ...loose, within };
      return archive.store.publish([
        versionOf(idOf(name), { ...content, description: said }, { previous, note: source.citation ?? '' }),
      ]);
    }
    const put = async (words: string) => ({
      name: `${words}.xml`,
      mediaType: 'application/xml',
      ...got(await archive.blobs.put({ data: Buffer.from(words) })),
    });

    it('takes the files of every version of the edition, and says so in the log', async () => {
      const first = await put('the edition as first printed');
      const second = await put('the edition, corrected');
      const scan = await put('a file of another record');
      expect(await publish('levee1901', { files: [first] })).toMatchObject({ ok: true });
      expect(await publish('levee1901', { files: [second] })).toMatchObject({ ok: true });
      expect(await publish('levee1901#d1', {}, inLevee(1))).toMatchObject({ ok: true });
      expect(await publish('levee1901#d2', {}, inLevee(2))).toMatchObject({ ok: true });
      expect(await publish('other', { files: [scan] })).toMatchObject({ ok: true });
      expect(await archive.store.isWithheld('tei', 'levee1901')).toBe(false);

      const done = await archive.store.withdraw(withdrawal(idOf('levee1901#d1')));
      expect(done).toEqual({ kind: 'withdrawn', erased: true });
      const blobs = [first.hash, second.hash].sort();
      const logged = { ...withdrawal(idOf('levee1901#d1')), editions: [edition], blobs };
      expect(await archive.store.withdrawal(idOf('levee1901#d1'))).toEqual(logged);
      expect((await archive.store.log(5, 1))[0]).toMatchObject({ kind: 'withdrawal', withdrawal: logged });
      for (const hash of blobs) expect(await archive.blobs.has(hash)).toBe(false);
      expect(await archive.blobs.has(scan.hash)).toBe(true);
      expect(await archive.store.erased([...blobs, scan.hash])).toEqual(new Set(blobs));
      expect(await archive.store.isWithheld('tei', 'levee1901')).toBe(true);
      // The edition itself and its other documents stand as they were.
      expect(await archive.store.versions(idOf('levee1901'))).toHaveLength(2);
      expect(await archive.store.head(idOf('levee1901#d2'))).toBeDefined();
    });

    it('takes no file of the edition from then on, by whatever record, and lets it go on without', async () => {
      const file = await put('the edition as first printed');
      await publish('levee1901', { files: [file] });
      await publish('levee1901#d1', {}, inLevee(1));
      await archive.store.withdraw(withdrawal(idOf('levee1901#d1')));

      const again = await put('the edition as first printed');
      const corrected = await put('the edition, corrected');
      expect(await publish('levee1901', { files: [corrected] })).toEqual(withheld('levee1901'));
      expect(await publish('copy', { files: [again] })).toEqual(withheld('copy'));
      // What the record names already it may go on naming, though it is gone.
      expect(await publish('levee1901', { files: [file], citation: 'cited anew' })).toMatchObject({
        ok: true,
      });
      // An import that was killed there leaves the bytes; the next opening takes them away.
      expect(await archive.store.upkeep.settle()).toBe(true);
      expect(await archive.blobs.has(file.hash)).toBe(false);
      expect(await archive.blobs.has(corrected.hash)).toBe(true);
    });

    it('withholds the files of an edition that comes later, and of one around the edition', async () => {
      await publish('levee1901#d1', {}, inLevee(1));
      await archive.store.withdraw(withdrawal(idOf('levee1901#d1')));
      const file = await put('the edition as first printed');
      expect(await publish('levee1901', { files: [file] })).toMatchObject({
        ok: false,
        conflicts: [{ kind: 'withheld' }],
      });

      const series = await put('all volumes in one file');
      await publish('series', { files: [series] });
      await publish('vol1', {}, { format: 'tei', key: 'series', order: 1, path: [] });
      await publish('vol1#d1', {}, { format: 'tei', key: 'vol1', order: 1, path: [] });
      await archive.store.withdraw(withdrawal(idOf('vol1#d1')));
      expect(await archive.blobs.has(series.hash)).toBe(false);
      expect(await archive.store.withdrawal(idOf('vol1#d1'))).toMatchObject({
        editions: [sourceName('tei', 'series'), sourceName('tei', 'vol1')].sort(),
        blobs: [series.hash],
      });
    });

    it('ends where editions stand in each other', async () => {
      await publish('a', {}, { format: 'tei', key: 'b', order: 1, path: [] });
      await publish('b', {}, { format: 'tei', key: 'a', order: 1, path: [] });
      expect(await archive.store.withdraw(withdrawal(idOf('a')))).toMatchObject({ kind: 'withdrawn' });
      const names = [sourceName('tei', 'a'), sourceName('tei', 'b')].sort();
      expect(await archive.store.withdrawal(idOf('a'))).toEqual({
        ...withdrawal(idOf('a')),
        editions: names,
      });
    });

    it('knows after a rebuild what is withheld and erased, and does again what a log line names', async () => {
      const file = await put('the edition as first printed');
      await publish('levee1901', { files: [file] });
      await publish('levee1901#d1', {}, inLevee(1));
      const other = await put('an older printing, of another archive');
      const named = { ...withdrawal(idOf('levee1901#d1')), blobs: [other.hash] };
      await archive.store.withdraw(named);
      await archive.store.upkeep.clearDerived();
      expect(await archive.store.erased([file.hash, other.hash])).toEqual(new Set([file.hash, other.hash]));
      expect(await archive.store.isWithheld('tei', 'levee1901')).toBe(true);
      expect(await archive.blobs.has(other.hash)).toBe(false);
    });
  });
}

function inLevee(order: number) {
  return { format: 'tei', key: 'levee1901', order, path: [] };
}

function withheld(name: string) {
  return { ok: false, conflicts: [{ kind: 'withheld', record: idOf(name) }] };
}
