// How alike two words of different scripts or spellings sound: enough to tell that one may stand for the other, at little cost.
import { remembered } from '../analyse/remembered.ts';

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'o',
  є: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'C',
  ш: 'S',
  щ: 'S',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'u',
  я: 'a',
};

/** Spellings of several letters, in the order in which they are taken; the sounds are written as above. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|sch|sh|sz|ş|š/gu, 'S'],
  [/tsch|tch|ch|cz|č|ć|ç/gu, 'C'],
  [/zh|ž|ż|dzh|dj|j/gu, 'j'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/ck|qu|q|x/gu, 'k'],
  [/tz|ts/gu, 'c'],
  [/th/gu, 't'],
  [/w/gu, 'v'],
  [/y/gu, 'i'],
];

const folded = remembered((word: string): string => {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u0305\u0307-\u036f]/gu, '')
    .normalize('NFC');
  let sound = Array.from(plain, (letter) => cyrillic[letter] ?? letter).join('');
  if (/\p{Script=Latin}/u.test(plain))
    for (const [pattern, letters] of spellings) sound = sound.replaceAll(pattern, letters);
  return sound
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/(.)\1/gu, '$1')
    .slice(0, 24);
}, 20_000);

const classes = [
  'aeiou',
  'bpf',
  'vfbu',
  'dt',
  'gkhc',
  'szcSCj',
  'gj',
  'ij',
  'mn',
  'lr',
  'tC',
  'kC',
  'tc',
] as const;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return classes.some((one) => one.includes(a) && one.includes(b)) ? 0.35 : 1;
}

const vowel = (letter: string): boolean => 'aeiou'.includes(letter);
const gap = (letter: string): number => (vowel(letter) || letter === 'h' ? 0.4 : 1);
/** An ending may be a case or an adjective's: its letters cost less, up to so many. */
const ending = 3;

/**
 * From 0 to 1; from about 0.7 on two words may be one name in two spellings: «Сталина" and "Stalin", «Вашингтон» and "Washington". Characters and
 * Hangul are compared as they are. Its work is bounded: no more than 24 letters of each.
 */
export function soundsAlike(a: string, b: string): number {
  return Math.max(
    likeness(folded(a), folded(b)),
    ...[[stem(a), b] as const, [a, stem(b)] as const].map(([one, other]) =>
      one === a && other === b ? 0 : likeness(folded(one), folded(other)),
    ),
  );
}

/** A Russian or Ukrainian adjective made of a name: «Карнакского». */
const stem = (word: string): string =>
  word.replace(
    /(?<=\p{L}{3})(?:ов|ев|ин|ан|ян|н)?с?(?:ск|ськ|цк|цьк)(?:ий|ого|его|ому|им|ом|ая|ой|ую|ое|ие|их|ими|а|ої|у|е|і)$/u,
    '',
  );

function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (longer > 2.2 * shorter + 1) return 0;
  let row = Array.from({ length: other.length + 1 }, () => 0);
  for (let j = 1; j <= other.length; j++) row[j] = (row[j - 1] ?? 0) + gap(other[j - 1] ?? '');
  let best = Infinity;
  const near = (i: number, j: number, cost: number): void => {
    const [left, right] = [one.length - i, other.length - j];
    if (left <= ending && right <= ending) best = Math.min(best, cost + 0.22 * (left + right));
  };
  for (let i = 1; i <= one.length; i++) {
    const letter = one[i - 1] ?? '';
    const next = [(row[0] ?? 0) + gap(letter)];
    for (let j = 1; j <= other.length; j++) {
      const facing = other[j - 1] ?? '';
      const cost = Math.min(
        (row[j - 1] ?? 0) + substitution(letter, facing),
        (row[j] ?? 0) + gap(letter),
        (next[j - 1] ?? 0) + gap(facing),
      );
      next.push(cost);
      near(i, j, cost);
    }
    row = next;
  }
  return Math.max(0, 1 - best / Math.max(3, (one.length + other.length) / 2));
}
