// The aligner on texts of every kind: what always holds, and what stands out of order, is missing, or is no translation at all.
import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedTranslation } from '../../../test/generators/invented-translation.ts';
import { alignSides } from './align.ts';
import type { Alignment, AlignSide } from './port.ts';

const side = (texts: readonly string[], language = 'und'): AlignSide => ({
  language,
  units: texts.map((text) => ({ text, paragraph: 0 })),
});
const pairs = inventedTranslation(60, 3);
const [source, target] = [pairs.map(([s]) => s), pairs.map(([, t]) => t)];
const shown = ({ beads }: Alignment): string[] =>
  beads.map(
    ({ source, target, crossing }) => `${source.join(',')}:${target.join(',')}${crossing ? ' x' : ''}`,
  );
const oneToOne = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}:${at}`);

const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((x, y) => x - y);

const words = array(constantFrom('Anna', 'rein', '1950', 'und', 'мир', '平和', 'שלום', 'a', ''), {
  maxLength: 6,
});
const sides = array(record({ text: words.map((all) => all.join(' ')), breaks: boolean(), gap: boolean() }), {
  maxLength: 12,
}).map((units): AlignSide => {
  let paragraph = 0;
  return {
    language: 'und',
    units: units.map(({ text, breaks, gap }) => ({
      text,
      paragraph: breaks ? ++paragraph : paragraph,
      ...(gap ? { afterGap: true } : {}),
    })),
  };
});

describe('any two texts', () => {
  it('have every segment in exactly one bead, told in order, with scores from 0 to 1', () => {
    assert(
      property(sides, sides, (a, b) => {
        const { beads, related } = alignSides(a, b);
        expect(inOrder(beads.flatMap(({ source }) => source))).toEqual([...a.units.keys()]);
        expect(inOrder(beads.flatMap(({ target }) => target))).toEqual([...b.units.keys()]);
        expect(beads.every(({ source, target }) => source.length + target.length > 0)).toBe(true);
        const firsts = beads.flatMap(({ source }) => source.slice(0, 1));
        expect(firsts).toEqual(inOrder(firsts));
        for (const score of [related, ...beads.map(({ score }) => score)]) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('come out the same each time', () => {
    expect(alignSides(side(source), side(target))).toEqual(alignSides(side(source), side(target)));
  });

  it('stand for each other the same way whichever is called the original', () => {
    const turned = alignSides(side(target), side(source));
    expect(turned.beads.map(({ source: s, target: t }) => `${t.join(',')}:${s.join(',')}`)).toEqual(
      shown(alignSides(side(source), side(target))),
    );
  });
});

describe('a text and its translation', () => {
  it('stand sentence by sentence, in any language', () => {
    const { beads, related } = alignSides(side(source, 'tlh'), side(target, 'x-invented'));
    expect(shown({ beads, related })).toEqual(oneToOne(60));
    expect(related).toBeGreaterThan(0.9);
  });

  it('stand one to one where they are the same text', () => {
    expect(shown(alignSides(side(source), side(source)))).toEqual(oneToOne(60));
    const again = Array.from({ length: 30 }, () => 'Nothing new from the front.');
    expect(shown(alignSides(side(again, 'en'), side(again, 'en')))).toEqual(oneToOne(30));
  });

  it('have a gap where a sentence was left out or put in', () => {
    const shorter = [...target.slice(0, 20), ...target.slice(23)];
    const found = shown(alignSides(side(source), side(shorter)));
    expect(found.filter((bead) => bead.endsWith(':'))).toEqual(['20:', '21:', '22:']);
    expect(found).toContain('19:19');
    expect(found).toContain('23:20');
  });

  it('mark neighbours that were exchanged, and a passage that was moved', () => {
    const exchanged = target.toSpliced(10, 2, target[11]!, target[10]!);
    const found = shown(alignSides(side(source), side(exchanged)));
    expect(found).toContain('9:9');
    expect(found).toContain('12:12');
    expect(found.filter((bead) => bead.endsWith(' x')).length).toBeGreaterThan(0);
    expect(found.map((bead) => bead.replace(' x', ''))).toEqual(expect.arrayContaining(['10:11', '11:10']));

    const moved = [
      ...target.slice(0, 10),
      ...target.slice(15, 45),
      ...target.slice(10, 15),
      ...target.slice(45),
    ];
    const crossing = shown(alignSides(side(source), side(moved))).filter((bead) => bead.endsWith(' x'));
    expect(crossing).toEqual(['10:40 x', '11:41 x', '12:42 x', '13:43 x', '14:44 x']);
  });

  it('are all crossings where the translation runs backwards', () => {
    const { beads, related } = alignSides(side(source), side(target.toReversed()));
    expect(related).toBeGreaterThan(0.9);
    expect(shown({ beads, related })).toEqual(Array.from({ length: 60 }, (_, at) => `${at}:${59 - at} x`));
  });

  it('part at a leaf that is missing', () => {
    const left: AlignSide = {
      language: 'und',
      units: [...source.slice(0, 10), ...source.slice(20, 30)].map((text, at) => ({
        text,
        paragraph: 0,
        ...(at === 10 ? { afterGap: true } : {}),
      })),
    };
    const found = shown(alignSides(left, side(target.slice(0, 30))));
    expect(found.filter((bead) => bead.startsWith(':'))).toEqual(
      Array.from({ length: 10 }, (_, at) => `:${10 + at}`),
    );
  });
});

describe('texts that have nothing to do with each other', () => {
  it('are said so, and nothing is linked', () => {
    const stranger = inventedTranslation(50, 99).map(([, t]) => t);
    const { beads, related } = alignSides(side(source), side(stranger));
    expect(related).toBeLessThan(0.5);
    expect(beads.every(({ source, target }) => source.length + target.length === 1)).toBe(true);
    expect(beads).toHaveLength(110);
  });

  it('may be empty, and a single segment stands for a single segment', () => {
    expect(alignSides(side([]), side([]))).toEqual({ beads: [], related: 0 });
    expect(shown(alignSides(side(source.slice(0, 2)), side([])))).toEqual(['0:', '1:']);
    expect(shown(alignSides(side(['Да.'], 'ru'), side(['Yes.'], 'en')))).toEqual(['0:0']);
    expect(
      shown(
        alignSides(side(['השלום נחתם ביום 12.'], 'he'), side(['The peace was signed on the 12th.'], 'en')),
      ),
    ).toEqual(['0:0']);
  });
});
