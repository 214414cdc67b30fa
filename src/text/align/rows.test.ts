import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Span } from '../../model/span.ts';
import type { Text } from '../../model/text.ts';
import { parallelRows, type Row } from './rows.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;

/** A block from its sentences; what is in `more` is laid over it. */
function block(id: string, kind: BlockKind, sentences: readonly string[], more: Partial<Block> = {}): Block {
  let at = 0;
  const segments = sentences.map((sentence, i) => {
    const start = at;
    at += sentence.length + 1;
    return { id: `${id}.s${i + 1}`, start, end: start + sentence.length };
  });
  return {
    id,
    kind,
    text: sentences.join(' '),
    segments: more.noise === true ? [] : segments,
    spans: [],
    ...more,
  };
}

function text(id: string, blocks: Block[]): Text {
  return {
    schema: 'verno/text/1',
    id,
    kind: id === 'o' ? 'transcription' : 'translation',
    language: id === 'o' ? 'ru' : 'en',
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks,
    retired: [],
  };
}

const begins = (page: string, start = 0): Span => ({ type: 'page-break', start, end: start, page });

const pages = (...labels: string[]): Page[] =>
  labels.map((label) => ({
    id: `p${label.replace('!', '')}`,
    label: label.replace('!', ''),
    exemplar: null,
    absences: label.endsWith('!') ? [{ kind: 'not-transcribed', ...said }] : [],
  }));

const piecesInShort = (pieces: Row['source']): string =>
  pieces.map((p) => p.block.text.slice(p.start, p.end).trim()).join('+') || '·';

/** A row in short: the first letters of what stands on either side, and how it came there. */
function short(row: Row): string {
  const reason =
    row.reason?.kind === 'page-absence'
      ? row.reason.pages.map((p) => p.page.label).join(',')
      : (row.reason?.kind ?? '');
  return `${piecesInShort(row.source)} | ${piecesInShort(row.target)} | ${row.by}${reason === '' ? '' : ` ${reason}`}`;
}

const p = (id: string, ...sentences: string[]): Block => block(id, 'paragraph', sentences);

const built = (
  id: string,
  blocks: { kind: BlockKind; sentences: string[]; page: number; label: number }[],
): Text =>
  text(
    id,
    blocks.map((b, i) => {
      const made = block(
        `${id}${i}`,
        b.kind,
        b.sentences,
        b.kind === 'list-item' ? { label: `${b.label}.` } : {},
      );
      return b.page < 5 && id === 'o'
        ? { ...made, spans: [begins(`p${b.page}`, Math.min(b.label, made.text.length))] }
        : made;
    }),
  );

const read = (pieces: readonly Row['source'][number][]): Map<string, string> => {
  const found = new Map<string, string>();
  for (const piece of pieces)
    found.set(
      piece.block.id,
      (found.get(piece.block.id) ?? '') + piece.block.text.slice(piece.start, piece.end),
    );
  return found;
};

const longSide = (id: string, count: number, skip: number): Text =>
  text(
    id,
    Array.from({ length: count }, (_, i) => i)
      .filter((i) => i % 97 !== skip)
      .map((i) => p(`${id}${i}`, `A ${i}.`, 'B.', 'C.', 'D.')),
  );

const timeOf = (count: number): number => {
  const [a, b] = [longSide('o', count, 3), longSide('t', count, 5)];
  const start = performance.now();
  parallelRows(a, b, []);
  return performance.now() - start;
};
const signed = (id: string, words: string, name?: string): Block =>
  block(id, 'closer', [words], {
    spans:
      name === undefined
        ? []
        : [{ type: 'mention', start: 0, end: words.length, kind: 'person', name, ...said }],
  });
const rowsOf = (original: Block[], translation: Block[]): string[] =>
  parallelRows(text('o', original), text('t', translation), []).map(short);

