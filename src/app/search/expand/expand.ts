// A query as the engine is asked for it, with what each part of it means: words in their endings, names in their forms, fields by what the archive holds.
import { unquoted } from '../../../index/query/characters.ts';
import type { Query, QueryNode, Typed } from '../../../index/query/query.ts';
import type { SearchField, SearchNode } from '../../../index/search.ts';
import type { Problem } from '../../../model/problem.ts';
import { queryForms } from '../../../text/analyse/analyse.ts';
import { meaningOfField } from '../field/field.ts';
import { namesAmong, type MaybeName, type NamedRun } from '../names/among.ts';
import { noName, type NameMeaning } from '../names/names.ts';
import { wordRuns } from '../names/runs.ts';
import type { Part, Way } from '../parts.ts';
import type { NameView } from '../view.ts';
import { fieldsOf, type Asking } from './asking.ts';
import { waysOfNear, waysOfPhrase } from './phrase.ts';
import { pairsAsOne } from './pairs.ts';
import { piecesOf, withoutStops, type Piece } from './pieces.ts';
import { lettersJoined } from './spaced.ts';
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
  const means = { names: mostNamed, nearest: leavesOf(root) <= mostNearest };
  const expanding = new Expanding(typed, forms ? asking : { ...asking, forms: false }, means);
  const node = await expanding.node(root);
  const { parts, names, notices } = expanding;
  return { root: node, parts, names, notices };
}

/** Parts of a query, side by side or alternatives, in which names are looked for. */
const mostNamed = 8;
/** In a longer query no word is looked for in words a letter off. */
const mostNearest = 10;

/** What one query may still cost. `names`: how often names may be looked for; `nearest`: whether misspelt words are. */
interface Means {
  names: number;
  readonly nearest: boolean;
}

function leavesOf(node: QueryNode): number {
  if (node.kind === 'and' || node.kind === 'or')
    return node.of.reduce((sum, part) => sum + leavesOf(part), 0);
  return node.kind === 'not' ? leavesOf(node.of) : 1;
}

/** One query, or part of one, on its way to the engine. */
class Expanding {
  readonly parts: Part[] = [];
  readonly names: NameView[] = [];
  readonly notices: Problem[] = [];
  readonly #typed: string;
  readonly #asking: Asking;
  readonly #means: Means;

  constructor(typed: string, asking: Asking, means: Means) {
    this.#typed = typed;
    this.#asking = asking;
    this.#means = means;
  }

