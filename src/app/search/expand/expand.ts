// A query as the engine is asked for it, with what each part of it means: words in their endings, names in their forms, fields by what the archive holds.
import { unquoted } from '../../../index/query/characters.ts';
import type { Query, QueryNode, Typed } from '../../../index/query/query.ts';
import type { SearchNode } from '../../../index/search.ts';
import type { Problem } from '../../../model/problem.ts';
import { queryForms } from '../../../text/analyse/analyse.ts';
import { meaningOfField } from '../field/field.ts';
import { namesAmong, type NamedRun } from '../names/among.ts';
import { noName, type NameMeaning } from '../names/names.ts';
import { wordRuns } from '../names/runs.ts';
import type { Part, Way } from '../parts.ts';
import type { NameView } from '../view.ts';
import { fieldsOf, type Asking } from './asking.ts';
import { waysOfNear, waysOfPhrase } from './phrase.ts';
import { pairsAsOne } from './pairs.ts';
import { lettersJoined } from './spaced.ts';
import { isStopWord } from './stop-words.ts';
import { allOf, anyOf, nodeOf, nothing } from './ways.ts';
import { beginning, waysOfWord } from './word.ts';

/** `root` null: every record. `parts`: what passages show; parts that are not to stand in a record have none. */
export interface Expanded {
  readonly root: SearchNode | null;
  readonly parts: readonly Part[];
  readonly names: readonly NameView[];
  readonly notices: readonly Problem[];
}

type Node<K extends QueryNode['kind']> = Extract<QueryNode, { kind: K }>;

export async function expandQuery({ typed, root, forms }: Query, asking: Asking): Promise<Expanded> {
  if (root === null) return { root: null, parts: [], names: [], notices: [] };
  const expanding = new Expanding(typed, forms ? asking : { ...asking, forms: false });
  const node = await expanding.node(root);
  const { parts, names, notices } = expanding;
  return { root: node, parts, names, notices };
}

/** One query on its way to the engine. */
class Expanding {
  readonly parts: Part[] = [];
  readonly names: NameView[] = [];
  readonly notices: Problem[] = [];
  readonly #typed: string;
  readonly #asking: Asking;

  constructor(typed: string, asking: Asking) {
    this.#typed = typed;
    this.#asking = asking;
  }

