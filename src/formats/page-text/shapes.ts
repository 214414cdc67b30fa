// The shapes of lines: sentence, list item, signature.
import { beginsWithDate, dateAtAnEnd } from './dates.ts';
import { fold } from './fold.ts';

const closing = /["'»”’)\]*]/u;
const ending = '.!?…。！？;:；：';

/** Whether a text ends as a sentence does, quotation marks and brackets at its end left aside. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at > 0 && closing.test(text.charAt(at))) at -= 1;
  return ending.includes(text.charAt(at));
}

/** Whether a line is running text rather than a heading, an address or a signature. */
export function isProse(text: string): boolean {
  if (text.length >= 60) return true;
  const eastern = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  if (eastern >= 20) return true;
  if (!endsSentence(text)) return false;
  if (eastern >= 7) return true;
  const words = text.split(/\s+/u);
  return words.length >= 4 && words.some((word) => /^\p{Ll}{2,}|\p{Lo}{2,}/u.test(word));
}

/** The number or sign of a list item at a line's beginning, and where the item's own words begin. */
export interface ItemLabel {
  readonly label: string;
  readonly text: number;
  /** The number it counts, where it counts. */
  readonly number: number | undefined;
  readonly style: 'number' | 'letter' | 'roman' | 'bullet';
}

const patterns: readonly (readonly [ItemLabel['style'], RegExp])[] = [
  ['number', /^\(?(\d{1,3})[.)](?=\s|\p{Lo}|["«„“])/u],
  ['number', /^([①-⑳])(?=\s|\p{L})/u],
  ['number', /^(?:第)?([一二三四五六七八九十]{1,3})[、．.](?=\s|\p{L})/u],
  ['roman', /^([IVX]{1,5})[.)](?=\s\p{L})/u],
  ['letter', /^\(?([a-zа-я])\)(?=\s|\p{L})/u],
  ['bullet', /^([-–—•●▪◦*·])(?=\s\p{L})/u],
];

/** Reads a list item's label; undefined where the line begins with none, or with a date. */
export function itemLabel(text: string, language?: string): ItemLabel | undefined {
  const start = text.slice(0, 12);
  for (const [style, pattern] of patterns) {
    const found = pattern.exec(start);
    if (found === null) continue;
    if (style === 'number' && beginsWithDate(text, language)) return undefined;
    const label = found[0];
    const rest = text.slice(label.length);
    if (rest.trim() === '') return undefined;
    return {
      label,
      text: label.length + rest.length - rest.trimStart().length,
      number: numberOf(style, found[1] ?? ''),
      style,
    };
  }
  return undefined;
}

function digit(character: string): number {
  return '一二三四五六七八九'.indexOf(character) + 1;
}

function numberOf(style: ItemLabel['style'], written: string): number | undefined {
  if (style === 'bullet') return undefined;
  if (style === 'letter') return written.codePointAt(0);
  if (style === 'roman') return roman(written);
  if (/^\d/u.test(written)) return Number(written);
  const circled = written.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  const ten = written.indexOf('十');
  if (ten < 0) return digit(written.charAt(0));
  return (ten === 0 ? 1 : digit(written.charAt(0))) * 10 + digit(written.charAt(ten + 1) || ' ');
}

function roman(written: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let at = 0; at < written.length; at++) {
    const own = values[written.charAt(at)] ?? 0;
    sum += own < (values[written.charAt(at + 1)] ?? 0) ? -own : own;
  }
  return sum;
}

const signing =
  /^[[(]?(?:signed|sgd|gez|gezeichnet|unterschrift|unterz|signé|signature|firmado|firmato|podpis(?:ano|al)?|подпис(?:ал|ь|ано)|п\/п|aláírás|s\. ?k|semnat)(?![\p{L}])|(?<![\p{L}])(?:s\. ?k\.?|m\. ?p\.?)$/iu;

/** «Д О Б Р О Л И Н»: a name with its letters set apart. */
export function spacedName(text: string): string | undefined {
  const found = /(?<![\p{L}\p{N}])(?:\p{Lu}\.?\s){3,30}\p{Lu}(?![\p{L}])/u.exec(text)?.[0];
  return found;
}

/** Whether a short line is a signature beyond doubt: a date with a name, letters set apart, or the word for it. */
export function isSignature(text: string, language?: string): boolean {
  if (text.length > 100) return false;
  if (spacedName(text) !== undefined || signing.test(fold(text)) || signing.test(text)) return true;
  const dated = dateAtAnEnd(text, language);
  if (dated === undefined) return false;
  const rest = (text.slice(0, dated.start) + ' ' + text.slice(dated.end))
    .trim()
    .replace(/^[,.;:г\s]+|[,.;:\s]+$/gu, '');
  const words = rest.split(/\s+/u);
  return rest !== '' && words.length <= 5 && words.every((word) => /^[\p{Lu}\p{Lo}(/]/u.test(word));
}
