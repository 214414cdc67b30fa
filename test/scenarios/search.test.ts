// What readers look for, and whether they find it: over the samples, and over the telegram where it is there.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { importSources } from '../../src/app/import/import.ts';
import { plainSearch } from '../../src/app/search/request.ts';
import { search, suggest } from '../../src/app/search/search.ts';
import type { MarkKind, SearchRequest, SearchView } from '../../src/app/search/view.ts';
import { recordOf, textOf } from '../hostile/content.ts';
import { sharedData } from '../shared-data.ts';
import { testArchive, type TestArchive } from './archive.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const outside = sharedData('telegram-1950');
const anonymous = { kind: 'anonymous' } as const;

let archive: TestArchive;
let letter = '';

beforeAll(async () => {
  archive = await testArchive();
  const paths = ['records', 'authorities.csv', 'units.csv'].map((name) => join(samples, name));
  if (outside !== undefined) paths.push(join(outside, 'record.txt'));
  const { signal } = new AbortController();
  const { failed } = await importSources(archive, paths, { by: 'test', signal });
  expect(failed).toBe(0);
  letter = await archive.publish(
    'weir',
    recordOf('weir', [
      textOf('t1', 'transcription', 'ru', [
        'Плотину осмотрел Линь Бяо.',
        'Воды нехватает. Об"явлено Гаврилову.',
      ]),
      textOf('t2', 'translation', 'en', [
        'The weir was inspected by Lin Biao.',
        'There is not enough water.',
      ]),
    ]),
  );
});
afterAll(async () => archive.remove());

const ask = async (q: string, more: Partial<SearchRequest> = {}): Promise<SearchView> =>
  search(archive, { ...plainSearch(q), perPage: 100, ...more }, anonymous);
const typed = async (text: string) => suggest(archive, text, 10, anonymous);
const titles = ({ hits }: SearchView): string[] => hits.map(({ entry }) => entry.title);

/** What is marked in the passages of one record, with how. */
function marked({ hits }: SearchView, title: string): { text: string; mark: MarkKind; editorial: boolean }[] {
  const hit = hits.find(({ entry }) => entry.title === title);
  const { original, translation } = hit?.passages ?? { original: null, translation: null };
  return [original, translation]
    .flatMap((passage) => passage?.runs ?? [])
    .flatMap(({ text, mark, editorial }) => (mark === null ? [] : [{ text, mark, editorial }]));
}

const telegram = 'Ciphered Telegram, Shtykov to Vyshinsky';

describe.skipIf(outside === undefined)('in the telegram of 1950 (skipped without it)', () => {
  it.each([
    'объединение',
    'об"единение',
    'Штыков',
    'Shtykov',
    'Ш Т Ы К О В',
    '박헌영',
    '朴宪永',
    'Пак Хен Ен',
    'Chou En-lai',
    '周恩来',
    'Чжоу Эньлай',
    'Vyshinskii, A. Ia.',
    '"Vyshinskii, A. Ia."',
    '"Mao Zedong and Zhou Enlai"',
    'нехватает',
    'не хватает',
    'ref:"059a/5a/11/3"',
    'ref:"ф. 059а, оп. 5а, п. 11, д. 3"',
    'ref:059a/5a/3',
    'mark:"strictly secret"',
    'mark:"строго секретно"',
    'from:Штыков to:Vyshinsky',
    'repository:АВПРФ date:1950-05',
    'in:translation "Foreign Minister"',
  ])('%s finds it', async (q) => {
    expect(titles(await ask(q))).toContain(telegram);
  });

  it.each([
    'in:original "Foreign Minister"',
    'in:original американцы',
    'mark:"top secret"',
    'mark:secret',
    'forms:off 박헌영',
    '=Штыкова',
    'date:1951',
    'Chiang Kai-shek',
  ])('%s does not', async (q) => {
    expect(titles(await ask(q))).not.toContain(telegram);
  });

  it.each([
    ['mark:"strictly secret"', /^строго секретно/iu],
    ['ref:059a/5a/3', /059[aа].*5[aа].*3/u],
  ])('%s shows how it begins, and what of its description answered', async (q, found) => {
    const [hit] = (await ask(q)).hits.filter(({ entry }) => entry.title === telegram);
    expect([hit?.passages.original?.found, hit?.passages.translation?.found]).toEqual([false, false]);
    expect(hit?.because).toEqual([expect.objectContaining({ kind: 'description' })]);
    expect(hit?.because[0]?.found).toMatch(found);
  });

  it('takes the hard sign of a typewriter for what it is: the word as typed', async () => {
    const found = await ask('объединение');
    expect(found.hits[0]).toMatchObject({ exact: true, entry: { title: telegram } });
    expect(marked(found, telegram)).toContainEqual({ text: 'об"единение', mark: 'exact', editorial: false });
  });

  it('marks a name in the original and in the translation, and tells an editor’s words from the document’s', async () => {
    const marks = marked(await ask('박헌영'), telegram);
    expect(marks).toContainEqual({ text: 'Пак Хен Еном', mark: 'name', editorial: false });
    expect(marks).toContainEqual({ text: 'Pak Hon Yong', mark: 'name', editorial: true });
  });

  it('gives a true reason: the name in Russian is Soviet practical spelling, and not Kontsevich’s', async () => {
    const { names } = await ask('박헌영');
    const reasons = names.flatMap(({ forms }) => forms.map(({ written, reason }) => `${written}: ${reason}`));
    const [own = '', ...others] = reasons.filter((reason) => reason.startsWith('Пак Хен Ен: '));
    expect(own).toContain('Soviet practical');
    expect(own).not.toContain('Kontsevich');
    expect(others).toEqual([]);
  });
});

