// The forms under which a name is looked for: each with its true number of records, none lost because there are many, those of rules where no authority helps.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findIn } from '../../src/app/search/find-in.ts';
import { search } from '../../src/app/search/search.ts';
import type { SearchView } from '../../src/app/search/view.ts';
import { recordOf, textOf } from '../hostile/content.ts';
import { testArchive, type TestArchive } from './archive.ts';

let archive: TestArchive;
/** Persons of one name, each described apart. */
const namesakes = 8;

beforeAll(async () => {
  archive = await testArchive();
  const texts = [
    'Пришел Громыхов.',
    'Отдано Громыхову.',
    'Видели Громыхова.',
    'Прибыл Пак Хен Ен с Чжоу Энь-лаем.',
    'Письмо Пак Хен Ену и Чжоу Энь-лаю.',
  ];
  const said = { basis: 'written', certainty: 'certain', by: null } as const;
  const person = { id: 'n1', kind: 'person', label: 'Громыхов', ...said } as const;
  for (const [at, words] of texts.entries()) {
    const content = recordOf(`text ${at}`, [textOf('t1', 'transcription', 'ru', [words])]);
    const description = { ...content.description, names: at === 0 ? [person] : [] };
    await archive.publish(`text ${at}`, { ...content, description });
  }
  for (let at = 0; at < namesakes; at++) {
    const content = recordOf(`son ${at}`, [textOf('t1', 'transcription', 'ru', ['Дубровцев уехал.'])]);
    const authority = { format: 'list', key: `dubrovtsev-${at}` };
    const names = [{ ...person, label: 'Дубровцев', authority }];
    await archive.publish(`son ${at}`, { ...content, description: { ...content.description, names } });
  }
});
afterAll(async () => archive.remove());

const request = {
  where: [],
  without: [],
  lang: '',
  from: '',
  to: '',
  sort: 'date',
  page: 1,
  perPage: 20,
} as const;
const ask = async (q: string): Promise<SearchView> =>
  search(archive, { ...request, q }, { kind: 'anonymous' });

it('counts a form in all its cases together, each record once', async () => {
  const found = await ask('Gromykhov');
  const [form] = found.names.flatMap(({ forms }) => forms).filter(({ written }) => written === 'Громыхов');
  expect(form?.records).toBe(3);
  expect(found.total).toBe(3);
});

it('finds no form in a record that was switched off in the results', async () => {
  const content = recordOf('both', [textOf('t1', 'transcription', 'ru', ['Прибыл Пак Хен Ен.'])]);
  const found = async (without: readonly string[]) =>
    findIn(archive, content, { typed: '박헌영', without }, { kind: 'anonymous' });
  expect((await found([])).places).toHaveLength(1);
  expect((await found(['Пак Хен Ен'])).places).toEqual([]);
});

it('asks no more than a few of many authorities of one name for their own forms', async () => {
  let asked = 0;
  const { names } = archive.index;
  const name: typeof names.name = async (...given) => {
    asked++;
    return names.name(...given);
  };
  const counting = { ...archive, index: { ...archive.index, names: { ...names, name } } };
  const found = await search(counting, { ...request, q: 'Dubrovtsev' }, { kind: 'anonymous' });
  expect(found.total).toBe(namesakes);
  expect(asked).toBeLessThan(namesakes);
});

it.each(['Pak Hŏn-yŏng', 'Pak Hon-yong', 'Pak Honyong', 'Chou En-lai', 'Zhou Enlai', '박헌영', '周恩来'])(
  'finds %s in Russian texts where nobody has described the person',
  async (q) => {
    expect((await ask(q)).total).toBe(2);
  },
);
