// Two words that some text writes as one: «не хватает» and «нехватает».
import type { QueryNode } from '../../../index/query/query.ts';
import { joinedForms } from '../../../text/analyse/analyse.ts';
import type { Form } from '../../../text/analyse/token.ts';
import type { Way } from '../parts.ts';
import { fieldsOf, type Asking } from './asking.ts';

/** More pairs of one query are not looked up. */
const mostPairs = 32;

/** For the first word of each such pair, the way to find the two as one; only where the archive has the one. */
export async function pairsAsOne(
  nodes: readonly QueryNode[],
  { index, openOn, signal }: Asking,
): Promise<ReadonlyMap<QueryNode, Way>> {
  const found = new Map<QueryNode, Way>();
  const pairs = nodes.slice(0, mostPairs).flatMap((node, at) => pairAt(node, nodes[at + 1]));
  if (pairs.length === 0) return found;
  const forms = [...new Set(pairs.map(({ form }) => form))];
  const known = await index.search.vocabulary.known(forms, openOn, signal);
  const there = new Set(known.map(({ form }) => form));
  for (const { node, form, way } of pairs) if (there.has(form)) found.set(node, way);
  return found;
}

function pairAt(
  node: QueryNode,
  next: QueryNode | undefined,
): { readonly node: QueryNode; readonly form: Form; readonly way: Way }[] {
  if (node.kind !== 'word' || next?.kind !== 'word' || node.scope !== next.scope) return [];
  // Two capitals are a name, which has forms of its own.
  if (node.asWritten || next.asWritten || /^\p{Lu}/u.test(next.text)) return [];
  const typed = `${node.text} ${next.text}`;
  const [form, ...others] = joinedForms([node.text, next.text]).find(({ length }) => length === 1) ?? [];
  if (form === undefined || others.length > 0) return [];
  const places = [[{ form, weight: 0.9, mark: 'inflected' }]] as const;
  return [
    {
      node,
      form,
      way: { places, fields: fieldsOf(node.scope), reason: `“${typed}” is also written “${form}”` },
    },
  ];
}
