// Ways on from a query that found nothing, or little: other queries that find more.
import { parseQuery } from '../../index/query/parse.ts';
import type { Query, QueryNode } from '../../index/query/query.ts';
import { writeWhole } from '../../index/query/write.ts';
import { queryForms } from '../../text/analyse/analyse.ts';
import type { Asking } from './expand/asking.ts';
import type { WayOn } from './view.ts';

/** A query that found fewer records is offered others. */
export const little = 3;
/** Others that are tried. */
const mostTried = 7;

/** A word put right finds no more records than its likeness did, but finds them as meant. */
const meaning = 'did you mean';

interface Other {
  readonly root: QueryNode | null;
  readonly forms?: boolean;
  readonly says: string;
}

/**
 * Other queries, those first that change least. `narrowed`: values of facets were chosen, which a way on leaves out. `count` says how many records a query
 * finds.
 */
export async function* waysOn(
  { root, forms }: Query,
  { total, narrowed }: { readonly total: number; readonly narrowed: boolean },
  asking: Asking,
  count: (query: Query) => Promise<number>,
): AsyncGenerator<WayOn, undefined> {
  if (root === null) return;
  const others: Other[] = [];
  if (narrowed) others.push({ root, forms, says: 'without the filters' });
  others.push(...(await misspelt(root, asking)));
  if (!forms) others.push({ root, forms: true, says: 'with names in their other forms' });
  if (some(root, isScoped))
    others.push({ root: changed(root, anyText), says: 'in originals and translations alike' });
  if (some(root, isName))
    others.push({ root: changed(root, asPhrase), says: 'with the name as words of the text' });
  if (some(root, isPhrase))
    others.push({ root: changed(root, inWords), says: 'with the words of the phrase anywhere' });
  if (root.kind === 'and') {
    const dates = root.of.filter((node) => node.kind !== 'field' || node.name !== 'date');
    if (dates.length < root.of.length) others.push({ root: together('and', dates), says: 'at any date' });
    const words = root.of.filter((node) => node.kind !== 'field');
    if (words.length < root.of.length)
      others.push({ root: together('and', words), says: 'without the fields' });
    const wanted = root.of.filter((node) => node.kind !== 'not');
    others.push({ root: together('or', wanted), says: 'with any of the words' });
  }
  const seen = new Set([narrowed ? '' : writeWhole({ root, forms })]);
  for (const { root: other, says, forms: on = forms } of others.slice(0, mostTried)) {
    const q = writeWhole({ root: other, forms: on });
    if (other === null || seen.has(q)) continue;
    seen.add(q);
    const found = await count(parseQuery(q));
    if (found > total || (found > 0 && says.startsWith(meaning))) yield { q, says, total: found };
  }
}

/** Each word that stands nowhere, replaced by the most frequent of those a letter or two away. */
async function misspelt(root: QueryNode, { index, openOn, signal }: Asking): Promise<Other[]> {
  const words = new Map<string, string>();
  for (const text of wordsOf(root).slice(0, 8)) {
    const [form, ...others] = queryForms(text);
    if (form === undefined || others.length > 0 || form.length < 4 || /\p{N}/u.test(form)) continue;
    const { vocabulary } = index.search;
    if ((await vocabulary.known([form], openOn, signal)).length > 0) continue;
    const [nearest] = await vocabulary.near(form, form.length < 6 ? 1 : 2, 5, openOn, signal);
    if (nearest !== undefined) words.set(text, nearest.form);
  }
  if (words.size === 0) return [];
  const respelt = (node: QueryNode): QueryNode =>
    node.kind === 'word'
      ? { ...node, text: words.get(node.text) ?? node.text }
      : node.kind === 'phrase'
        ? { ...node, words: node.words.map((word) => words.get(word) ?? word) }
        : node;
  const meant = [...words.values()].map((word) => `“${word}”`).join(', ');
  return [{ root: changed(root, respelt), says: `${meaning} ${meant}?` }];
}

function wordsOf(node: QueryNode): string[] {
  if (node.kind === 'word') return [node.text];
  if (node.kind === 'phrase') return [...node.words];
  return node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(wordsOf) : [];
}

/** A tree with each of its leaves changed. */
function changed(node: QueryNode, change: (node: QueryNode) => QueryNode): QueryNode {
  if (node.kind === 'and' || node.kind === 'or')
    return { ...node, of: node.of.map((part) => changed(part, change)) };
  return node.kind === 'not' ? { ...node, of: changed(node.of, change) } : change(node);
}

function some(node: QueryNode, is: (node: QueryNode) => boolean): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.of.some((part) => some(part, is));
  return node.kind === 'not' ? some(node.of, is) : is(node);
}

function isScoped(node: QueryNode): boolean {
  return 'scope' in node && node.scope !== null;
}

function anyText(node: QueryNode): QueryNode {
  return 'scope' in node ? { ...node, scope: null } : node;
}

function isName(node: QueryNode): boolean {
  return node.kind === 'field' && ['person', 'from', 'to', 'place', 'body'].includes(node.name);
}

function asPhrase(node: QueryNode): QueryNode {
  if (node.kind !== 'field' || !isName(node)) return node;
  return { kind: 'phrase', words: node.value.split(' '), scope: null, at: node.at, asWritten: false };
}

function isPhrase(node: QueryNode): boolean {
  return (node.kind === 'phrase' || node.kind === 'near') && node.words.length > 1;
}

function inWords(node: QueryNode): QueryNode {
  if ((node.kind !== 'phrase' && node.kind !== 'near') || node.words.length < 2) return node;
  const { scope, at } = node;
  return {
    kind: 'and',
    of: node.words.map((text): QueryNode => ({ kind: 'word', text, scope, at, asWritten: false })),
  };
}

function together(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | null {
  const [first] = nodes;
  return first === undefined || nodes.length === 1 ? (first ?? null) : { kind, of: nodes };
}