describe('names in the samples', () => {
  const report = 'Ciphered Telegram, Poluektov to Doroshkevich';

  it.each(['Ци Бохэн', 'Qi Boheng', 'Ch’i Po-heng', '祁伯衡', 'Ki Paek-hyong'])(
    '%s finds all in which the delegate stands, in whatever script',
    async (q) => {
      const found = titles(await ask(q));
      expect(found).toContain(report);
      expect(found).toContain('Agreement on the Middle of the River');
      expect(found).toContain('Note on a Pianoforte');
    },
  );

  it('leaves out a form that is switched off, and still lists it', async () => {
    const all = await ask('Полуэктов');
    const without = all.names.flatMap(({ forms }) => forms.map(({ written }) => written));
    const few = await ask('Полуэктов', { without });
    expect(without).toContain('Poluektov');
    expect(few.total).toBeLessThan(all.total);
    expect(few.names.flatMap(({ forms }) => forms).every(({ on }) => !on)).toBe(true);
    const off = await ask('forms:off Полуэктов');
    expect(off.total).toBeLessThan(all.total);
    expect(off.names).toEqual([]);
  });

  it('keeps apart two places of one name', async () => {
    const { names } = await ask('Mukō');
    expect(names.map(({ label, kind }) => `${kind} ${label}`).sort()).toEqual([
      'place River Mugan',
      'place Wu-k’ou',
    ]);
  });

  it('takes no word that records use for a name in one place for the name: "the river", "the Commission"', async () => {
    for (const q of ['river', '"middle of the river"', 'bridge pile', 'Commission'])
      expect((await ask(q)).names, q).toEqual([]);
  });

  it('finds a name that no authority and no mention knows, by the rules alone', async () => {
    const found = await ask('林彪');
    expect(found.hits).toMatchObject([{ exact: false, entry: { id: letter } }]);
    const [form] = found.names.flatMap((name) => name.forms).filter(({ written }) => written === 'Линь Бяо');
    expect(form).toMatchObject({ attested: false, on: true, records: 1 });
    expect(form?.reason).toContain('Palladius');
  });
});

describe('words', () => {
  it('finds other endings after the word as typed, and other spellings', async () => {
    const found = await ask('мост');
    const exact = found.hits.map((hit) => hit.exact);
    expect(exact).toEqual(exact.toSorted((a, b) => Number(b) - Number(a)));
    expect(exact).toContain(true);
    expect(exact).toContain(false);
    expect((await ask('не хватает воды')).hits.map(({ entry }) => entry.id)).toContain(letter);
    expect((await ask('объявлено')).hits[0]).toMatchObject({ entry: { id: letter }, exact: true });
  });

  it('finds a word a letter off, and says so', async () => {
    const [hit] = (await ask('inspecled')).hits;
    expect(hit).toMatchObject({ entry: { id: letter }, exact: false });
    expect(hit?.because).toContainEqual(expect.objectContaining({ kind: 'inexact', found: 'inspected' }));
  });

  it('looks for stop words alone, and lets them decide nothing beside others', async () => {
    expect((await ask('the')).total).toBeGreaterThan(5);
    expect((await ask('the pianoforte in the river')).total).toBe((await ask('pianoforte river')).total);
  });

  it('knows what not to find', async () => {
    const both = await ask('bridge pile');
    const one = await ask('bridge -pile');
    const all = await ask('bridge');
    expect(both.total + one.total).toBeLessThanOrEqual(all.total + both.total);
    expect(titles(one).some((title) => titles(both).includes(title))).toBe(false);
  });
});

