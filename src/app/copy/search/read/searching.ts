// One search: the records that answer what was asked, the names that it was taken for, and what is to be marked.
import type { StemKeys } from '../../../../text/analyse/stemming.ts';
import type { WordEntry } from '../pieces.ts';
import type { Asked } from './ask.ts';
import { Lists } from './lists.ts';
import { lookFor, type Looked } from './look.ts';
import { allOf, anyOf, matchesAt, matchesOf, rarity, type Matches } from './matches.ts';
import { namesMeant, type NameMeant } from './names.ts';
import { soughtOfName, soughtOfWords, type Sought } from './passage.ts';
import type { Pieces } from './pieces.ts';

const weights = { inflected: 0.7, named: 0.5 } as const;
/** Words of one name. */
const mostOfName = 4;

/** Words side by side that are a name. */
interface Named {
  readonly words: number;
  readonly names: readonly NameMeant[];
}

export class Searching {
  readonly names: NameMeant[] = [];
  readonly sought: Sought[] = [];
  /** Whether more words begin as asked than were looked for. */
  capped = false;
  readonly #pieces: Pieces;
  readonly #lists: Lists;
  readonly #stems: StemKeys;

  constructor(pieces: Pieces, stems: StemKeys) {
    this.#pieces = pieces;
    this.#lists = new Lists(pieces);
    this.#stems = stems;
  }

  async matches(asked: readonly Asked[]): Promise<Matches> {
    const all = await Promise.all(asked.map(async (one) => lookFor(one, this.#pieces, this.#stems)));
    const wanted = all.filter(({ not }) => !not);
    // Records that have the words as typed come first: how much another ending says rarely matters.
    const asTyped = wanted.flatMap(({ as, entries, before }) => [
      ...(as === 'word' ? entries.slice(0, 1) : entries),
      ...before,
    ]);
    this.#lists.weigh(asTyped);
    this.#lists.weigh(wanted.flatMap(({ entries }) => entries));
    const named = await this.#named(wanted);
    const parts: Promise<Matches>[] = [];
    for (let at = 0; at < wanted.length;) {
      const name = named.get(at);
      const run = wanted.slice(at, at + (name?.words ?? 1));
      parts.push(name === undefined ? this.#all(parts.length, run) : this.#name(parts.length, run, name));
      at += run.length;
    }
    const found = allOf(await Promise.all(parts));
    for (const one of all.filter(({ not }) => not))
      for (const record of (await this.#one(-1, one)).keys()) found.delete(record);
    return found;
  }

  /** By the place of the first word; the longer before the shorter, none over another. */
  async #named(wanted: readonly Looked[]): Promise<Map<number, Named>> {
    const found = new Map<number, Named>();
    const taken = new Set<number>();
    for (let words = Math.min(mostOfName, wanted.length); words > 0; words--)
      for (let at = 0; at + words <= wanted.length; at++) {
        const run = wanted.slice(at, at + words);
        const [first] = run;
        const apart = run.some((one) => one.kind === 'beginning' || one.run !== first?.run);
        const phrase = run.length > 1 && run.some(({ kind }) => kind === 'phrase');
        if (apart || phrase || run.some((_, within) => taken.has(at + within))) continue;
        const names = await namesMeant(run.map(({ text }) => text).join(' '), this.#pieces);
        if (names.length === 0) continue;
        found.set(at, { words, names });
        for (let within = 0; within < words; within++) taken.add(at + within);
      }
    return found;
  }

  /** The words of a name, wherever they stand; or records that name it in whatever script, which come after those. */
  async #name(part: number, run: readonly Looked[], { names }: Named): Promise<Matches> {
    const typed = await this.#all(part, run);
    this.names.push(...names);
    const all = this.#pieces.base.records;
    const naming = names.map((name) => {
      for (const form of name.forms) this.sought.push(soughtOfName(part, form));
      return matchesAt(name.in, weights.named * rarity(name.in.length, all), false);
    });
    return anyOf([typed, ...naming]);
  }

  async #all(part: number, run: readonly Looked[]): Promise<Matches> {
    return allOf(await Promise.all(run.map(async (one) => this.#one(part, one))));
  }

  async #one(part: number, looked: Looked): Promise<Matches> {
    switch (looked.as) {
      case 'nothing':
        return new Map();
      case 'word':
        return this.#word(part, looked);
      case 'phrase':
        return this.#phrase(part, looked);
      case 'beginning':
        return this.#beginning(part, looked);
    }
  }

  async #word(part: number, { text, stems, entries }: Looked): Promise<Matches> {
    this.#seek(soughtOfWords(part, text, stems, false));
    return anyOf(
      await Promise.all(
        entries.map(async (entry, at) => this.#matchesOf(entry, at === 0 ? 1 : weights.inflected)),
      ),
    );
  }

  /** Words that follow each other: all their pairs stand in the record, and so do the words. */
  async #phrase(part: number, { text, forms, entries }: Looked): Promise<Matches> {
    this.#seek(soughtOfWords(part, text, [], false));
    const [pairs, words] = await Promise.all([
      Promise.all(forms.slice(1).map(async (form, at) => this.#pieces.pair(forms[at] ?? '', form))),
      Promise.all(entries.map(async (entry) => this.#matchesOf(entry, 1))),
    ]);
    const all = this.#pieces.base.records;
    const found = allOf(pairs.map((records) => matchesAt(records, rarity(records.length, all), true)));
    // The words say in which part of a long text to look, and how much of it they are.
    for (const word of words)
      for (const [record, { score, part: at }] of word) {
        const match = found.get(record);
        if (match !== undefined)
          found.set(record, { ...match, score: match.score + score / 4, part: Math.max(match.part, at) });
      }
    return found;
  }

  /** Of several words only the last is a beginning. */
  async #beginning(part: number, { text, forms, entries, before, whole }: Looked): Promise<Matches> {
    this.#seek(soughtOfWords(part, forms.length > 1 ? (forms.at(-1) ?? '') : text, [], true));
    if (!whole) this.capped = true;
    for (const form of forms.slice(0, -1)) this.#seek(soughtOfWords(part, form, [], false));
    const words = await Promise.all(before.map(async (entry) => this.#matchesOf(entry, 1)));
    const begun = await Promise.all(entries.map(async (entry) => this.#matchesOf(entry, 1)));
    return allOf([...words, anyOf(begun)]);
  }

  async #matchesOf(entry: WordEntry | undefined, weight: number): Promise<Matches> {
    if (entry === undefined) return new Map();
    return matchesOf(await this.#lists.of(entry), this.#pieces.base.records, weight);
  }

  #seek(sought: Sought): void {
    if (sought.part >= 0) this.sought.push(sought);
  }
}
