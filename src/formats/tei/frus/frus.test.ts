// A small invented volume, structure by structure.
import { describe, expect, it } from 'vitest';
import { inventedVolume } from '../../../../test/formats/invented-volume.ts';
import { walkBlocks, type Block } from '../../../model/block.ts';
import type { Draft, Parsed } from '../../../model/draft.ts';
import { isAuthority } from '../../../model/entry.ts';
import type { Span } from '../../../model/span.ts';
import { rootOf } from '../../xml/read.ts';
import { frusProfile } from './profile.ts';

const refuse = () => Promise.resolve({ ok: false as const, problems: [] });

async function read(xml: string): Promise<Parsed[]> {
  const bytes = Buffer.from(xml);
  const root = rootOf(bytes.subarray(0, 65_536));
  if (root === undefined) throw new Error('no root');
  const files = { list: refuse, read: refuse, localPath: refuse };
  const candidate = { path: 'v.xml', name: 'v.xml', kind: 'file', head: bytes, entries: [], files } as const;
  const context = { signal: new AbortController().signal, maxTextBytes: 1_000_000 };
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
  };
  return Array.fromAsync(frusProfile.read({ candidate, context, path: '/v.xml', root, head: xml, chunks }));
}

const volumeTitle = async (xml: string): Promise<string | undefined> =>
  (await read(xml))[0]?.draft?.description.titles[0]?.text;

/** What kinds of names a letter has in the places of its sender and its addressee. */
async function correspondents(from: string, to: string): Promise<(string | undefined)[]> {
  const heading = `From <gloss type="from">${from}</gloss> to <gloss type="to">${to}</gloss>`;
  const words = 'Dear <persName corresp="#p_OB1">Boris\nOrlo</persName>, dear <persName>Orlo</persName>.';
  const xml = inventedVolume.replace('From Lind to Orlo', heading).replace('Dear Boris.', words);
  const description = (await read(xml)).at(-1)?.draft?.description;
  return (description?.agents ?? []).map(
    ({ name }) => description?.names.find(({ id }) => id === name)?.kind,
  );
}

const parsed = await read(inventedVolume);

function draftOf(id: string): Draft {
  const found = parsed.find(({ draft }) => draft?.description.source.key === `frus1931v02${id}`)?.draft;
  if (found === undefined) throw new Error(`no record ${id}`);
  return found;
}

/** The pages of a record: labels, and ids in the edition. */
function pages(id: string): (string | undefined)[][] {
  return draftOf(id).description.pages.map(({ label, origin }) => [label, origin]);
}

function blocksOf(draft: Draft): Block[] {
  return draft.texts.flatMap(({ text }) => [...walkBlocks(text.blocks)]);
}

const document = draftOf('#d1');
const blocks = blocksOf(document);

function block(beginning: string): Block {
  const found = blocks.find(({ text }) => text.startsWith(beginning));
  if (found === undefined) throw new Error(`no block “${beginning}”`);
  return found;
}

/** The words under each span of a kind. */
function under(type: Span['type'], of: Block): string[] {
  return of.spans.filter((span) => span.type === type).map(({ start, end }) => of.text.slice(start, end));
}

