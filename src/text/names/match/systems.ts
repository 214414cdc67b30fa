// By which systems one name is the other: asked of the systems themselves, never guessed.
import { systems, type System } from '../../transliterate/systems.ts';
import { readingsOf } from '../../han/readings.ts';
import { apostrophes, type Script } from '../read/fold.ts';
import { nominatives } from '../read/inflection.ts';
import type { ReadName } from '../read/name.ts';
import { chineseOrigins, customaryOrigins, koreanOrigins, type Origin } from './origins.ts';

/** One system where it makes one name of the other; two where both are made from `origin`, in the order of the names. */
export interface BySystem {
  readonly systems: readonly string[];
  readonly origin: string | null;
  /** Whether the first and the second are spelled without marks that their system has. */
  readonly unmarked: readonly [boolean, boolean];
}

/** The systems by which the words that both names have are the same; undefined where there are none. */
export function systemsBetween(a: ReadName, b: ReadName, inflected: boolean): BySystem | undefined {
  // First with spaces and hyphens as written: "Pak Hon Yong" is North Korean, "Pak Hŏn-yŏng" is not.
  for (const plain of [spaced, inParts]) {
    const second = systemFrom(a, b, plain);
    if (second !== undefined)
      return { systems: [second.id], origin: null, unmarked: [false, second.isUnmarked] };
    const first = systemFrom(b, a, plain);
    if (first !== undefined)
      return { systems: [first.id], origin: null, unmarked: [first.isUnmarked, false] };
  }
  if (!isLetters(a) || !isLetters(b)) return undefined;
  // Case forms in one script have no need of a third name.
  if (a.split.script === b.split.script && inflected) return undefined;
  return (
    fromOrigins(a, b, customaryOrigins(a, b, 'zh'), 'zh') ??
    fromOrigins(a, b, customaryOrigins(a, b, 'ko'), 'ko') ??
    fromOrigins(a, b, koreanOrigins(a, b), 'ko') ??
    fromOrigins(a, b, chineseOrigins(a, b), 'zh')
  );
}

/** Whether `korean`, in Hangul, is how `characters` are read. */
export function isKoreanReading(characters: string, korean: string): boolean {
  const syllables = Array.from(korean);
  const chars = Array.from(characters);
  return (
    chars.length > 0 &&
    chars.length === syllables.length &&
    chars.every((char, at) =>
      readingsOf(char, 'ko').some(
        (reading) =>
          reading === syllables[at] || withoutLiquid(reading) === withoutLiquid(syllables[at] ?? ''),
      ),
    )
  );
}

/** Of the origins, the one of which both names are the most usual spellings. */
function fromOrigins(
  a: ReadName,
  b: ReadName,
  origins: readonly Origin[],
  language: string,
): BySystem | undefined {
  const makers = systems.filter(({ from }) => from.language === language && from.script !== 'Latn');
  let best: (BySystem & { readonly rank: number }) | undefined;
  for (const { text, shown } of origins) {
    const usual = makerOf(makers, text, a);
    const usualOther = usual === undefined ? undefined : makerOf(makers, text, b);
    if (usual === undefined || usualOther === undefined) continue;
    const [one, other] = byOneSystem(makers, text, a, b, [usual, usualOther]);
    const rank = one.rank + other.rank;
    if (rank < (best?.rank ?? Infinity))
      best = {
        systems: [...new Set([one.id, other.id])],
        origin: shown,
        unmarked: [one.isUnmarked, other.isUnmarked],
        rank,
      };
  }
  return best;
}

/** The makers of two names; one for both where one of theirs makes both, since that is sooner said. */
function byOneSystem(
  makers: readonly System[],
  text: string,
  a: ReadName,
  b: ReadName,
  found: readonly [Made, Made],
): readonly [Made, Made] {
  if (found[0].id === found[1].id || a.split.script !== b.split.script) return found;
  for (const { id } of found) {
    const only = makers.filter((system) => system.id === id);
    const [one, other] = [makerOf(only, text, a), makerOf(only, text, b)];
    if (one !== undefined && other !== undefined) return [one, other];
  }
  return found;
}

/** The system that makes a name of a text. `rank`: how many spellings are more usual. `isUnmarked`: only without its marks does it. */
export interface Made {
  readonly id: string;
  readonly rank: number;
  readonly isUnmarked: boolean;
}

/** With spaces and hyphens as written, if there is one. */
export function makerOf(makers: readonly System[], text: string, name: ReadName): Made | undefined {
  for (const plain of [spaced, inParts]) {
    for (const system of makers) {
      if (!endsIn(system, name.split.script)) continue;
      const fits = isWhole(name, plain, system);
      const rank = system.convert(text).findIndex(fits);
      if (rank >= 0) return { id: system.id, rank, isUnmarked: system.marked?.(text).some(fits) === false };
    }
  }
  return undefined;
}

function systemFrom(
  a: ReadName,
  b: ReadName,
  plain: Plain,
): { readonly id: string; readonly isUnmarked: boolean } | undefined {
  for (const system of systems) {
    if (!startsFrom(system, a.split.script) || !endsIn(system, b.split.script)) continue;
    if (!writesIn(system, a.split.written)) continue;
    const fits = isWhole(b, plain, system);
    const makes = (convert: Convert): boolean =>
      textsOf(a).some((text) => convert(text).some(fits)) ||
      (a.split.script === 'Cyrl' && givesWords(convert, a, b));
    if (makes((text) => a.convert(system, text)))
      return { id: system.id, isUnmarked: system.marked !== undefined && !makes(system.marked) };
  }
  return undefined;
}

