// No link stands in another, whatever a source says of its words.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextBuilder, written } from '../../../test/browser/invented/build.ts';
import type { Span } from '../../model/span.ts';
import { linkableSpans } from './links-in.ts';

const text = 'See the letter of Orlova to Velyaminov. It has no date.';
const block = (spans: Span[]): ReturnType<TextBuilder['block']> =>
  new TextBuilder('t1').block('paragraph', text.split(/(?<=\.) /), [], { spans });

const mention = (start: number, end: number): Span => ({
  type: 'mention',
  kind: 'person',
  name: 'o',
  start,
  end,
  ...written,
});
const reference = (start: number, end: number): Span => ({
  type: 'reference',
  target: { place: 'b1' },
  start,
  end,
});

it('lets a reference go before the name in it, and a name that holds a folio or a note be no link', () => {
  const named = mention(18, 24);
  const [whole, other] = [reference(4, 24), mention(28, 38)];
  expect([...linkableSpans(block([named, whole, other]))]).toEqual([whole, other]);
  const page: Span = { type: 'page-break', page: 'p1', start: 20, end: 20 };
  expect([...linkableSpans(block([named, page]))]).toEqual([]);
  const behind: Span = { type: 'note', note: 'n1', start: 24, end: 24 };
  expect([...linkableSpans(block([named, behind]))]).toEqual([named]);
});

it('never takes two that meet, nor one that holds a sentence’s number', () => {
  const range = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const span = fc.oneof(
    range.map(([start, end]) => mention(start, end)),
    range.map(([start, end]) => reference(start, end)),
    range.map(([start, end]): Span => ({ type: 'note', note: 'n1', start, end })),
  );
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const links = [...linkableSpans(block(spans))].sort((a, b) => a.start - b.start);
      links.forEach((link, i) => {
        expect(link.end).toBeGreaterThan(link.start);
        expect(link.end).toBeLessThanOrEqual(links[i + 1]?.start ?? Infinity);
        const second = text.indexOf('It has');
        expect(link.start < second && second < link.end).toBe(false);
        for (const note of spans.filter((one) => one.type === 'note'))
          expect(note.start > link.start && note.start < link.end).toBe(false);
      });
    }),
  );
});
