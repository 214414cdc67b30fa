// What any engine must do that searches: its answers are those that follow from the words of the records, and from nothing that is closed.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import type { Engines } from '../../src/compose.ts';
import { fingerprintOf } from '../../src/index/project/words-fingerprint.ts';
import { GAP } from '../../src/index/project/words.ts';
import {
  searchFacets,
  searchFields,
  type Choice,
  type EngineAnswer,
  type EngineQuery,
  type SearchField,
  type SearchNode,
} from '../../src/index/search.ts';
import type { Draw } from '../generators/draw.ts';
import { atLeastOne, oneIn, pick, several } from '../generators/draw.ts';
import { seeded } from '../generators/sources.ts';
import { generatedVersions, retitled, versionOf } from '../temporary-archive.ts';
import { answers, kindsOf, known, valuesOf, type Known } from './search-oracle.ts';
import { dumpSearch } from './search-dump.ts';
import type { Place } from './store.ts';

const made = generatedVersions(31, 0, 90, { blocks: 2 });
const records = made.map(known);
const kinds = kindsOf(records);
const today = '2026-05-12';
const at = '2026-05-12T10:00:00Z';

const everything: Pick<EngineQuery, 'sort' | 'page' | 'perPage' | 'facets' | 'openOn'> = {
  sort: 'relevance',
  page: 1,
  perPage: 1000,
  facets: searchFacets.map((facet) => ({ facet, limit: 1000 })),
  openOn: null,
};

const word = (...forms: string[]): SearchNode => ({
  kind: 'words',
  words: forms.map((form) => [{ form, weight: 1 }]),
  fields: [],
});

const runOf = (record: Known, field: SearchField): readonly string[] => record.words.fields[field];

/** A phrase of up to three words out of some record, each place with another form besides, now and then. */
function drawWords(draw: Draw): SearchNode {
  const record = pick(draw, atLeastOne(records));
  const field = pick(draw, atLeastOne(searchFields.filter((one) => runOf(record, one).length > 0)));
  const forms = runOf(record, field);
  const start = draw.int(0, forms.length - 1);
  const phrase = forms.slice(start, start + draw.int(1, 3)).filter((form) => form !== GAP);
  const others = runOf(pick(draw, atLeastOne(records)), field).filter((form) => form !== GAP);
  const words = phrase.map((form): Choice => {
    const other = others[draw.int(0, Math.max(0, others.length - 1))];
    return oneIn(draw, 3) && other !== undefined
      ? [
          { form, weight: 1 },
          { form: other, weight: 0.5 },
        ]
      : [{ form: form.toWellFormed(), weight: oneIn(draw, 5) ? 0.7 : 1 }];
  });
  return {
    kind: 'words',
    words: words.length === 0 ? [[{ form: 'nowhere', weight: 1 }]] : words,
    fields: oneIn(draw, 3) ? [field] : [],
    ...(oneIn(draw, 3) && words.length > 1 && { within: draw.int(0, 6) }),
  };
}

function drawNode(draw: Draw, depth: number): SearchNode {
  const record = pick(draw, atLeastOne(records));
  if (depth > 0 && oneIn(draw, 2)) {
    const kind = pick(draw, ['and', 'or', 'not']);
    if (kind === 'not') return { kind: 'not', of: drawNode(draw, depth - 1) };
    return { kind: kind === 'and' ? 'and' : 'or', of: several(draw, 1, 3, () => drawNode(draw, depth - 1)) };
  }
  switch (draw.int(1, 9)) {
    case 1: {
      const form = runOf(record, 'title').find((one) => one !== GAP) ?? 'a';
      return {
        kind: 'prefix',
        start: (Array.from(form)[0] ?? 'a').toWellFormed(),
        fields: oneIn(draw, 2) ? ['title'] : [],
      };
    }
    case 2: {
      const facet = pick(draw, searchFacets);
      return { kind: 'facet', facet, values: [...valuesOf(record, facet, kinds)].slice(0, 2) };
    }
    case 3: {
      const name = record.entry.names.find(({ roles }) => roles.includes('from') || roles.includes('to'));
      const values = [...valuesOf(record, name?.kind === 'body' ? 'body' : 'person', kinds)];
      return { kind: 'facet', facet: 'person', values, role: oneIn(draw, 2) ? 'from' : 'to' };
    }
    case 4:
      return {
        kind: 'dates',
        from: `19${draw.int(10, 99)}-01-01`,
        to: oneIn(draw, 3) ? null : `20${draw.int(10, 99)}-06-30`,
      };
    case 5:
      return { kind: 'records', ids: several(draw, 0, 3, () => pick(draw, atLeastOne(records)).id) };
    case 6:
      return { kind: 'unit', keys: record.entry.units.slice(0, 2).map(({ key }) => key) };
    default:
      return drawWords(draw);
  }
}

