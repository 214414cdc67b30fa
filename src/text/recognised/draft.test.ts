// Drafts made from recognised pages: paragraphs, hyphens, pages, what stands beside the text, and a place for every character.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecognisedBlock, RecognisedLine, RecognisedPage } from '../../model/recognised-page.ts';
import { walkBlocks, type Block } from '../../model/block.ts';
import { draftFrom } from './draft.ts';
import { lineText } from './line-text.ts';

const letter = 10;

/** A line whose characters are ten pixels wide and thirty high. */
function line(text: string, left: number, top: number, sure = 0.95): RecognisedLine {
  let x = left;
  const words = text.split(' ').map((word) => {
    const [from, to] = [x, x + word.length * letter];
    x = to + letter;
    return { text: word, polygon: rectangle(from, top, to, top + 30), confidence: sure };
  });
  return { polygon: rectangle(left, top, x - letter, top + 30), words };
}

function rectangle(left: number, top: number, right: number, bottom: number): [number, number][] {
  return [[left, top], [right, top], [right, bottom], [left, bottom]]; // prettier-ignore
}

function page(...blocks: RecognisedBlock[]): RecognisedPage {
  return { width: 1000, height: 1400, blocks };
}

function block(kind: RecognisedBlock['kind'], ...lines: RecognisedLine[]): RecognisedBlock {
  return { kind, polygon: rectangle(0, 0, 1000, 1400), lines };
}

/** Lines below one another at the left margin of 100, or where a number says. */
function typed(top: number, ...texts: (string | [number, string])[]): RecognisedBlock {
  const lines = texts.map((one, at) => {
    const [left, text] = typeof one === 'string' ? [100, one] : one;
    return line(text, left, top + at * 50);
  });
  return block('text', ...lines);
}

/** A quarter turn, as a sheet lies on its side in a scanner. */
function turn([x, y]: [number, number]): [number, number] {
  return [y, 1000 - x];
}

function turnLine(one: RecognisedLine): RecognisedLine {
  return {
    polygon: one.polygon.map(turn),
    words: one.words.map((word) => ({ ...word, polygon: word.polygon.map(turn) })),
  };
}

function wordsOf(table: Block | undefined): string[][] | undefined {
  return table?.rows?.map((row) => row.map(({ blocks }) => blocks.map(({ text }) => text).join(' ')));
}

const cellAt = (text: string, left: number, top: number, cell: RecognisedBlock['cell']): RecognisedBlock => ({
  ...block('table', line(text, left, top)),
  polygon: rectangle(left, top, left + 200, top + 30),
  ...(cell !== undefined && { cell }),
});

function sorted(all: string[]): string {
  return Array.from(all.join('')).toSorted().join('');
}

function letters(of: string): string {
  return of.replace(/[\s\u00ad-]+/gu, '');
}

function some(all: string[]): string[] {
  return all.filter((one) => one !== '').toSorted();
}

const russian = { textId: 't1', languages: ['ru'] };

