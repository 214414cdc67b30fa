// Finds in a run of words what answers the parts of a query.
import type { SearchField } from '../../../index/search.ts';
import { fold } from '../../../text/analyse/analyse.ts';
import { compounded } from '../../../text/analyse/compounded.ts';
import type { Form, Token } from '../../../text/analyse/token.ts';
import type { Part, PartForm, Way } from '../parts.ts';
import type { MarkKind } from '../view.ts';

/** A word of a text; `editorial` where an editor's bracket or correction gives it. */
export interface Word extends Token {
  readonly editorial?: boolean;
}

/** A range of a block's string, in UTF-16 code units, that answers. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
  readonly mark: MarkKind;
}

/**
 * One place that answers a part, by its number, in one way. `weight`: the least of its words'. `partial`: one word of several typed. `editorial`: any of
 * its words is not the document's.
 */
export interface Occurrence {
  readonly part: number;
  readonly way: Way;
  readonly weight: number;
  readonly mark: MarkKind;
  readonly ranges: readonly MarkedRange[];
  readonly partial: boolean;
  readonly editorial: boolean;
}

/** From the nearest to the farthest. */
const order: readonly MarkKind[] = ['exact', 'inflected', 'name', 'inexact'];

interface Place {
  readonly forms: ReadonlyMap<Form, PartForm>;
  readonly beginnings: readonly PartForm[];
}

interface Compiled {
  readonly part: number;
  readonly way: Way;
  readonly places: readonly Place[];
  readonly partial: boolean;
}

interface Met {
  readonly words: readonly Word[];
  readonly form: PartForm;
}

export class Matcher {
  /** Ways by the forms that their first place takes; those that begin a word; those whose words may stand in any order. */
  readonly #first = new Map<Form, Compiled[]>();
  readonly #beginning: Compiled[] = [];
  readonly #near: Compiled[] = [];

  constructor(parts: readonly Part[]) {
    parts.forEach((part, at) => {
      const letters = fold(part.typed).length;
      for (const way of part.ways) this.#add(compiled(way, at, letters));
    });
  }

