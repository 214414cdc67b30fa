// What any engine must do that keeps the index, of finding one's way: names, units, editions and days.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleEntry } from '../../src/app/publish/assemble-entry.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import type { Engines } from '../../src/compose.ts';
import { referenceKey } from '../../src/index/project/references.ts';
import { project } from '../../src/index/projection.ts';
import type { AccessPolicy } from '../../src/model/access.ts';
import type { AuthorityReference } from '../../src/model/authority-reference.ts';
import type { EntryContent } from '../../src/model/entry.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import { UNIT_SCHEMA } from '../../src/model/unit.ts';
import { editionPersons, editionVolume } from '../generators/edition.ts';
import { generatedVersions, retitled, versionOf } from '../temporary-archive.ts';
import { dumpIndex } from './browse-dump.ts';
import type { Place } from './store.ts';

const shape = { volumes: 3, documents: 30, persons: 12, joined: 2 };
const records = Array.from({ length: shape.volumes }, (_, volume) => editionVolume(shape, volume)).flat();
const persons = Array.from({ length: shape.volumes }, (_, volume) => editionPersons(shape, volume)).flat();
const units: { id: string; content: EntryContent }[] = [
  ['file', 'russian:avprf/fonds=10/opis=1/delo=1', 'AVPRF, f. 10, op. 1, d. 1'],
  ['fonds', 'russian:avprf/fonds=77', 'АВП РФ, ф. 77'],
  ['collection', 'Bridge Papers', ''],
].map(([level = '', key = '', code = ''], at) => ({
  id: recordIdFrom(Buffer.from(`unit ${at}  `)),
  content: {
    schema: UNIT_SCHEMA,
    level: level === 'file' ? 'file' : level === 'fonds' ? 'fonds' : 'collection',
    key,
    code,
    titles: [{ language: 'en', text: `On ${key}` }],
    scope: [],
    dates: null,
  },
}));

const at = '2026-05-12T10:00:00Z';
const today = '2026-05-12';
const state = { previous: undefined, by: 'test', origin: 'import', note: '' } as const;

const policyOf = (record: string): AccessPolicy => ({
  record,
  level: 'closed',
  groups: [],
  until: null,
  reason: '',
  by: '',
  at,
});

async function publishRecords(archive: Engines, list: readonly { id: string; content: RecordContent }[]) {
  const done = await archive.store.publish(list.map(({ id, content }) => versionOf(id, content)));
  expect(done.ok).toBe(true);
}

async function publishEntries(archive: Engines, list: readonly { id: string; content: EntryContent }[]) {
  const entries = list.map(({ id, content }) =>
    assembleEntry({ ...state, id, content, published: new Date(at) }),
  );
  expect((await archive.store.publishEntries(entries)).ok).toBe(true);
}

async function close(archive: Engines, record: string, until: string | null = null): Promise<void> {
  expect(await archive.store.setAccess({ ...policyOf(record), until })).toBe(true);
}

async function withdraw(archive: Engines, record: string): Promise<void> {
  const done = await archive.store.withdraw({ record, reason: 'by law', by: 'a', at });
  expect(done.kind).toBe('withdrawn');
}

async function rebuild(archive: Engines): Promise<void> {
  const report = await rebuildArchive(archive, { signal: new AbortController().signal });
  expect(report.problems).toEqual([]);
}

/** For each authority, by the id of the one it was joined to, the records that name it; for each other name the same by its reference. */
function recordsOfNames(list: readonly { id: string; content: RecordContent }[]): Map<string, Set<string>> {
  const roots = new Map(
    persons.map(({ id, content: { source, joined } }) => [referenceKey(source), `#${joined?.id ?? id}`]),
  );
  const found = new Map<string, Set<string>>();
  for (const { id, content } of list)
    for (const { reference } of project(versionOf(id, content).manifest, content).names) {
      const key = roots.get(referenceKey(reference)) ?? referenceKey(reference);
      found.set(key, (found.get(key) ?? new Set()).add(id));
    }
  return found;
}

/** The record with other labels for the same names, and its code written otherwise. */
function inOtherWords(content: RecordContent): RecordContent {
  const { names, exemplars } = content.description;
  return {
    ...content,
    description: {
      ...content.description,
      names: names.map((one) =>
        one.authority === undefined ? one : { ...one, label: `UNSAID ${one.label}` },
      ),
      exemplars: exemplars.map((one) =>
        one.code === undefined ? one : { ...one, code: { ...one.code, repository: 'АВП РФ' } },
      ),
    },
  };
}

const join = (id: string) => ({ id, reason: '', by: '' });

