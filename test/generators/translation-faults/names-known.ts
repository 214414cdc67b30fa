// Which words of a set of pairs are names, and of what: by capitals on both sides and by the words beside them.
import type { SentencePair } from './fault.ts';
import { monthNames } from './dates.ts';

export type NameClass = 'person' | 'place' | 'other';

export interface KnownName {
  readonly name: string;
  readonly class: NameClass;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Words of peoples and countries that are no names by themselves, and marks of firms. */
const noName = /(?:ian|ish|ese|ans|can)$|^States$|\p{Ll}\p{Lu}/u;
const noNames = new Set([
  ...monthNames,
  ...weekdays,
  'Mr',
  'Mrs',
  'Dr',
  'God',
  'Internet',
  'President',
  'Minister',
]);

/** A name within a sentence: one to three words with a capital that is not the sentence's own, at least one small letter in each. */
export const nameInside =
  /(?<=[\p{Ll}\d,;:)] ["“(]?)\p{Lu}[\p{L}'’]*\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’]*\p{Ll}[\p{L}'’-]*){0,2}/gu;

const latinOf: Record<string, string> = Object.fromEntries(
  Array.from('абвгдезийклмнопрстуфх', (letter, at) => [letter, 'abvgdeziyklmnoprstufh'.charAt(at)]),
);
const digraphs: Record<string, string> = {
  ж: 'zh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ё: 'e',
  ы: 'y',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** What is left of a word in either script when vowels and the differences of spellings are taken out; at most four letters. */
export function skeleton(word: string): string {
  const latin = word.toLowerCase().replace(/[а-яё]/g, (char) => latinOf[char] ?? digraphs[char] ?? char);
  return latin
    .normalize('NFD')
    .replace(/kh|ch|ck|q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/ts|tz|z|c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/[^bdfgklmnprstv]/g, '')
    .replace(/(.)\1/g, '$1')
    .slice(0, 4);
}

/** True where the original has a word with a capital, not its first, that sounds as every word of the name begins. */
function standsInSource(name: string, source: string): boolean {
  const capitals = [...source.matchAll(/(?<=\S[\s"«(]{1,2})\p{Lu}[\p{L}-]+/gu)].map(([word]) =>
    skeleton(word).slice(0, 3),
  );
  return name.split(' ').every((word) => {
    const wanted = skeleton(word).slice(0, 3);
    return (
      wanted.length >= 2 &&
      capitals.some((one) => one.startsWith(wanted) || (one.length >= 2 && wanted.startsWith(one)))
    );
  });
}

/** The names of one translated sentence that its original has too. */
export const namesOf = ({ source, target }: SentencePair): string[] =>
  [...target.matchAll(nameInside)]
    .map(([name]) => name.replace(/['’]s?$/u, ''))
    .filter(
      (name) =>
        !name.split(' ').some((word) => noNames.has(word) || noName.test(word)) &&
        standsInSource(name, source),
    );

const speech =
  '(?:said|says|noted|explained|reported|recalled|added|told|wrote|suggested|warned|stated|emphasized|announced|concluded|confirmed)';
const role =
  '(?:specialist|expert|doctor|minister|chairman|president|mayor|professor|chancellor|driver|writer|poet|actor|actress|singer|coach|journalist|scientist|immunologist|virologist|director|secretary|footballer|leader|lawyer|analyst|producer)';

/** Every name of the set once, in the order of the set, with its class where the words beside it somewhere tell one. */
export function namesKnown(pairs: readonly SentencePair[]): KnownName[] {
  const text = pairs.map(({ target }) => target).join('\n');
  const originals = pairs.map(({ source }) => source).join('\n');
  const names = new Set(pairs.flatMap(namesOf));
  return [...names].map((name) => {
    const person = new RegExp(
      `\\b${role} ${name}\\b|\\b${name}["”]* ${speech}\\b|\\b${speech} ${name}(?=[.,])`,
      'iu',
    ).test(text);
    const place = new RegExp(`\\b(?:in|across|near) ${name}(?=[.,;]| (?:and|on|is|was)\\b)`, 'u').test(text);
    const mayBePlace = new RegExp(`\\b(?:in|from|near|across) ${name}\\b`, 'u').test(text);
    // What an original writes in Latin letters is mostly a firm.
    const firm = originals.includes(name);
    return { name, class: firm || (person ? mayBePlace : !place) ? 'other' : person ? 'person' : 'place' };
  });
}