describe('beside the words', () => {
  it('counts facets over all that was found, and shows what was chosen', async () => {
    const { total, facets } = await ask('', { where: [{ facet: 'type', value: 'telegram' }] });
    const types = facets.find(({ facet }) => facet === 'type');
    expect(types?.values).toContainEqual(
      expect.objectContaining({ value: 'telegram', count: total, chosen: true }),
    );
    const none = await ask('pianoforte', { where: [{ facet: 'type', value: 'telegram' }] });
    expect(none.total).toBe(0);
    expect(none.facets.find(({ facet }) => facet === 'type')?.values).toContainEqual(
      expect.objectContaining({ value: 'telegram', count: 0, chosen: true }),
    );
  });

  it('narrows by language and dates', async () => {
    const { hits } = await ask('', { lang: 'hu', from: '1926-09', to: '1926-09' });
    expect(hits.map(({ entry }) => entry.title)).toEqual(['The Smith to His Mother']);
    expect((await ask('', { from: 'some day' })).notices).toMatchObject([{ code: 'search-dates' }]);
  });

  it('offers ways on that find more', async () => {
    const { ways, total } = await ask('"pianoforte river"');
    expect(total).toBe(0);
    expect(ways.map(({ q }) => q)).toContain('pianoforte river');
    for (const way of ways) expect((await ask(way.q)).total, way.q).toBe(way.total);
    expect((await ask('pianoforle')).ways.map(({ q }) => q)).toContain('pianoforte');
    expect((await ask('person:"Nobody Anywhere"')).notices).toMatchObject([
      { code: 'search-unknown-person' },
    ]);
  });

  it('gives every page to the very end, and nothing beyond it', async () => {
    const all = await ask('');
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(all.total / 5) }, async (_, at) =>
        ask('', { page: at + 1, perPage: 5 }),
      ),
    );
    expect(pages.flatMap(({ hits }) => hits.map(({ entry }) => entry.id))).toEqual(
      all.hits.map(({ entry }) => entry.id),
    );
    expect((await ask('', { page: 1000 })).hits).toEqual([]);
  });

  it('finds nothing where nothing can be looked for', async () => {
    for (const q of ['!!!', '""', '«»', '\u202e\u0000']) expect((await ask(q)).total, q).toBe(0);
  });
});

describe('while typing', () => {
  it('goes on with names, by their kind after a field, and keeps what stands before', async () => {
    expect(await typed('Полу')).toContainEqual(
      expect.objectContaining({ kind: 'person', q: 'person:"Poluektov"' }),
    );
    expect(await typed('bridge person:Полу')).toContainEqual(
      expect.objectContaining({ q: 'bridge person:"Poluektov"' }),
    );
    expect((await typed('place:Wu')).every(({ kind }) => kind === 'place')).toBe(true);
    expect(await typed('')).toEqual([]);
  });

  it.skipIf(outside === undefined).each(['Chou', '周', 'Чжоу', 'Пак', '박'])(
    'knows persons in another script: %s (skipped without the telegram)',
    async (start) => {
      const persons = (await typed(start)).filter(({ kind }) => kind === 'person');
      expect(persons.length).toBeGreaterThan(0);
    },
  );

  it('asks for a title that several records bear, and leads to one that one bears', async () => {
    const minutes = recordOf('Minutes of the Spillway', [textOf('t1', 'transcription', 'en', ['Dry.'])]);
    const first = await archive.publish('spillway-1', minutes);
    const title = 'Minutes of the Spillway';
    expect(await typed('minutes of the sp')).toEqual([
      { kind: 'title', text: title, q: `title:"${title}"`, record: first, records: 1 },
    ]);
    const { description } = minutes;
    const source = { ...description.source, key: 'spillway-2' };
    await archive.publish('spillway-2', { ...minutes, description: { ...description, source } });
    expect(await typed('minutes of the sp')).toEqual([
      { kind: 'title', text: title, q: `title:"${title}"`, record: null, records: 2 },
    ]);
  });
});

describe('what is closed', () => {
  it('leaves no trace in hits, counts, facets, names and suggestions', async () => {
    const before = await ask('林彪');
    expect(before.total).toBe(1);
    await setAccess(archive, { record: letter, level: 'closed', reason: 'test', by: 'test' });
    const after = await ask('林彪');
    expect(after).toMatchObject({ total: 0, hits: [], names: [] });
    expect(await suggest(archive, 'inspec', 10, anonymous)).toEqual([]);
    expect((await ask('inspecled')).ways).toEqual([]);
    const operator = { kind: 'operator' } as const;
    const request = { ...before.request, q: 'inspected' };
    expect((await search(archive, request, operator)).total).toBe(1);
  });
});