  /** What a node asks for; null where it asks for nothing (a word without letters). */
  async node(node: QueryNode): Promise<SearchNode | null> {
    switch (node.kind) {
      case 'and':
        return this.#all(node.of);
      case 'or':
        return anyOf(await inTurn(node.of, async (part) => this.node(part)));
      case 'not':
        return this.#not(node.of);
      case 'word':
        return this.#all([node]);
      case 'prefix':
        return this.#prefix(node);
      case 'phrase':
        return this.#phrase(node);
      case 'near': {
        const ways = await waysOfNear(node.words, node.distance, fieldsOf(node.scope), this.#asking);
        return this.#part(node.words.join(' '), ways, null);
      }
      case 'field':
        return this.#field(node);
    }
  }

  /** What must not stand in a record is meant as typed: a name in its other forms, a word misspelt, would shut out what nobody named. */
  async #not(of: QueryNode): Promise<SearchNode | null> {
    const within = new Expanding(this.#typed, { ...this.#asking, forms: false });
    const node = await within.node(of);
    this.notices.push(...within.notices);
    return node === null ? null : { kind: 'not', of: node };
  }

  async #all(given: readonly QueryNode[]): Promise<SearchNode | null> {
    const whole = lettersJoined(given);
    const pairs = await pairsAsOne(whole, this.#asking);
    const nodes = withoutStops(whole, pairs);
    const runs = this.#asking.forms ? await this.#namesAmong(nodes) : [];
    const asked: (SearchNode | null)[] = [];
    for (let at = 0; at < nodes.length;) {
      const node = nodes[at];
      if (node === undefined) break;
      const run = runs.find(({ from }) => from === at);
      const pair = run === undefined ? pairs.get(node) : undefined;
      const inRun = runs.some(({ from }) => from === at + 1);
      if (run !== undefined) asked.push(await this.#name(run, nodes.slice(run.from, run.to)));
      else if (pair !== undefined && !inRun) asked.push(await this.#pair(nodes.slice(at, at + 2), pair));
      else if (node.kind === 'word') asked.push(await this.#word(node, noName));
      else asked.push(await this.node(node));
      at = run?.to ?? at + (pair !== undefined && !inRun ? 2 : 1);
    }
    return allOf(asked);
  }

  /** Two words that some text writes as one: each of them, or the one. */
  async #pair(nodes: readonly QueryNode[], asOne: Way): Promise<SearchNode | null> {
    const each = await inTurn(withoutStops(nodes), async (node) =>
      node.kind === 'word' ? this.#word(node, noName) : this.node(node),
    );
    const typed = nodes.map((node) => (node.kind === 'word' ? node.text : '')).join(' ');
    return anyOf([allOf(each), this.#part(typed, [asOne], null)]);
  }

  async #namesAmong(nodes: readonly QueryNode[]): Promise<NamedRun[]> {
    const runs = wordRuns(nodes).map((run) => ({
      ...run,
      typed: this.#asTyped(run),
      fields: fieldsOf(run.scope),
    }));
    return namesAmong(runs, this.#asking);
  }

  /** A run of words that is a name: its words, wherever they stand, or one of its other forms. */
  async #name(run: NamedRun, nodes: readonly QueryNode[]): Promise<SearchNode | null> {
    const { meaning, typed, fields } = run;
    const words = nodes.filter((node) => node.kind === 'word');
    const [first] = words;
    if (first === undefined) return null;
    if (words.length === 1) return this.#word(first, meaning);
    const options = { fields, asWritten: false, nearest: meaning.ways.length === 0 };
    const each = await inTurn(words, async ({ text }) => waysOfWord(text, options, this.#asking));
    const apartNode = allOf(each.map(({ ways }) => nodeOf(ways)));
    const phrase = waysOfPhrase([typed], fields, false);
    this.names.push(...meaning.views);
    const single = each.flatMap((one) => one.ways).map(asPartOfName);
    this.parts.push({ typed, ways: [...phrase, ...meaning.ways, ...single], records: null });
    return anyOf([apartNode, nodeOf([...phrase, ...meaning.ways])]);
  }

  async #word(node: Node<'word'>, meaning: NameMeaning): Promise<SearchNode | null> {
    const { text, scope, asWritten } = node;
    const nearest = this.#asking.forms && meaning.ways.length === 0;
    const word = await waysOfWord(text, { fields: fieldsOf(scope), asWritten, nearest }, this.#asking);
    this.names.push(...meaning.views);
    return this.#part(text, [...word.ways, ...meaning.ways], word.records);
  }

  async #phrase({ words, scope, asWritten, at }: Node<'phrase'>): Promise<SearchNode | null> {
    const fields = fieldsOf(scope);
    const typed = this.#asTyped(at);
    const maybe = asWritten || words.length > 5 ? [] : [{ from: 0, to: 1, typed, fields }];
    const [{ meaning } = { meaning: noName }] = await namesAmong(maybe, this.#asking);
    this.names.push(...meaning.views);
    return this.#part(typed, [...waysOfPhrase(words, fields, asWritten), ...meaning.ways], null);
  }

  #prefix({ text, scope }: Node<'prefix'>): SearchNode | null {
    const forms = queryForms(text);
    const [last, ...before] = forms.toReversed();
    if (last === undefined) return null;
    const fields = fieldsOf(scope);
    const way = beginning(last, fields);
    if (before.length === 0) return this.#part(`${text}*`, [way], null);
    // Of several words only the last is a beginning.
    const whole = before
      .toReversed()
      .map((form): Way => ({ places: [[{ form, weight: 1, mark: 'exact' }]], fields, reason: null }));
    return allOf([...whole, way].map((one) => this.#part(text, [one], null)));
  }

  async #field({ name, value }: Node<'field'>): Promise<SearchNode | null> {
    if (name === 'title') {
      const words = value.split(' ');
      const fields = ['title'] as const;
      const options = { fields, asWritten: false, nearest: false };
      const ways =
        words.length === 1
          ? (await waysOfWord(value, options, this.#asking)).ways
          : waysOfPhrase(words, fields, false);
      return this.#part(value, ways, null) ?? nothing;
    }
    const { node, notices } = await meaningOfField(name, value, this.#asking);
    this.notices.push(...notices);
    return node;
  }

  /** With its commas and stops, which tell initials and family names; without quotes around it. */
  #asTyped({ start, end }: Typed): string {
    return unquoted(this.#typed.slice(start, end))
      .replaceAll(/[\s\p{C}~]+/gu, ' ')
      .trim();
  }

  #part(typed: string, ways: readonly Way[], records: number | null): SearchNode | null {
    const node = nodeOf(ways);
    if (node !== null) this.parts.push({ typed, ways, records });
    return node;
  }
}

/** One word of a name answers less than the name does in any of its forms. */
function asPartOfName(way: Way): Way {
  const places = way.places.map((forms) => forms.map((form) => ({ ...form, weight: form.weight / 4 })));
  return { ...way, places };
}

/** Words that are in every text decide nothing beside others; alone, and as half of a word that is also written as one, they are looked for. */
function withoutStops(
  nodes: readonly QueryNode[],
  pairs: ReadonlyMap<QueryNode, Way> = new Map(),
): readonly QueryNode[] {
  const telling = nodes.filter(
    (node, at) =>
      node.kind !== 'word' ||
      node.asWritten ||
      !isStopWord(node.text) ||
      [node, nodes[at - 1]].some((one) => one !== undefined && pairs.has(one)),
  );
  return telling.length === 0 ? nodes : telling;
}

async function inTurn<T, R>(list: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of list) results.push(await each(one));
  return results;
}
