// A document of a TEI corpus is withdrawn: none of its words stays in the folder, though the one file held those of all.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import type { Description } from '../../src/model/description.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { filesWith } from './backup-place.ts';

const { signal } = new AbortController();
const words = 'Кольбенштанге оборвалась у третьего быка';

const header = (title: string): string =>
  `<teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader>`;
const document = (attributes: string, title: string, text: string): string =>
  `<TEI ${attributes}>${header(title)}<text xml:lang="ru"><body><p>${text}</p></body></text></TEI>`;

/** Three notes, of which the last two stand in a corpus of their own. */
const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
${header('Papers of the levee')}
${document('xml:id="paint"', 'On paint', 'Мост готов.')}
<teiCorpus>
${header('Spring')}
${document('xml:id="fall" n="7"', 'On the fall', `${words}, см. <ref target="#paint">выше</ref>.`)}
${document('', 'On bread', 'Хлеб получен.')}
</teiCorpus>
</teiCorpus>`;

let folder: string;
let archive: TestArchive;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-corpus-'));
  archive = await testArchive();
  await writeFile(join(folder, 'levee.xml'), corpus);
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

const read = (): Promise<ImportReport> =>
  importSources(archive, [join(folder, 'levee.xml')], { by: 'import', signal });

async function descriptionOf(key: string): Promise<Description> {
  const head = await archive.store.head((await archive.store.bySource('tei', key)) ?? '');
  if (head === undefined) throw new Error(`no record of ${key}`);
  return (await archive.store.content(head.manifest)).description;
}

it('is a record of its own, which alone keeps the file; each document says where it stands', async () => {
  expect(await read()).toMatchObject({ imported: 4, failed: 0, problems: [] });
  expect(await descriptionOf('levee')).toMatchObject({
    type: 'volume',
    titles: [{ text: 'Papers of the levee' }],
    source: { files: [{ name: 'levee.xml' }] },
  });
  const [paint, fall, bread] = await Promise.all(
    ['levee#paint', 'levee#fall', 'levee#document-3'].map(descriptionOf),
  );
  expect([paint, fall, bread].map((one) => one?.source.files)).toEqual([[], [], []]);
  const within = { format: 'tei', key: 'levee' };
  expect(paint?.within).toEqual({ ...within, order: 1, path: [] });
  expect(fall?.within).toMatchObject({ ...within, order: 2, number: '7', path: [{ text: 'Spring' }] });
  expect(bread?.within).toMatchObject({ ...within, order: 3, path: [{ text: 'Spring' }] });
  // What refers to another document of the file leads to it.
  const { references } = await checkArchive(archive, { signal });
  expect(references).toMatchObject({ resolved: 1, nowhere: 0, waiting: 0 });
});

it('leaves no byte of a document that is withdrawn, does not take it in again, and keeps all else', async () => {
  await read();
  expect(await filesWith(archive.dir, words)).not.toEqual([]);
  const record = (await archive.store.bySource('tei', 'levee#fall')) ?? '';
  const request = { record, reason: 'The family asked for it.', by: 'archivist' };
  expect(await withdrawRecord(archive, request)).toMatchObject({ ok: true, value: { editionFiles: 1 } });
  expect(await filesWith(archive.dir, words)).toEqual([]);
  expect(await filesWith(archive.dir, 'Хлеб получен')).not.toEqual([]);

  const again = await read();
  expect(again).toMatchObject({ imported: 0, unchanged: 3, failed: 1 });
  expect(again.problems.map(({ code }) => code)).toEqual(['file-withheld', 'withdrawn']);
  expect(await filesWith(archive.dir, words)).toEqual([]);
  expect((await checkArchive(archive, { signal })).problems).toEqual([]);
});
