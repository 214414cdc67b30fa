// A name in its parts as the copy's search compares them: the whole, its first word, and what follows it, each without spaces and hyphens.
import { queryForms, wholeForm } from '../../../text/analyse/tokens.ts';
import type { Form } from '../../../text/analyse/token.ts';
import type { Reader } from './bytes.ts';

/** 0: the whole name; 1: its first word, in Europe's order its given name; 2: all that follows. */
export interface Slot {
  readonly slot: 0 | 1 | 2;
  readonly spelling: Form;
}

/** More words are a description. */
const mostWords = 6;

/** «Вышинский, Андрей» is read as «Андрей Вышинский». Empty where there are no letters. */
export function slotsOf(written: string): Slot[] {
  const [family = '', given, ...others] = written.split(',');
  const straight = given === undefined || others.length > 0 ? written : `${given} ${family}`;
  const words = straight
    .split(/\s+/u)
    .map(wholeForm)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > mostWords) return [];
  const [first = '', ...rest] = words;
  const whole: Slot = { slot: 0, spelling: words.join('') };
  if (rest.length === 0) return [whole];
  const ways: Slot[] = [whole, { slot: 1, spelling: first }, { slot: 2, spelling: rest.join('') }];
  if (rest.length > 1)
    ways.push({ slot: 1, spelling: words.slice(0, -1).join('') }, { slot: 2, spelling: words.at(-1) ?? '' });
  return ways;
}

/** Where a spelling stands: in which name, in which part of it, by which system from which of its forms. */
export interface SpelledIn {
  readonly name: number;
  readonly slot: number;
  /** 0: as it is written; others count from 1. */
  readonly system: number;
  readonly form: number;
  readonly direct: boolean;
}

export function readSpelling(reader: Reader): SpelledIn[] {
  const found: SpelledIn[] = [];
  for (let name = -1; !reader.done;) {
    name += reader.number();
    for (let left = reader.number(); left > 0 && !reader.done; left--) {
      const head = reader.number();
      const form = reader.number();
      found.push({ name, slot: (head >>> 1) & 3, system: head >>> 3, form, direct: (head & 1) === 1 });
    }
  }
  return found;
}

/** A form of a name as the words of a text. */
export function wordsOfForm(written: string): Form[] {
  return queryForms(written.replaceAll(/[()[\]{},]/gu, ' '));
}