  /** Works on several pieces at once, and tells of them in their order. */
  async #each<T>(
    pieces: readonly T[],
    work: (expanding: Expanding, piece: T) => Promise<SearchNode | null>,
  ): Promise<(SearchNode | null)[]> {
    const done = await Promise.all(
      pieces.map(async (piece) => {
        const expanding = new Expanding(this.#typed, this.#asking, this.#means);
        return { expanding, node: await work(expanding, piece) };
      }),
    );
    for (const { expanding } of done) {
      this.parts.push(...expanding.parts);
      this.names.push(...expanding.names);
      this.notices.push(...expanding.notices);
    }
    return done.map(({ node }) => node);
  }

  /** What a node asks for; null where it asks for nothing (a word without letters). */
  async node(node: QueryNode): Promise<SearchNode | null> {
    switch (node.kind) {
      case 'and':
        return this.#all(node.of);
      case 'or':
        return anyOf(await this.#each(node.of, async (expanding, part) => expanding.node(part)));
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
    const within = new Expanding(this.#typed, { ...this.#asking, forms: false }, this.#means);
    const node = await within.node(of);
    this.notices.push(...within.notices);
    return node === null ? null : { kind: 'not', of: node };
  }

  async #all(given: readonly QueryNode[]): Promise<SearchNode | null> {
    const whole = lettersJoined(given);
    const pairs = await pairsAsOne(whole, this.#asking);
    const nodes = withoutStops(whole, pairs);
    const runs = await this.#namesAmong(nodes);
    const pieces = piecesOf(nodes, runs, pairs);
    return allOf(await this.#each(pieces, async (expanding, piece) => expanding.#piece(piece)));
  }

  async #piece({ nodes, run, pair }: Piece): Promise<SearchNode | null> {
    const [node] = nodes;
    if (node === undefined) return null;
    if (run !== undefined) return this.#name(run, nodes);
    if (pair !== undefined) return this.#pair(nodes, pair);
    return node.kind === 'word' ? this.#word(node, noName) : this.node(node);
  }

  /** Two words that some text writes as one: each of them, or the one. */
  async #pair(nodes: readonly QueryNode[], asOne: Way): Promise<SearchNode | null> {
    const each = await this.#each(withoutStops(nodes), async (expanding, node) =>
      expanding.#piece({ nodes: [node] }),
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
    return this.#named(runs);
  }

  async #named(runs: readonly MaybeName[]): Promise<NamedRun[]> {
    if (!this.#asking.forms || runs.length === 0 || this.#means.names <= 0) return [];
    this.#means.names--;
    return namesAmong(runs, this.#asking);
  }

  /** A run of words that is a name: its words, wherever they stand, or one of its other forms. */
  async #name(run: NamedRun, nodes: readonly QueryNode[]): Promise<SearchNode | null> {
    const { meaning, typed, fields } = run;
    const words = nodes.filter((node) => node.kind === 'word');
    const [first] = words;
    if (first === undefined) return null;
    if (words.length === 1) return this.#word(first, meaning);
    const options = { fields, asWritten: false, nearest: this.#means.nearest && meaning.ways.length === 0 };
    const each = await Promise.all(words.map(async ({ text }) => waysOfWord(text, options, this.#asking)));
    const apartNode = allOf(each.map(({ ways }) => nodeOf(ways)));
    const phrase = waysOfPhrase([typed], fields, false);
    this.names.push(...meaning.views);
    const single = each.flatMap((one) => one.ways).map(asPartOfName);
    this.parts.push({ typed, ways: [...phrase, ...meaning.ways, ...single], records: null });
    return anyOf([apartNode, nodeOf([...phrase, ...meaning.ways]), this.#naming(meaning, fields)]);
  }

  /** Records that name the person who is surely meant, in whatever words; they come last. */
  #naming({ person }: NameMeaning, fields: readonly SearchField[]): SearchNode | null {
    if (person === null || fields.length === 1) return null;
    this.notices.push({
      code: 'search-also-naming',
      severity: 'note',
      message: `Records that name ${person.label} in other words come after those that have the words.`,
      hint: 'Put the name in quotation marks to leave them out.',
    });
    return { kind: 'facet', facet: 'person', values: person.keys, inexact: true };
  }

  async #word(node: Node<'word'>, meaning: NameMeaning): Promise<SearchNode | null> {
    const { text, scope, asWritten } = node;
    const nearest = this.#asking.forms && this.#means.nearest && meaning.ways.length === 0;
    const word = await waysOfWord(text, { fields: fieldsOf(scope), asWritten, nearest }, this.#asking);
    this.names.push(...meaning.views);
    const asked = this.#part(text, [...word.ways, ...meaning.ways], word.records);
    return anyOf([asked, this.#naming(meaning, fieldsOf(scope))]);
  }

  async #phrase({ words, scope, asWritten, at }: Node<'phrase'>): Promise<SearchNode | null> {
    const fields = fieldsOf(scope);
    const typed = this.#asTyped(at);
    const maybe = asWritten || words.length > 5 ? [] : [{ from: 0, to: 1, typed, fields }];
    const [{ meaning } = { meaning: noName }] = await this.#named(maybe);
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
    if (name === 'mark' || name === 'ref') this.#told(value, node);
    return node;
  }

  /** So that a record's description tells which mark or code answered; the texts are not asked. */
  #told(value: string, node: SearchNode): void {
    const meant = node.kind === 'facet' ? node.values.slice(0, mostTold) : [value];
    const ways = meant.flatMap((one) => waysOfPhrase(one.split(/[\s-]+/u), ['description'], true));
    if (ways.length > 0) this.parts.push({ typed: value, ways, records: null });
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

/** Marks that one word may mean and of which a result tells. */
const mostTold = 16;

/** One word of a name answers less than the name does in any of its forms. */
function asPartOfName(way: Way): Way {
  const places = way.places.map((forms) => forms.map((form) => ({ ...form, weight: form.weight / 4 })));
  return { ...way, places };
}
