// A known text laid onto recognised lines: in other orders, with gaps, and with what an editor did to the text.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/block.ts';
import type { Span } from '../../model/span.ts';
import type { Polygon, RecognisedLine, RecognisedPage } from '../../model/recognised-page.ts';
import { layText, type LaidText } from './lay.ts';
import type { PageRead } from './page-read.ts';

function block(text: string, cuts: readonly number[] = [], spans: Span[] = []): Block {
  const bounds = [0, ...cuts, text.length];
  const segments = bounds.slice(1).map((end, at) => ({ id: `s${at + 1}`, start: (bounds[at] ?? 0) + (at > 0 ? 1 : 0), end })); // prettier-ignore
  return { id: 'b1', kind: 'paragraph', text, segments, spans };
}

function line(text: string, top: number, left = 100): RecognisedLine {
  const right = left + text.length * 10;
  const polygon: Polygon = [[left, top], [right, top], [right, top + 20], [left, top + 20]]; // prettier-ignore
  return { polygon, words: [{ text, polygon }] };
}

function sheet(page: string, ...lines: RecognisedLine[]): PageRead {
  const polygon: Polygon = [[0, 0], [1000, 0], [1000, 1400]]; // prettier-ignore
  const recognised: RecognisedPage = {
    width: 1000,
    height: 1400,
    blocks: [{ kind: 'text', polygon, lines }],
  };
  return { page, recognised };
}

/** The words of each zone, with its target. */
function shown({ zones }: LaidText, { text }: Block): [string, string][] {
  return zones.map(({ target, part }) => [target, text.slice(part?.start, part?.end)]);
}

describe('a text laid onto lines', () => {
  const text = 'Паром сел на мель посреди реки. Середина, таким образом, найдена; с этим я не согласился.';

  it('gives each segment a zone on every line on which it stands, cut where the segment ends', () => {
    const own = block(text, [31]);
    const laid = layText({ blocks: [own] }, [sheet('p1', line('Паром сел на мелъ посре-', 0), line('ди рски. Середина, такнм', 30), line('обраэом, найдена; с зтим', 60), line('я не соглаоился.', 90))]); // prettier-ignore
    expect(shown(laid, own)).toEqual([
      ['s1', 'Паром сел на мель посре'],
      ['s1', 'ди реки.'],
      ['s2', 'Середина, таким'],
      ['s2', 'образом, найдена; с этим'],
      ['s2', 'я не согласился.'],
    ]);
    expect(laid.share).toBe(1);
    expect(laid.unplaced).toEqual([]);
    const [, first, second] = laid.zones;
    expect(Math.max(...(first?.polygon.map(([x]) => x) ?? []))).toBe(180);
    expect(Math.min(...(second?.polygon.map(([x]) => x) ?? []))).toBe(190);
  });

  it('finds lines in another order than the text’s, and leaves those that are of no text', () => {
    const own = block(text, [31]);
    const laid = layText({ blocks: [own] }, [sheet('p1', line('образом, найдена; с этим', 0, 600), line('я не согласился.', 30, 600), line('ГВОЗ КРОВЕЛ ЯЩ. 3', 60), line('Паром сел на мель посреди', 90), line('реки. Середина, таким', 120))]); // prettier-ignore
    expect(laid.share).toBe(1);
    expect(shown(laid, own).map(([, words]) => words)).toEqual([
      'образом, найдена; с этим',
      'я не согласился.',
      'Паром сел на мель посреди',
      'реки.',
      'Середина, таким',
    ]);
  });

  it('names the segments of which no line was read', () => {
    const own = block(text, [31]);
    const laid = layText({ blocks: [own] }, [
      sheet('p1', line('Паром сел на мель посреди', 0), line('реки.', 30)),
    ]);
    expect(laid.unplaced).toEqual(['s2']);
    expect(laid.share).toBeCloseTo(25 / 71, 1);
    expect(layText({ blocks: [own] }, [])).toMatchObject({ zones: [], share: 0, unplaced: ['s1', 's2'] });
  });

  it('compares what was corrected as it was read and as it should be', () => {
    const words = 'Встреча состоялась на пароие, так как берега не сошлись.';
    const how = { basis: 'inferred', certainty: 'certain', by: null } as const;
    const own = block(words, [], [
      { type: 'correction', start: 22, end: 28, corrected: 'пароме', ...how },
    ]); // prettier-ignore
    const laid = layText({ blocks: [own] }, [sheet('p1', line('Встреча состоялась на', 0), line('пароме, так как берега не сошлись.', 30))]); // prettier-ignore
    expect(shown(laid, own).map(([, part]) => part)).toEqual([
      'Встреча состоялась на',
      'пароие, так как берега не сошлись.',
    ]);
    expect(laid.parts[1]?.likeness).toBeGreaterThan(0.8);
  });

  it('loses no word beside an editor’s bracket, however long, wherever on a line it stands', () => {
    const words = 'Паром сел на мель посреди реки у станции Верхняя, как сообщил утром министр'.split(' ');
    const bracket = '[речь идёт о пароме «Согласие», который ходил там до ноября]';
    for (let at = 0; at <= words.length; at += 1) {
      const own = block([...words.slice(0, at), bracket, ...words.slice(at)].join(' '));
      const start = own.text.indexOf(bracket);
      const spans: Span[] = [
        { type: 'bracket', kind: 'gloss', hand: null, start, end: start + bracket.length },
      ];
      const laid = layText({ blocks: [{ ...own, spans, segments: [] }] }, [
        sheet('p1', line('Паром сел на мелъ посреди реки', 0), line('у стаяции Верхняя, как', 30), line('сообщил утрoм мянистр', 60)),
      ]); // prettier-ignore
      expect(laid.share).toBe(1);
      const placed = shown(laid, own).map(([, part]) => part).join(' '); // prettier-ignore
      for (const word of words) expect(placed).toContain(word);
    }
  });

  it('begins a line at its beginning, though another ends with the same words', () => {
    const own = block('Утром найдена реки правительству на сел правительству');
    const laid = layText({ blocks: [own] }, [
      sheet('p1', line('Утром нжйдена реки правительству', 0), line('на сел правительству', 30)),
    ]);
    expect(shown(laid, own).map(([, part]) => part)).toEqual([
      'Утром найдена реки правительству',
      'на сел правительству',
    ]);
  });

  it('takes the page that the text names for words that stand on several', () => {
    const own: Block = {
      ...block('Экземпляр второй. Совершенно секретно. Экземпляр второй.', [17, 38]),
      spans: ['p1', 'p2', 'p3'].map((page, at): Span => ({ type: 'page-break', start: [0, 18, 39][at] ?? 0, end: [0, 18, 39][at] ?? 0, page })), // prettier-ignore
    };
    const laid = layText({ blocks: [own] }, [sheet('p3', line('Экземпляр второй.', 0))]);
    expect(laid.zones.map(({ target }) => target)).toEqual(['s3']);
  });
});
