// Texts in other encodings than UTF-8, and in none, through both formats: their words come in right, or are refused; never wrong in silence.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSources } from '../../src/app/import/import.ts';
import type { Problem } from '../../src/model/problem.ts';
import { walkBlocks } from '../../src/model/block.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { scratch, write } from './folder.ts';

const russian =
  'Паром задержан на левом берегу. Лёд ещё не сошёл, и комиссия ждёт ответа от инженера Полуэктова о состоянии опор старого моста.';
const german =
  'Die Fähre wird am linken Ufer aufgehalten; die Brücke über den Fluß ist noch nicht fertiggestellt. Die Kommission prüfte die Pfeiler und fand sie für schwere Fuhrwerke nicht tragfähig; größere Schäden wären nächstens zu gewärtigen.';
const chinese = '渡船被扣留在左岸。冰还没有化，委员会正在等待工程师关于旧桥桥墩状况的答复。';
const few = 'Паром ушёл.';

/** Bytes of a text in an encoding of which Node has only the decoder. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  const isWide = label.startsWith('gb');
  for (let lead = 0; lead < 256; lead++) {
    table.set(decoder.decode(Uint8Array.of(lead)), [lead]);
    if (isWide && lead > 0x80)
      for (let trail = 0x40; trail < 0xff; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (!table.has(character)) table.set(character, [lead, trail]);
      }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${label} has no ${character}`);
      return bytes;
    }),
  );
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

type Case = readonly [name: string, words: string, bytes: (text: string) => Uint8Array];
const utf8 = (text: string): Uint8Array => Buffer.from(text);
/** Encodings that must be recognised, or need no recognition. */
const readable: readonly Case[] = [
  ['UTF-8', russian, utf8],
  ['UTF-8 with a mark', russian, (text) => utf8(`\ufeff${text}`)],
  ['UTF-16, little end first', russian, (text) => utf16(text, 'le', true)],
  ['UTF-16, big end first', russian, (text) => utf16(text, 'be', true)],
  ['UTF-16 without a mark', russian, (text) => utf16(text, 'le', false)],
  ['UTF-16, big end first, without a mark', russian, (text) => utf16(text, 'be', false)],
  ['windows-1251', russian, (text) => encode(text, 'windows-1251')],
  ['koi8-r', russian, (text) => encode(text, 'koi8-r')],
  ['ibm866', russian, (text) => encode(text, 'ibm866')],
  ['windows-1252', german, (text) => encode(text, 'windows-1252')],
  ['gb18030', chinese, (text) => encode(text, 'gb18030')],
];
/** Encodings of so few words that nobody can be sure: right or refused. */
const doubtful: readonly Case[] = [
  ['windows-1251', few, (text) => encode(text, 'windows-1251')],
  ['koi8-r', few, (text) => encode(text, 'koi8-r')],
  ['iso-8859-5', few, (text) => encode(text, 'iso-8859-5')],
  ['x-mac-cyrillic', few, (text) => encode(text, 'x-mac-cyrillic')],
  ['windows-1252', 'Köln', (text) => encode(text, 'windows-1252')],
  ['gb18030', '桥', (text) => encode(text, 'gb18030')],
];
const broken: readonly (readonly [string, Uint8Array])[] = [
  ['UTF-8 cut off in a letter', utf8(russian).subarray(0, utf8(russian).length - 2)],
  ['UTF-8 with one wrong byte', Buffer.concat([utf8(russian), Buffer.of(0xff), utf8(russian)])],
  ['two encodings in one file', Buffer.concat([utf8(russian), encode(russian, 'windows-1251')])],
  ['UTF-16 with half a pair', Buffer.from([0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x42, 0])],
  ['UTF-16 of an odd length', Buffer.from([0xff, 0xfe, 0x41, 0, 0x42])],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x1f, 4, 0, 0])],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a zip', Buffer.from('504b03041400000008000000210000000000', 'hex')],
  ['a gzip', Buffer.from('1f8b0800000000000003ed', 'hex')],
  ['noise', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256)],
  ['NUL alone', new Uint8Array(1000)],
];

const signal = new AbortController().signal;
let archive: TestArchive;
let folder: string;
let remove: () => Promise<void>;
let count = 0;
beforeAll(async () => {
  archive = await testArchive();
  ({ path: folder, remove } = await scratch());
});
afterAll(async () => {
  await archive.remove();
  await remove();
});

/** What an import makes of a text: its words, where it was taken, and what was said. */
interface Read {
  readonly words: string | undefined;
  readonly problems: readonly Problem[];
}

async function imported(path: string, format: string): Promise<Read> {
  const report = await importSources(archive, [path], { by: 'test', format, signal });
  const [record] = report.records;
  const { problems } = report;
  if (record === undefined) return { words: undefined, problems };
  const head = await archive.store.head(record.id);
  if (head === undefined) throw new Error('no record');
  const { texts } = await archive.store.content(head.manifest);
  const blocks = texts.flatMap((text) => [...walkBlocks(text.blocks)]);
  return { words: blocks.map(({ text }) => text).join('\n'), problems };
}

