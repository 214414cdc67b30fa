// Reads all figures of a text: in digits, in words, in Roman numerals; months, weekdays, times of day, units.
import { monthsIn, weekdaysIn } from '../words/calendar.ts';
import { clockWordsIn, type ClockWord } from '../words/clock.ts';
import { plainWords, type Found, type PhraseFinder } from '../words/phrases.ts';
import { spelledNumbers, type SpelledNumber } from '../words/spelled.ts';
import { unitsIn, type Unit } from '../words/units.ts';
import { figuresInDigits, hourValues, yearValues } from './digits.ts';
import type { Figure } from './figure.ts';
import { romanValue } from './roman.ts';

/** A word, or a run of digits with its figures. */
interface Token {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly figures?: readonly Figure[];
}

/** Figures from left to right. `language`: BCP 47; of one without tables what is written in digits is found. Linear in the text's length. */
export function figuresIn(text: string, language: string): Figure[] {
  const tokens = tokensOf(text, language);
  const forms = tokens.map(({ form }) => form);
  const spelled = new Map(spelledNumbers(forms, language).map((one) => [one.at, one]));
  const months = namesIn(monthsIn(language), forms);
  const weekdays = namesIn(weekdaysIn(language), forms);
  const [clock, units] = [clockWordsIn(language), unitsIn(language)];
  const found: Figure[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const word = spelled.get(at);
    const beside = { forms, at, months, clock, units, text, language };
    if (token.figures !== undefined) {
      const scale = spelled.get(at + 1);
      const [only] = token.figures;
      if (token.figures.length === 1 && only?.kind === 'number' && scale !== undefined && isScale(scale)) {
        const end = tokens[at + scale.length]?.end ?? token.end;
        const values = only.values.map((value) => value * scale.value);
        const place = { ...beside, next: at + 1 + scale.length };
        found.push({ ...only, values, end, ...unitsAfter(place, token.start) });
        at += scale.length;
      } else for (const one of token.figures) found.push(inContext(one, { ...beside, next: at + 1 }));
    } else if (months.has(at) && isMonth(months.get(at), beside, tokens)) {
      const month = months.get(at);
      const end = tokens[at + (month?.length ?? 1) - 1]?.end ?? token.end;
      const values = [month?.value ?? 0];
      found.push({ kind: 'month', values, weight: 'words', start: token.start, end });
    } else if (weekdays.has(at) && token.form.length > 3) {
      const weekday = weekdays.get(at);
      const end = tokens[at + (weekday?.length ?? 1) - 1]?.end ?? token.end;
      const weight = doubtfulWeekdays.test(token.form) ? 'weak' : 'words';
      found.push({ kind: 'weekday', values: [weekday?.value ?? 0], weight, start: token.start, end });
    } else if (word !== undefined) {
      const end = tokens[at + word.length - 1]?.end ?? token.end;
      const place = { ...beside, next: at + word.length };
      found.push(inContext({ ...ofWord(word, forms), start: token.start, end }, place));
      at += word.length - 1;
    } else {
      const roman = romanAt(text.slice(token.start, token.end));
      if (roman !== undefined)
        found.push({ kind: 'number', values: [roman], weight: 'weak', start: token.start, end: token.end });
    }
  }
  return found;
}

function tokensOf(text: string, language: string): Token[] {
  const digits = figuresInDigits(text, language);
  const runs = new Map<number, Figure[]>();
  for (const one of digits) runs.set(one.start, [...(runs.get(one.start) ?? []), one]);
  let masked = '';
  for (const [start, [first]] of runs) {
    const end = first?.end ?? start;
    masked += text.slice(masked.length, start) + ' '.repeat(end - start);
  }
  masked += text.slice(masked.length);
  const words: Token[] = plainWords(masked, language);
  const numbers = Array.from(runs, ([start, figures]): Token => {
    const end = figures[0]?.end ?? start;
    return { form: text.slice(start, end), start, end, figures };
  });
  return [...words, ...numbers].sort((a, b) => a.start - b.start);
}

