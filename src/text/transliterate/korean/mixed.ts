// Korean names in Latin letters as they are met in English print: no system throughout, but habits (Pak Heon-yeong, Park Chung Hee).
import { fromKorean, capitalized } from './writer.ts';
import { customSurnames, spellingsOf } from './spellings.ts';

/** A given syllable is tried in no more spellings, a surname in no more, than this. */
const mostGiven = 5;
const mostSurnames = 5;

export const mixedKorean = fromKorean({
  id: 'mixed-kor',
  name: 'mixed English spelling',
  script: 'Latn',
  source: 'Usage of the English press and of the bearers of names: letters of several systems in one name',
  word: (hangul) => [Array.from(hangul, (one) => plain(one)[0] ?? '').join('')],
  person: ({ surname, given }) => {
    const families = (customSurnames[surname]?.split(' ') ?? plain(surname)).slice(0, mostSurnames);
    let names: string[][] = [[]];
    for (const syllable of given)
      names = plain(syllable)
        .slice(0, mostGiven)
        .flatMap((one) => names.map((start) => [...start, one]));
    return names
      .slice(0, mostGiven * 2)
      .flatMap((name) => families.map((family) => `${capitalized(family)} ${capitalized(name.join('-'))}`));
  },
});

/** The spellings of a syllable by the Revised Romanization, by McCune and Reischauer without marks, and by habit. */
function plain(syllable: string): string[] {
  const marked = [
    spellingsOf(syllable, 'rr-kor')?.[0],
    spellingsOf(syllable, 'mr-kor')?.[0],
    ...(spellingsOf(syllable, 'mixed-kor') ?? []),
  ];
  const unmarked = marked.map((one) => one?.normalize('NFD').replaceAll(/[\p{M}’]/gu, ''));
  return [...new Set(unmarked)].filter((one) => one !== undefined);
}
