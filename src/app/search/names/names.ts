// A name in a query, looked for in its other forms: those that the archive holds, each with the reason for taking it for the same.
import type { SearchField } from '../../../index/search.ts';
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
}

export const noName: NameMeaning = { ways: [], views: [] };

/** Ways of one name, whatever its forms. */
const mostWays = 100;
/** Forms of which it is counted in how many records they stand. */
const mostCounted = 24;
const weights = { attested: 0.8, made: 0.6, inCase: 0.9 } as const;

interface Found {
  readonly form: NameForm;
  readonly reason: string;
  readonly ways: readonly Way[];
  /** Records in which its word stands; null for a form of several words. */
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
    const found = await counted(inTexts(forms, fields, records), asking);
    // The same name in another list, with no form of its own, has nothing to be switched.
    if (found.length === 0) continue;
    for (const { form, ways: own } of found) {
      told.add(switchKey(form.written));
      if (!asking.without.has(switchKey(form.written))) ways.push(...own);
    }
    views.push(viewOf(typed, name, found, asking));
  }
  return { ways: ways.slice(0, mostWays), views };
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
    const words = placed.filter(({ length }) => length === 1).flat(2);
    const counts = words.map((word) => records.get(word.form) ?? 0);
    return [{ form, reason, ways, records: words.length === 0 ? null : Math.max(...counts) }];
  });
}

function placeOf(word: Form, weight: number, records: ReadonlyMap<Form, number>): PartForm[] {
  const inCases = caseForms(word).map((form): PartForm => ({
    form,
    weight: weight * weights.inCase,
    mark: 'name',
  }));
  return [{ form: word, weight, mark: 'name' } as const, ...inCases].filter(({ form }) => records.has(form));
}

/** With the number of records of each form of several words; forms that rules made and no text has in this order are left out. */
async function counted(found: readonly Found[], { index, openOn, signal }: Asking): Promise<Found[]> {
  const asked = found.slice(0, mostCounted);
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
  { label, key, kind }: NameForms,
  found: readonly Found[],
  asking: Asking,
): NameView {
  const forms = found.map(({ form, reason, records }): NameFormView => {
    const { written, attested } = form;
    const on = !asking.without.has(switchKey(written));
    return { written, language: null, reason, attested, on, records: records ?? form.records };
  });
  return { typed, label, key, kind, forms };
}