describe('rows of a parallel text', () => {
  it('go sentence by sentence where two paragraphs have equally many', () => {
    const rows = parallelRows(text('o', [p('a', 'Раз.', 'Два.')]), text('t', [p('b', 'One.', 'Two.')]), []);
    expect(rows.map(short)).toEqual(['Раз. | One. | order', 'Два. | Two. | order']);
  });

  it('go by the paragraph where they have not', () => {
    const rows = parallelRows(text('o', [p('a', 'Раз.', 'Два.')]), text('t', [p('b', 'One and two.')]), []);
    expect(rows.map(short)).toEqual(['Раз. Два. | One and two. | paragraph']);
  });

  it('say that an absent folio is why the translation stands alone', () => {
    const item = (id: string, label: string, sentence: string, more: Partial<Block> = {}): Block =>
      block(id, 'list-item', [sentence], { label, ...more });
    const original = text('o', [
      block('h', 'heading', ['Телеграмма'], { spans: [begins('p41')] }),
      block('st', 'stamp', ['Секретно']),
      block('st2', 'stamp', ['Копий не снимать']),
      block('op', 'opener', ['Из Заречья']),
      block('n1', 'marginal', ['МОСТ'], { noise: true }),
      block('op2', 'opener', ['Комиссии']),
      p('p1', 'Мост стоит.', 'Река встала.'),
      block('n2', 'marginal', ['ЛЕД'], { noise: true, spans: [begins('p43')] }),
      item('i2', '2.', 'О льде.'),
      item('i3', '3.', 'О лесе.'),
      p('p2', 'Прошу ответа.'),
      block('cl', 'closer', ['Орлова']),
      block('v', 'stamp', ['верно']),
    ]);
    const translation = text('t', [
      block('th', 'heading', ['Telegram']),
      block('ts', 'stamp', ['Secret']),
      block('ts2', 'stamp', ['Not to be copied']),
      block('to', 'opener', ['From Zarechye']),
      block('to2', 'opener', ['To the Commission']),
      p('t1', 'The bridge stands.', 'The river is frozen.', 'More.'),
      p('t2', 'Second.'),
      p('t3', 'Third.'),
      item('ti1', '1.', 'On piers.'),
      item('ti2', '2.', 'On ice.'),
      item('ti3', '3.', 'On timber.'),
      p('t4', 'I ask for an answer.'),
      block('tc', 'closer', ['Orlova']),
    ]);
    expect(parallelRows(original, translation, pages('41', '42!', '43')).map(short)).toEqual([
      'Телеграмма | Telegram | order',
      'Секретно | Secret | order',
      'Копий не снимать | Not to be copied | order',
      'Из Заречья | From Zarechye | order',
      'МОСТ | · | gap marginal',
      'Комиссии | To the Commission | order',
      'Мост стоит. Река встала. | The bridge stands. The river is frozen. More. | paragraph',
      '· | Second. | gap 42',
      '· | Third. | gap 42',
      '· | On piers. | gap 42',
      'ЛЕД | · | gap marginal',
      'О льде. | On ice. | number',
      'О лесе. | On timber. | number',
      'Прошу ответа. | I ask for an answer. | order',
      'Орлова | Orlova | order',
      'верно | · | gap no-counterpart',
    ]);
  });

  describe('of signatures that stand unequally often', () => {
    it('set the one that names the same person level, and leave the translator’s alone', () => {
      expect(
        rowsOf(
          [signed('a', 'Le secrétaire', 'n4')],
          [signed('b', 'Секретарь', 'n4'), signed('c', 'Перевёл', 'n8')],
        ),
      ).toEqual(['Le secrétaire | Секретарь | order', '· | Перевёл | gap no-counterpart']);
      expect(
        rowsOf(
          [signed('a', 'Le secrétaire', 'n4')],
          [signed('c', 'Перевёл', 'n8'), signed('b', 'Секретарь')],
        ),
      ).toEqual(['· | Перевёл | gap no-counterpart', 'Le secrétaire | Секретарь | order']);
    });

    it('leave apart those that name different people', () => {
      expect(
        rowsOf([signed('a', 'Орлова', 'n1'), signed('b', 'Лунин', 'n2')], [signed('c', 'Перевёл', 'n8')]),
      ).toHaveLength(3);
    });

    it('go by the date where no name is known', () => {
      expect(
        rowsOf(
          [signed('a', '14 мая 1924'), signed('b', 'Лунин')],
          [signed('c', '14 May 1924'), signed('d', 'Lunin'), signed('e', 'Translated by Suslikov, 1931')],
        ).slice(0, 1),
      ).toEqual(['14 мая 1924 | 14 May 1924 | order']);
    });

    it('set the last level where nothing tells them apart', () => {
      expect(
        rowsOf([signed('a', 'Лунин')], [signed('b', 'For the secretary'), signed('c', 'Lunin')]),
      ).toEqual(['· | For the secretary | gap no-counterpart', 'Лунин | Lunin | order']);
    });
  });

  it('cut a paragraph where an absent folio falls inside it', () => {
    const original = text('o', [
      p('a', 'Начало.'),
      block('b', 'paragraph', ['Голова.', 'Хвост.'], { spans: [begins('p3', 8)] }),
      p('c', 'Конец.'),
    ]);
    const translation = text('t', [
      p('x', 'Start.'),
      p('y', 'Head.'),
      p('m', 'Lost.'),
      p('z', 'Tail.'),
      p('e', 'End.'),
    ]);
    expect(parallelRows(original, translation, pages('1', '2!', '3')).map(short)).toEqual([
      'Начало. | Start. | order',
      'Голова. | Head. | order',
      '· | Lost. | gap 2',
      'Хвост. | Tail. | order',
      'Конец. | End. | order',
    ]);
  });

  it('name every folio of a longer gap, at the end too, and where nothing was translated of it', () => {
    const original = text('o', [block('a', 'paragraph', ['Раз.'], { spans: [begins('p1')] })]);
    const rows = parallelRows(original, text('t', [p('x', 'One.')]), pages('1', '2!', '3!'));
    expect(rows.map(short)).toEqual(['Раз. | One. | order', '· | · | gap 2,3']);
  });

  it('stand whole against each other where paragraphs disagree in number and no figure helps', () => {
    const rows = parallelRows(
      text('o', [p('a', 'А.'), p('b', 'Б.')]),
      text('t', [p('x', 'X.'), p('y', 'Y.'), p('z', 'Z.')]),
      [],
    );
    expect(rows.map(short)).toEqual(['А.+Б. | X.+Y.+Z. | paragraph']);
  });

  it('find their level again at a figure that both sides have once', () => {
    const original = text('o', [p('a', 'А.'), p('b', 'Верста 317.'), p('c', 'В.')]);
    const translation = text('t', [p('x', 'X.'), p('y', 'Y.'), p('z', 'Verst 317.'), p('w', 'W.')]);
    expect(parallelRows(original, translation, []).map(short)).toEqual([
      'А. | X.+Y. | paragraph',
      'Верста 317. | Verst 317. | number',
      'В. | W. | order',
    ]);
  });

  it('say of a folio that the translation passes over that it was omitted', () => {
    const [one, two] = pages('1', '2');
    if (one === undefined || two === undefined) throw new Error('two pages');
    const omitted: Page = { ...two, absences: [{ kind: 'omitted', text: 't', ...said }] };
    const original = text('o', [
      block('a', 'heading', ['Раз'], { spans: [begins('p1')] }),
      block('b', 'paragraph', ['Два.'], { spans: [begins('p2')] }),
    ]);
    expect(
      parallelRows(original, text('t', [block('x', 'heading', ['One'])]), [one, omitted]).map(short),
    ).toEqual(['Раз | One | order', 'Два. | · | gap 2']);
  });

  it('hold every block of both sides once, in order, to the last character', () => {
    const kinds = [
      'heading',
      'opener',
      'paragraph',
      'list-item',
      'closer',
      'stamp',
      'marginal',
      'table',
    ] as const;
    const sketch = fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        sentences: fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 3 }),
        page: fc.nat(6),
        label: fc.nat(3),
      }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(sketch, sketch, (a, b) => {
        const original = built('o', a);
        const translation = built('t', b);
        const rows = parallelRows(original, translation, pages('0', '1!', '2', '3!', '4!'));
        for (const [side, whole] of [
          ['source', original],
          ['target', translation],
        ] as const) {
          const got = [...read(rows.flatMap((row) => row[side]))];
          expect(got).toEqual(whole.blocks.map((one) => [one.id, one.text]));
        }
        for (const row of rows) expect(row.reason !== undefined).toBe(row.by === 'gap');
      }),
      { numRuns: 500 },
    );
  });

  it('take 7,000 sentences a side at once, and ten times as many in about ten times as long', () => {
    timeOf(1750);
    expect(timeOf(1750)).toBeLessThan(500);
    expect(timeOf(17_500)).toBeLessThan(5000);
  });
});