/** Whether a form is the whole name: its words in their order, or with the last first. */
function isWhole(name: ReadName, plain: Plain, system: System): (form: string) => boolean {
  // Letters written one by one are the same across a space; and one word has none.
  const way =
    plain === inParts && (system.from.script === 'Cyrl' || name.words.length === 1) ? joined : plain;
  const wanted = new Set(textsOf(name).map(way));
  return (form) => wanted.has(way(form));
}

/** Whether it makes every word that both have, one by one; the family name is among them. */
function givesWords(convert: Convert, a: ReadName, b: ReadName): boolean {
  const forms = a.words.map(({ text }) => new Set([text, ...basesOf(text)].flatMap(convert).map(joined)));
  const made = b.words.map(({ text }) => forms.findIndex((set) => set.has(joined(text))));
  const pairs = made.filter((at) => at >= 0);
  if (pairs.length === 0 || pairs.length < Math.min(a.words.length, b.words.length)) return false;
  return made.some((at, place) => at >= 0 && isFamily(a, at) && isFamily(b, place));
}

function isFamily(name: ReadName, at: number): boolean {
  return name.layouts.some(({ family }) => family.includes(at));
}

/** The words of a name, and as they are in the nominative, or with the last first. */
function textsOf(name: ReadName): string[] {
  const words = name.words.map(({ text }) => text);
  if (words.length === 0) return [];
  const orders =
    words.length > 1
      ? [words, [...words.slice(-1), ...words.slice(0, -1)], [...words.slice(1), ...words.slice(0, 1)]]
      : [words];
  const last = words.at(-1) ?? '';
  const bases =
    name.split.script === 'Cyrl' ? basesOf(last).map((base) => [...words.slice(0, -1), base]) : [];
  return [...orders, ...bases].map((order) => order.join(' '));
}

function basesOf(word: string): string[] {
  return nominatives(word.normalize('NFC').toLowerCase()).slice(0, 6);
}

type Convert = (text: string) => readonly string[];

/** A spelling as it is compared. */
type Plain = (text: string) => string;

/** Without case; marks and apostrophes stay, since systems differ in them. */
function spaced(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(apostrophes, "'").trim();
}

/** Without spaces and hyphens too. */
function joined(text: string): string {
  return spaced(text).replaceAll(/[\s-]+/gu, '');
}

/**
 * The first word and the others, each joined: a family name and a given name. Never one with the other, since sounds change inside a word
 * that do not between words (Kimdubong, but Kim Tubong).
 */
function inParts(text: string): string {
  const [first = '', ...others] = spaced(text).split(/\s+/u);
  return [first, others.join('')].map(joined).join(' ').trim();
}

export function startsFrom({ from }: System, script: Script): boolean {
  return (sources[script] ?? []).includes(from.script);
}

/** How a Cyrillic name shows that it is of another language than Russian, and what its alphabet has not. */
const ownLetters: Readonly<Record<string, { readonly has: RegExp; readonly lacks: RegExp }>> = {
  uk: { has: /[іїєґ]|[сц]ьк(?:ий|ого|ому|им|ої|ою)/iu, lacks: /[ыэёўъ]/iu },
  be: { has: /[ўі]/iu, lacks: /[иїєґщъ]/iu },
  bg: { has: /ъ/iu, lacks: /[ыэёіїєґў]/iu },
  mn: { has: /[үө]/iu, lacks: /[іїєґў]/iu },
};

/** Whether a name may be of the language that a system writes: any Cyrillic one may be Russian, which is asked first. */
export function writesIn({ from }: System, name: string): boolean {
  if (from.script !== 'Cyrl' || from.language === 'ru') return true;
  const own = ownLetters[from.language];
  return own !== undefined && own.has.test(name) && !own.lacks.test(name);
}

function endsIn({ to }: System, script: Script): boolean {
  return script === 'Kana'
    ? ['Hira', 'Kana', 'Jpan', 'Hrkt'].includes(to.script)
    : to.script === script || (script === 'Hang' && to.script === 'Kore');
}

const sources: Readonly<Partial<Record<Script, readonly string[]>>> = {
  Latn: ['Latn'],
  Cyrl: ['Cyrl'],
  Hang: ['Hang', 'Kore'],
  Hani: ['Hani', 'Hans', 'Hant', 'Kore', 'Jpan'],
  Kana: ['Hira', 'Kana', 'Jpan', 'Hrkt'],
};

function isLetters({ split }: ReadName): boolean {
  return split.script === 'Latn' || split.script === 'Cyrl';
}

/** A syllable as it may stand at the beginning of a word in the south. */
function withoutLiquid(syllable: string): string {
  const at = syllable.charCodeAt(0) - 0xac00;
  const initial = Math.floor(at / 588);
  if (initial !== 5 && initial !== 2) return syllable;
  return String.fromCharCode(0xac00 + 11 * 588 + (at % 588));
}