describe('a draft from recognised pages', () => {
  const first = page(
    block('text', line('ДОКЛАДНАЯ ЗАПИСКА', 415, 100)),
    typed(
      200,
      [160, 'Паром сел на мель посреди реки, и середина её найдена; что до быка номер'],
      'три, то он осматривался дважды и оба раза стоял на месте, как ему и поло-',
      'жено.',
      [160, 'Сваи на правом берегу числятся по ведомости, а на левом берегу по па-'],
      'мяти, почему и счёт их не сходится. Кузнец Но-',
      'Ман-Сек того же мнения, а кое-кто и против него, хотя ведомость видел и пере-',
    ),
  );
  const second = page(
    block('noise', line('ГВОЗ', 900, 300), line('ДЕР', 900, 350)),
    typed(100, 'права им подписана, что и удостоверяю собственною рукою, с приложением ве-', 'домости.'),
    block('text', line('Инженер Виданов', 700, 400)),
  );
  const { text, zones, notes } = draftFrom(
    [
      { page: 'p1', recognised: first },
      { page: 'p2', recognised: second },
    ],
    russian,
  );

  it('has headings, paragraphs, closers and noise for what stands so on the sheet', () => {
    expect(text.map(({ kind, noise }) => (noise === true ? 'noise' : kind))).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'noise',
      'closer',
    ]);
    expect(text[1]?.text.endsWith('как ему и положено.')).toBe(true);
    expect(text[3]).toMatchObject({ text: 'ГВОЗ\nДЕР', segments: [] });
  });

  it('joins words that lines and pages divide, and leaves hyphens that are the words’ own', () => {
    expect(text[2]?.text).toContain('по памяти, почему');
    expect(text[2]?.text).toContain('Но-Ман-Сек того');
    expect(text[2]?.text).toContain('а кое-кто');
    expect(text[2]?.text).toContain('и переправа им подписана');
    expect(notes.map(({ message }) => message)).toContain(
      'Words divided at the end of a line and joined: 4, of them over a page: 1.',
    );
  });

  it('marks where each page begins, within the word at need', () => {
    const breaks = text.flatMap((one) =>
      one.spans
        .filter(({ type }) => type === 'page-break')
        .map(({ start }) => one.text.slice(start, start + 5)),
    );
    expect(breaks).toEqual(['ДОКЛА', 'права']);
  });

  it('gives every line its zone, with the characters that stand there', () => {
    const said = zones.map(({ part }) => {
      const found = text.find(({ id }) => id === part?.block);
      return found?.text.slice(part?.start, part?.end);
    });
    expect(said).toContain('жено.');
    expect(said).toContain('Ман-Сек того же мнения, а кое-кто и против него, хотя ведомость видел и пере');
    expect(new Set(zones.map(({ id }) => id)).size).toBe(12);
  });

  it('marks words below the bound, each with how sure it is', () => {
    const recognised = page(block('text', line('паром', 100, 100, 0.41), line('стоит', 100, 150, 0.6)));
    const drafted = draftFrom([{ page: 'p1', recognised }], russian);
    expect(drafted.text.flatMap(({ spans }) => spans).filter(({ type }) => type === 'doubtful')).toEqual([
      { type: 'doubtful', start: 0, end: 5, confidence: 0.41 },
    ]);
  });

  it('names the language of a block that is in another than the text’s', () => {
    const recognised = page(
      typed(100, '協定議如左，各不放棄。'),
      typed(300, 'Стороны согласились, что и было отмечено.'),
    );
    const drafted = draftFrom([{ page: 'p1', recognised }], { textId: 't1', languages: ['ru', 'zh-Hant'] });
    expect(drafted.text.map(({ language }) => language)).toEqual(['zh-Hant', undefined]);
  });

  it('of a sheet scanned on its side is that of the sheet upright', () => {
    const recognised: RecognisedPage = {
      width: 1400,
      height: 1000,
      blocks: first.blocks.map((one) => ({
        ...one,
        polygon: one.polygon.map(turn),
        lines: one.lines.map(turnLine),
      })),
    };
    const upright = draftFrom([{ page: 'p1', recognised: first }], russian);
    const turned = draftFrom([{ page: 'p1', recognised, orientation: 6 }], russian);
    expect(turned.text).toEqual(upright.text);
  });

  it('makes a table of a block whose columns are plain, with a place for every cell', () => {
    const rows = block(
      'table',
      {
        ...line('Ferry', 100, 100),
        words: [...line('Ferry', 100, 100).words, ...line('tons', 500, 100).words],
      },
      {
        ...line('No. 1', 100, 150),
        words: [...line('No. 1', 100, 150).words, ...line('12', 500, 150).words],
      },
      line('Sunk ones', 100, 200),
      { ...line('No. 2', 100, 250), words: [...line('No. 2', 100, 250).words, ...line('9', 510, 250).words] },
    );
    const recognised = page(typed(20, 'The ferries are these.'), rows, typed(400, 'They are old.'));
    const { text, zones } = draftFrom([{ page: 'p1', recognised }], { textId: 't1', languages: ['en'] });
    expect(text.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(wordsOf(text[1])).toEqual([['Ferry', 'tons'], ['No. 1', '12'], ['Sunk ones', ''], ['No. 2', '9']]); // prettier-ignore
    const cell = text[1]?.rows?.[1]?.[1]?.blocks[0];
    const zone = zones.find(({ target }) => target === cell?.id);
    expect(zone?.polygon).toEqual(rectangle(500, 150, 520, 180));
    expect(zone?.part).toEqual({ block: cell?.id, start: 0, end: 2 });
    // On a sheet that lies on its side in the scanner it is the same table.
    const lying = {
      width: 1400,
      height: 1000,
      blocks: recognised.blocks.map((one) => ({ ...one, polygon: one.polygon.map(turn), lines: one.lines.map(turnLine) })),
    }; // prettier-ignore
    const turned = draftFrom([{ page: 'p1', recognised: lying, orientation: 6 }], { textId: 't1', languages: ['en'] }); // prettier-ignore
    expect(turned.text).toEqual(text);
  });

  it('makes a table of cells, by the rows and columns that are told, else by their places', () => {
    const told = draftFrom(
      [
        {
          page: 'p1',
          recognised: page(
            cellAt('nine', 0, 0, { table: 'a', row: 7, column: 4 }),
            cellAt('Losses', 0, 0, { table: 'a', row: 2, column: 0, columns: 5, header: true }),
            typed(600, 'Running on.'),
            cellAt('ferries', 0, 0, { table: 'a', row: 7, column: 0 }),
            cellAt('barges', 0, 0, { table: 'a', row: 9, column: 0 }),
          ),
        },
      ],
      { textId: 't1', languages: ['en'] },
    );
    expect(told.text.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
    expect(wordsOf(told.text[0])).toEqual([['Losses'], ['ferries', 'nine'], ['barges', '']]);
    expect(told.text[0]?.rows?.[0]?.[0]).toMatchObject({ header: true, columns: 2 });
    const table = { table: 'a' };
    const cells = [
      cellAt('one', 100, 100, table), cellAt('two', 500, 104, table), cellAt('three', 100, 150, table), cellAt('four', 504, 150, table),
    ]; // prettier-ignore
    const byPlace = draftFrom([{ page: 'p1', recognised: page(...cells) }], {
      textId: 't1',
      languages: ['en'],
    });
    expect(wordsOf(byPlace.text[0])).toEqual([['one', 'two'], ['three', 'four']]); // prettier-ignore
  });

  it.each([
    ['a list of one column', [line('one', 100, 100), line('two', 100, 150)]],
    ['columns that are not plain', [line('a long line over all', 100, 100), line('and some more', 200, 150)]],
    [
      'one row',
      [{ ...line('a', 100, 100), words: [...line('a', 100, 100).words, ...line('b', 600, 100).words] }],
    ],
  ])('leaves %s as paragraphs', (_, lines) => {
    const { text } = draftFrom([{ page: 'p1', recognised: page(block('table', ...lines)) }], { textId: 't1', languages: ['en'] }); // prettier-ignore
    expect(text.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  it('makes no table that is mostly empty, however far its cells claim to stand apart', () => {
    const cells = Array.from({ length: 200 }, (_, at) => ({
      ...block('table', line(`cell ${at}`, 100, at * 5)),
      cell: { table: 'a', row: at * 1000, column: at * 1000 },
    }));
    const { text } = draftFrom([{ page: 'p1', recognised: page(...cells) }], {
      textId: 't1',
      languages: ['en'],
    });
    expect(text.length).toBe(200);
  });

  it('loses and invents no word, whatever the page', () => {
    const word = fc.constantFrom('мост', 'Мост', 'за-', 'бита', '橋', '1926', 'г.', '—', 'ПРО-', 'токол', 'a b', '', '-', '12-', '­', 'нет\u00ad'); // prettier-ignore
    const anyLine = fc
      .tuple(fc.array(word, { maxLength: 6 }), fc.nat(900), fc.nat(1300))
      .map(([words, left, top]) => ({ ...line('x', left, top), words: words.map((text, at) => ({ text, polygon: rectangle(left + at * (top % 60), top, left + at * (top % 60) + 9, top + 9), confidence: left / 900 })) })); // prettier-ignore
    const anyBlock = fc
      .tuple(
        fc.constantFrom<RecognisedBlock['kind']>('text', 'heading', 'table', 'marginal', 'stamp', 'noise'),
        fc.array(anyLine, { maxLength: 6 }),
        fc.option(fc.record({ table: fc.constantFrom('a', 'b'), row: fc.nat(4), column: fc.nat(4), columns: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: ['table'] }), { nil: undefined }),
      )
      .map(([kind, lines, cell]) => ({ ...block(kind, ...lines), ...(kind !== 'noise' && cell !== undefined && { cell }) })); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.array(anyBlock, { maxLength: 4 }), { maxLength: 4 }), (sheets) => {
        const pages = sheets.map((blocks, at) => ({ page: `p${at}`, recognised: page(...blocks) }));
        const drafted = draftFrom(pages, russian);
        const blocks = [...walkBlocks(drafted.text)];
        const byLine = drafted.zones.map(({ part, target }) => {
          const own = blocks.find(({ id }) => id === part?.block);
          expect(target).toBe(own?.id);
          expect(part?.start).toBeLessThan(part?.end ?? 0);
          expect(part?.end).toBeLessThanOrEqual(own?.text.length ?? 0);
          return letters(own?.text.slice(part?.start, part?.end) ?? '');
        });
        const read = sheets.flat().flatMap(({ lines }) => lines.map((one) => letters(lineText(one).text)));
        // A line of a table has a place for each of its cells.
        if (blocks.some(({ kind }) => kind === 'table')) expect(sorted(byLine)).toBe(sorted(read));
        else expect(some(byLine)).toEqual(some(read));
        expect(letters(blocks.map(({ text: own }) => own).join('')).length).toBe(read.join('').length);
        const breaks = blocks.flatMap(({ spans }) => spans.flatMap((span) => (span.type === 'page-break' ? [span.page] : []))); // prettier-ignore
        if (drafted.text.length > 0) expect(breaks).toEqual(pages.map((one) => one.page));
      }),
      { numRuns: 300 },
    );
  });
});