async function asText(bytes: Uint8Array): Promise<Read> {
  const path = join(folder, `text${++count}`);
  await write(path, { 'record.yaml': 'type: letter\n', 't1.transcription.und.txt': bytes });
  return imported(path, 'folder');
}

async function asYaml(words: string, bytes: (text: string) => Uint8Array): Promise<Read> {
  const path = join(folder, `yaml${++count}`);
  await write(path, { 'record.yaml': bytes(`type: letter\ntexts: []\ntitle: { en: "${words}" }\n`) });
  const report = await importSources(archive, [path], { by: 'test', signal });
  return { words: report.records[0]?.title, problems: report.problems };
}

/** `words` stand in the text of a page that has a head. */
async function asPage(words: string, bytes: (text: string) => Uint8Array): Promise<Read> {
  const page = pageOf(words);
  await write(folder, { [`page${count}.txt`]: bytes(page) });
  return imported(join(folder, `page${count}.txt`), 'page-text');
}

function pageOf(words: string): string {
  return [
    '### Telegram, Lunin to Polevoi',
    '#### **Citation:**',
    `"Telegram, Lunin to Polevoi," May 3, 1924, GARF, f. 5, op. 1, d. ${++count}, ll. 4-5`,
    '#### **Summary:**',
    'On the ferry.',
    '#### **Contents:**',
    'Original Scan',
    words,
  ].join('\n\n');
}

/** Pages that no encoding fits, though their labels can be read. */
const unreadable: readonly (readonly [string, (page: string) => Uint8Array])[] = [
  ['one wrong byte', (page) => Buffer.concat([utf8(page), Buffer.of(0xff), utf8(russian)])],
  [
    'one wrong byte after 64 KB',
    (page) => Buffer.concat([utf8(page + russian.repeat(400)), Buffer.of(0xff)]),
  ],
  ['two encodings', (page) => Buffer.concat([utf8(page), encode(russian, 'windows-1251')])],
  ['NUL bytes', (page) => Buffer.concat([utf8(page), new Uint8Array(8)])],
  [
    'UTF-16 with half a pair',
    (page) => Buffer.concat([utf16(page, 'le', true), Buffer.from([0, 0xd8, 0x42, 0])]),
  ],
  [
    'UTF-32',
    (page) => Buffer.from(Uint32Array.from(`\ufeff${page}`, (one) => one.codePointAt(0) ?? 0).buffer),
  ],
];

const ways = [
  ['the text of a folder', async ([, words, bytes]: Case) => asText(bytes(words))],
  ['record.yaml', async ([, words, bytes]: Case) => asYaml(words, bytes)],
  ['the text of a page', async ([, words, bytes]: Case) => asPage(words, bytes)],
] as const;

describe.each(ways)('%s', (_, read) => {
  it.each(readable)('in %s is read right', async (...one) => {
    const [name, words] = one;
    const { words: found, problems } = await read(one);
    expect(found).toContain(words);
    const said = problems.filter(({ code }) => code.startsWith('encoding'));
    expect(said.map(({ code }) => code)).toEqual(
      /^UTF-8|^UTF-16, \w+ end first$/.test(name) ? [] : ['encoding-recognised'],
    );
  });

  it.each(doubtful)('of few words in %s is read right, or refused with a hint', async (...one) => {
    const [, words] = one;
    const { words: found, problems } = await read(one);
    const said = problems.find(({ code }) => code.startsWith('encoding'));
    if (found !== undefined) expect(found).toContain(words);
    if (found === undefined) expect(said?.severity).toBe('error');
    expect(said?.hint ?? '').not.toBe('');
    expect(said?.where?.file).toBeDefined();
  });
});

describe('a page in a folder that no encoding fits', () => {
  it.each(unreadable)('is reported, with what to do, and not passed over: %s', async (_, bytes) => {
    const path = join(folder, `unreadable${++count}`);
    await write(path, {
      'bad.txt': bytes(pageOf(russian)),
      'good.txt': utf8(pageOf(russian)),
      'other.txt': 'x',
    });
    const { imported, failed, problems } = await importSources(archive, [path], { by: 'test', signal });
    expect({ imported, failed }).toEqual({ imported: 1, failed: 1 });
    const [said] = problems.filter(({ severity }) => severity === 'error');
    expect(said?.where?.file).toMatch(/bad\.txt$/);
    expect(said?.code).toMatch(/^encoding|^binary/);
    expect(said?.hint).toBeDefined();
  });
});

describe('what is no text in any encoding', () => {
  it.each(broken)('is refused with a hint: %s', async (_, bytes) => {
    for (const { words, problems } of [await asText(bytes), await asPage('', () => bytes)]) {
      expect(words).toBeUndefined();
      expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
      expect(problems.every(({ hint, where }) => hint !== undefined && where?.file !== undefined)).toBe(true);
    }
  });
});
