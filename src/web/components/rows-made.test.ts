import { describe, expect, it } from 'vitest';
import { TextBuilder, textOf } from '../../../test/browser/invented/build.ts';
import { parallelRows } from '../../app/read/edition/parallel.ts';
import type { Link } from '../../model/link.ts';
import { howMade } from './rows-made.ts';

const [o, t] = [new TextBuilder('t1'), new TextBuilder('t2')];
const texts = {
  original: textOf('t1', 'ru', [o.p('Лёд идёт.', 'Сваи стоят.'), o.p('Мост закрыт.')]),
  translation: textOf('t2', 'en', [t.p('The ice goes.', 'The piles stand.'), t.p('The bridge is shut.')], {
    kind: 'translation',
  }),
};
const rows = parallelRows(texts.original, texts.translation, []);

const side = (text: string, segments: string[]): Link['source'] => ({
  text,
  segments,
  hash: '0'.repeat(64),
});

function link(source: string[], target: string[], more: Partial<Link> = {}): Link {
  return {
    id: 'l1',
    source: side('t1', source),
    target: side('t2', target),
    state: 'confirmed',
    by: 'A. Reader',
    at: '2026-05-02T10:00:00Z',
    ...more,
  };
}

describe('how the rows were made', () => {
  it('says that no one has checked them where no one has', () => {
    const refused = link(['t1.s1'], ['t2.s1'], { state: 'refused' });
    expect(howMade(rows, texts, [refused])).toBe(
      'How the rows were made: by order; no one has checked them.',
    );
  });

  it('counts the pairs that somebody confirmed, and leaves the others unchecked', () => {
    expect(howMade(rows, texts, [link(['t1.s1'], ['t2.s1'])])).toBe(
      'How the rows were made: by order; 1 pair of sentences is confirmed by A. Reader; no one has checked the others.',
    );
  });

  it('says nothing of others where every sentence is in a confirmed pair', () => {
    const all = [1, 2, 3].map((n) => link([`t1.s${n}`], [`t2.s${n}`], { state: 'corrected' }));
    expect(howMade(rows, texts, all)).toBe(
      'How the rows were made: by order; 3 pairs of sentences are confirmed by A. Reader.',
    );
  });

  it('says where the rows do not show a confirmed pair', () => {
    expect(howMade(rows, texts, [link(['t1.s1'], ['t2.s1']), link(['t1.s2'], ['t2.s3'])])).toContain(
      '2 pairs of sentences are confirmed by A. Reader, of which 1 stands level here; no one',
    );
  });

  it('does not count links of other texts', () => {
    const other = link(['t1.s1'], ['t3.s1'], {
      target: { text: 't3', segments: ['t3.s1'], hash: '0'.repeat(64) },
    });
    expect(howMade(rows, texts, [other])).toContain('no one has checked them');
  });
});