export function browseContract(name: string, place: () => Promise<Place>): void {
  describe(`browsing the index on ${name}`, () => {
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

    it('says the same in whatever order records, authorities and units arrive, and when it is rebuilt', async () => {
      await publishEntries(archive, [...persons, ...units]);
      await publishRecords(archive, records);
      const early = await dumpIndex(archive.index, null);
      await rebuild(archive);
      expect(await dumpIndex(archive.index, null)).toEqual(early);
      await archive.close();
      await here.remove();

      here = await place();
      archive = await here.create();
      await publishEntries(archive, persons.slice(20));
      await publishRecords(archive, records);
      await publishEntries(archive, [...units, ...persons.slice(0, 20)]);
      expect(await dumpIndex(archive.index, null)).toEqual(early);
      // Each volume has names of its own, but for places, which are their publisher's; of twelve persons two in each but the first were joined to those there.
      const inVolumes = (kind: string): number =>
        new Set(
          records.flatMap(({ content: { description } }) =>
            description.names
              .filter((name) => name.kind === kind)
              .map(({ label }) => `${kind === 'place' ? '' : (description.within?.key ?? '')} ${label}`),
          ),
        ).size;
      const found = [3 * 12 - 2 * 2, inVolumes('body'), inVolumes('place'), inVolumes('term')];
      expect(early.names.map(({ list }) => list.length)).toEqual(found);
      expect(inVolumes('term')).toBeGreaterThan(6);
    });

    it('lists every name with the records that it and whatever was joined to it stand in', async () => {
      await publishRecords(archive, records);
      await publishEntries(archive, persons);
      const expected = recordsOfNames(records);
      const dump = await dumpIndex(archive.index, null);
      const listed = dump.names.flatMap(({ list }) => list);
      expect(new Map(listed.map((line) => [referenceKey(line.reference), line.records]))).toEqual(
        new Map([...expected].map(([key, ids]) => [key, ids.size])),
      );
      for (const { details, list } of dump.names)
        details.forEach((detail, n) => {
          const key = referenceKey(list[n]?.reference ?? { id: '' });
          expect(new Set(detail.records.map(({ id }) => id))).toEqual(expected.get(key));
          expect(detail.records.length).toBe(expected.get(key)?.size);
        });
    });

    it('counts who else is there, record by record', async () => {
      await publishRecords(archive, records);
      await publishEntries(archive, persons);
      const expected = recordsOfNames(records);
      const person = persons[0];
      const own = expected.get(`#${person?.id}`) ?? new Set();
      const found = await archive.index.names.name(
        { id: person?.id ?? '' },
        { page: 1, perPage: 1, besides: 1000, openOn: null },
      );
      const together = [...expected]
        .filter(([key]) => key !== `#${person?.id}` && !key.startsWith('10:as-written'))
        .map(([key, ids]) => [key, [...ids].filter((id) => own.has(id)).length] as const)
        .filter(([, count]) => count > 0);
      expect(own.size).toBeGreaterThan(10);
      expect(new Map(found?.besides.map((one) => [referenceKey(one.reference), one.records]))).toEqual(
        new Map(together),
      );
    });

    it('shows readers nothing of closed and withdrawn records: as if those had never come', async () => {
      const hidden = records.filter((_, n) => n % 3 === 1);
      const open = records.filter((_, n) => n % 3 !== 1);
      await publishRecords(archive, open);
      const without = await dumpIndex(archive.index, today);
      await publishRecords(archive, hidden.slice(0, 8));
      for (const { id } of hidden.slice(0, 8)) await close(archive, id);
      expect(await dumpIndex(archive.index, today)).toEqual(without);

      await publishRecords(archive, hidden.slice(8));
      for (const { id } of hidden.slice(8, 16)) await close(archive, id, '2027-01-01');
      for (const { id } of hidden.slice(16)) await withdraw(archive, id);
      expect(await dumpIndex(archive.index, today)).toEqual(without);

      const all = await dumpIndex(archive.index, null);
      expect(all).not.toEqual(without);
      await rebuild(archive);
      expect(await dumpIndex(archive.index, today)).toEqual(without);
      expect(await dumpIndex(archive.index, null)).toEqual(all);
    });

    it('calls nothing by what a closed record says, were it the first', async () => {
      const [hidden, open] = [records.slice(0, 40), records.slice(40)];
      await publishRecords(archive, open);
      const without = await dumpIndex(archive.index, today);
      await archive.close();
      await here.remove();

      here = await place();
      archive = await here.create();
      await publishRecords(
        archive,
        hidden.map(({ id, content }) => ({ id, content: inOtherWords(content) })),
      );
      for (const { id } of hidden) await close(archive, id);
      await publishRecords(archive, open);
      expect(await dumpIndex(archive.index, today)).toEqual(without);
      expect(JSON.stringify(await dumpIndex(archive.index, null))).toContain('UNSAID');
      for (const { id } of open) await withdraw(archive, id);
      expect((await dumpIndex(archive.index, today)).names.flatMap(({ list }) => list)).toEqual([]);
    });

    it('is the same as rebuilt after any row of new versions, closings, openings and withdrawals', async () => {
      const made = generatedVersions(23, 0, 60, { blocks: 2 });
      expect((await archive.store.publish(made.map(({ version }) => version))).ok).toBe(true);
      await publishEntries(archive, persons.slice(0, 14));
      for (const [n, { id, content }] of made.entries()) {
        if (n % 4 === 0) await close(archive, id, n % 8 === 0 ? '2030-01-01' : null);
        if (n % 12 === 0) await archive.store.setAccess({ ...policyOf(id), level: 'public' });
        if (n % 5 === 1) await withdraw(archive, id);
        else if (n % 3 === 0) {
          const head = await archive.store.head(id);
          const other = made[(n + 7) % made.length]?.content ?? content;
          const next = { ...retitled(content, `Edited ${n}`), texts: other.texts };
          const changed = { ...next, description: { ...next.description, names: other.description.names } };
          expect((await archive.store.publish([versionOf(id, changed, { previous: head })])).ok).toBe(true);
        }
      }
      const [reader, operator] = [
        await dumpIndex(archive.index, today),
        await dumpIndex(archive.index, null),
      ];
      await rebuild(archive);
      expect(await dumpIndex(archive.index, today)).toEqual(reader);
      expect(await dumpIndex(archive.index, null)).toEqual(operator);
      expect(operator.names.flatMap(({ list }) => list).length).toBeGreaterThan(30);
    });

    it('leads from a name to where it was joined, and back once it is split again', async () => {
      const [first, second] = [persons[0], persons[12]];
      if (first === undefined || second === undefined) throw new Error('no persons');
      const { format, key } = second.content.source;
      await publishRecords(archive, records);
      expect(await leadsTo(archive, [{ format, key }])).toEqual([{ format, key }]);
      await publishEntries(archive, [second]);
      expect(await leadsTo(archive, [{ format, key }])).toEqual([{ id: second.id }]);
      await publishEntries(archive, [first]);
      expect(await leadsTo(archive, [{ format, key }, { id: second.id }])).toEqual([
        { id: first.id },
        { id: first.id },
      ]);
      const previous = await archive.store.entry(second.id);
      const content = { ...second.content, joined: null };
      const split = assembleEntry({ ...state, id: second.id, content, previous });
      expect((await archive.store.publishEntries([split])).ok).toBe(true);
      expect(await leadsTo(archive, [{ format, key }, { id: first.id }])).toEqual([
        { id: second.id },
        { id: first.id },
      ]);
    });

    it('shows names joined in a circle once', async () => {
      const [a, b] = [persons[2], persons[3]];
      if (a === undefined || b === undefined) throw new Error('no persons');
      await publishRecords(archive, records);
      await publishEntries(archive, [
        { ...a, content: { ...a.content, joined: join(b.id) } },
        { ...b, content: { ...b.content, joined: join(a.id) } },
      ]);
      const [one, other] = await leadsTo(archive, [{ id: a.id }, { id: b.id }]);
      expect(one).toEqual(other);
      expect([{ id: a.id }, { id: b.id }]).toContainEqual(one);
      const query = { role: undefined, page: 1, perPage: 10, besides: 1, openOn: null };
      expect(await archive.index.names.name({ id: a.id }, query)).toMatchObject({ name: { kind: 'person' } });
      const before = await dumpIndex(archive.index, null);
      await rebuild(archive);
      expect(await dumpIndex(archive.index, null)).toEqual(before);
    });

    it('keeps an edition’s contents in order, with neighbours that are open, and finds what is referred to', async () => {
      await publishRecords(archive, records);
      const edition = { format: 'tei', key: 'bridge1001' };
      const own = records.slice(shape.documents + 2, 2 * (shape.documents + 1)).map(({ id }) => id);
      const contents = await archive.index.editions.contents(edition, today);
      expect(contents.map(({ entry }) => entry.id)).toEqual(own);
      expect(
        (await archive.index.editions.volumes(1, 50, today)).entries.map(({ documents }) => documents),
      ).toEqual([30, 30, 30]);
      await close(archive, own[10] ?? '');
      const around = await archive.index.editions.around(edition, 10, today);
      expect([around.volume?.type, around.previous?.id, around.next?.id]).toEqual([
        'volume',
        own[8],
        own[11],
      ]);
      const target = (anchor: string) => ({ ...edition, anchor });
      const found = await archive.index.editions.targets(
        ['d3', 'd3p2', '', 'd11', 'd11p1', 'nowhere'].map(target),
        today,
      );
      expect(found.map((one) => one && [one.id, one.place])).toEqual([
        [own[2], null],
        [own[2], 't1.b2'],
        [records[shape.documents + 1]?.id, null],
        null,
        null,
        null,
      ]);
      expect(found[0]?.beginning).toMatch(/^The commission heard/);
    });
  });
}

/** To what references lead, without what is said there. */
async function leadsTo(archive: Engines, references: readonly AuthorityReference[]) {
  const found = await archive.index.names.resolve(references, today);
  return found.map((one) => one?.reference ?? null);
}
