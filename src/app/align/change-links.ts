// What a person says of links, applied to those that the record holds.
import type { Link } from '../../model/link.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import { standingIn, type Standing } from './judged.ts';
import { textPairs, type TextPair } from './pairs.ts';
import { sideHash } from './side-hash.ts';
import { readSide, type ReadSide } from './sides.ts';

/**
 * One thing that a person says. `confirm`: what is linked now is right. `correct`: these belong together, instead of whatever was linked; an empty
 * side says that nothing answers. `refuse`: these do not belong together. `forget`: nobody has said anything; by the segments that the judged link
 * holds, or by its id (`link`). To split a link is to correct it twice, to join two is to correct them once. `original` and `translation`
 * name the two texts; they may be left out where the segments say which they are.
 */
export interface LinkChange {
  readonly do: 'confirm' | 'correct' | 'refuse' | 'forget';
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly original?: string | undefined;
  readonly translation?: string | undefined;
  readonly link?: string | undefined;
  readonly note?: string | undefined;
}

/** The most changes of one call. */
export const mostChanges = 20_000;

/**
 * The record's links after the changes, one after the other. A link that names a segment of a new one goes, as does a refusal of what is now
 * confirmed: the newest word holds. Nothing is changed where one of the changes cannot be made: problems `no-change`, `too-many-changes`,
 * `unknown-segment`, `not-a-pair`, `which-texts`, `segment-twice`, `empty-link`, `no-such-link`. Linear but for links that name the same segments.
 */
export function changeLinks(
  content: RecordContent,
  changes: readonly LinkChange[],
  who: { readonly by: string; readonly at: string },
): Result<Link[]> {
  if (changes.length === 0) return refused('no-change', 'No change is named.', 'Name at least one.');
  if (changes.length > mostChanges)
    return refused(
      'too-many-changes',
      `More than ${mostChanges} changes at once.`,
      'Send them in several parts.',
    );
  const desk = new Desk(content, who);
  const problems = changes.flatMap((change, at) => desk.apply(change, `changes[${at}]`) ?? []);
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, 50) }
    : { ok: true, value: desk.links(), problems: [] };
}

interface PairDesk extends TextPair {
  readonly sides: { readonly source: ReadSide; readonly target: ReadSide };
  readonly now: { readonly source: Standing; readonly target: Standing };
  readonly at: { readonly source: ReadonlyMap<string, number>; readonly target: ReadonlyMap<string, number> };
  /** Judged links by the living segments of either side. */
  readonly naming: Map<string, Set<Link>>;
  /** Segments that a change of this call has linked. */
  readonly linked: Set<string>;
}

class Desk {
  readonly #who: { readonly by: string; readonly at: string };
  readonly #pairs: readonly TextPair[];
  readonly #textOf = new Map<string, string>();
  readonly #desks = new Map<string, PairDesk>();
  readonly #links: Set<Link>;
  #number: number;

