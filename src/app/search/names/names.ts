// A name in a query, looked for in its other forms: those that the archive holds, each with the reason for taking it for the same.
import { searchFields, type SearchField } from '../../../index/search.ts';
import { isAsWritten } from '../../../index/project/references.ts';
import { queryForms } from '../../../text/analyse/analyse.ts';
import type { Form } from '../../../text/analyse/token.ts';
import { switchKey, type Asking } from '../expand/asking.ts';
import { nodeOf } from '../expand/ways.ts';
import type { PartForm, Way } from '../parts.ts';
import type { NameFormView, NameView } from '../view.ts';
import { caseForms } from './cases.ts';
import type { NameForm, NameForms } from './forms.ts';
import { spellingsOf } from './spellings.ts';

/** `ways` of the forms that are switched on; none where what was typed is no name that the archive holds. */
export interface NameMeaning {
  readonly ways: readonly Way[];
  readonly views: readonly NameView[];
  /** The person that is surely meant, however records write the name; null where there is none, or a form of it is switched off. */
  readonly person: NamedPerson | null;
}

/** Several keys where authorities bear the same heading: each volume of an edition may have its own. */
export interface NamedPerson {
  readonly keys: readonly string[];
  readonly label: string;
}

export const noName: NameMeaning = { ways: [], views: [], person: null };

/** Ways of one name, whatever its forms. */
const mostWays = 100;
/** Forms of one name that are listed, each with the number of records in which it stands; the others are looked for all the same. */
const mostListed = 24;
const weights = { attested: 0.8, made: 0.6, inCase: 0.9 } as const;

interface Found {
  readonly form: NameForm;
  readonly reason: string;
  readonly ways: readonly Way[];
  /** Records in which it stands; null where that is to be counted: for several words, or one in several cases. */
  readonly records: number | null;
}

/** What a name as typed comes to under its forms. `records`: of the words of those forms, in how many records each stands. */
export async function nameMeaning(
  typed: string,
  names: readonly NameForms[],
  fields: readonly SearchField[],
  records: ReadonlyMap<Form, number>,
  asking: Asking,
): Promise<NameMeaning> {
  const views: NameView[] = [];
  const ways: Way[] = [];
  const told = new Set([switchKey(typed)]);
  for (const name of names) {
    const forms = name.forms.filter(({ written }) => !told.has(switchKey(written)) && !holds(written, typed));
    const all = inTexts(forms, fields, records);
    const found = await counted(all.slice(0, mostListed), asking);
    // Of names that were met with only in records, one with no form of its own tells nothing; an authority is one of those to choose among.
    if (found.length === 0 && (name.key === null || isAsWritten(name.key))) continue;
    for (const { form, ways: own } of [...found, ...all.slice(mostListed)]) {
      told.add(switchKey(form.written));
      if (!asking.without.has(switchKey(form.written))) ways.push(...own);
    }
    views.push(viewOf(typed, name, found, asking));
  }
  return { ways: ways.slice(0, mostWays), views, person: surelyMeant(typed, names, views) };
}

/** A score from which on a whole name is surely that of a person who is described, if no other person who is described comes near. */
const surely = { from: 0.85, apart: 0.08 } as const;

function surelyMeant(
  typed: string,
  names: readonly NameForms[],
  views: readonly NameView[],
): NamedPerson | null {
  // A family name alone is that of many.
  if (!/[\s-]|^[\p{sc=Han}\p{sc=Hang}]{3,}/u.test(typed)) return null;
  const persons = names.filter(({ key, kind }) => kind === 'person' && key !== null && !isAsWritten(key));
  const best = Math.max(...persons.map(({ score }) => score));
  const near = persons.filter(({ score }) => score > best - surely.apart);
  const [first] = near;
  if (first === undefined || best < surely.from) return null;
  if (near.some(({ label }) => switchKey(label) !== switchKey(first.label))) return null;
  const keys = near.flatMap(({ key }) => key ?? []);
  const isWhole = views.every(({ key, forms }) => !keys.includes(key ?? '') || forms.every(({ on }) => on));
  return isWhole ? { keys, label: first.label } : null;
}

/** Whether a form has what was typed in it as it is: a title more is no other form, and is found by the words themselves. */
function holds(written: string, typed: string): boolean {
  return ` ${queryForms(written).join(' ')} `.includes(` ${queryForms(typed).join(' ')} `);
}

/** Those forms all of whose words stand in the archive, in some case. */
function inTexts(
  forms: readonly NameForm[],
  fields: readonly SearchField[],
  records: ReadonlyMap<Form, number>,
): Found[] {
  return forms.flatMap((form): Found[] => {
    const weight = (form.attested ? weights.attested : weights.made) * form.score;
    const placed = spellingsOf(form.written)
      .map((spelling) => spelling.map((word) => placeOf(word, weight, records)))
      .filter((places) => places.every((place) => place.length > 0));
    const reason = placed.length === 0 ? undefined : form.reason();
    if (reason === undefined) return [];
    const ways = placed.map((places): Way => ({ places, fields, reason }));
    return [{ form, reason, ways, records: recordsOf(placed, fields, records) }];
  });
}

/** What the vocabulary knows by itself: in how many records one word stands in one form, in whatever field. */
function recordsOf(
  placed: readonly PartForm[][][],
  fields: readonly SearchField[],
  records: ReadonlyMap<Form, number>,
): number | null {
  const [only, ...others] = new Set(placed.flat(2).map(({ form }) => form));
  const isKnown = others.length === 0 && placed.every(({ length }) => length === 1);
  return only !== undefined && isKnown && fields.length === searchFields.length
    ? (records.get(only) ?? 0)
    : null;
}

function placeOf(word: Form, weight: number, records: ReadonlyMap<Form, number>): PartForm[] {
  const inCases = caseForms(word).map((form): PartForm => ({
    form,
    weight: weight * weights.inCase,
    mark: 'name',
  }));
  return [{ form: word, weight, mark: 'name' } as const, ...inCases].filter(({ form }) => records.has(form));
}

/** Each with its number of records; forms that rules made and no text has in this order are left out. */
async function counted(
  asked: readonly Found[],
  { index, openOn, signal }: Asking,
): Promise<(Found & { readonly records: number })[]> {
  const counts = await Promise.all(
    asked.map(async ({ ways, records }) => {
      const root = records === null ? nodeOf(ways) : null;
      if (root === null) return records ?? 0;
      const query = { root, sort: 'relevance', page: 1, perPage: 1, facets: [], openOn } as const;
      return (await index.search.search(query, signal)).total;
    }),
  );
  return asked
    .map((one, at) => ({ ...one, records: counts[at] ?? 0 }))
    .filter(({ form, records }) => form.attested || records > 0);
}

function viewOf(
  typed: string,
  { label, key, kind, records: naming }: NameForms,
  found: readonly (Found & { readonly records: number })[],
  asking: Asking,
): NameView {
  const forms = found.map(({ form, reason, records }): NameFormView => {
    const { written, attested } = form;
    const on = !asking.without.has(switchKey(written));
    return { written, language: null, reason, attested, on, records };
  });
  return { typed, label, key, kind, records: naming, forms };
}
