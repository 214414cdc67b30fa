// Letters and documents of other editions: invented files, one for each way in which they use TEI.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { importSources } from '../../../src/app/import/import.ts';
import { exportRecords } from '../../../src/app/export/export.ts';
import { readPlainDocument, type PlainDocument } from '../../../src/formats/tei/plain/document.ts';
import { parseXml } from '../../../src/formats/xml/read.ts';
import { walkBlocks, type Block } from '../../../src/model/block.ts';
import { inconsistencies } from '../../../src/model/consistency/consistency.ts';
import { RecordContentSchema, type RecordContent } from '../../../src/model/record.ts';
import { testArchive, type TestArchive } from '../../scenarios/archive.ts';
import { got } from '../../temporary-archive.ts';

const folder = fileURLToPath(new URL('samples/', import.meta.url));

function document(name: string): PlainDocument {
  return readPlainDocument(got(parseXml(readFileSync(`${folder}${name}.xml`, 'utf8'))), name);
}

function contentOf({ draft }: PlainDocument): RecordContent {
  const texts = draft.texts.map(({ text }) => text);
  return { description: draft.description, texts, zones: [...draft.zones], links: [...draft.links] };
}

function blocksOf({ draft }: PlainDocument, text = 0): Block[] {
  return [...walkBlocks(draft.texts[text]?.text.blocks ?? [])];
}

/** What segments of a record say. */
function saying(content: RecordContent, ids: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const text of content.texts)
    for (const block of walkBlocks(text.blocks))
      for (const { id, start, end } of block.segments) found.set(id, block.text.slice(start, end));
  return ids.map((id) => found.get(id) ?? '');
}

it.each(['letter', 'parallel', 'charter', 'diary'])('the %s becomes a sound record', (name) => {
  const content = contentOf(document(name));
  expect(RecordContentSchema.safeParse(content).error?.issues).toBeUndefined();
  expect(inconsistencies(content)).toEqual([]);
});

describe('a letter', () => {
  const letter = document('letter');
  const { description, zones } = letter.draft;

  it('is known by its address, and says who wrote when and where to whom', () => {
    expect(description.source).toMatchObject({ format: 'tei', key: 'https://ferry.example/letters/12' });
    expect(description).toMatchObject({
      type: 'letter',
      titles: [{ language: 'en', text: 'Letter to the Bridge Commission. On the rafts' }],
      dates: [
        { edtf: '1924-06-03', written: '3 June 1924', role: 'document' },
        { written: 'between 5 and 9 June', role: 'received' },
      ],
      agents: [
        { role: 'from', written: 'Lunin' },
        { role: 'to', written: 'Bridge Commission', certainty: 'probable' },
        { role: 'editor', written: 'A. Reader' },
        { role: 'contributor', written: 'Yar Museum', note: 'Photographs' },
      ],
      places: [{ role: 'written-at', written: 'Nizhny Yar' }],
      rights: [{ address: 'https://creativecommons.org/licenses/by/4.0/' }],
      exemplars: [{ repository: 'Yar, State Archive of the River', condition: 'Torn at the fold.' }],
    });
    expect(description.exemplars[0]?.code?.parts.map(({ value }) => value)).toEqual(['4', '2', '17']);
    expect(description.names.find(({ label }) => label === 'Pyotr Lunin')?.authority).toEqual({
      format: 'tei',
      key: 'https://ferry.example/letters/12#lunin',
    });
  });

  it('keeps its raw reading, and what the editor says of it', () => {
    const [, , first, second] = blocksOf(letter);
    expect(first?.text).toBe('Паром стаит у левого берега. Просим три два плота из Ниж. Яра.');
    expect(first?.spans).toMatchObject([
      { type: 'correction', start: 6, end: 11, corrected: 'стоит' },
      { type: 'emphasis', style: 'struck' },
      { type: 'correction', corrected: 'Нижнего', reason: 'abbreviation written out' },
      { type: 'note', label: '1' },
    ]);
    const kinds = second?.spans.map((span) => (span.type === 'bracket' ? span.kind : span.type));
    expect(kinds).toEqual([
      'illegible',
      'illegible',
      'supplied',
      'reference',
      'reference',
      'page-break',
      'foreign',
    ]);
    expect(second?.spans[3]).toMatchObject({ target: { place: first?.id } });
  });

  it('has its pages, with areas in pixels of the image', () => {
    expect(description.pages).toMatchObject([
      { label: '3' },
      { label: '4', published: { address: 'https://images.ferry.example/folio-4.jpg' } },
    ]);
    expect([...letter.images]).toEqual([['p1', 'images/folio-3.png']]);
    expect(zones.map(({ polygon }) => polygon[0])).toEqual([
      [20, 40],
      [20, 100],
    ]);
    expect(letter.problems).toEqual([]);
  });
});

