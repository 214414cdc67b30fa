// A record on facing pages: nothing of its texts is lost, doubled or taken for markup.
import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedOf } from '../../../test/generators/awkward-record.ts';
import { borderLetter } from '../../../test/generators/letter.ts';
import { recordArbitrary } from '../../../test/generators/record.ts';
import type { Block } from '../../model/block.ts';
import type { RecordContent } from '../../model/record.ts';
import type { PrintedDocument, PrintedPiece } from './document.ts';
import { printedRecord } from './record.ts';

const options = { archiveTitle: 'Papers', address: 'https://papers.example/records/x/v1' };
const printed = (content: RecordContent): PrintedDocument | undefined =>
  printedRecord(publishedOf(content), options);

const wordsOf = (pieces: readonly PrintedPiece[]): string =>
  pieces.map(({ runs }) => runs.map(({ text }) => text).join('')).join('');

/** A block without what changes its words on paper. */
function plain(block: Block): Block {
  const { blocks: _, rows: __, ...own } = block;
  return { ...own, spans: block.spans.filter(({ type }) => type === 'emphasis' || type === 'foreign') };
}

describe('facing pages', () => {
  it('hold every character of both texts once and in order', () => {
    assert(
      property(recordArbitrary(), (content) => {
        const texts = content.texts.map((text) => ({
          ...text,
          blocks: text.blocks
            .filter(({ kind, noise }) => kind !== 'note' && kind !== 'table' && noise !== true)
            .map(plain),
        }));
        const document = printed({ ...content, texts });
        if (document === undefined) return;
        const wholes = texts.map(({ blocks }) => blocks.map(({ text }) => text).join(''));
        const sides = (['source', 'target'] as const).map((side) =>
          document.rows.map((row) => wordsOf(row[side])).join(''),
        );
        expect(wholes).toContain(sides[0]);
        if (document.target !== null) expect(wholes).toContain(sides[1]);
      }),
      { numRuns: 60 },
    );
  });

  it('say of the letter what it is, what stands beside what, and how to cite it', () => {
    const document = printed(borderLetter('The bridge'));
    expect(document).toMatchObject({
      title: 'The bridge',
      source: { language: 'ru', title: 'Original (Russian)' },
      target: { language: 'en', title: 'Translation (English)' },
    });
    expect(document?.citation).toContain('https://papers.example/records/x/v1');
    const [first] = document?.rows ?? [];
    expect(wordsOf(first?.source ?? [])).toBe('Мост готов. ');
    expect(wordsOf(first?.target ?? [])).toBe('The bridge is ready. ');
    expect(first?.numbers).toEqual({ source: '1', target: '1' });
  });

  it('set a correction in the place of what it corrects, and list both', () => {
    const content = borderLetter('The bridge', 'Мост готоз.');
    const block = content.texts[0]?.blocks[0];
    block?.spans.push({ type: 'correction', start: 5, end: 10, corrected: 'готов', basis: 'supplied', certainty: 'certain', by: 'Anna' }); // prettier-ignore
    const document = printed(content);
    expect(wordsOf(document?.rows[0]?.source ?? [])).toBe('Мост готов.');
    expect(document?.corrections).toEqual([
      { number: 1, language: 'ru', raw: 'готоз', corrected: 'готов', said: 'Corrected by Anna' },
    ]);
  });

  it('explain the brackets that are used, and no others', () => {
    const content = borderLetter('The bridge', 'Мост [через реку] готов.');
    content.texts[0]?.blocks[0]?.spans.push({
      type: 'bracket',
      start: 5,
      end: 17,
      kind: 'supplied',
      hand: null,
    });
    expect(printed(content)?.key).toEqual([
      { siglum: 'suppl.', name: 'supplied by an editor', hands: 'by whom is not stated' },
    ]);
  });

  it('cut a sentence that no page has room for, behind a word, and lose nothing of it', () => {
    const body = 'мост \u{1f309} '.repeat(20_000).trim();
    const document = printed(borderLetter('The bridge', body));
    const rows = document?.rows ?? [];
    const whole = rows.map(({ source }) => wordsOf(source)).join('');
    expect(whole.startsWith(body)).toBe(true);
    for (const { source } of rows) {
      expect(wordsOf(source).length).toBeLessThan(3000);
      expect(wordsOf(source).isWellFormed()).toBe(true);
    }
  });

  it('name a record in the head of a page by the beginning of a long title', () => {
    expect(printed(borderLetter('bridge '.repeat(100)))?.running.length).toBeLessThan(120);
  });

  it('say who linked what stands level, and mark what has changed since', () => {
    const content = borderLetter('The bridge');
    const link = { crossing: false, score: null, by: 'confirmed' as const };
    const links = [
      { ...link, source: ['t1.s1'], target: ['t2.s1'], stale: true },
      { ...link, source: ['t1.s2'], target: ['t2.s2'], stale: false, by: 'computed' as const, score: 0.9 },
    ];
    const alignments = [{ original: 't1', translation: 't2', links }];
    const document = printedRecord({ ...publishedOf(content), alignments }, options);
    expect(document?.rows.slice(0, 2).map(({ stale }) => stale)).toEqual([true, undefined]);
    expect(document?.linked).toContain('1 confirmed by a person');
    expect(document?.linked).toContain('1 computed');
    expect(printed(content)?.linked).toContain('no person has looked at it');
  });
});
