// Sentences of texts that nobody here wrote: the telegram of 1950, and lines that translators' data hold one by one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { segment } from './segment.ts';

const telegram = sharedData('telegram-1950');
const parallel = sharedData('parallel-ru-en');
const alignment = sharedData('alignment-de-fr');

const readParagraphs = (): string[] =>
  readFileSync(join(telegram ?? '', 'record.txt'), 'utf8').split(/\n\s*\n/);
const count = (text: string, language: string): number => segment(text, language).length;

const beginning = (words: string): string => {
  const found = readParagraphs().filter((paragraph) => paragraph.startsWith(words));
  expect(found).toHaveLength(1);
  return found[0] ?? '';
};

describe.skipIf(telegram === undefined)('the telegram of 1950 (skipped where its data are absent)', () => {
  it('has 18 sentences in what stands of the Russian body', () => {
    const overBreak = `${beginning('Далее Ким')}\n${beginning('и ему там')}`;
    const blocks = [
      ...['По просьбе', '2. ', '3. П', '4. О'].map(beginning),
      overBreak,
      ...['Ким Ир Сен сообщил мне', '13 мая'].map(beginning),
    ];
    expect(blocks.map((block) => count(block, 'ru'))).toEqual([7, 2, 1, 1, 5, 1, 1]);
  });

  it('has 28 sentences in the English body', () => {
    const paragraphs = readParagraphs();
    const first = paragraphs.findIndex((paragraph) => paragraph.startsWith('At the request'));
    const last = paragraphs.findIndex((paragraph) => paragraph.startsWith('13 May'));
    const blocks = paragraphs.slice(first, last + 1).flatMap((paragraph) => paragraph.split(/\n(?=\d\. )/));
    expect(blocks.map((block) => count(block, 'en'))).toEqual([6, 3, 1, 1, 3, 1, 1, 1, 2, 1, 1, 5, 1, 1]);
  });
});

interface Measure {
  lines: number;
  precision: number;
  recall: number;
}

/**
 * Joins ten lines at a time by spaces and asks which ends of lines are found again. Only lines that end in a terminator
 * count for recall: a heading without one cannot be told from what follows it. What is found within a line counts
 * against precision although most of it is right, since some lines hold two sentences.
 */
function measure(file: string, language: string): Measure {
  const lines = readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore
  let [expected, given, found] = [0, 0, 0];
  for (let i = 0; i < lines.length; i += 10) {
    const ends = new Set<number>();
    let text = '';
    for (const line of lines.slice(i, i + 10)) {
      if (/[.!?…]["”’»“)\]]*$/.test(text)) ends.add(text.length);
      text += text === '' ? line : ` ${line}`;
    }
    const ranges = segment(text, language).slice(0, -1);
    expected += ends.size;
    given += ranges.length;
    found += ranges.filter(({ end }) => ends.has(end)).length;
  }
  return { lines: lines.length, precision: found / given, recall: found / expected };
}

describe.skipIf(parallel === undefined)(
  'a thousand lines of news (skipped where the data are absent)',
  () => {
    it.each([
      ['en', 0.98, 0.995],
      ['ru', 0.98, 0.99],
    ])('%s', (language, precision, recall) => {
      const measured = measure(join(parallel ?? '', `dev.${language}`), language);
      expect(measured.lines).toBe(1000);
      expect(measured.precision).toBeGreaterThan(precision);
      expect(measured.recall).toBeGreaterThan(recall);
    });
  },
);

describe.skipIf(alignment === undefined)(
  'mountaineers’ yearbooks read by OCR (skipped where the data are absent)',
  () => {
    it.each([
      ['de', 468, 0.95, 0.95],
      ['fr', 554, 0.87, 0.94],
    ])('%s', (language, lines, precision, recall) => {
      const measured = measure(join(alignment ?? '', `dev.${language}`), language);
      expect(measured.lines).toBe(lines);
      expect(measured.precision).toBeGreaterThan(precision);
      expect(measured.recall).toBeGreaterThan(recall);
    });
  },
);
