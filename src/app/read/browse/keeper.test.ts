// A repository that is described, and of whose papers records tell the folios and no file.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { borderLetter } from '../../../../test/generators/letter.ts';
import { testArchive, type TestArchive } from '../../../../test/scenarios/archive.ts';
import { parseReferenceCode } from '../../../model/code/parse.ts';
import { recordIdFrom } from '../../../model/record-id.ts';
import { UNIT_SCHEMA } from '../../../model/unit.ts';
import { assembleEntry } from '../../publish/assemble-entry.ts';
import { viewRepositories, viewUnit } from './units.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;
const anonymous = { kind: 'anonymous' } as const;
const key = 'repository:riverhousepapers';

let archive: TestArchive;

async function publish(name: string, folios: string): Promise<void> {
  const read = parseReferenceCode(`${folios}, Fond and Opis not given`);
  if (!read.ok) throw new Error(folios);
  const { repository: _, ...code } = read.value;
  const content = borderLetter(name);
  const exemplars = [{ id: 'e1', repository: 'River House Papers', code, ...said }];
  await archive.publish(name, { ...content, description: { ...content.description, exemplars } });
}

beforeAll(async () => {
  archive = await testArchive();
  await publish('one', 'Listy 41-44');
  await publish('two', 'Listy 60-61');
  const content = {
    schema: UNIT_SCHEMA as typeof UNIT_SCHEMA,
    level: 'repository' as const,
    key,
    code: 'River House Papers',
    titles: [{ language: 'en', text: 'Papers of the River House' }],
    scope: [],
    dates: null,
  };
  const id = recordIdFrom(Buffer.from('keeper01'));
  const entry = { previous: undefined, by: 'test', origin: 'import', note: '', id, content } as const;
  expect((await archive.store.publishEntries([assembleEntry(entry)])).ok).toBe(true);
});
afterAll(async () => archive.remove());

it('goes by its title, and never by its key', async () => {
  const { repositories } = await viewRepositories(archive, anonymous);
  expect(repositories.map(({ step, code, records }) => [step, code, records])).toEqual([
    ['Papers of the River House', 'Papers of the River House', 2],
  ]);
});

it('does not put the folios of files that no code names into one order with gaps between', async () => {
  const found = await viewUnit(archive, key, 1, anonymous);
  expect(found?.file).toBe(false);
  expect(found?.folios.entries.map(({ kind, label }) => [kind, label])).toEqual([
    ['record', '41-44'],
    ['record', '60-61'],
  ]);
});
