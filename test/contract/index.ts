// What any engine must do that keeps the index: its answers are those that follow from the records.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import type { Engines } from '../../src/compose.ts';
import { facetNames, type IndexEntry } from '../../src/index/port.ts';
import { project } from '../../src/index/projection.ts';
import { generatedVersions, retitled, versionOf } from '../temporary-archive.ts';
import type { Place } from './store.ts';

function inOrder(entries: readonly IndexEntry[]): string[] {
  return entries
    .map((entry, at) => ({ at, ...entry }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.order), Buffer.from(b.order)) || a.at - b.at)
    .map(({ entry }) => entry.id);
}

function sumOver(entries: readonly IndexEntry[]): (of: (entry: IndexEntry) => number) => number {
  return (of) => entries.reduce((total, entry) => total + of(entry), 0);
}

export function indexContract(name: string, place: () => Promise<Place>): void {
  describe(`the index on ${name}`, () => {
    let here: Place;
    let archive: Engines;
    let projected: IndexEntry[];
    beforeEach(async () => {
      here = await place();
      archive = await here.create();
      const records = generatedVersions(4, 0, 150);
      projected = records.map(({ version, content }) => project(version.manifest, content));
      const done = await archive.store.publish(records.map(({ version }) => version));
      expect(done.ok).toBe(true);
    });
    afterEach(async () => {
      await archive.close();
      await here.remove();
    });

    it('lists all records page by page, in order, each once', async () => {
      const seen: string[] = [];
      for (let page = 1; page <= 4; page++) {
        const { total, entries } = await archive.index.list({ page, perPage: 40, openOn: null });
        expect(total).toBe(150);
        seen.push(...entries.map(({ id }) => id));
      }
      expect(seen).toEqual(inOrder(projected));
      expect((await archive.index.list({ page: 5, perPage: 40, openOn: null })).entries).toEqual([]);
      expect((await archive.index.list({ page: 1, perPage: 1000, openOn: null })).entries).toEqual(
        seen.map((id) => projected.find(({ entry }) => entry.id === id)?.entry),
      );
    });

    it('lists the records of every value of every facet, as many as it counts', async () => {
      const facets = await archive.index.facets(null);
      let values = 0;
      for (const facet of facetNames)
        for (const { value, count } of facets[facet]) {
          const of = projected.filter((entry) => entry.facets[facet].includes(value));
          const query = { facet: { name: facet, value }, page: 1, perPage: 1000, openOn: null };
          const { total, entries } = await archive.index.list(query);
          expect(entries.map(({ id }) => id)).toEqual(inOrder(of));
          expect([count, total]).toEqual([of.length, of.length]);
          values++;
        }
      expect(values).toBe(new Set(projected.flatMap((entry) => facetNames.flatMap((n) => entry.facets[n].map((v) => `${n} ${v}`)))).size); // prettier-ignore
      const none = {
        facet: { name: 'type' as const, value: 'no such type' },
        page: 1,
        perPage: 10,
        openOn: null,
      };
      expect(await archive.index.list(none)).toEqual({ total: 0, entries: [] });
    });

    it('counts what the records hold', async () => {
      const sum = sumOver(projected);
      expect(await archive.index.counts(null)).toEqual({
        records: 150,
        versions: 150,
        texts: sum(({ texts }) => texts),
        segments: sum(({ segments }) => segments),
        pages: sum(({ pages }) => pages),
      });
    });

    it('shows the records that came last', async () => {
      const newest = await archive.index.newest(12, null);
      expect(newest).toEqual(projected.slice(-12).reverse().map(({ entry }) => entry)); // prettier-ignore
    });

    it('shows the records that changed last: a new version brings an old record back', async () => {
      const ids = projected.map(({ entry }) => entry.id);
      const last = async (openOn: string | null = null) =>
        (await archive.index.updated(4, openOn)).map(({ id }) => id);
      expect(await last()).toEqual(ids.slice(-4).reverse());
      for (const number of [2, 7, 2]) {
        const { id = '', content } = generatedVersions(4, number, 1)[0] ?? {};
        if (content === undefined) throw new Error('no record');
        const previous = await archive.store.head(id);
        const edited = retitled(content, `After ${previous?.seq}`);
        expect(await archive.store.publish([versionOf(id, edited, { previous })])).toMatchObject({
          ok: true,
        });
      }
      const now = [ids[2], ids[7], ids[149], ids[148]];
      expect(await last()).toEqual(now);
      expect((await archive.index.newest(4, null)).map(({ id }) => id)).toEqual(ids.slice(-4).reverse());
      await rebuildArchive(archive, { signal: new AbortController().signal });
      expect(await last()).toEqual(now);

      const said = { reason: '', by: '', at: '2026-05-12T10:00:00Z' };
      const policy = { record: ids[7] ?? '', level: 'closed' as const, groups: [], until: null, ...said };
      await archive.store.setAccess(policy);
      expect(await last('2026-05-12')).toEqual([ids[2], ids[149], ids[148], ids[147]]);
      expect(await last()).toEqual(now);
    });

    it('follows new versions, closings and withdrawals', async () => {
      const [first] = generatedVersions(4, 0, 1);
      const [second] = generatedVersions(4, 1, 1);
      if (first === undefined || second === undefined) throw new Error('no record');
      const previous = await archive.store.head(first.id);
      const content = retitled(first.content, 'A new title');
      const next = versionOf(first.id, content, { previous });
      expect((await archive.store.publish([next])).ok).toBe(true);
      expect(await archive.index.entry(first.id)).toEqual({
        ...project(next.manifest, content),
        openFrom: null,
        seq: 151,
      });
      expect((await archive.index.counts(null)).versions).toBe(151);

      const at = '2026-05-12T10:00:00Z';
      await archive.store.setAccess({
        record: first.id,
        level: 'closed',
        groups: [],
        until: null,
        reason: '',
        by: '',
        at,
      });
      const withdrawal = { record: second.id, reason: 'by law', by: 'a', at };
      expect((await archive.store.withdraw(withdrawal)).kind).toBe('withdrawn');

      for (const [openOn, records] of [
        ['2026-05-12', 148],
        [null, 149],
      ] as const) {
        // prettier-ignore
        expect((await archive.index.counts(openOn)).records).toBe(records);
        const { total, entries } = await archive.index.list({ page: 1, perPage: 1000, openOn });
        expect([total, entries.length]).toEqual([records, records]);
        expect((await archive.index.newest(1000, openOn)).length).toBe(records);
        const facets = await archive.index.facets(openOn);
        expect(facets.type.reduce((sum, { count }) => sum + count, 0)).toBe(records);
      }
      expect((await archive.index.entry(first.id))?.openFrom).toBe('9999-12-31');
    });

    it('stops at an aborted signal with its reason', async () => {
      const stopped = AbortSignal.abort(new Error('stopped by hand'));
      await expect(archive.index.counts(null, stopped)).rejects.toThrow('stopped by hand');
    });
  });
}
