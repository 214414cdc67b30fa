// A translation memory comes back with the words that went in, whatever they are.
import { assert, property, string, array, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { parseXml } from '../xml/read.ts';
import { printTmx, type Memory } from './print.ts';

/** What XML cannot hold becomes U+FFFD. */
const writable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

it('holds both sides of every pair, each in its language', () => {
  assert(
    property(array(tuple(string({ unit: 'grapheme' }), string())), (drawn) => {
      const pairs = drawn.map(([source, target]) => ({ source, target }));
      const read = parseXml(printTmx([{ source: 'ru', target: 'en', pairs }], '1'));
      if (!read.ok) throw new Error(read.problems[0]?.message);
      const text = JSON.stringify(read.value);
      expect(text).toContain('"srclang":"ru"');
      for (const { source, target } of pairs)
        for (const side of [source, target])
          if (side.trim() === side && side !== '')
            expect(text).toContain(JSON.stringify(writable(side)).slice(1, -1));
    }),
  );
});

const memory = (source: string): Memory => ({ source, target: 'en', pairs: [] });

it('names every language where several originals stand in one document', () => {
  expect(printTmx([memory('ru'), memory('zh')], '1')).toContain('srclang="*all*"');
  expect(printTmx([memory('ru')], '1')).toContain('srclang="ru"');
});
