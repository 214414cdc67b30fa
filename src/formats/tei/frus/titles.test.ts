// Titles before names, held against what a volume's list says of the persons.
import { describe, expect, it } from 'vitest';
import { authority } from '../../../../test/generators/entry.ts';
import { parseXml } from '../../xml/read.ts';
import { spokenOf } from '../reading/spoken.ts';
import { titlesOf } from './titles.ts';

const titles = titlesOf('bridge1007');
const listed: readonly (readonly [id: string, name: string, office: string])[] = [
  ['p_1', 'Ilves, A.', 'Assistant to the President'],
  ['p_2', 'Kask, B.', 'Acting President of the Bridge Company'],
  ['p_3', 'Tamm, C.', 'Attorney'],
];
for (const [id, name, text] of listed)
  titles.know(
    authority(name, {
      source: { format: 'tei', key: `bridge1007#${id}` },
      description: [{ language: 'en', text }],
    }),
  );

function doubted(words: string): string[] {
  const read = parseXml(`<p>${words}</p>`);
  if (!read.ok) throw new Error('not well-formed');
  return [...titles.doubted(read.value)].map((element) => spokenOf(element));
}

describe('a title before a name', () => {
  it('raises a doubt where the list gives that person another office', () => {
    expect(doubted('Then President <persName corresp="#p_1">Ilves</persName> spoke.')).toEqual(['Ilves']);
    expect(doubted('General\n   <persName corresp="#p_3">Tamm</persName> and others')).toEqual(['Tamm']);
    const [problem] = titles.problems('v.xml');
    expect(problem).toMatchObject({ code: 'tei-person-doubtful', where: { file: 'v.xml', line: 1 } });
    expect(problem?.message).toContain('“President Ilves” is identified in bridge1007 with Ilves, A.');
  });

  it('raises none where the list agrees, or the words are no such title', () => {
    expect(doubted('President <persName corresp="#p_2">Kask</persName>')).toEqual([]);
    expect(doubted('Attorney General <persName corresp="#p_3">Tamm</persName>')).toEqual([]);
    expect(doubted('the President, <persName corresp="#p_1">Ilves</persName>')).toEqual([]);
    expect(doubted('President <persName corresp="#p_9">Unlisted</persName>')).toEqual([]);
  });
});