function namesIn(finder: PhraseFinder<number> | undefined, forms: readonly string[]) {
  return new Map<number, Found<number>>((finder?.find(forms) ?? []).map((one) => [one.at, one]));
}

interface Beside {
  readonly forms: readonly string[];
  readonly at: number;
  readonly months: ReadonlyMap<number, Found<number>>;
  readonly clock: PhraseFinder<ClockWord> | undefined;
  readonly units: PhraseFinder<readonly Unit[]> | undefined;
  readonly text: string;
  readonly language: string;
}

/** «го», "th": what is written onto a figure. */
const endings = /^(?:st|nd|rd|th|го|й|ого|е|я|х|ым|м|ми|му|er|ère|re|e|of|de|the)$/u;

/** Whether a word is a month: what is short, or "may" and "march", is one beside a figure, or after a preposition and with a capital. */
function isMonth(
  month: Found<number> | undefined,
  { forms, at, text }: Beside,
  tokens: readonly Token[],
): boolean {
  if (month === undefined) return false;
  const form = forms[at] ?? '';
  const doubtful =
    form.length < 5 && /^(?:may|mar|[a-z]{3,4}|мар|фев|апр|авг|сен|сент|окт|ноя|дек|янв|лист)$/u.test(form);
  if (!doubtful && form !== 'march' && form !== 'марта') return true;
  const around = [forms[at - 1], forms[at + month.length], forms[at - 2], forms[at + month.length + 1]];
  if (around.some((one) => /^\d/u.test(one ?? ''))) return true;
  const start = tokens[at]?.start ?? 0;
  const capital = /^\p{Lu}/u.test(text.slice(start, start + 2));
  const before = forms[at - 1] ?? '';
  return form === 'марта'
    ? true
    : capital && (/^(?:june|july|juin|août|mars|mai|juni|juli)$/u.test(form) || prepositions.test(before));
}
const prepositions =
  /^(?:in|of|since|until|till|by|from|to|this|last|next|late|early|mid|during|before|after|on|im|seit|bis|en|de|depuis|and|through|between)$/u;
/** Names of weekdays that mean something else as well. */
const doubtfulWeekdays = /^(?:сред|недел|неділ)/u;

const yearWords =
  /^(?:год|года|году|годом|годы|годов|г|гг|рік|року|році|р|year|jahr|jahre|jahres|année|an|年|년|년의)$/u;
const dayWords = /^(?:числа|число|日|号|일|일에|일자)$/u;
const monthWords = /^(?:月|월|월에)$/u;

