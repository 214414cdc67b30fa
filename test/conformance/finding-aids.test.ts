// What others read of the archive's descriptions: each document judged by a grammar of its standard.
import { describe, expect, it } from 'vitest';
import { exportEad3Component } from '../../src/formats/ead/write/component.ts';
import type { Ead3Context } from '../../src/formats/ead/write/record.ts';
import type { PublishedRecord } from '../../src/formats/port.ts';
import {
  childOf,
  elementsOf,
  walkElements,
  wordsOf,
  type XmlElement,
} from '../../src/formats/xml/element.ts';
import { parseXml } from '../../src/formats/xml/read.ts';
import { drawRecord } from '../generators/record.ts';
import { seeded } from '../generators/sources.ts';
import { faultsBy } from '../schemas/judge.ts';
import { petition, published, telegram } from './citation-records.ts';

const context: Ead3Context = {
  archiveTitle: 'Archive of the River',
  addressOf: ({ manifest: { id, number } }) => `https://archive.example/records/${id}/v${number}`,
  imageOf: ({ manifest: { id, number } }, page) =>
    `https://archive.example/images/${id}/v${number}/${page}.jpg`,
};
const root = (xml: string): XmlElement => {
  const read = parseXml(xml);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
};
const wordsIn = (document: XmlElement, name: string): string[] =>
  [...walkElements(document)].filter((one) => one.name === name).map(wordsOf);

describe('a record as a document of EAD3', () => {
  it('says what, when, where and by whom, in the words of the record', () => {
    const document = root(exportEad3Component(telegram, context));
    expect(document.namespace).toBe('http://ead3.archivists.org/schema/');
    expect(childOf(document, 'archdesc')?.attributes['level']).toBe('item');
    expect(wordsIn(document, 'unittitle')).toEqual([
      'Ciphered Telegram, Shtykov to Vyshinsky',
      'Шифртелеграмма',
    ]);
    expect(wordsIn(document, 'unitid')).toEqual([
      'b7kq2m4x@1',
      'APRF, fond and opis not given, ll. 151–154',
      'AVPRF, f. 059a, op. 5a, p. 11, d. 3, ll. 100–103',
    ]);
    const [date] = [...walkElements(document)].filter(({ name }) => name === 'unitdate');
    expect(date?.attributes['normal']).toBe('1950-05-12');
    const dao = [...walkElements(document)].find(({ name }) => name === 'dao');
    expect(dao?.attributes['href']).toBe('https://archive.example/records/b7kq2m4x/v1');
  });

  it('says of an undated record that it is, and gives it no date', () => {
    const document = root(exportEad3Component(petition, context));
    const dates = [...walkElements(document)].filter(({ name }) => name === 'unitdate');
    expect(dates.map(wordsOf)).toEqual(['undated']);
    expect(dates[0]?.attributes['normal']).toBeUndefined();
  });

  it('is valid whatever the record says', async () => {
    const records: PublishedRecord[] = [telegram, petition];
    for (let seed = 1; seed <= 150; seed++) {
      const { description, texts } = drawRecord(seeded(seed));
      records.push(published(description, texts, 1 + (seed % 3)));
    }
    const documents = records.map((record) => exportEad3Component(record, context));
    expect(documents).toHaveLength(152);
    expect(await faultsBy('ead3-written.rng', documents)).toEqual([]);
    // The judge does judge: what lacks its level, or has its parts in another order, is refused.
    const [whole = ''] = documents;
    expect(await faultsBy('ead3-written.rng', [whole.replace(' level="item"', '')])).not.toEqual([]);
    expect([...elementsOf(root(whole))].map(({ name }) => name)).toEqual(['control', 'archdesc']);
  });
});
