// Searching a copy: what a reader typed, to a page of results.
import { queryForms } from '../../../../text/analyse/tokens.ts';
import type { StemKeys } from '../../../../text/analyse/stemming.ts';
import type { Form } from '../../../../text/analyse/token.ts';
import { isWordTerm, stemTerm } from '../keys.ts';
import type { TextPiece, WordEntry } from '../pieces.ts';
import { readQuestion, type Asked } from './ask.ts';
import { allOf, anyOf, matchesAt, matchesOf, rarity, type Matches } from './matches.ts';
import { namesMeant, type NameMeant } from './names.ts';
import { passagesIn, soughtOfName, soughtOfWords, type CopyPassage, type Sought } from './passage.ts';
import type { Pieces } from './pieces.ts';

/** A record that answers. `because`: names by which it was found that its passages do not write as typed. */
export interface CopyHit {
  readonly piece: TextPiece;
  readonly exact: boolean;
  readonly passages: readonly CopyPassage[];
  readonly because: readonly NameMeant[];
}

/** `of`: how many records answer; `capped`: at least, since a word stands in more than its list holds. */
export interface CopyAnswer {
  readonly of: number;
  readonly capped: boolean;
  readonly hits: readonly CopyHit[];
  readonly names: readonly NameMeant[];
  readonly unknown: readonly string[];
}

/** Results to a page. */
export const perPage = 10;

const weights = { inflected: 0.7, named: 0.5, beginning: 0.8 } as const;
/** Words of one name; beginnings of words that are looked for; parts of a long text that are read for one result. */
const most = { ofName: 4, beginnings: 60, parts: 3 } as const;

/** `page` from 1. */
export async function searchCopy(
  typed: string,
  page: number,
  pieces: Pieces,
  stems: StemKeys,
): Promise<CopyAnswer> {
  const { asked, unknown } = readQuestion(typed);
  const searching = new Searching(pieces, stems);
  const matches = await searching.matches(asked);
  const { names, sought, capped } = searching;
  const ordered = [...matches].sort(
    ([a, one], [b, other]) => Number(other.exact) - Number(one.exact) || other.score - one.score || a - b,
  );
  const shown = ordered.slice((page - 1) * perPage, page * perPage);
  const hits = await Promise.all(
    shown.map(async ([record, { exact, part }]): Promise<CopyHit[]> => {
      const found = await textOf(record, part, pieces, sought, stems);
      if (found === undefined) return [];
      const because = names.filter((name) => name.reason !== null && name.in.includes(record));
      return [{ ...found, exact, because }];
    }),
  );
  return { of: matches.size, capped, hits: hits.flat(), names, unknown };
}

/** The part of a record's text in which something is found, from the likeliest on. */
async function textOf(
  record: number,
  part: number,
  pieces: Pieces,
  sought: readonly Sought[],
  stems: StemKeys,
): Promise<Pick<CopyHit, 'piece' | 'passages'> | undefined> {
  let first: Pick<CopyHit, 'piece' | 'passages'> | undefined;
  for (let more = 0; more < most.parts; more++) {
    const piece = await pieces.text(record, part + more);
    if (piece === undefined) return first;
    const passages = passagesIn(piece, sought, stems);
    first ??= { piece, passages };
    if (passages.some(({ found }) => found)) return { piece, passages };
    if (part + more + 1 >= piece.parts) return first;
  }
  return first;
}

class Searching {
  readonly names: NameMeant[] = [];
  readonly sought: Sought[] = [];
  capped = false;
  readonly #pieces: Pieces;
  readonly #stems: StemKeys;

  constructor(pieces: Pieces, stems: StemKeys) {
    this.#pieces = pieces;
    this.#stems = stems;
  }

