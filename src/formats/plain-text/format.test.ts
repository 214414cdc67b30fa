import { describe, expect, it } from 'vitest';
import { description, published, telegram, text } from '../../../test/conformance/citation-records.ts';
import type { Block } from '../../model/block.ts';
import { citationFormats } from '../citation/formats.ts';
import { jsonFormat } from '../json/format.ts';
import { printBlocks } from './body.ts';
import { plainTextFormat, printPlainText } from './format.ts';

function block(id: string, kind: Block['kind'], words: string, given: Partial<Block> = {}): Block {
  return { id, kind, text: words, segments: [], spans: [], ...given };
}

const page = (id: string, label: string) => ({ id, label, exemplar: null, absences: [] });

const gap = (kind: 'omitted' | 'illegible', at: number, extent?: string): Block['spans'][number] => ({
  type: 'bracket',
  start: at,
  end: at,
  kind,
  hand: null,
  ...(extent !== undefined && { extent }),
});

const struck = (start: number, end: number): Block['spans'][number] => ({
  type: 'emphasis',
  style: 'struck',
  start,
  end,
});

const printed = (spans: Block['spans']): string =>
  printPlainText(
    published(description({}), [
      text({
        id: 't1',
        kind: 'transcription',
        language: 'fr',
        blocks: [block('t1.b1', 'paragraph', 'reste', { spans })],
      }),
    ]),
  );

describe('a text in plain lines', () => {
  it('marks the folio where a sentence crosses it', () => {
    const words = 'satisfied in Moscow and there';
    const spans: Block['spans'] = [{ type: 'page-break', start: 20, end: 20, page: 'p2' }];
    expect(printBlocks([block('b1', 'paragraph', words, { spans })], [page('p2', '154')])).toBe(
      'satisfied in Moscow ⟨154⟩ and there',
    );
  });

  it('keeps list numbers as printed, tables in rows, and puts notes last', () => {
    const spans: Block['spans'] = [{ type: 'note', start: 5, end: 5, note: 'n1' }];
    const cell = (words: string) => ({ blocks: [block('c', 'paragraph', words)] });
    expect(
      printBlocks(
        [
          block('b1', 'paragraph', 'Piles', { spans }),
          block('b2', 'list-item', 'oak', { label: '2.', level: 1 }),
          block('b3', 'list-item', 'larch', { label: 'а)', level: 2 }),
          block('b4', 'table', '', {
            rows: [
              [cell('Oak'), cell('14')],
              [cell('Larch'), cell('9')],
            ],
          }),
          block('n1', 'note', '', { blocks: [block('n1.b1', 'paragraph', 'Of the left bank.')] }),
        ],
        [],
      ),
    ).toBe('Piles⟨note 1⟩\n\n2. oak\n  а) larch\n\nOak | 14\nLarch | 9\n\nNote 1: Of the left bank.');
  });

  it('leaves a note to which nothing points where it stands, and numbers only the others', () => {
    const spans: Block['spans'] = [{ type: 'note', start: 5, end: 5, note: 'n2' }];
    const blocks = [
      block('b1', 'heading', 'The piers'),
      block('n1', 'note', 'Ferry Files, Lot 7', { note: 'source' }),
      block('b2', 'paragraph', 'Piles', { spans }),
      block('n3', 'note', 'Here the ink is blue.'),
      block('n2', 'note', 'Of the left bank.'),
      block('n4', 'note', 'Lost its sign.', { label: '9' }),
    ];
    expect(printBlocks(blocks, []).split('\n\n')).toEqual([
      'The piers',
      'Source note: Ferry Files, Lot 7',
      'Piles⟨note 1⟩',
      'Note: Here the ink is blue.',
      'Note 1: Of the left bank.',
      'Note 9: Lost its sign.',
    ]);
  });

  it('says where something is omitted or illegible without words, also in a block that has no other', () => {
    expect(
      printBlocks(
        [
          block('b1', 'paragraph', '', { spans: [gap('omitted', 0)] }),
          block('b2', 'paragraph', 'the piers of stand', { spans: [gap('illegible', 13, '2 words')] }),
        ],
        [],
      ),
    ).toBe('⟨omitted⟩\n\nthe piers of ⟨illegible: 2 words⟩ stand');
  });

  it('marks words that are struck through, and does not pass them off as standing', () => {
    const spans: Block['spans'] = [
      struck(3, 9),
      struck(3, 5),
      { type: 'note', start: 9, end: 9, note: 'n1', label: '1' },
    ];
    expect(printBlocks([block('b1', 'paragraph', 'il partit reste', { spans })], [])).toBe(
      'il ⟨deleted: partit⟩⟨note 1⟩ reste',
    );
  });

  it('explains its marks in the head, and only where there are any', () => {
    const sign = 'What stands in ⟨ ⟩ is not the document’s own';
    expect(printed([])).not.toContain(sign);
    const out = printed([{ type: 'emphasis', style: 'struck', start: 0, end: 5 }]);
    expect(out.indexOf(sign)).toBeGreaterThan(0);
    expect(out.indexOf(sign)).toBeLessThan(out.indexOf('⟨deleted: reste⟩'));
  });

  it('counts the lines of noise, and does not print them', () => {
    expect(printBlocks([block('b1', 'marginal', 'ВЕРН\nКОПИ', { noise: true })], [])).toBe(
      '⟨2 lines that belong to no text, not printed here⟩',
    );
  });
});

