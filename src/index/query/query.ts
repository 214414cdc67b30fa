// A query as Verno understands it: a tree over words, phrases and fields. Parsing never fails; what was not understood is told in notices.
import type { Problem } from '../../model/problem.ts';

/** Which of a record's texts a word is looked for in. */
export type TextScope = 'original' | 'translation';

/** Fields of a query, by the names that a reader types. */
export const fieldNames = [
  'title',
  'person',
  'from',
  'to',
  'place',
  'body',
  'date',
  'type',
  'lang',
  'mark',
  'ref',
  'repository',
  'collection',
  'id',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** A range of the string that the reader typed, in UTF-16 code units. */
export interface Typed {
  readonly start: number;
  readonly end: number;
}

/**
 * One part of a query. `word.text` as typed. `words` of a phrase: its words as typed, in order. `near`: words within so many words of each
 * other, in any order. `field.value` as typed, without quotes; of `date` always one that `daysOf` reads. `scope` is null where any text will do.
 * `asWritten`: the reader wants this as it stands, in no other form of a word or name (it has "=" before it).
 */
export type QueryNode =
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly scope: TextScope | null;
      readonly at: Typed;
      readonly asWritten: boolean;
    }
  | { readonly kind: 'prefix'; readonly text: string; readonly scope: TextScope | null; readonly at: Typed }
  | {
      readonly kind: 'phrase';
      readonly words: readonly string[];
      readonly scope: TextScope | null;
      readonly at: Typed;
      readonly asWritten: boolean;
    }
  | {
      readonly kind: 'near';
      readonly words: readonly string[];
      readonly distance: number;
      readonly scope: TextScope | null;
      readonly at: Typed;
    }
  | { readonly kind: 'field'; readonly name: FieldName; readonly value: string; readonly at: Typed }
  | { readonly kind: 'and' | 'or'; readonly of: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly of: QueryNode };

/** `typed`: what was read of it (`longestQuery`). `root` is null where nothing was asked for. `forms`: whether names may be looked for in their other forms (`forms:off`). `notices`: what was mended or left out, and why. */
export interface Query {
  readonly typed: string;
  readonly root: QueryNode | null;
  readonly forms: boolean;
  readonly notices: readonly Problem[];
}
