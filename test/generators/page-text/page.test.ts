// The generator keeps its word: the same seed gives the same page, and what it expects stands on the page.
import { describe, expect, it } from 'vitest';
import { mutate, mutations, substitute } from './mutate.ts';
import { generatePage } from './page.ts';
import { randomFrom } from './random.ts';

const bare = (text: string): string => text.replace(/[\s*#]/gu, '');
const pages = Array.from({ length: 300 }, (_, seed) => generatePage(seed));

describe('generated pages', () => {
  it('are the same for the same seed, and differ between seeds', () => {
    expect(generatePage(7)).toEqual(generatePage(7));
    expect(new Set(pages.map((page) => page.text)).size).toBe(pages.length);
  });

  it('hold every block, noise column and mark that they expect to be found', () => {
    for (const { seed, text, expected } of pages) {
      const found = bare(text);
      for (const one of expected.texts) {
        for (const line of one.noise) expect(found, `seed ${seed}`).toContain(bare(line));
        // A paragraph that goes over a page break stands in two pieces, so its two ends are looked for.
        for (const block of one.blocks) {
          expect(found, `seed ${seed}`).toContain(bare(block.text).slice(0, 6));
          expect(found, `seed ${seed}`).toContain(bare(block.text).slice(-4));
        }
        for (const bracket of one.brackets) expect(found, `seed ${seed}`).toContain(bare(bracket.written));
      }
      for (const mark of expected.marks) expect(found, `seed ${seed}`).toContain(bare(mark.written));
      if (expected.summary !== undefined) expect(found).toContain(bare(expected.summary));
    }
  });

  it('are of every kind that the design asks for', () => {
    const having = (test: (page: (typeof pages)[number]) => boolean): number => pages.filter(test).length;
    const all = pages.length;
    for (const language of ['ru', 'de', 'fr', 'ko', 'zh', 'hu', 'en'])
      expect(having(({ expected }) => expected.originalLanguage === language)).toBeGreaterThan(all / 40);
    expect(having(({ expected }) => expected.pages.some((page) => !page.transcribed))).toBeGreaterThan(
      all / 20,
    );
    expect(
      having(({ expected }) => expected.pages.some((page) => page.label.endsWith('ob'))),
    ).toBeGreaterThan(3);
    for (const count of [0, 1, 2])
      expect(having(({ expected }) => expected.exemplars.length === count)).toBeGreaterThan(all / 20);
    expect(having(({ expected }) => expected.texts.some((one) => one.noise.length > 0))).toBeGreaterThan(
      all / 5,
    );
    expect(having(({ expected }) => expected.texts.length > 2)).toBeGreaterThan(5);
    expect(having(({ expected }) => expected.texts[0]?.kind === 'translation')).toBeGreaterThan(all / 20);
    expect(having(({ expected }) => expected.summary === undefined)).toBeGreaterThan(5);
    expect(having(({ text }) => text.includes('\r\n'))).toBeGreaterThan(all / 20);
    expect(having(({ text }) => text.includes('\u00a0'))).toBeGreaterThan(all / 40);
    expect(having(({ text }) => !text.includes('#'))).toBeGreaterThan(all / 10);
  });
});

describe('mutations', () => {
  it('are repeatable, and each of them changes some page', () => {
    expect(mutate(randomFrom(3), pages[1]?.text ?? '')).toEqual(mutate(randomFrom(3), pages[1]?.text ?? ''));
    for (const [name, change] of Object.entries(mutations)) {
      const changed = pages.slice(0, 40).some(({ text }, at) => change(randomFrom(at), text) !== text);
      expect(changed, name).toBe(true);
    }
  });

  it('put the longer name first', () => {
    expect(substitute('Gorinov met Gorin', { Gorin: 'Sedov', Gorinov: 'Sedovich' })).toBe(
      'Sedovich met Sedov',
    );
  });
});