  constructor(content: RecordContent, who: { readonly by: string; readonly at: string }) {
    this.#who = who;
    this.#pairs = textPairs(content);
    this.#links = new Set(content.links);
    this.#number = Math.max(0, ...content.links.map(({ id }) => Number(/^l(\d{1,15})$/.exec(id)?.[1] ?? 0)));
    const { pages } = content.description;
    for (const text of new Set(this.#pairs.flatMap(({ original, translation }) => [original, translation])))
      for (const { id } of readSide(text, [], 'source').segments) this.#textOf.set(id, text.id);
    for (const pair of this.#pairs) {
      const sides = {
        source: readSide(pair.original, pages, 'source'),
        target: readSide(pair.translation, pages, 'target'),
      };
      const desk: PairDesk = {
        ...pair,
        sides,
        now: { source: standingIn(sides.source), target: standingIn(sides.target) },
        at: { source: placesIn(sides.source), target: placesIn(sides.target) },
        naming: new Map(),
        linked: new Set(),
      };
      this.#desks.set(keyOf(pair.original.id, pair.translation.id), desk);
    }
    for (const link of content.links) this.#note(link);
  }

  links(): Link[] {
    return [...this.#links];
  }

  apply(change: LinkChange, path: string): Problem | undefined {
    if (change.do === 'forget') return this.#forget(change, path);
    const { source, target } = change;
    if (source.length + target.length === 0)
      return problem('empty-link', 'The change names no segment.', path);
    if (change.do === 'refuse' && (source.length === 0 || target.length === 0))
      return problem('empty-link', 'Only segments of both texts can be kept apart.', path, hints.refuse);
    const pair = this.#pairOf(change, path);
    if ('code' in pair) return pair;
    for (const side of ['source', 'target'] as const) {
      const unknown = change[side].find((id) => !pair.at[side].has(id));
      if (unknown !== undefined)
        return problem(
          'unknown-segment',
          `There is no segment “${unknown}” in ${pair.sides[side].text.id}.`,
          path,
          hints.segments,
        );
      if (new Set(change[side]).size < change[side].length)
        return problem('segment-twice', 'The change names a segment twice.', path);
    }
    return change.do === 'refuse' ? this.#refuse(change, pair) : this.#accept(change, pair, path);
  }

  #pairOf({ source, target, original, translation }: LinkChange, path: string): PairDesk | Problem {
    const [first = original, second = translation] = [source, target].map((ids) =>
      this.#textOf.get(ids[0] ?? ''),
    );
    const unknown = [...source.slice(0, 1), ...target.slice(0, 1)].find((id) => !this.#textOf.has(id));
    if (unknown !== undefined)
      return problem(
        'unknown-segment',
        `There is no segment “${unknown}” in a text with a translation.`,
        path,
        hints.segments,
      );
    const fitting = [...this.#desks.values()].filter(
      (one) =>
        (first === undefined || one.original.id === first) &&
        (second === undefined || one.translation.id === second) &&
        (original === undefined || one.original.id === original) &&
        (translation === undefined || one.translation.id === translation),
    );
    const [pair] = fitting;
    if (pair === undefined)
      return problem(
        'not-a-pair',
        `No text of the record is a translation of the other: ${first ?? '?'}, ${second ?? '?'}.`,
        path,
        hints.pair,
      );
    if (fitting.length > 1)
      return problem('which-texts', 'The change does not say between which two texts.', path, hints.pair);
    return pair;
  }

  #accept(change: LinkChange, pair: PairDesk, path: string): Problem | undefined {
    const ids = [...change.source, ...change.target];
    const twice = ids.find((id) => pair.linked.has(id));
    if (twice !== undefined)
      return problem(
        'segment-twice',
        `“${twice}” is linked by another change of the same call.`,
        path,
        hints.twice,
      );
    for (const id of ids) pair.linked.add(id);
    const state = change.do === 'confirm' ? 'confirmed' : 'corrected';
    let instead: Link | undefined;
    for (const old of this.#naming(pair, ids)) {
      const [source, target] = this.#now(pair, old);
      const same = sameIds(source, change.source) && sameIds(target, change.target);
      if (old.state === 'refused') {
        if (shareOne(source, change.source) && shareOne(target, change.target)) this.#drop(old, pair);
        continue;
      }
      if (same && old.state === state && this.#isFresh(pair, old) && old.note === change.note) {
        instead = old;
        continue;
      }
      this.#drop(old, pair);
    }
    if (instead === undefined) this.#add(change, pair, state);
    return undefined;
  }

  #refuse(change: LinkChange, pair: PairDesk): undefined {
    for (const old of this.#naming(pair, [...change.source, ...change.target])) {
      const [source, target] = this.#now(pair, old);
      const contradicts = shareOne(source, change.source) && shareOne(target, change.target);
      const same = sameIds(source, change.source) && sameIds(target, change.target);
      if (old.state === 'refused' ? same : contradicts) this.#drop(old, pair);
    }
    this.#add(change, pair, 'refused');
  }

  #forget({ source, target, link }: LinkChange, path: string): Problem | undefined {
    const named = [...this.#desks.values()].flatMap((pair) => [
      ...this.#naming(pair, [...source, ...target]),
    ]);
    // Of a link whose segments are gone nothing is known but what it holds itself.
    const candidates = link === undefined && named.length > 0 ? new Set(named) : this.#links;
    const found = [...candidates].filter((one) => {
      if (link !== undefined) return one.id === link;
      const pair = this.#desks.get(keyOf(one.source.text, one.target.text));
      const [left, right] = pair === undefined ? [[], []] : this.#now(pair, one);
      return (
        (sameIds(one.source.segments, source) && sameIds(one.target.segments, target)) ||
        (left.length + right.length > 0 && sameIds(left, source) && sameIds(right, target))
      );
    });
    if (found.length === 0)
      return problem(
        'no-such-link',
        'Nobody has said anything of this link.',
        path,
        'Name the segments as the judged link does, or its id.',
      );
    for (const one of found) {
      const pair = this.#desks.get(keyOf(one.source.text, one.target.text));
      if (pair === undefined) this.#links.delete(one);
      else this.#drop(one, pair);
    }
    return undefined;
  }

  #add({ source, target, note }: LinkChange, pair: PairDesk, state: Link['state']): void {
    const side = (name: 'source' | 'target', ids: readonly string[]): Link['source'] => {
      const { segments, text } = pair.sides[name];
      const places = pair.at[name];
      const sorted = [...ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      const strings = sorted.map((id) => segments[places.get(id) ?? -1]?.text ?? '');
      return { text: text.id, segments: sorted, hash: sideHash(strings) };
    };
    this.#number += 1;
    const made: Link = {
      id: `l${this.#number}`,
      source: side('source', source),
      target: side('target', target),
      state,
      ...this.#who,
      ...(note !== undefined && note.trim() !== '' && { note }),
    };
    this.#links.add(made);
    this.#note(made);
  }

  #note(link: Link): void {
    const pair = this.#desks.get(keyOf(link.source.text, link.target.text));
    if (pair === undefined) return;
    for (const id of this.#now(pair, link).flat()) {
      const known = pair.naming.get(id);
      if (known === undefined) pair.naming.set(id, new Set([link]));
      else known.add(link);
    }
  }

  #drop(link: Link, pair: PairDesk): void {
    this.#links.delete(link);
    for (const id of this.#now(pair, link).flat()) pair.naming.get(id)?.delete(link);
  }

  #naming(pair: PairDesk, ids: readonly string[]): Set<Link> {
    return new Set(ids.flatMap((id) => [...(pair.naming.get(id) ?? [])]));
  }

  #now({ now }: PairDesk, { source, target }: Link): [string[], string[]] {
    return [now.source.now(source.segments), now.target.now(target.segments)];
  }

  #isFresh({ now }: PairDesk, { source, target }: Link): boolean {
    return now.source.isAsJudged(source) && now.target.isAsJudged(target);
  }
}

const hints = {
  segments: 'Read the record again: its segments may have changed.',
  pair: 'Name them: original and translation, by the ids of the texts.',
  refuse: 'To say that a segment has no counterpart, correct its link to an empty side.',
  twice: 'Name each segment in one link alone.',
} as const;

function keyOf(original: string, translation: string): string {
  return `${original} ${translation}`;
}

function placesIn({ segments }: ReadSide): ReadonlyMap<string, number> {
  return new Map(segments.map(({ id }, at) => [id, at]));
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  const own = new Set(a);
  return b.some((id) => own.has(id));
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  const own = new Set(a);
  return own.size === new Set(b).size && b.every((id) => own.has(id));
}

function problem(code: string, message: string, path: string, hint?: string): Problem {
  return { code, severity: 'error', message, where: { path }, ...(hint !== undefined && { hint }) };
}

function refused(code: string, message: string, hint: string): Result<never> {
  return { ok: false, problems: [{ code, severity: 'error', message, hint }] };
}
