// Parallel texts: what an edition says corresponds, as links between the segments of two texts.
import { createHash } from 'node:crypto';
import { walkBlocks } from '../../../model/block.ts';
import type { Link } from '../../../model/link.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Text } from '../../../model/text.ts';
import type { XmlElement } from '../../xml/element.ts';
import type { Standing } from './text.ts';

/** What of the texts bears an id, with the text that it stands in. */
export interface Place extends Standing {
  readonly text: string;
}

/** `at`: when the edition said so, as an instant. */
export interface Asserted {
  readonly by: string;
  readonly at: string;
}

/** Links for all @corresp and `link` between texts; what cannot become one is told. */
export function alignmentOf(
  texts: readonly Text[],
  places: ReadonlyMap<string, Place>,
  links: readonly XmlElement[],
  { by, at }: Asserted,
): { readonly links: Link[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const pairs = new Map<string, Pairs>();
  const unknown = new Map<string, XmlElement>();
  let linked = 0;
  const textAt = new Map(texts.map(({ id }, index) => [id, index]));
  const join = (from: Place, to: Place): void => {
    if (from.text === to.text || from.segments.length === 0 || to.segments.length === 0) return;
    if (linked > mostLinked) return;
    const order = (textAt.get(from.text) ?? 0) < (textAt.get(to.text) ?? 0);
    const [first, second] = order ? [from, to] : [to, from];
    const key = `${first.text} ${second.text}`;
    let found = pairs.get(key);
    if (found === undefined) pairs.set(key, (found = new Pairs(first.text, second.text)));
    linked += found.join(first, second);
  };
  const pointed = (element: XmlElement, pointers: string): Place[] =>
    pointers.split(/\s+/).flatMap((pointer) => {
      if (!pointer.startsWith('#')) return [];
      const place = places.get(pointer.slice(1));
      if (place === undefined && !unknown.has(pointer)) unknown.set(pointer, element);
      return place ?? [];
    });
  for (const place of places.values()) {
    const { corresp } = place.element.attributes;
    if (corresp !== undefined) for (const other of pointed(place.element, corresp)) join(place, other);
  }
  for (const link of links) {
    const ends = pointed(link, link.attributes['target'] ?? '');
    const own = ends.filter(({ text, segments }) => text === ends[0]?.text && segments.length > 0);
    const answering = new Map<string, Place>();
    for (const end of ends)
      if (end.segments.length > 0 && !answering.has(end.text)) answering.set(end.text, end);
    // The ends in one text belong together, and answer together to those in another: each is joined to the first of the other side.
    for (const other of ends) if (own[0] !== undefined) join(own[0], other);
    for (const first of answering.values()) for (const one of own) join(one, first);
  }
  for (const [pointer, element] of unknown)
    problems.push({
      code: 'tei-corresp',
      severity: 'note',
      message: `“${pointer}” is said to correspond to something, but no words of a text bear this id.`,
      where: { line: element.line },
      hint: 'Only sentences and blocks that have words can be linked.',
    });
  if (linked > mostLinked) problems.push(tooMany());
  const strings = stringsOf(texts);
  const made = [...pairs.values()].flatMap((pair) =>
    pair.groups().map((group) => ({
      source: side(pair.first, group.source, strings),
      target: side(pair.second, group.target, strings),
    })),
  );
  const order = (segments: readonly string[]): number => strings.get(segments[0] ?? '')?.order ?? 0;
  made.sort((a, b) => order(a.source.segments) - order(b.source.segments));
  const said = { state: 'confirmed', by, at, note: 'as the edition says' } as const;
  return { links: made.map((link, index) => ({ id: `l${index + 1}`, ...link, ...said })), problems };
}

/** How many ends all links of a record may have: many texts that all answer to one long one would fill the memory. */
const mostLinked = 1_000_000;

function tooMany(): Problem {
  return {
    code: 'tei-links-many',
    severity: 'warning',
    message: `More than ${mostLinked.toLocaleString('en')} sentences are said to correspond; those beyond them were not linked.`,
    hint: 'Link sentences or paragraphs to each other, not whole texts.',
  };
}

/** Segments of two texts that hang together, found by joining (a forest of disjoint sets). */
class Pairs {
  readonly first: string;
  readonly second: string;
  readonly #parent = new Map<string, string>();
  readonly #source = new Set<string>();
  readonly #taken = new Set<Place>();

  constructor(first: string, second: string) {
    this.first = first;
    this.second = second;
  }

  /** Gives how many segments came in by it. */
  join(source: Place, target: Place): number {
    const before = this.#parent.size;
    this.#unite(this.#take(source), this.#take(target));
    return this.#parent.size - before;
  }

  /** Unites the segments of a place, once, however often it is pointed to; gives the first of them. */
  #take(place: Place): string {
    const first = place.segments[0]?.id ?? '';
    if (this.#taken.has(place)) return first;
    this.#taken.add(place);
    for (const { id } of place.segments) {
      if (place.text === this.first) this.#source.add(id);
      this.#unite(first, id);
    }
    return first;
  }

  groups(): { source: string[]; target: string[] }[] {
    const groups = new Map<string, { source: string[]; target: string[] }>();
    for (const id of this.#parent.keys()) {
      const root = this.#root(id);
      let group = groups.get(root);
      if (group === undefined) groups.set(root, (group = { source: [], target: [] }));
      (this.#source.has(id) ? group.source : group.target).push(id);
    }
    return [...groups.values()];
  }

  #unite(one: string, other: string): void {
    const [a, b] = [this.#root(one), this.#root(other)];
    if (a !== b) this.#parent.set(b, a);
  }

  #root(id: string): string {
    let here = id;
    const way: string[] = [];
    for (let up = this.#parent.get(here); up !== undefined && up !== here; up = this.#parent.get(here)) {
      way.push(here);
      here = up;
    }
    this.#parent.set(here, here);
    for (const step of way) this.#parent.set(step, here);
    return here;
  }
}

/** The strings of all segments, and their order in the texts. */
function stringsOf(
  texts: readonly Text[],
): ReadonlyMap<string, { readonly words: string; readonly order: number }> {
  const strings = new Map<string, { words: string; order: number }>();
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      for (const { id, start, end } of block.segments)
        strings.set(id, { words: block.text.slice(start, end), order: strings.size });
  return strings;
}

/** One side of a link, with the hash of its segments' strings: SHA-256 of their JSON list. */
function side(text: string, ids: readonly string[], strings: ReturnType<typeof stringsOf>): Link['source'] {
  const segments = [...ids].sort((a, b) => (strings.get(a)?.order ?? 0) - (strings.get(b)?.order ?? 0));
  const words = segments.map((id) => strings.get(id)?.words ?? '');
  return { text, segments, hash: createHash('sha256').update(JSON.stringify(words)).digest('hex') };
}
