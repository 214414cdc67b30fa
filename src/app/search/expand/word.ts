// A word of a query: as typed, in its other endings and spellings, and, where it stands almost nowhere, in the words a letter or two away.
import type { KnownForm, SearchField } from '../../../index/search.ts';
import { joinedForms, queryForms } from '../../../text/analyse/analyse.ts';
import type { Form } from '../../../text/analyse/token.ts';
import type { PartForm, Way } from '../parts.ts';
import type { Asking } from './asking.ts';
import { keysOf } from './stems.ts';
import { exactly } from './ways.ts';

/** `records`: those in which some form of it stands, counted form by form. */
export interface WordWays {
  readonly ways: readonly Way[];
  readonly records: number;
}

/** `nearest: false`: the word in its spelling and endings alone, whatever stands beside them. */
export interface WordOptions {
  readonly fields: readonly SearchField[];
  readonly asWritten: boolean;
  readonly nearest: boolean;
}

const mostInflected = 60;
const mostNear = 12;
/** A word that stands in fewer records than this, in all its endings, may be misspelt, or misread where it is wanted. */
const rare = 3;
const weights = { inflected: 0.7, joined: 0.9, near: 0.3 } as const;

/** All ways to answer one word, that as typed first; none where it has no letters. */
export async function waysOfWord(text: string, options: WordOptions, asking: Asking): Promise<WordWays> {
  const { fields, asWritten, nearest } = options;
  const forms = queryForms(text);
  const [first, ...others] = forms;
  if (first === undefined) return { ways: [], records: 0 };
  if (others.length === 0 && isOneIdeograph(first))
    return { ways: [beginning(first, fields)], records: rare };
  if (asWritten) return { ways: [{ places: forms.map(exactly), fields, reason: null }], records: rare };
  const spellings = joinedForms([text]);
  const { vocabulary } = asking.index.search;
  const single = others.length === 0 && !/\p{N}/u.test(first);
  const [known, inflected] = await Promise.all([
    vocabulary.known([...forms, ...spellings.flat()], asking.openOn, asking.signal),
    single ? inflectionsOf(first, asking) : [],
  ]);
  const recordsOf = new Map(known.map(({ form, records }) => [form, records]));
  const ways: Way[] = [
    {
      places: single ? [[...exactly(first), ...inflected.map(asInflected(first))]] : forms.map(exactly),
      fields,
      reason: null,
    },
  ];
  let records = Math.min(...forms.map((form) => recordsOf.get(form) ?? 0));
  for (const { records: more } of inflected) records += more;
  for (const spelling of spellings) {
    const fewest = Math.min(...spelling.map((form) => recordsOf.get(form) ?? 0));
    if (fewest === 0) continue;
    records += fewest;
    ways.push(spelt(text, spelling, fields));
  }
  if (nearest && single && records < rare) ways.push(...(await nearWays(text, first, fields, asking)));
  return { ways, records };
}

function isOneIdeograph(form: Form): boolean {
  return /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u.test(form);
}

/** Words that begin with a form. */
export function beginning(form: Form, fields: readonly SearchField[]): Way {
  return { places: [[{ form, weight: 1, mark: 'exact', begins: true }]], fields, reason: null };
}

async function inflectionsOf(form: Form, { index, openOn, signal }: Asking): Promise<readonly KnownForm[]> {
  const keys = keysOf(form);
  if (keys.length === 0) return [];
  const found = await index.search.vocabulary.stemmed(keys, mostInflected, openOn, signal);
  return found.filter((one) => one.form !== form);
}

/** The more letters two endings share, the nearer they are. */
const asInflected =
  (typed: Form) =>
  ({ form }: KnownForm): PartForm => {
    let shared = 0;
    while (shared < form.length && form[shared] === typed[shared]) shared++;
    const nearness = shared / Math.max(form.length, typed.length);
    return { form, weight: weights.inflected + 0.2 * (nearness - 0.5), mark: 'inflected' };
  };

function spelt(typed: string, spelling: readonly Form[], fields: readonly SearchField[]): Way {
  const places = spelling.map((form): PartForm[] => [{ form, weight: weights.joined, mark: 'inflected' }]);
  return { places, fields, reason: `“${typed}” is also written “${spelling.join(' ')}”` };
}

async function nearWays(
  typed: string,
  form: Form,
  fields: readonly SearchField[],
  { index, openOn, signal }: Asking,
): Promise<Way[]> {
  const { length } = form;
  if (length < 4 || !/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]+$/u.test(form)) return [];
  const distance = length < 8 ? 1 : 2;
  const found = await index.search.vocabulary.near(form, distance, mostNear, openOn, signal);
  const others = found.filter((one) => one.form !== form);
  return others.map((one, at) => ({
    places: [[{ form: one.form, weight: weights.near - at / 100, mark: 'inexact' }]],
    fields,
    reason: `“${one.form}” is ${distance === 1 ? 'a letter' : 'a letter or two'} off “${typed}”`,
  }));
}
