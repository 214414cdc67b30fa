// The parallel corpus says of each side in which language its words are.
import { expect, it } from 'vitest';
import { borderLetter } from '../../../test/generators/letter.ts';
import { published } from '../../../test/conformance/citation-records.ts';
import { corpusUnits } from './corpus.ts';
import { tmxFormat } from './format.ts';

it('takes the language of a block that has its own, and else that of the text', () => {
  const content = borderLetter('A letter');
  const [original, translation] = content.texts;
  const [first, last] = original?.blocks ?? [];
  if (last !== undefined) last.language = 'zh-Hant';
  const idsOf = (blocks: typeof first): string[] => blocks?.segments.map(({ id }) => id) ?? [];
  const link = { by: 'computed', stale: false, score: 1, crossing: false } as const;
  const [said, signed] = [translation?.blocks[0], translation?.blocks[1]];
  const links = [
    { ...link, source: idsOf(first), target: idsOf(said) },
    { ...link, source: idsOf(last), target: idsOf(signed) },
    // Across blocks of two languages only the text's own can be said.
    { ...link, source: [...idsOf(first), ...idsOf(last)], target: idsOf(said) },
  ];
  const record = {
    ...published(content.description, content.texts),
    content,
    alignments: [{ original: 't1', translation: 't2', links }],
  };
  const { xml, units } = corpusUnits(record);
  expect(units).toBe(3);
  const memory = tmxFormat
    .serialise(record)
    .files.flatMap((file) => ('data' in file ? [String(file.data)] : []));
  for (const text of [xml, ...memory]) {
    const said = [...text.matchAll(/srclang="([^"*]+)">|xml:lang="([^"]+)"/g)].map(
      ([, of, side]) => of ?? side,
    );
    expect(said.slice(-9)).toEqual(['ru', 'ru', 'en', 'zh-Hant', 'zh-Hant', 'en', 'ru', 'ru', 'en']);
  }
});
