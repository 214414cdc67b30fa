// Ways of answering a part of a query, as the engine is asked for them.
import type { Choice, FormChoice, SearchNode } from '../../../index/search.ts';
import type { PartForm, Way } from '../parts.ts';

/** What asks for a record that answers in one of these ways; null for none. Ways of one word in the same fields are asked for at once. */
export function nodeOf(ways: readonly Way[]): SearchNode | null {
  const single = new Map<string, { way: Way; forms: Map<string, number> }>();
  const nodes: SearchNode[] = [];
  for (const way of ways) {
    const [first, ...others] = way.places;
    if (first === undefined) continue;
    const [begins] = first;
    if (others.length > 0) nodes.push(phraseNode(way));
    else if (begins?.begins === true) nodes.push({ kind: 'prefix', start: begins.form, fields: way.fields });
    else {
      const key = way.fields.join(' ');
      const known = single.get(key) ?? { way, forms: new Map<string, number>() };
      single.set(key, known);
      for (const { form, weight } of first)
        known.forms.set(form, Math.max(weight, known.forms.get(form) ?? 0));
    }
  }
  const words = [...single.values()].map(({ way, forms }): SearchNode => {
    const choice: FormChoice[] = Array.from(forms, ([form, weight]) => ({ form, weight }));
    return { kind: 'words', words: [choice], fields: way.fields };
  });
  return anyOf([...words, ...nodes]);
}

function phraseNode({ places, fields, within }: Way): SearchNode {
  const words = places.map((forms): Choice => forms.map(({ form, weight }) => ({ form, weight })));
  return { kind: 'words', words, fields, ...(within !== undefined && { within }) };
}

/** Any of these, without those that ask for nothing; null for none. */
export function anyOf(nodes: readonly (SearchNode | null)[]): SearchNode | null {
  return joined('or', nodes);
}

/** All of these, without those that ask for nothing; null for none. */
export function allOf(nodes: readonly (SearchNode | null)[]): SearchNode | null {
  return joined('and', nodes);
}

function joined(kind: 'and' | 'or', nodes: readonly (SearchNode | null)[]): SearchNode | null {
  const some = nodes.filter((node) => node !== null);
  const [first] = some;
  return first === undefined || some.length === 1 ? (first ?? null) : { kind, of: some };
}

/** What no record answers. */
export const nothing: SearchNode = { kind: 'records', ids: [] };

/** A place where a word must stand as typed. */
export function exactly(form: string): readonly PartForm[] {
  return [{ form, weight: 1, mark: 'exact' }];
}
