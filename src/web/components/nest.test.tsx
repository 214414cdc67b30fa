import * as fc from 'fast-check';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { nest, type Part, type Range } from './nest.ts';

/** A range that shows itself: `<x>…</x>`, with a point where it was cut. */
const shown = (name: string, start: number, end: number, rank = 0): Range => ({
  start,
  end,
  rank,
  wrap: (children: ComponentChildren[], part: Part) => (
    <>
      {`<${part.first ? '' : '…'}${name}`}:{children}:{`${name}${part.last ? '' : '…'}>`}
    </>
  ),
});

const plain = (nodes: ComponentChildren[]): string =>
  renderToString(<>{nodes}</>)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

describe('overlapping ranges over one string', () => {
  it('nest where one lies in the other', () => {
    expect(plain(nest('abcdef', 0, 6, [shown('in', 2, 4), shown('out', 1, 5)], []))).toBe(
      'a<out:b<in:cd:in>e:out>f',
    );
  });

  it('are cut where one crosses the other', () => {
    expect(plain(nest('abcdef', 0, 6, [shown('x', 0, 3), shown('y', 2, 5)], []))).toBe(
      '<x:ab<y:c:y…>:x><…y:de:y>f',
    );
  });

  it('stand in the order of their rank where both have the same bounds', () => {
    expect(plain(nest('ab', 0, 2, [shown('low', 0, 2, 3), shown('high', 0, 2, 1)], []))).toBe(
      '<high:<low:ab:low>:high>',
    );
  });

  it('leave a point between a range that ends and one that begins', () => {
    const points = [{ at: 2, node: '•' }];
    expect(plain(nest('abcd', 0, 4, [shown('x', 0, 2), shown('y', 2, 4)], points))).toBe('<x:ab:x>•<y:cd:y>');
  });

  it('take one space before them along, so that both can be hidden', () => {
    const range: Range = {
      ...shown('x', 2, 3),
      takesSpace: true,
      wrap: (children, part) => (
        <>
          ({part.lead}
          {children})
        </>
      ),
    };
    expect(plain(nest('a b', 0, 3, [range], []))).toBe('a( b)');
  });

  it('never lose, double or move a character', () => {
    const ranges = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(4)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), ranges, fc.nat(30), fc.nat(30), (text, triples, a, b) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const made = triples.map(([start, end, rank]): Range => ({
          start,
          end,
          rank,
          takesSpace: rank > 2,
          wrap: (children, part) => [part.lead, children],
        }));
        const flat = (nodes: ComponentChildren): string =>
          Array.isArray(nodes) ? nodes.map(flat).join('') : typeof nodes === 'string' ? nodes : '';
        expect(flat(nest(text, from, to, made, []))).toBe(text.slice(from, to));
      }),
    );
  });
});
