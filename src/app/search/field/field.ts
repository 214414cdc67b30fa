// What a field of a query narrows records to.
import { daysOf } from '../../../index/query/dates.ts';
import type { FieldName } from '../../../index/query/query.ts';
import type { SearchNode } from '../../../index/search.ts';
import type { Problem } from '../../../model/problem.ts';
import { canonicalRecordId } from '../../../model/record-id.ts';
import type { Asking } from '../expand/asking.ts';
import { nothing } from '../expand/ways.ts';
import { unitsMeant } from './codes.ts';
import { keepersMeant } from './keepers.ts';
import { namesMeant } from './names.ts';
import { valuesMeant } from './values.ts';

/** `node` answers nothing where nothing in the archive is meant; `notices` then say so, and what to do. */
export interface FieldMeaning {
  readonly node: SearchNode;
  readonly notices: readonly Problem[];
}

/** What each field but `title`, whose words are words of the text, comes to. */
export async function meaningOfField(
  name: Exclude<FieldName, 'title'>,
  value: string,
  asking: Asking,
): Promise<FieldMeaning> {
  switch (name) {
    case 'date':
      return found({ kind: 'dates', ...(daysOf(value) ?? { from: null, to: null }) });
    case 'id':
      return idMeant(value);
    case 'ref':
      return oneOf(name, value, await unitsMeant(value, asking), (keys) => ({ kind: 'unit', keys }));
    case 'repository':
      return oneOf(name, value, await keepersMeant(value, asking), (keys) => ({ kind: 'unit', keys }));
    case 'person':
    case 'place':
    case 'body':
    case 'from':
    case 'to':
      return nameMeant(name, value, asking);
    case 'collection':
    case 'type':
    case 'lang':
    case 'mark': {
      const facet = name === 'lang' ? 'language' : name;
      const values = await valuesMeant(facet, value, asking);
      return oneOf(name, value, values, (some) => ({ kind: 'facet', facet, values: some }));
    }
  }
}

function found(node: SearchNode): FieldMeaning {
  return { node, notices: [] };
}

function oneOf(
  name: FieldName,
  value: string,
  values: readonly string[],
  node: (values: readonly string[]) => SearchNode,
): FieldMeaning {
  return values.length > 0 ? found(node(values)) : { node: nothing, notices: [unknown(name, value)] };
}

async function nameMeant(
  name: 'person' | 'place' | 'body' | 'from' | 'to',
  value: string,
  asking: Asking,
): Promise<FieldMeaning> {
  const names = await namesMeant(value, asking);
  const kinds = name === 'from' || name === 'to' ? (['person', 'body', 'place'] as const) : ([name] as const);
  const nodes = kinds.flatMap((facet): SearchNode[] => {
    const values = names.filter(({ kind }) => kind === facet).map(({ key }) => key);
    if (values.length === 0) return [];
    return [{ kind: 'facet', facet, values, ...((name === 'from' || name === 'to') && { role: name }) }];
  });
  const [first] = nodes;
  if (first === undefined) return { node: nothing, notices: [unknown(name, value)] };
  return found(nodes.length === 1 ? first : { kind: 'or', of: nodes });
}

function idMeant(value: string): FieldMeaning {
  const id = canonicalRecordId(value);
  return id === undefined
    ? { node: nothing, notices: [unknown('id', value)] }
    : found({ kind: 'records', ids: [id] });
}

const hints: Readonly<Record<FieldName, string>> = {
  title: '',
  date: '',
  person: 'Look the name up under People, or search for it without “person:”.',
  from: 'Look the name up under People, or search for it without “from:”.',
  to: 'Look the name up under People, or search for it without “to:”.',
  place: 'Look the name up under Places, or search for it without “place:”.',
  body: 'Look the name up under Bodies, or search for it without “body:”.',
  type: 'The list beside the results shows which types there are.',
  lang: 'Write a tag such as “ru”, or the language’s English name.',
  mark: 'The list beside the results shows which marks there are.',
  ref: 'Write a code as archives do («ф. 059а, оп. 5а, п. 11, д. 3»), or its numbers: 059a/5a/11/3.',
  repository: 'Look under Repositories for those that keep papers of this archive.',
  collection: 'Look under Collections for what there is.',
  id: 'An id has eight characters, the last of which checks the others.',
};

function unknown(name: FieldName, value: string): Problem {
  return {
    code: `search-unknown-${name}`,
    severity: 'note',
    message: `Nothing in this archive answers ${name}:“${value}”.`,
    hint: hints[name],
  };
}