const ids = (answer: EngineAnswer): string[] => answer.hits.map(({ entry }) => entry.id);

const setAccess = (
  archive: Engines,
  record: string,
  level: 'closed' | 'public',
  until: string | null = null,
): Promise<boolean> => archive.store.setAccess({ record, level, groups: [], until, reason: '', by: '', at });

const rebuild = (archive: Engines) => rebuildArchive(archive, { signal: new AbortController().signal });

export function searchContract(name: string, place: () => Promise<Place>): void {
  describe(`searching on ${name}`, () => {
    let here: Place;
    let archive: Engines;
    const ask = (root: SearchNode | null, rest: Partial<EngineQuery> = {}) =>
      archive.index.search.search({ ...everything, root, ...rest });

    describe('an archive that stays as it is', () => {
      beforeAll(async () => {
        here = await place();
        archive = await here.create();
        expect((await archive.store.publish(made.map(({ version }) => version))).ok).toBe(true);
      });
      afterAll(async () => {
        await archive.close();
        await here.remove();
      });

      it('finds what brute force finds, with the same counts of every facet, what is exact first', async () => {
        const draw = seeded(7);
        let found = 0;
        for (let n = 0; n < 150; n++) {
          const node = drawNode(draw, 2);
          const expected = records.filter((record) => answers(record, node));
          const answer = await ask(node);
          expect(new Set(ids(answer)), JSON.stringify(node)).toEqual(new Set(expected.map(({ id }) => id)));
          expect(answer.total).toBe(expected.length);
          for (const { facet, distinct, values } of answer.facets) {
            const counts = new Map<string, number>();
            for (const record of expected)
              for (const value of valuesOf(record, facet, kinds))
                counts.set(value, (counts.get(value) ?? 0) + 1);
            expect(
              new Map(values.map(({ value, count }) => [value, count])),
              `${facet} of ${JSON.stringify(node)}`,
            ).toEqual(counts);
            expect(distinct).toBe(counts.size);
            expect(values.map(({ count }) => count)).toEqual([...counts.values()].sort((a, b) => b - a));
          }
          const exact = new Set(expected.filter((record) => answers(record, node, 1)).map(({ id }) => id));
          for (const hit of answer.hits)
            expect(hit.exact, JSON.stringify(node)).toBe(exact.has(hit.entry.id));
          expect(answer.hits.map(({ exact: isExact }) => isExact).lastIndexOf(true)).toBe(exact.size - 1);
          found += expected.length;
        }
        expect(found).toBeGreaterThan(1000);
      });

      it('gives every page to the very end, each record once, in the same order', async () => {
        const form = runOf(
          records.find(({ words }) => words.fields.original.length > 0) ?? atLeastOne(records)[0],
          'original',
        )[0];
        for (const sort of ['relevance', 'date', 'newest-date'] as const)
          for (const root of [null, word(form ?? '')]) {
            const all = ids(await ask(root, { sort }));
            const paged: string[] = [];
            for (let page = 1; paged.length < all.length; page++) {
              const answer = await ask(root, { sort, page, perPage: 7 });
              expect(answer.total).toBe(all.length);
              expect(answer.hits.length).toBe(Math.min(7, all.length - paged.length));
              paged.push(...ids(answer));
            }
            expect(paged).toEqual(all);
            expect((await ask(root, { sort, page: 500, perPage: 7 })).hits).toEqual([]);
          }
      });

      it('sorts by date either way, undated last', async () => {
        const moments = new Map(records.map(({ id, entry }) => [id, entry.moment]));
        const dated = (id: string): boolean => (moments.get(id) ?? 0) < (2 ** 37 + 1) * 4096;
        const first = ids(await ask(null, { sort: 'date' }));
        const last = ids(await ask(null, { sort: 'newest-date' }));
        const times = (list: readonly string[]) => list.filter(dated).map((id) => moments.get(id) ?? 0);
        expect(times(first)).toEqual(times(first).toSorted((a, b) => a - b));
        expect(times(last)).toEqual(times(first).toReversed());
        for (const list of [first, last]) expect(list.findIndex((id) => !dated(id))).toBe(times(list).length);
      });

      it('knows the vocabulary: how many records have a form, which forms share a stem, begin alike, are a letter off', async () => {
        const { vocabulary } = archive.index.search;
        const counts = new Map<string, number>();
        const stems = new Map<string, Set<string>>();
        for (const { words } of records) {
          const own = new Set(
            searchFields.flatMap((field) => words.fields[field].map((form) => form.toWellFormed())),
          );
          own.delete(GAP);
          for (const form of own) counts.set(form, (counts.get(form) ?? 0) + 1);
          for (const [form, key] of words.stems.filter(([one]) => own.has(one)))
            stems.set(key, (stems.get(key) ?? new Set()).add(form));
        }
        const forms = [...counts.keys()];
        const all = await vocabulary.known([...forms, 'not-there'], null);
        expect(new Map(all.map(({ form, records: n }) => [form, n]))).toEqual(counts);
        expect(all.map(({ records: n }) => n)).toEqual([...counts.values()].sort((a, b) => b - a));
        for (const [key, expected] of [...stems].filter((_, n) => n % 25 === 0))
          expect(new Set((await vocabulary.stemmed([key], 1000, null)).map(({ form }) => form))).toEqual(
            expected,
          );
        for (const form of forms.filter((one, n) => n % 40 === 0 && one.length > 4)) {
          const start = form.slice(0, 3).toWellFormed();
          const expected = forms.filter((one) => one.startsWith(start));
          expect(new Set((await vocabulary.beginning(start, 1000, null)).map((one) => one.form))).toEqual(
            new Set(expected),
          );
          const worn = `${form.slice(0, 2)}${form.slice(3)}`.toWellFormed();
          expect((await vocabulary.near(worn, 1, 1000, null)).map((one) => one.form)).toContain(form);
          const exchanged =
            `${form.slice(0, 1)}${form.slice(2, 3)}${form.slice(1, 2)}${form.slice(3)}`.toWellFormed();
          if (exchanged !== form)
            expect((await vocabulary.near(exchanged, 1, 1000, null)).map((one) => one.form)).toContain(form);
        }
      });

      it('holds the words of every record, as its fingerprint tells', async () => {
        for (const { id, content } of records)
          expect(await archive.index.search.fingerprint(id)).toBe(fingerprintOf(content));
        expect(await archive.index.search.fingerprint('00000000')).toBe(undefined);
      });

      it('answers queries of many choices, and of words that nobody wrote', async () => {
        const forms = [...new Set(records.flatMap(({ words }) => words.fields.original))].filter(
          (form) => form !== GAP,
        );
        const choices = forms.slice(0, 500).map((form) => ({ form: form.toWellFormed(), weight: 0.5 }));
        const phrase: SearchNode = { kind: 'words', words: [choices, choices], fields: [] };
        expect(new Set(ids(await ask(phrase)))).toEqual(
          new Set(records.filter((record) => answers(record, phrase)).map(({ id }) => id)),
        );
        for (const form of ['', '\u0001', '\ud800', "'; DROP TABLE entry", '*', 'a"b', GAP])
          expect((await ask(word(form))).total).toBe(0);
      });
    });

    describe('an archive that changes', () => {
      beforeEach(async () => {
        here = await place();
        archive = await here.create();
      });
      afterEach(async () => {
        await archive.close();
        await here.remove();
      });
      const publish = async (list: readonly (typeof made)[number][]): Promise<void> => {
        expect((await archive.store.publish(list.map(({ version }) => version))).ok).toBe(true);
      };
      const some = made.slice(0, 36);
      const dump = (openOn: string | null) => dumpSearch(archive.index.search, some.map(known), openOn);

      it('shows readers nothing of what is closed or withdrawn: no hit, count, word, suggestion or order', async () => {
        const [hidden, open] = [some.filter((_, n) => n % 3 === 1), some.filter((_, n) => n % 3 !== 1)];
        await publish(open);
        const without = await dump(today);
        await publish(hidden.slice(0, 4));
        for (const { id } of hidden.slice(0, 4)) await setAccess(archive, id, 'closed');
        expect(await dump(today)).toEqual(without);

        await publish(hidden.slice(4));
        for (const { id } of hidden.slice(4, 8)) await setAccess(archive, id, 'closed', '2027-01-01');
        for (const { id } of hidden.slice(8))
          expect((await archive.store.withdraw({ record: id, reason: 'by law', by: 'a', at })).kind).toBe(
            'withdrawn',
          );
        expect(await dump(today)).toEqual(without);
        const all = await dump(null);
        expect(all).not.toEqual(without);
        const later = await dump('2027-01-01');
        expect(later).not.toEqual(without);
        await rebuild(archive);
        expect(await dump(today)).toEqual(without);
        expect(await dump('2027-01-01')).toEqual(later);
        expect(await dump(null)).toEqual(all);
        for (const { id } of hidden.slice(0, 4)) await setAccess(archive, id, 'public');
        expect(await dump(today)).not.toEqual(without);
      });

      it('is the same as rebuilt after new versions, closings, openings and withdrawals', async () => {
        await publish(some);
        for (const [n, { id, content }] of some.entries()) {
          if (n % 4 === 0) await setAccess(archive, id, 'closed', n % 8 === 0 ? '2026-01-01' : null);
          if (n % 12 === 0) await setAccess(archive, id, 'public');
          if (n % 9 === 1) await archive.store.withdraw({ record: id, reason: 'by law', by: 'a', at });
          else if (n % 3 === 0) {
            const previous = await archive.store.head(id);
            const other = some[(n + 7) % some.length]?.content ?? content;
            const next = { ...retitled(content, `Edited ${n}`), texts: other.texts };
            expect((await archive.store.publish([versionOf(id, next, { previous })])).ok).toBe(true);
            expect(await archive.index.search.fingerprint(id)).toBe(fingerprintOf(next));
          }
        }
        const [reader, operator] = [await dump(today), await dump(null)];
        await rebuild(archive);
        expect(await dump(today)).toEqual(reader);
        expect(await dump(null)).toEqual(operator);
      });

      it('shows a publication as soon as it is made, and what it was before no more', async () => {
        await publish(some.slice(0, 5));
        const [first] = some;
        if (first === undefined) throw new Error('no record');
        expect((await ask(word('unheard'))).total).toBe(0);
        const previous = await archive.store.head(first.id);
        const next = versionOf(first.id, retitled(first.content, 'Unheard of'), { previous });
        expect((await archive.store.publish([next])).ok).toBe(true);
        expect(ids(await ask(word('unheard', 'of')))).toEqual([first.id]);
        const again = versionOf(first.id, first.content, { previous: await archive.store.head(first.id) });
        expect((await archive.store.publish([again])).ok).toBe(true);
        expect((await ask(word('unheard'))).total).toBe(0);
        expect(await archive.index.search.vocabulary.known(['unheard'], null)).toEqual([]);
      });

      it.each(['edition-matter', 'volume'] as const)(
        'puts a document before a part of an edition of type %s with the same words',
        async (type) => {
          const both = some.slice(0, 2).map(({ id }, n) => {
            const content = retitled(some[0]?.content ?? atLeastOne(records)[0].content, 'Sluice keepers');
            const { source, ...rest } = content.description;
            const description = {
              ...rest,
              source: { ...source, key: `keepers ${n}` },
              type: n === 0 ? type : ('letter' as const),
            };
            return versionOf(id, { ...content, description });
          });
          expect((await archive.store.publish(both)).ok).toBe(true);
          const expected = some.slice(0, 2).map(({ id }) => id);
          expect(ids(await ask(word('sluice')))).toEqual(expected.toReversed());
          expect(ids(await ask(word('sluice'), { sort: 'date' }))).toEqual(expected);
        },
      );

      it('keeps nothing of a batch that is refused', async () => {
        await publish(some.slice(0, 3));
        const before = await dump(null);
        const [first] = some;
        const stale = versionOf(
          first?.id ?? '',
          retitled(first?.content ?? atLeastOne(records)[0].content, 'Never'),
        );
        const refused = await archive.store.publish([
          ...some.slice(3, 6).map(({ version }) => version),
          stale,
        ]);
        expect(refused.ok).toBe(false);
        expect(await dump(null)).toEqual(before);
        await publish(some.slice(3, 6));
        for (const { id, content } of some.slice(0, 6))
          expect(await archive.index.search.fingerprint(id)).toBe(fingerprintOf(content));
      });
    });
  });
}