describe('a record in plain text', () => {
  it('gives titles, every date, both codes, both texts, and the version with its hash', () => {
    const out = printPlainText(telegram);
    expect(out).toContain('Ciphered Telegram, Shtykov to Vyshinsky\nШифртелеграмма\n');
    expect(out).toContain('Date: 14.05.1952 (1952-05-14), unknown\nDate: 12.V.50г. (1950-05-12)\n');
    expect(out).toContain(
      'Exemplar: APRF, fond and opis not given, ll. 151–154\n' +
        'Exemplar: AVPRF, f. 059a, op. 5a, p. 11, d. 3, ll. 100–103\n',
    );
    expect(out).toMatch(/Transcription, ru, read by OCR, not checked, t1\n=+\n\nA sentence\.\n/);
    expect(out).toContain(`version 1 of 2026-11-23, SHA-256 ${telegram.version}`);
  });

  it('keeps a raw reading in the text, and says beneath what it should be, and what is missing', () => {
    const corrected = text({
      id: 't1',
      kind: 'transcription',
      language: 'ru',
      blocks: [
        block('t1.b1', 'paragraph', 'всеиные части', {
          spans: [
            {
              type: 'correction',
              start: 0,
              end: 7,
              corrected: 'военные',
              reason: 'misread',
              basis: 'inferred',
              certainty: 'certain',
              by: 'the editors',
            },
          ],
        }),
      ],
    });
    const given = description({
      pages: [
        {
          id: 'p2',
          label: '152',
          exemplar: null,
          absences: [{ kind: 'not-transcribed', basis: 'inferred', certainty: 'certain', by: null }],
        },
      ],
    });
    const out = printPlainText(published(given, [corrected]));
    expect(out).toContain('\n\nвсеиные части\n');
    expect(out).toContain('t1.b1: “всеиные” should read “военные” (misread; the editors)');
    expect(out).toContain('Missing\n\nFolio 152: not transcribed\n');
  });
});

describe('what is written to disk', () => {
  it('is one file for each format, named by the record', () => {
    const context = {
      archiveTitle: 'Archive',
      addressOf: () => 'https://archive.example/records/b7kq2m4x/v1',
    };
    const paths = [jsonFormat, plainTextFormat, ...citationFormats(context)].flatMap((format) =>
      format.serialise(telegram).files.map(({ path }) => `${format.name}: ${path}`),
    );
    expect(paths).toEqual([
      'json: b7kq2m4x.json',
      'text: b7kq2m4x.txt',
      'citation: b7kq2m4x.citation.txt',
      'bibtex: b7kq2m4x.bib',
      'ris: b7kq2m4x.ris',
      'csl-json: b7kq2m4x.csl.json',
    ]);
  });

  it('holds in JSON the whole version, and nothing else', () => {
    const [file] = jsonFormat.serialise(telegram).files;
    expect(file !== undefined && 'data' in file ? JSON.parse(String(file.data)) : undefined).toEqual(
      telegram,
    );
  });
});