describe('a volume', () => {
  it('becomes its own record, then its parts in their order', () => {
    expect(parsed.map(({ draft }) => draft?.description.source.key)).toEqual([
      'frus1931v02',
      'frus1931v02#persons',
      'frus1931v02#ch1',
      'frus1931v02#d1',
      'frus1931v02#d2',
      'frus1931v02#d3',
    ]);
    expect(draftOf('').description).toMatchObject({
      type: 'volume',
      titles: [{ text: 'Papers of the Bridge Commission, 1931, Volume II' }],
      dates: [{ edtf: '1972' }],
      agents: [
        { role: 'editor', written: 'Ada Lund' },
        { role: 'publisher', written: 'River Press' },
      ],
      rights: [],
    });
    expect(draftOf('').files.map(({ name }) => name)).toEqual(['v.xml']);
    expect(blocksOf(draftOf('')).map(({ text }) => text)).toEqual(['Papers of the\nBridge Commission']);
  });

  it('is called by the parts of its title, or by its key, where the header has no complete one', async () => {
    const complete = '<title type="complete">Papers of the Bridge Commission, 1931, Volume II</title>';
    expect(await volumeTitle(inventedVolume.replace(complete, ''))).toBe('Volume II');
    const bare = inventedVolume.replace(complete, '').replace('<title type="volumenumber">Volume II</title>', ''); // prettier-ignore
    expect(await volumeTitle(bare)).toBe('frus1931v02');
  });

  it('gives each document its place', () => {
    expect(document.description.within).toMatchObject({ key: 'frus1931v02', order: 3, number: '1' });
    expect(document.description.within?.path.map(({ text }) => text)).toEqual(['The Bridge', 'Building']);
    expect(draftOf('#ch1').description.within?.path.map(({ text }) => text)).toEqual(['The Bridge']);
    expect(document.description.titles[0]?.text).toBe(
      'Telegram From the Consulate at Vado to the Bridge Commission',
    );
  });

  it('gives each page to where it begins, and to what begins on it', () => {
    expect(pages('')).toEqual([['I', 'pg_I']]);
    expect(pages('#persons')).toEqual([['III', 'pg_III']]);
    expect(pages('#ch1')).toEqual([['III', undefined]]);
    expect(pages('#d1')).toEqual([['1', 'pg_1'], ['2', 'pg_2']]); // prettier-ignore
    // The page in force, which began in the document before.
    expect(pages('#d2')).toEqual([['2', undefined]]);
    // The last page begins behind every word.
    expect(pages('#d3')).toEqual([['2', undefined], ['3', 'pg_3'], ['4', 'pg_4']]); // prettier-ignore
    expect(document.description.pages[0]?.published?.address).toBe(
      'https://static.history.state.gov/frus/frus1931v02/medium/0011.png',
    );
  });

  it('describes the persons and terms of its lists', () => {
    const entries = parsed.flatMap((one) => (one.entries ?? []).filter(isAuthority));
    expect(entries.map(({ kind, source, forms, description }) => [kind, source.key, forms.map(({ written }) => written), description[0]?.text])).toEqual([
      ['person', 'frus1931v02#p_LA1', ['Lind, Anna'], 'engineer of the Commission'],
      ['person', 'frus1931v02#p_OB1', ['Orlo, Boris', 'Orlow'], '(Orlow), consul'],
      ['term', 'frus1931v02#t_BC1', ['BC'], 'Bridge Commission'],
    ]); // prettier-ignore
  });

  it('says what it did not understand, and what leads nowhere', () => {
    const problems = parsed.flatMap((one) => one.problems);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['tei-unknown-element', 'note'],
      ['tei-reference-elsewhere', 'note'],
      ['tei-reference-nowhere', 'warning'],
    ]);
    expect(problems[1]?.message).toBe('1 reference of frus1931v02 leads to other editions: frus1930v01 (1).');
    expect(blocksOf(draftOf('#d2')).map(({ text }) => text)).toContain(
      'Nothing was sung that day; see nowhere.',
    );
  });
});