  async matches(asked: readonly Asked[]): Promise<Matches> {
    const wanted = asked.filter((one) => !one.not);
    const named = await this.#named(wanted);
    const parts: Promise<Matches>[] = [];
    for (let at = 0; at < wanted.length;) {
      const name = named.get(at);
      parts.push(
        name === undefined ? this.#one(parts.length, wanted[at]) : this.#name(parts.length, wanted, at, name),
      );
      at += name?.words ?? 1;
    }
    const all = allOf(await Promise.all(parts));
    for (const one of asked.filter(({ not }) => not))
      for (const record of (await this.#one(-1, one)).keys()) all.delete(record);
    return all;
  }

  /** Words side by side that are a name, by the place of the first; the longer before the shorter, none over another. */
  async #named(wanted: readonly Asked[]): Promise<Map<number, { words: number; names: NameMeant[] }>> {
    const found = new Map<number, { words: number; names: NameMeant[] }>();
    const taken = new Set<number>();
    for (let words = Math.min(most.ofName, wanted.length); words > 0; words--)
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
  async #name(
    part: number,
    wanted: readonly Asked[],
    at: number,
    { words, names }: { readonly words: number; readonly names: readonly NameMeant[] },
  ): Promise<Matches> {
    const run = wanted.slice(at, at + words);
    const typed = allOf(await Promise.all(run.map(async (one) => this.#one(part, one))));
    this.names.push(...names);
    const all = this.#pieces.base.records;
    const naming = names.map((name) => {
      for (const form of name.forms) this.sought.push(soughtOfName(part, form));
      return matchesAt(name.in, weights.named * rarity(name.in.length, all), false);
    });
    return anyOf([typed, ...naming]);
  }

  async #one(part: number, asked: Asked | undefined): Promise<Matches> {
    if (asked === undefined) return new Map();
    const { kind, text } = asked;
    const forms = queryForms(text);
    const [first, ...others] = forms;
    if (first === undefined) return new Map();
    if (kind === 'beginning' || (others.length === 0 && isOneIdeograph(first)))
      return this.#beginning(part, text, forms);
    if (others.length > 0) return this.#phrase(part, text, forms);
    return this.#word(part, text, first, kind === 'word');
  }

  async #word(part: number, text: string, form: Form, inflected: boolean): Promise<Matches> {
    const keys = inflected && !/\p{N}/u.test(form) ? this.#keysOf(form) : [];
    this.#seek(soughtOfWords(part, text, keys, false));
    const entries = await Promise.all(
      [form, ...keys.map(stemTerm)].map(async (term) => this.#pieces.word(term)),
    );
    return anyOf(entries.map((entry, at) => this.#matchesOf(entry, at === 0 ? 1 : weights.inflected)));
  }

  /** Words that follow each other: all their pairs stand in the record, and so do the words. */
  async #phrase(part: number, text: string, forms: readonly Form[]): Promise<Matches> {
    this.#seek(soughtOfWords(part, text, [], false));
    const [pairs, words] = await Promise.all([
      Promise.all(forms.slice(1).map(async (form, at) => this.#pieces.pair(forms[at] ?? '', form))),
      Promise.all(forms.map(async (form) => this.#pieces.word(form))),
    ]);
    const all = this.#pieces.base.records;
    const sets = pairs.map((records) => matchesAt(records, rarity(records.length, all), true));
    const found = allOf(sets);
    // The words say in which part of a long text to look, and how much of it they are.
    for (const entry of words)
      for (const [record, { score, part: at }] of this.#matchesOf(entry, 1)) {
        const match = found.get(record);
        if (match !== undefined)
          found.set(record, { ...match, score: match.score + score / 4, part: Math.max(match.part, at) });
      }
    return found;
  }

  /** Of several words only the last is a beginning. */
  async #beginning(part: number, text: string, forms: readonly Form[]): Promise<Matches> {
    const last = forms.at(-1) ?? '';
    this.#seek(soughtOfWords(part, forms.length > 1 ? last : text, [], true));
    const { entries, whole } = await this.#pieces.beginning(last);
    const words = entries.filter(({ term }) => isWordTerm(term));
    const best = words.toSorted((a, b) => b.records - a.records).slice(0, most.beginnings);
    if (!whole || best.length < words.length) this.capped = true;
    const before = await Promise.all(
      forms.slice(0, -1).map(async (form) => this.#word(part, form, form, false)),
    );
    return allOf([...before, anyOf(best.map((entry) => this.#matchesOf(entry, 1)))]);
  }

  #matchesOf(entry: WordEntry | undefined, weight: number): Matches {
    if (entry === undefined) return new Map();
    const { records, mostListed } = this.#pieces.base;
    if (entry.records > mostListed) this.capped = true;
    return matchesOf(entry, records, weight);
  }

  #seek(sought: Sought): void {
    if (sought.part >= 0) this.sought.push(sought);
  }

  /** In every language of the archive that it may be of. */
  #keysOf(form: Form): string[] {
    const languages = new Set(['en', 'ru', ...this.#pieces.base.languages]);
    return [...new Set([...languages].flatMap((language) => this.#stems(form, language)))];
  }
}

function isOneIdeograph(form: Form): boolean {
  return /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u.test(form);
}
