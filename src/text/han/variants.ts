// Forms of one character: simplified, full, of Japan; and which characters count as one in a search.
import { simplifiedPairs, traditionalForms, unifiableForms } from './data/variants.ts';
import { otherForms } from './japanese-forms.ts';
import { once } from './once.ts';

interface Tables {
  readonly simple: ReadonlyMap<string, string>;
  readonly full: ReadonlyMap<string, readonly string[]>;
  readonly one: ReadonlyMap<string, string>;
}

/** Texts get no more spellings than this. */
const most = 16;

/** The text in simplified characters (mainland, 1964). What is not a Han character stays as it is. */
export function simplified(text: string): string {
  const { simple } = tables();
  return Array.from(text.normalize('NFC'), (char) => simple.get(char) ?? char).join('');
}

/**
 * The spellings in full characters that a text in simplified characters may stand for, the usual first; at most 16. One simplified
 * character may stand for several: 后 for 後 and for itself.
 */
export function traditional(text: string): string[] {
  const { full } = tables();
  let spellings = [''];
  for (const char of text.normalize('NFC')) {
    const forms = full.get(char) ?? [char];
    spellings = forms.flatMap((form) => spellings.map((start) => start + form)).slice(0, most);
  }
  return spellings;
}

/**
 * The character that stands for all forms of one character: simplified, full and Japanese forms, and compatibility characters, have the
 * same. Any other character stands for itself.
 */
export function sameCharacter(char: string): string {
  const plain = char.normalize('NFKC');
  return tables().one.get(plain) ?? plain;
}

/** Forms of Japan that are characters of their own in Chinese, and stay as they are there. */
const ofTheirOwn = '予余弁芸缶糸';

/** Forms of Japan and of old print whose form in the mainland is not a simplified one. */
const plainForms =
  '黒黑 徳德 恵惠 歩步 渉涉 拝拜 毎每 戸户 戶户 巻卷 陥陷 黙默 稲稻 抜拔 払拂 仏佛 姫姬 晩晚 穂穗 髙高 敎教 靑青 淸清 眞真 尙尚';

const tables = once((): Tables => {
  const simple = new Map<string, string>();
  const full = new Map<string, string[]>();
  const addFull = (char: string, form: string): void => {
    const forms = full.get(char) ?? [];
    if (!forms.includes(form)) full.set(char, [...forms, form]);
  };
  const pairs = [...wordsOf(simplifiedPairs)];
  for (const [from, to] of pairs) if (from !== undefined && to !== undefined) simple.set(from, to);
  for (const [char, ...forms] of wordsOf(traditionalForms)) {
    if (char === undefined) continue;
    // A full form stands before the character itself: what changed in the reform is what is meant more often.
    for (const form of forms.filter((one) => one !== char)) addFull(char, form);
    if (forms.includes(char)) addFull(char, char);
  }
  for (const [from, to] of pairs) if (from !== undefined && to !== undefined) addFull(to, from);
  for (const [form, whole] of wordsOf(otherForms)) {
    if (form === undefined || whole === undefined) continue;
    if (!full.has(form)) addFull(form, whole);
    const short = simple.get(whole);
    if (short !== undefined && short !== form && !simple.has(form) && !ofTheirOwn.includes(form))
      simple.set(form, short);
  }
  for (const [form, plain] of wordsOf(plainForms))
    if (form !== undefined && plain !== undefined) simple.set(form, plain);
  const one = new Map<string, string>();
  const groups = [simplifiedPairs, traditionalForms, otherForms, unifiableForms];
  for (const group of groups) for (const chars of wordsOf(group)) join(one, chars);
  return { simple, full, one: new Map([...one.keys()].map((char) => [char, headOf(one, char)])) };
});

function wordsOf(data: string): string[][] {
  return data
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => Array.from(word.normalize('NFC')));
}

function join(one: Map<string, string>, chars: readonly string[]): void {
  const heads = chars.map((char) => headOf(one, char)).sort();
  const [first] = heads;
  if (first === undefined) return;
  for (const char of [...heads, ...chars]) one.set(char, first);
}

function headOf(one: ReadonlyMap<string, string>, char: string): string {
  let head = char;
  for (let next = one.get(head); next !== undefined && next !== head; next = one.get(head)) head = next;
  return head;
}