/** A number as the part of a date or time that it is, or with its unit. */
function inContext(figure: Figure, beside: Beside & { readonly next: number }): Figure {
  if (figure.kind !== 'number') return figure;
  const { forms, at, next, months, clock, text } = beside;
  const [value = 0] = figure.values;
  const written = text.slice(figure.start, figure.end);
  const skip = endings.test(forms[next] ?? '') ? next + 1 : next;
  const after = forms[skip] ?? '';
  const whole = Number.isInteger(value);
  const beforeThe = forms[at - 1] === 'the' ? at - 2 : at - 1;
  if (whole && value >= 1 && value <= 31) {
    const besideMonth =
      months.has(skip) || (months.has(skip + 1) && endings.test(after)) || monthBefore(months, beforeThe);
    if (besideMonth || dayWords.test(after)) return { ...figure, kind: 'day', weight: dated(figure) };
    if (value <= 12 && monthWords.test(after)) return { ...figure, kind: 'month', weight: dated(figure) };
  }
  if (
    /^\d{4}$/u.test(written) &&
    value >= 1000 &&
    value <= 2100 &&
    (yearWords.test(after) || unitsAt(beside, next).length === 0)
  )
    return { ...figure, kind: 'year' };
  if (
    /^\d{2}$/u.test(written) &&
    ((yearWords.test(after) && (monthBefore(months, at - 1) || after === 'г')) ||
      /^[’'‘]$/u.test(text.slice(figure.start - 1, figure.start)) ||
      (/^(?:s|х|е|ми|ые|ых)$/u.test(forms[next] ?? '') && value % 10 === 0))
  )
    return { ...figure, kind: 'year', values: yearValues(written) };
  if (value >= 1000 && value <= 2100 && whole && figure.weight === 'words' && yearWords.test(after))
    return { ...figure, kind: 'year' };
  const said = clock?.at(forms, next)?.value;
  if (
    whole &&
    value <= 24 &&
    (said === 'hour' || said === 'before-noon' || said === 'after-noon' || said === 'night')
  )
    return { ...figure, kind: 'hour', values: hourValues(value), ...unitsAfter(beside, figure.start) };
  return { ...figure, ...labelled(figure, text), ...unitsAfter(beside, figure.start) };
}

const dated = ({ weight }: Figure): Figure['weight'] => (weight === 'weak' ? 'words' : weight);

function monthBefore(months: ReadonlyMap<number, Found<number>>, at: number): boolean {
  return [1, 2].some((length) => months.get(at - length + 1)?.length === length);
}

/** The number of a list or section at the beginning of a line, that of a note in brackets, and that of a name (G7) count for little. */
function labelled({ start, end }: Figure, text: string): Partial<Figure> {
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 2)];
  const isLabel = start < 8 && /^[\s("«“]*$/u.test(before) && /^(?:[.)]\s?|\))/u.test(after);
  const isNote = before.endsWith('[') && after.startsWith(']');
  const isName = /\p{Lu}$/u.test(before) && end - start < 3;
  return isLabel || isNote || isName ? { weight: 'weak' } : {};
}

function unitsAt({ forms, units }: Beside, next: number): readonly Unit[] {
  return units?.at(forms, next)?.value ?? [];
}

const signs: Readonly<Record<string, string>> = {
  $: 'dollar',
  '£': 'sterling',
  '€': 'euro',
  '¥': 'yen',
  '₽': 'rouble',
};

/** The unit after a number, or the sign of money before it. */
function unitsAfter(
  beside: Beside & { readonly next: number },
  start: number,
): { readonly units?: readonly Unit[] } {
  const { text, forms, next } = beside;
  const sign =
    signs[
      text
        .slice(Math.max(0, start - 3), start)
        .trimEnd()
        .at(-1) ?? ''
    ] ?? signs[text.slice(start, start + 32).match(/^[\d.,\s]{1,20}([$£€¥₽])/u)?.[1] ?? ''];
  if (sign !== undefined) return { units: [{ id: sign, dimension: 'money' }] };
  const first = unitsAt(beside, endings.test(forms[next] ?? '') ? next + 1 : next);
  if (first.length > 0) return { units: first };
  const second = unitsAt(beside, next + 1).filter(({ dimension }) => dimension === 'money');
  return second.length > 0 ? { units: second } : {};
}

const scales: ReadonlySet<number> = new Set([100, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12]);
const isScale = ({ value, kind }: SpelledNumber): boolean => scales.has(value) && kind === 'cardinal';

/** A number in words. About how many it says where it is a scale alone ("thousands"), a dozen or a hundred. */
function ofWord(
  { value, kind, length, ambiguous, at }: SpelledNumber,
  forms: readonly string[],
): Pick<Figure, 'kind' | 'values' | 'weight'> {
  const approximate = (length === 1 && scales.has(value)) || (kind === 'collective' && value > 7);
  const small = value < 2 || kind === 'fraction' || (kind === 'ordinal' && value < 4);
  const idle = value === 2 && /^(?:second|вторичн|треть|double|twice|pair|couple)/u.test(forms[at] ?? '');
  const weight = ambiguous || approximate || small || idle ? 'weak' : 'words';
  return { kind: 'number', values: [value], weight };
}

const romanLetters = /^[IVXLCDMХІСМ]{1,9}$/u;

function romanAt(written: string): number | undefined {
  return romanLetters.test(written) ? romanValue(written) : undefined;
}
