// The pieces of the copy's search: each a classic script that hands over one string or object, since a page opened as a file may load nothing else.
import { bytesOf, Reader, Writer } from './bytes.ts';
import { readSet, writeSet } from './record-set.ts';

/** Raised when pieces are written otherwise than before. */
export const FORMAT = 2;

/**
 * What a search begins with. `beginnings`: for each piece of beginnings the first of them. A piece of beginnings holds, for so many pieces of words, the
 * shortest beginning of the first key that is behind all keys before, in the order of UTF-16 code units. `pairs`: how many pieces of pairs.
 */
export interface BasePiece {
  readonly format: number;
  readonly records: number;
  readonly names: number;
  readonly beginnings: readonly string[];
  readonly pairs: number;
  /** Languages that words have stems of, by their first subtag. */
  readonly languages: readonly string[];
  /** Names of systems of transcription, as reasons give them. */
  readonly systems: readonly string[];
}

/** A sentence of a record: its id, its words, and which side it stands on: original, translation, or notes and the description. */
export interface CopiedSegment {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly role: 'original' | 'translation' | 'notes';
}

/** A record as results show it. `href`: of its page, relative to the copy's own folder. */
export interface CopiedRecord {
  readonly href: string;
  readonly title: string;
  readonly titleLanguage: string;
  /** In words, as lists say it; null where undated. */
  readonly date: string | null;
  /** From whom, to whom, and where it is printed, as lists show them. */
  readonly about: string;
}

/** One part of a record's text, with what the record is. `parts`: how many there are. Segments as lists: id, text, language, role's first letter. */
export interface TextPiece extends CopiedRecord {
  readonly parts: number;
  readonly segments: readonly (readonly [id: string, text: string, language: string, role: string])[];
}

/** A name with its written forms; `kind` as records say. `records`: their set in Base64, or where a longer one lies. */
export interface CopiedName {
  readonly label: string;
  readonly kind: string;
  readonly forms: readonly string[];
  readonly records: string | { readonly at: string };
}

/** Names to a piece, and beginnings of pieces of words. */
export const namesInPiece = 4;
export const beginningsInPiece = 64;

export const pieceNames = {
  base: 'base',
  beginnings: (at: number): string => `b/${folderOf(at)}`,
  words: (at: number): string => `w/${folderOf(at)}`,
  list: (address: string): string => `l/${address.slice(0, 2)}/${address.slice(2)}`,
  pairs: (at: number): string => `p/${folderOf(at)}`,
  names: (at: number): string => `n/${folderOf(at)}`,
  text: (record: number, part: number): string => `t/${folderOf(record)}${part === 0 ? '' : `-${part}`}`,
};

/** No folder holds more than a thousand records. */
const folderOf = (at: number): string => `${Math.floor(at / 1000)}/${at}`;

/** A piece as it stands in the copy. */
export function scriptOf(name: string, content: unknown): string {
  return `vernoSearch.piece(${JSON.stringify(name)},${JSON.stringify(content)});\n`;
}

/** What a key of a piece of words leads to. `list`: its postings; of a long list (`apart`) where it lies; or where a spelling stands. */
export interface WordEntry {
  readonly term: string;
  readonly records: number;
  readonly apart: boolean;
  readonly list: Uint8Array;
}

/** Keys share their beginnings with the key before them. */
export class WordPieceWriter {
  readonly #writer = new Writer();
  #before = '';
  first: string | null = null;

  get length(): number {
    return this.#writer.length;
  }

  /** The key that was added last. */
  get last(): string {
    return this.#before;
  }

  add({ term, records, apart, list }: WordEntry): void {
    this.first ??= term;
    let shared = 0;
    while (shared < term.length && term.charCodeAt(shared) === this.#before.charCodeAt(shared)) shared++;
    // Half a character would not survive being written by itself.
    const last = term.charCodeAt(shared - 1);
    if (last >= 0xd800 && last <= 0xdbff) shared--;
    const rest = new TextEncoder().encode(term.slice(shared));
    this.#writer.number(shared);
    this.#writer.number(rest.length);
    this.#writer.bytes(rest);
    this.#writer.number(records);
    this.#writer.number(list.length * 2 + (apart ? 1 : 0));
    this.#writer.bytes(list);
    this.#before = term;
  }

  finish(): Uint8Array {
    return this.#writer.written();
  }
}

/** The entries of a piece of words in order. */
export function* wordEntries(base64: string): Generator<WordEntry> {
  const reader = new Reader(bytesOf(base64));
  const decoder = new TextDecoder();
  for (let term = ''; !reader.done;) {
    const shared = reader.number();
    term = term.slice(0, shared) + decoder.decode(reader.bytes(reader.number()));
    const records = reader.number();
    const length = reader.number();
    yield { term, records, apart: length % 2 === 1, list: reader.bytes(length >>> 1) };
  }
}

/** A pair by its number, with its records of so many in all. Numbers rise. */
export function writePair(
  writer: Writer,
  {
    hash,
    before,
    records,
  }: { readonly hash: number; readonly before: number; readonly records: readonly number[] },
  all: number,
): void {
  // A distance may need all 32 bits.
  writer.number((hash - before) % 65536);
  writer.number(Math.floor((hash - before) / 65536));
  writeSet(writer, records, all);
}

/** The records in which a pair stands; none where it stands in no record. */
export function recordsOfPair(base64: string, hash: number, all: number): number[] {
  const reader = new Reader(bytesOf(base64));
  for (let at = 0; !reader.done;) {
    const low = reader.number();
    at += low + reader.number() * 65536;
    const records = readSet(reader, all);
    if (at === hash) return records;
    if (at > hash) return [];
  }
  return [];
}
