// Searches drawn from the samples: the same each time, of all kinds, over all records, true to the words of the record.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { importSources } from '../../src/app/import/import.ts';
import { exportFormats, importFormats } from '../../src/formats.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { newArchive, temporaryFolder } from '../temporary-archive.ts';
import { recordsBySource } from './contents.ts';
import { drawKnownItems, knownItemKinds, type KnownItem } from './known-items.ts';
import { readSentences } from './known-sentences.ts';

const samples = fileURLToPath(new URL('../../samples/records', import.meta.url));

let records: ReadonlyMap<string, RecordContent> = new Map();
let items: readonly KnownItem[] = [];

beforeAll(async () => {
  const folder = await temporaryFolder();
  const engines = await newArchive(folder.path);
  const formats = exportFormats({ archiveTitle: '', addressOf: ({ manifest }) => manifest.id });
  const { signal } = new AbortController();
  await importSources({ ...engines, importFormats, exportFormats: formats }, [samples], { by: '', signal });
  const read = await recordsBySource(engines.store);
  records = new Map([...read].map(([key, { content }]) => [key, content]));
  await engines.close();
  await folder.remove();
  items = drawKnownItems(records, 96);
});

const formsOf = (key: string): Set<string> => {
  const content = records.get(key);
  return new Set(
    content && readSentences(content).sentences.flatMap(({ words }) => words.map(({ form }) => form)),
  );
};
const wordsOf = (query: string): string[] =>
  query
    .replace(/ date:\S+$/u, '')
    .replaceAll('"', '')
    .toLowerCase()
    .split(' ');

describe('searches drawn from records', () => {
  it('are the same for the same records and seed, and others for another', () => {
    expect(drawKnownItems(new Map([...records].reverse()), 96)).toEqual(items);
    expect(drawKnownItems(records, 96, 7)).not.toEqual(items);
  });

  it('are of every kind and of both halves, over every record', () => {
    expect(items).toHaveLength(96);
    for (const kind of knownItemKinds)
      expect(items.filter((item) => item.kind === kind).length).toBeGreaterThanOrEqual(12);
    expect(items.filter(({ half }) => half === 'tune').length).toBeGreaterThan(32);
    expect(items.filter(({ half }) => half === 'report').length).toBeGreaterThan(32);
    expect(new Set(items.map(({ key }) => key))).toEqual(new Set(records.keys()));
  });

  it('ask for words that stand in the record wanted, one of them misspelt where that is the kind', () => {
    for (const { kind, query, key } of items) {
      const forms = formsOf(key);
      const strange = wordsOf(query).filter((word) => !forms.has(word));
      expect(strange.length, query).toBeLessThanOrEqual(kind === 'misspelt' ? 1 : 0);
    }
    const misspelt = items.filter(({ kind }) => kind === 'misspelt');
    expect(misspelt.some(({ query, key }) => wordsOf(query).some((word) => !formsOf(key).has(word)))).toBe(
      true,
    );
  });

  it('can mean no other record', () => {
    for (const { kind, query, key } of items) {
      if (kind === 'misspelt' || kind === 'date') continue;
      const holders = [...records.keys()].filter((other) => {
        const forms = formsOf(other);
        return wordsOf(query).every((word) => forms.has(word));
      });
      expect(holders, query).toEqual([key]);
    }
  });

  it('want only records that are asked for', () => {
    const some = drawKnownItems(records, 12, 1, (key) => key === 'mugan-bridge/smith');
    expect(new Set(some.map(({ key }) => key))).toEqual(new Set(['mugan-bridge/smith']));
  });

  it('give no more than the records do', () => {
    expect(drawKnownItems(new Map(), 400)).toEqual([]);
  });
});
