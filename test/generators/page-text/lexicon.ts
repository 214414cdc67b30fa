// What one language brings to a page: the document's parts and a stock of sentences about an invented river commission.
import type { Tag } from './people.ts';

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A document of one type: its name at the head of the document itself. */
export interface Genre {
  readonly type: string;
  readonly word: string;
}

/** Sentences hold {a} {b} {c} for persons and {t} {u} for towns. */
export interface Lexicon {
  readonly tag: Tag;
  /** The name of this language in English, German and French. */
  readonly name: { readonly en: string; readonly de: string; readonly fr: string };
  readonly genres: readonly Genre[];
  readonly secrecy: readonly string[];
  readonly handling: readonly string[];
  readonly openers: readonly (readonly [from: string, to: string])[];
  /** Above and below a letter: how the receiver is addressed, how the writer takes leave. */
  readonly salutations: readonly string[];
  readonly farewells: readonly string[];
  /** A last sentence of two or three words. */
  readonly brief: readonly string[];
  /** Where and when, as one line under the heading. */
  readonly dateline: (town: string, day: Day) => string;
  readonly sentences: readonly string[];
  readonly lead: readonly string[];
  readonly items: readonly string[];
  readonly copy: (number: number) => string;
  readonly registry: (number: number) => string;
  readonly certification: readonly (readonly [word: string, name: string])[];
  readonly closer: (day: Day, name: string) => readonly string[];
  /** The characters that half-words are cut from. */
  readonly scraps: string;
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

export function romanMonth(day: Day): string {
  return roman[day.month - 1] ?? 'I';
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** «Г О Р И Н»: a name as a typist spaces it out. */
export function spaced(name: string): string {
  return Array.from(name.toUpperCase()).join(' ');
}