describe('a document', () => {
  it('has its date, place, agents, source and mark', () => {
    const { description } = document;
    expect(description).toMatchObject({
      type: 'telegram',
      dates: [
        { edtf: '1931-02-03', time: { local: '20' }, basis: 'written', written: 'February 3, 1931, 8 p.m.' },
      ],
      places: [{ role: 'written-at', written: 'Vado' }],
      exemplars: [{ code: { scheme: 'us' } }],
      marks: [{ kind: 'secrecy', written: 'Secret' }],
    });
    expect(description.agents.map(({ role, written, office }) => [role, written, office])).toEqual([
      ['from', 'Consulate at Vado', undefined],
      ['to', 'Bridge Commission', undefined],
      ['present', 'Anna Lind, engineer', undefined],
      ['signatory', 'B. Orlo', 'Consul'],
    ]);
    expect(description.names.find(({ label }) => label === 'Anna Lind')?.authority).toEqual({
      format: 'tei',
      key: 'frus1931v02#p_LA1',
    });
  });

  it('has persons among those from and to whom it is, where their words are a name, and offices elsewhere', async () => {
    // A name with an initial; the words of a person whom the document names; an office before them.
    expect(await correspondents('Anna G.\n  Lind', 'Boris Orlo')).toEqual(['person', 'person']);
    expect(await correspondents('Acting Consul Orlo', 'Bridge Commission')).toEqual(['person', 'body']);
    expect(await correspondents('Embassy in the U. S. A.', 'President')).toEqual(['body', 'body']);
  });

  it('is told who was present by a table, too', async () => {
    const table =
      '<table><row><cell>Participants:</cell><cell>Mr. Orlo</cell></row><row><cell/><cell>Miss Lind</cell></row></table><p>Dear Boris.</p>';
    const letter = (await read(inventedVolume.replace('<p>Dear Boris.</p>', table))).at(-1)?.draft;
    expect(letter?.description.agents.map(({ role, written }) => [role, written])).toEqual([
      ['present', 'Mr. Orlo'],
      ['present', 'Miss Lind'],
    ]);
  });

  it('never says more of a date than the print', () => {
    expect(draftOf('#d3').description.dates[0]).toMatchObject({ edtf: '1931-03', written: 'March 1931' });
  });

  it.each([
    ['notBefore="1931-03-02" notAfter="1931-03-05"', '[1931-03-02..1931-03-05]'],
    ['notAfter="1931-03-05T10:00:00"', '[..1931-03-05]'],
    ['notBefore="1931-03"', '[1931-03..]'],
    ['from="1931-03-02" to="1931-03-05"', '1931-03-02/1931-03-05'],
  ])('says of a date with %s either that it is a day between, or that it lasted', async (encoded, edtf) => {
    const date = '<date when="1931-03-01">March 1931</date>';
    const letter = (await read(inventedVolume.replace(date, `<date ${encoded}>Undated</date>`))).at(
      -1,
    )?.draft;
    expect(letter?.description.dates[0]).toMatchObject({ edtf, basis: 'supplied', written: 'Undated' });
  });

  it('parts paragraphs where lists stand in them, and keeps every word and span', () => {
    const paragraph = block('The BC asks');
    expect(paragraph.text).toBe(
      'The BC asks Lind to hurry; the ice will go. [2 lines of source text not declassified] Not ready:',
    );
    expect(under('emphasis', paragraph)).toEqual(['hurry; the ice', 'Not']);
    expect(under('bracket', paragraph)).toEqual(['[2 lines of source text not declassified]']);
    expect(paragraph.spans.find((span) => span.type === 'bracket')).toMatchObject({
      kind: 'not-declassified',
      extent: '2 lines of source text',
    });
    const page = paragraph.spans.find((span) => span.type === 'page-break');
    expect(paragraph.text.slice(page?.start)).toMatch(/^ice/u);
    expect(block('and rope.').spans).toContainEqual(
      expect.objectContaining({ kind: 'illegible', start: 10, end: 10 }),
    );
    expect(block('and rope.').spans.filter((span) => span.type === 'bracket')).toHaveLength(1);
  });

  it('nests lists, and lets an item go on behind the list within it', () => {
    const item = block('stones');
    expect(item).toMatchObject({ kind: 'list-item', level: 1, label: '(a)' });
    expect(item.blocks?.map(({ kind, text, level }) => [kind, text, level])).toEqual([
      ['list-item', 'grey', 2],
      ['paragraph', 'all', undefined],
    ]);
  });

  it('keeps notes with their paragraphs, and the second sign of a note', () => {
    const source = block('Source: ');
    expect(source).toMatchObject({ kind: 'note', note: 'source', label: '1', origin: 'd1fn1' });
    expect(source.blocks?.map(({ text }) => text)).toEqual(['Drafted by Orlo.']);
    const note = block('See Document 2');
    const signs = blocks.flatMap(({ spans }) =>
      spans.filter((span) => span.type === 'note' && span.note === note.id),
    );
    expect(signs).toHaveLength(2);
    expect(note.spans.flatMap((span) => (span.type === 'reference' ? [span.target] : []))).toEqual([
      { format: 'tei', key: 'frus1931v02', anchor: 'd2' },
      { format: 'tei', key: 'frus1930v01', anchor: 'pg_7' },
    ]);
  });

  it('takes indentation beside punctuation for no space', () => {
    expect(block('[Vado').text).toBe('[Vado,] February 3, 1931, 8 p.m.');
    expect(under('bracket', block('[Vado'))).toEqual(['[Vado,]']);
  });

  it('has tables and attachments', () => {
    expect(blocks.find(({ kind }) => kind === 'table')?.rows).toEqual([
      [{ columns: 2, blocks: [expect.objectContaining({ text: 'Span' })] }, { blocks: [] }],
    ]);
    const attachment = blocks.find(({ kind }) => kind === 'attachment');
    expect(attachment?.blocks?.map(({ kind, text, level }) => [kind, text, level])).toEqual([
      ['heading', 'Letter From Lind', 2],
      ['paragraph', 'Come & see.', undefined],
    ]);
  });
});

it('keeps the documents before the place where a file is cut off, and names the one that it could not finish', async () => {
  const cut = await read(inventedVolume.slice(0, inventedVolume.indexOf('Nothing was') + 5));
  expect(
    cut.filter(({ draft }) => draft !== undefined).map(({ draft }) => draft?.description.source.key),
  ).toEqual(['frus1931v02', 'frus1931v02#persons', 'frus1931v02#ch1', 'frus1931v02#d1']);
  const last = cut.at(-1)?.problems[0];
  expect(last).toMatchObject({ code: 'xml-cut-off', severity: 'error', where: { file: 'v.xml' } });
  expect(last?.message).toContain('xml:id="d2"');
  // What would have come might have held what is referred to.
  expect(cut.flatMap(({ problems }) => problems.map(({ code }) => code))).not.toContain(
    'tei-reference-nowhere',
  );
});