  /** Everything in a run of words that answers, in the order of its first word. Linear in the words, for a given query. */
  find(words: readonly Word[], field: SearchField): Occurrence[] {
    const found: Occurrence[] = [];
    const offer = (way: Compiled, at: number): void => {
      if (!way.way.fields.includes(field)) return;
      const met = follow(words, at, way.places, 0);
      if (met !== undefined) found.push(occurrence(way, met));
    };
    words.forEach((word, at) => {
      for (const way of this.#first.get(word.form) ?? none) offer(way, at);
      for (const form of word.also) for (const way of this.#first.get(form) ?? none) offer(way, at);
      for (const way of this.#first.get(word.apart?.[0] ?? '') ?? none) offer(way, at);
      for (const way of this.#beginning) if (meets(word, way.places[0]) !== undefined) offer(way, at);
    });
    for (const way of this.#near)
      if (way.way.fields.includes(field))
        for (const met of near(words, way)) found.push(occurrence(way, met));
    return found;
  }

  #add(way: Compiled): void {
    const [first] = way.places;
    if (first === undefined) return;
    if (way.way.within !== undefined && way.places.length > 1) return void this.#near.push(way);
    if (first.beginnings.length > 0) return void this.#beginning.push(way);
    for (const form of first.forms.keys()) {
      const known = this.#first.get(form);
      if (known === undefined) this.#first.set(form, [way]);
      else known.push(way);
    }
  }
}

const none: readonly Compiled[] = [];

function compiled(way: Way, part: number, letters: number): Compiled {
  const places = way.places.map((forms): Place => ({
    forms: new Map(forms.toReversed().map((one) => [one.form, one])),
    beginnings: forms.filter((one) => one.begins === true),
  }));
  return { part, way, places, partial: isPartial(way, letters) };
}

/** One word of several typed has far fewer letters than all of them. Of names in another script that cannot be told. */
function isPartial({ places }: Way, letters: number): boolean {
  const first = places.flatMap((forms) => forms.slice(0, 1));
  if (first.some(({ mark }) => mark === 'name')) return false;
  return first.reduce((sum, { form }) => sum + form.length, 0) < letters * leastShare;
}

const leastShare = 0.65;

function meets(word: Word, place: Place | undefined): PartForm | undefined {
  if (place === undefined) return undefined;
  return (
    place.forms.get(word.form) ??
    place.beginnings.find(
      ({ form }) => word.form.startsWith(form) || word.also.some((one) => one.startsWith(form)),
    )
  );
}

/** The words from `at` on that answer the places from `place` on, each in its turn; undefined where they do not. */
function follow(
  words: readonly Word[],
  at: number,
  places: readonly Place[],
  place: number,
): readonly Met[] | undefined {
  const wanted = places[place];
  if (wanted === undefined) return [];
  const word = words[at];
  if (word === undefined) return undefined;
  const form = meets(word, wanted);
  if (form !== undefined) {
    const rest = follow(words, at + 1, places, place + 1);
    if (rest !== undefined) return [{ words: [word], form }, ...rest];
  }
  for (const other of word.also) {
    const whole = wanted.forms.get(other);
    if (whole === undefined) continue;
    const length = compounded(words, at, other);
    const rest = follow(words, at + length, places, place + 1);
    if (rest !== undefined) return [{ words: words.slice(at, at + length), form: whole }, ...rest];
  }
  return word.apart === undefined ? undefined : halves(words, at, places, place);
}

/** A word at a line's end as the two that it may be. */
function halves(
  words: readonly Word[],
  at: number,
  places: readonly Place[],
  place: number,
): readonly Met[] | undefined {
  const word = words[at];
  const apart = word?.apart ?? [];
  const forms = apart.map((one, index) => places[place + index]?.forms.get(one));
  const [first] = forms;
  if (word === undefined || first === undefined) return undefined;
  const count = Math.min(apart.length, places.length - place);
  if (forms.slice(0, count).includes(undefined)) return undefined;
  const rest = follow(words, at + 1, places, place + count);
  return rest === undefined ? undefined : [{ words: [word], form: first }, ...rest];
}

/** Words of all places with no more than so many others between the first and the last, in any order; none of them twice. */
function* near(words: readonly Word[], { places, way }: Compiled): Generator<readonly Met[]> {
  const last = places.map(() => -1);
  const most = (way.within ?? 0) + places.length;
  for (const [at, word] of words.entries()) {
    let isOne = false;
    places.forEach((place, index) => {
      if (meets(word, place) === undefined || (isOne && last[index] !== -1)) return;
      last[index] = at;
      isOne = true;
    });
    if (!isOne || last.includes(-1) || new Set(last).size < last.length) continue;
    if (Math.max(...last) - Math.min(...last) >= most) continue;
    yield last.flatMap((where, index): Met[] => {
      const one = words[where];
      const form = one && meets(one, places[index]);
      return one === undefined || form === undefined ? [] : [{ words: [one], form }];
    });
    last.fill(-1);
  }
}

function occurrence({ part, way, partial }: Compiled, met: readonly Met[]): Occurrence {
  const ranges = met.map(({ words, form }): MarkedRange => ({
    start: Math.min(...words.map(({ start }) => start)),
    end: Math.max(...words.map(({ end }) => end)),
    mark: form.mark,
  }));
  return {
    part,
    way,
    weight: Math.min(...met.map(({ form }) => form.weight)),
    mark: order[Math.max(...met.map(({ form }) => order.indexOf(form.mark)))] ?? 'exact',
    ranges,
    partial,
    editorial: met.some(({ words }) => words.some(({ editorial }) => editorial === true)),
  };
}

/** Of two marks the nearer. */
export function nearer(a: MarkKind, b: MarkKind): MarkKind {
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}
