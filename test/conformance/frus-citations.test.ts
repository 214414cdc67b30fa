// Documents of printed volumes as a historian cites them, written by hand from the volumes' title pages and tables of contents.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cite, type Citation } from '../../src/formats/citation/cite.ts';
import { metaTags } from '../../src/formats/citation/meta-tags.ts';
import { DescriptionSchema } from '../../src/model/description.ts';
import { TextSchema } from '../../src/model/text.ts';
import type { Parsed } from '../../src/model/draft.ts';
import type { PublishedRecord } from '../../src/formats/port.ts';
import { published } from './citation-records.ts';
import { frusFolder, readTei } from './frus-volumes.ts';

const address = 'https://archive.example/records/b7kq2m4x/v1';
const options = { address, archiveTitle: 'Archive of the River' };
const volume = 'frus1952-54v14p2';
const title =
  'Foreign Relations of the United States, 1952–1954. China and Japan (in two parts): Volume XIV, Part 2';

describe.skipIf(frusFolder === undefined)(
  'citations of Foreign Relations (skipped without ../shared/data/frus)',
  () => {
    const byKey = new Map<string, PublishedRecord>();
    const record = (key: string): PublishedRecord => {
      const found = byKey.get(key);
      if (found === undefined) throw new Error(`no record of ${key}`);
      return found;
    };
    const cited = (id: string): Citation =>
      cite({ ...record(`${volume}#${id}`), edition: record(volume).content.description }, options);

    beforeAll(async () => {
      const read: Parsed[] = await readTei(join(frusFolder ?? '', 'volumes', `${volume}.xml`));
      for (const { draft } of read) {
        if (draft === undefined) continue;
        const texts = draft.texts.map(({ text }) => TextSchema.parse(text));
        const { source, ...rest } = draft.description;
        byKey.set(source.key, published(DescriptionSchema.parse({ ...rest, source }), texts));
      }
    }, 120_000);

    it('name document, date, edition, editors, imprint, number and pages, then where the paper lies', () => {
      const head =
        'Memorandum by the Acting Director of the Office of Northeast Asian Affairs (McClurkin) to the Assistant ' +
        'Secretary of State for Far Eastern Affairs (Robertson)';
      const end = `in Archive of the River, version 1, ${address}.`;
      expect(cited('d739').note).toBe(
        `“${head},” February 24, 1954, in ${title}, ed. David W. Mabon and Harriet D. Schwar, gen. ed. John P. Glennon ` +
          '(Washington: United States Government Printing Office, 1985), Document 739, p. 1609; ' +
          `794.5/2–2454; ${end}`,
      );
      expect(cited('d739').bibliography).toContain(
        `In ${title}, edited by David W. Mabon and Harriet D. Schwar, general editor John P. Glennon, ` +
          'Document 739, 1609. Washington: United States Government Printing Office, 1985. 794.5/2–2454. In Archive',
      );
      // A document over several pages, the first of which begins with it.
      expect(cited('d740').note).toContain('Document 740, pp. 1610–1611; ');
    });

    it('are chapters of the volume in BibTeX, RIS and CSL-JSON', () => {
      const { bibtex, ris, cslJson } = cited('d740');
      const container = title.replace(': Volume XIV, Part 2', '');
      expect(bibtex).toMatch(/^@incollection\{/u);
      for (const field of [
        `booktitle = {{${container}}}`,
        'volume = {XIV, Part 2}',
        'pages = {1610--1611}',
        'editor = {{David W. Mabon} and {Harriet D. Schwar}}',
        'publisher = {United States Government Printing Office}',
        'address = {Washington}',
        'year = {1985}',
        'origdate = {1954-02-25}',
        'Document 740; ',
      ])
        expect(bibtex).toContain(field);
      const lines = ris.split('\r\n');
      for (const line of [
        'TY  - CHAP',
        `T2  - ${container}`,
        'A2  - David W. Mabon',
        'A2  - Harriet D. Schwar',
        'VL  - XIV, Part 2',
        'SP  - 1610',
        'EP  - 1611',
        'CY  - Washington',
        'PB  - United States Government Printing Office',
        'PY  - 1985',
        'SE  - 740',
        'N1  - Document 740',
        'N1  - Date (EDTF): 1954-02-25',
      ])
        expect(lines.filter((one) => one === line)).toEqual([line]);
      expect(JSON.parse(cslJson)).toMatchObject([
        {
          type: 'chapter',
          'container-title': container,
          volume: 'XIV, Part 2',
          page: '1610-1611',
          editor: [{ literal: 'David W. Mabon' }, { literal: 'Harriet D. Schwar' }],
          'publisher-place': 'Washington',
          issued: { 'date-parts': [[1985]] },
          'original-date': { 'date-parts': [[1954, 2, 25]] },
          source: 'Archive of the River',
        },
      ]);
      const tags = metaTags(record(`${volume}#d740`), options).map(({ name, content }) => [name, content]);
      expect(tags).toContainEqual(['z:itemType', 'bookSection']);
      expect(tags).toContainEqual(['z:bookTitle', container]);
    });

    it('name the edition, its editors and number even where the volume itself is not at hand', () => {
      const { note } = cite(record(`${volume}#d739`), options);
      expect(note).toContain(
        `in ${title}, ed. David W. Mabon and Harriet D. Schwar, gen. ed. John P. Glennon (`,
      );
      expect(note).toContain('Document 739, p. 1609; 794.5/2–2454; in Archive of the River');
    });

    it('date a volume by its publication, which is no date of a document', () => {
      expect(record(volume).content.description.dates).toMatchObject([{ edtf: '1985', role: 'published' }]);
    });
  },
);