describe('parallel texts', () => {
  const parallel = document('parallel');
  const content = contentOf(parallel);

  it('are an original and its translation, with its translator', () => {
    expect(content.texts).toMatchObject([
      { kind: 'transcription', language: 'ru' },
      {
        kind: 'translation',
        language: 'en',
        of: 't1',
        credits: [{ role: 'translator', written: 'C. Turner' }],
      },
    ]);
  });

  it('are linked where the edition says that they correspond', () => {
    const links = content.links.map(({ source, target, state, by }) => {
      expect([state, by]).toEqual(['confirmed', 'Ferry Papers Project']);
      return [saying(content, source.segments), saying(content, target.segments)];
    });
    expect(links).toEqual([
      [['Приказ № 88'], ['Order No. 88']],
      [['Переправу закрыть до 5 июня.'], ['The crossing is to be closed until 5 June.']],
      [['Лодки вытащить.'], ['The boats are to be drawn up.']],
      [
        ['Сторожу стоять у столба и никого не пускать.'],
        ['The guard shall stand at the post.', 'He shall let nobody pass.'],
      ],
      [
        ['Об исполнении доложить.', 'Срок — три дня.'],
        ['Report when it is done.', 'You have three days.'],
      ],
    ]);
    expect(parallel.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['tei-corresp', 'note'],
    ]);
  });
});

it('an inscription has edition and translation beside each other, and its apparatus as a note', () => {
  const charter = document('charter');
  expect(charter.draft.texts.map(({ text }) => [text.kind, text.language])).toEqual([
    ['transcription', 'la'],
    ['translation', 'en'],
  ]);
  expect(blocksOf(charter)[0]?.text).toBe('Hic est terminus agribus');
  expect(charter.draft.links).toHaveLength(1);
  expect(charter.draft.description.notes).toEqual([{ language: 'en', text: '2: or rivus.' }]);
  expect(charter.draft.description.dates).toMatchObject([{ written: 'fourth century' }]);
});

it('lists, tables, verse and unknown elements keep their words; what is unknown is named once', () => {
  const diary = document('diary');
  expect(blocksOf(diary).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    "heading: The Storekeeper's Book",
    'heading: 1 May',
    'paragraph: Came in:',
    'list-item: nails, two poods',
    'list-item: rope',
    'list-item: thick',
    'list-item: thin',
    'paragraph: and nothing else.',
    'heading: Stores',
    'table: ',
    'paragraph: What',
    'paragraph: How much',
    'paragraph: tar',
    'paragraph: one barrel',
    'heading: A song',
    'paragraph: The ice goes out,\nthe ferry in.',
    'paragraph: The guard is gone,\nthe geese begin.',
    'heading: A goose',
    'paragraph: drawn in the margin',
    'paragraph: He said no and three white geese flew.',
  ]);
  expect(diary.problems.map(({ message }) => /“(.*?)”/.exec(message)?.[1])).toEqual(['riddle', 'weird']);
  expect(diary.draft.description).toMatchObject({
    type: 'diary',
    dates: [{ edtf: '1924-05-01/1924-05-31' }],
  });
});

describe('a folder of files', () => {
  let archive: TestArchive;
  beforeAll(async () => {
    archive = await testArchive();
    return () => archive.remove();
  });

  it('is imported: each document a record, images beside them as pages; again, nothing is new', async () => {
    const options = { by: 'test', signal: new AbortController().signal };
    const first = await importSources(archive, [folder], options);
    expect(first).toMatchObject({ imported: 7, unchanged: 0, failed: 0 });
    const id = await archive.store.bySource('tei', 'https://ferry.example/letters/12');
    const head = id === undefined ? undefined : await archive.store.head(id);
    const content = head && (await archive.store.content(head.manifest));
    const image = content?.description.pages[0]?.image;
    expect(image).toMatchObject({ width: 200, height: 400, mediaType: 'image/png' });
    expect(await archive.store.bySource('tei', 'corpus#first')).toBeDefined();
    expect(await archive.store.bySource('tei', 'corpus#document-2')).toBeDefined();
    expect(await importSources(archive, [folder], options)).toMatchObject({ imported: 0, unchanged: 7 });
  });

  it('is what to name, for a file that is named alone is read without its images, and that is said', async () => {
    const alone = await testArchive();
    const options = { by: 'test', signal: new AbortController().signal };
    const { imported, problems } = await importSources(alone, [join(folder, 'letter.xml')], options);
    await alone.remove();
    expect(imported).toBe(1);
    expect(problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['tei-image-not-read', 'Import the folder that holds the file and its images.'],
    ]);
  });

  it('comes back from an export as the same records, of which none is new', async () => {
    const signal = new AbortController().signal;
    const out = join(archive.dir, 'exported');
    const exported = await exportRecords(archive, { format: 'tei', out, signal });
    expect(exported).toMatchObject({ ok: true, value: { exported: 7, problems: [] } });
    const again = await importSources(archive, [out], { by: 'test', signal });
    expect(again).toMatchObject({ imported: 0, unchanged: 7, failed: 0 });
  });
});
