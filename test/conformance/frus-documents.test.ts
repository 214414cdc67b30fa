// The documents of six volumes against what others derived from the same files: each counted, each read to its last letter.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inconsistencies } from '../../src/model/consistency/consistency.ts';
import {
  allBlocks,
  characters,
  documentsIn,
  frusFolder,
  inSourceOrder,
  readVolumes,
  squeeze,
  table,
  volumePaths,
  type FrusRecord,
} from './frus-volumes.ts';

describe.skipIf(frusFolder === undefined)(
  'the documents of Foreign Relations (skipped without ../shared/data/frus)',
  () => {
    let records = new Map<string, FrusRecord>();
    const rows = frusFolder === undefined ? [] : table('documents.tsv');
    const each = (look: (record: FrusRecord, row: Record<string, string>) => void): void => {
      let looked = 0;
      for (const row of rows) {
        const record = records.get(`${row['volume']}#${row['id']}`);
        if (record === undefined) throw new Error(`no record of ${row['volume']}#${row['id']}`);
        look(record, row);
        looked++;
      }
      expect(looked).toBe(2133);
    };

    beforeAll(async () => {
      records = await readVolumes();
    }, 120_000);

    it('are 2,133 records, and nothing else calls itself one', () => {
      each(({ description }, { n }) => expect(description.within?.number).toBe(n));
      const others = [...records.values()].filter(
        ({ description }) => description.within?.number === undefined,
      );
      expect(others.filter(({ description }) => description.type === 'volume')).toHaveLength(6);
      expect(others.every(({ description }) => ['volume', 'edition-matter'].includes(description.type))).toBe(
        true,
      );
      expect(records.size).toBe(2133 + others.length);
    });

    it('have the headings of the print, without the number that the edition puts before them', () => {
      let numbered = 0;
      each(({ description, key }, { head = '', n = '' }) => {
        const title = squeeze(description.titles[0]?.text ?? '');
        const whole = squeeze(head);
        if (title === whole) return;
        numbered++;
        expect([`${n}.${title}`, `No.${n}${title}`], key).toContain(whole);
      });
      expect(numbered).toBeGreaterThan(1500);
      each(({ description, key }, { n = '' }) => {
        expect(description.titles[0]?.text, key).not.toMatch(new RegExp(`^(?:No\\. ?)?${n}(?:\\.|\\s)`, 'u'));
      });
    });

    it('are dated as encoded, but for two that the encoding has wrong', () => {
      // The print says 24 February 1954 and 21 February 1967; the text of both documents agrees with the print.
      const wrong = new Map([
        ['frus1952-54v14p2#d739', '1954-02-24'],
        ['frus1964-68v34#d283', '1967-02-21'],
      ]);
      let dated = 0;
      each(({ description, key }, { date = '' }) => {
        if (date === '') return;
        dated++;
        expect(description.dates[0]?.edtf, key).toBe(wrong.get(key) ?? date.slice(0, 10));
      });
      expect(dated).toBe(rows.filter(({ date }) => date !== '').length);
      expect(dated).toBeGreaterThan(1600);
    });

    it('are written where the dateline says', () => {
      each(({ description, key }, { place = '' }) => {
        expect(description.places.find(({ role }) => role === 'written-at')?.written ?? '', key).toBe(place);
      });
    });

    it('break into the pages of the print, each with its image as published', () => {
      let breaks = 0;
      each((record, { pages = '', volume = '' }) => {
        const addresses = new Map(
          record.description.pages.map(({ id, published }) => [id, published?.address]),
        );
        const found = allBlocks(record)
          .flatMap(({ spans }) => spans)
          .flatMap((span) => (span.type === 'page-break' ? [addresses.get(span.page) ?? ''] : []));
        const expected = pages
          .split(',')
          .filter((page) => page !== '')
          .map((page) => `https://static.history.state.gov/frus/${volume}/medium/${page}.png`);
        expect(found.sort(), record.key).toEqual(expected.sort());
        breaks += found.length;
        // Whatever page it begins on is its first.
        expect(record.description.pages.length, record.key).toBeGreaterThan(0);
      });
      expect(breaks).toBeGreaterThan(3000);
    });

    it('have their notes', () => {
      let notes = 0;
      each((record, row) => {
        const own = allBlocks(record).filter(({ kind }) => kind === 'note');
        // The sign of a note that stands a second time is a sign, and no second note.
        const again = allBlocks(record)
          .flatMap(({ spans }) => spans)
          .filter((span) => span.type === 'note').length;
        const pointed = own.filter(({ id }) =>
          allBlocks(record).some(({ spans }) =>
            spans.some((span) => span.type === 'note' && span.note === id),
          ),
        );
        expect(own.length + again - pointed.length, record.key).toBe(Number(row['notes']));
        notes += own.length;
      });
      expect(notes).toBeGreaterThan(6800);
    });

    it('hold every letter of the source, in its order', () => {
      let documents = 0;
      for (const path of volumePaths()) {
        const volume = basename(path, '.xml');
        for (const [id, xml] of documentsIn(readFileSync(path, 'utf8'))) {
          const record = records.get(`${volume}#${id}`);
          const row = rows.find((one) => one['volume'] === volume && one['id'] === id);
          const text = characters(xml);
          // That this simple extraction is right is told by the table.
          expect(Array.from(text.replace(/\s+/gu, ' ').trim()).length, `${volume}#${id}`).toBe(
            Number(row?.['chars']),
          );
          expect(squeeze(inSourceOrder(record?.blocks ?? [])), `${volume}#${id}`).toBe(squeeze(text));
          documents++;
        }
      }
      expect(documents).toBe(2133);
    });

    it('contradict themselves nowhere', () => {
      for (const { parsed, key } of records.values()) {
        const { draft } = parsed;
        if (draft === undefined) throw new Error(key);
        const content = {
          description: draft.description,
          texts: draft.texts.map(({ text }) => text),
          zones: [],
          links: [],
        };
        expect(inconsistencies(content), key).toEqual([]);
      }
    });

    it('are of the kind that their heading or source note names', () => {
      const kinds = new Map<string, number>();
      each(({ description, key }, { head = '' }) => {
        kinds.set(description.type, (kinds.get(description.type) ?? 0) + 1);
        const title = description.titles[0]?.text ?? '';
        if (title.startsWith('Editorial Note')) expect(description.type, key).toBe('editorial-note');
        if (/\b(?:Circular )?Telegram From\b/iu.test(head)) expect(description.type, key).toBe('telegram');
        if (/^Memorandum of (?:a )?(?:Telephone )?Conversation/u.test(title))
          expect(description.type, key).toBe('memorandum-of-conversation');
      });
      expect(kinds.get('editorial-note')).toBe(
        rows.filter(({ head }) => /Editorial Note\s*$/u.test(head ?? '')).length,
      );
      expect((kinds.get('other') ?? 0) / 2133).toBeLessThan(0.06);
    });
  },
);
