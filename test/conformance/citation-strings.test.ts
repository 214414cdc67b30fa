// Awkward titles (the Big List of Naughty Strings) through every form of citation: nothing is lost, and no syntax breaks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cite } from '../../src/formats/citation/cite.ts';
import { metaTags } from '../../src/formats/citation/meta-tags.ts';
import { sharedData } from '../shared-data.ts';
import { description, published, text } from './citation-records.ts';

const folder = sharedData('strings');
const name =
  folder === undefined ? 'the awkward strings (skipped: shared data absent)' : 'the awkward strings';
const strings =
  folder === undefined
    ? []
    : z.array(z.string()).parse(JSON.parse(readFileSync(join(folder, 'blns.json'), 'utf8')));

const options = {
  address: 'https://archive.example/records/b7kq2m4x/v1',
  archiveTitle: 'Archive of the River',
};
const titled = (title: string) =>
  published(description({ titles: [{ language: 'en', text: title }], languages: ['ru'] }), [
    text({ id: 't1', kind: 'transcription', language: 'ru' }),
  ]);

/** One line, as every bibliographic form wants it; what a title says is otherwise untouched. */
const oneLine = (value: string): string => value.replaceAll(/[\s\u0085]+/gu, ' ').trim();
const shown = strings.filter((string) => oneLine(string) !== '');

const TitlesSchema = z.array(z.object({ title: z.string(), URL: z.string() }));
/** What the library reads in a file, with the letters that its reader cannot tell apart made one. */
function titleReadBack(file: string): string {
  const entries = TitlesSchema.parse(new Cite(file, { generateGraph: false }).data);
  expect(entries).toHaveLength(1);
  expect(entries[0]?.URL).toBe(options.address);
  return entries[0]?.title ?? '';
}

const letters = (value: string): string => value.replaceAll(/[^\p{L}\p{M}\p{N}<>&{}\\$%]/gu, '');

describe.skipIf(folder === undefined)(name, () => {
  it('are 515, of which all but a few can be seen', () => {
    expect(strings).toHaveLength(515);
    expect(shown.length).toBeGreaterThan(490);
  });

  it('come back from BibTeX', () => {
    for (const string of shown) {
      expect(titleReadBack(cite(titled(string), options).bibtex)).toBe(oneLine(string));
    }
  });

  it('come back from RIS', () => {
    for (const string of shown) {
      expect(titleReadBack(cite(titled(string), options).ris)).toBe(oneLine(string));
    }
  });

  it('come back from CSL-JSON', () => {
    for (const string of shown) {
      const [item] = TitlesSchema.parse(JSON.parse(cite(titled(string), options).cslJson));
      expect(item?.title).toBe(oneLine(string));
    }
  });

  it('stand in note and bibliography with every letter and digit, and nothing after them is lost', () => {
    for (const string of shown) {
      const { note, bibliography } = cite(titled(string), options);
      expect(letters(note)).toContain(letters(string));
      expect(letters(bibliography)).toContain(letters(string));
      expect(note).toMatch(/n\.d\., in Archive of the River, version 1, https:\S+\/v1\.$/);
      expect(bibliography).toMatch(/n\.d\. In Archive of the River\. Version 1\. https:\S+\/v1\.$/);
    }
  });

  it('stand whole in the page’s metadata', () => {
    for (const string of shown) {
      const tags = metaTags(titled(string), options);
      expect(tags).toContainEqual({ name: 'DC.title', content: oneLine(string) });
    }
  });
});
