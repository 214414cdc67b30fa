// The parallel text laid out by links: what is linked stands level, and nothing of either text is lost or moved.
import { walkBlocks } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import type { Row, RowReason } from './row.ts';
import type { SegmentLink } from './segment-link.ts';
import { sentences, sequenceOf, type AbsentPage, type Piece, type Sequence } from './units.ts';
import { untranslated } from './untranslated.ts';

/** The least that a row may consist of: a sentence, or a block that cannot be cut. `ids`: of the segments in it. */
interface Atom {
  readonly piece: Piece;
  readonly ids: readonly string[];
  readonly aside: boolean;
}

/** A side as atoms, and the absent pages before the atom of that index. */
interface Side {
  readonly atoms: readonly Atom[];
  readonly absent: ReadonlyMap<number, readonly AbsentPage[]>;
}

/** Atoms that belong in one row, each side from its first to one past its last. */
interface Level {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  readonly links: readonly SegmentLink[];
}

function sideOf({ steps, units }: Sequence): Side {
  const atoms: Atom[] = [];
  const absent = new Map<number, readonly AbsentPage[]>();
  for (const step of steps) {
    if (step.kind === 'absent') {
      absent.set(atoms.length, [...(absent.get(atoms.length) ?? []), ...step.pages]);
      continue;
    }
    const unit = step.kind === 'unit' ? units[step.index] : undefined;
    if (unit !== undefined && unit.segments.length > 0 && unit.piece.block.rows === undefined)
      sentences(unit).forEach((piece, at) => {
        const id = unit.segments[at]?.id;
        atoms.push({ piece, ids: id === undefined ? [] : [id], aside: false });
      });
    else {
      const piece = step.kind === 'aside' ? step.piece : unit?.piece;
      if (piece !== undefined) atoms.push({ piece, ids: idsWithin(piece), aside: step.kind === 'aside' });
    }
  }
  return { atoms, absent };
}

/** The segments of a block that cannot be cut, those of its cells included. What it holds as blocks of their own follows it by itself. */
function idsWithin({ block }: Piece): string[] {
  const { blocks: _, ...own } = block;
  return [...walkBlocks([own])].flatMap(({ segments }) => segments.map(({ id }) => id));
}

function placesOf({ atoms }: Side): Map<string, [number, number]> {
  const places = new Map<string, [number, number]>();
  atoms.forEach(({ ids }, at) => {
    for (const id of ids) places.set(id, [places.get(id)?.[0] ?? at, at + 1]);
  });
  return places;
}

function spanOf(
  ids: readonly string[],
  places: ReadonlyMap<string, [number, number]>,
): [number, number] | undefined {
  const known = ids.flatMap((id) => [places.get(id) ?? []].filter((place) => place.length > 0));
  if (known.length === 0) return undefined;
  return [Math.min(...known.map(([from = 0]) => from)), Math.max(...known.map(([, to = 0]) => to))];
}

/** What stands level, rising on both sides: links that share an atom, or stand across each other unsaid, become one row. */
function levelsOf(links: readonly SegmentLink[], source: Side, target: Side): Level[] {
  const [left, right] = [placesOf(source), placesOf(target)];
  const single: Level[] = [];
  for (const link of links) {
    const [from, to] = [spanOf(link.source, left), spanOf(link.target, right)];
    if (!link.crossing && from !== undefined && to !== undefined)
      single.push({ source: from, target: to, links: [link] });
  }
  single.sort((a, b) => a.source[0] - b.source[0] || a.target[0] - b.target[0]);
  const levels: Level[] = [];
  for (let next of single) {
    for (let last = levels.at(-1); last !== undefined; last = levels.at(-1)) {
      if (next.source[0] >= last.source[1] && next.target[0] >= last.target[1]) break;
      next = joined(last, next);
      levels.pop();
    }
    levels.push(next);
  }
  return levels;
}

function joined(a: Level, b: Level): Level {
  return {
    source: [Math.min(a.source[0], b.source[0]), Math.max(a.source[1], b.source[1])],
    target: [Math.min(a.target[0], b.target[0]), Math.max(a.target[1], b.target[1])],
    links: [...a.links, ...b.links],
  };
}

/** Pieces of atoms that follow each other in one block are one piece. */
function piecesOf(atoms: readonly Atom[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { piece } of atoms) {
    const last = pieces.at(-1);
    if (last !== undefined && last.block === piece.block && last.end === piece.start)
      pieces.splice(-1, 1, { ...last, end: piece.end });
    else pieces.push(piece);
  }
  return pieces;
}

/** Where the counterparts of crossing links stand, by the ids of both sides. */
function movedTo(links: readonly SegmentLink[]): Map<string, readonly string[]> {
  const moved = new Map<string, readonly string[]>();
  for (const { crossing, source, target } of links) {
    if (!crossing || source.length === 0 || target.length === 0) continue;
    for (const id of source) moved.set(id, target);
    for (const id of target) moved.set(id, source);
  }
  return moved;
}

/** Lays out what lies between levels: each side by itself, with the reason why. */
class Apart {
  readonly #sides: { readonly source: Side; readonly target: Side };
  readonly #moved: ReadonlyMap<string, readonly string[]>;
  readonly #omitted: ReadonlyMap<string, RowReason>;
  readonly rows: Row[] = [];

  constructor(sides: Apart['sides'], links: readonly SegmentLink[], omitted: ReadonlyMap<string, RowReason>) {
    this.#sides = sides;
    this.#moved = movedTo(links);
    this.#omitted = omitted;
  }

  get sides(): { readonly source: Side; readonly target: Side } {
    return this.#sides;
  }

  /** Absent pages explain what the translation has in their place; where it has nothing, they are a row of their own. */
  between(source: readonly [number, number], target: readonly [number, number]): void {
    const { atoms, absent } = this.#sides.source;
    let waiting = this.#sides.target.atoms.slice(...target);
    for (let at = source[0]; at <= source[1]; at++) {
      const pages = absent.get(at);
      // What stands right before a level belongs to the stretch before it.
      if (pages !== undefined) {
        const reason: RowReason = { kind: 'page-absence', pages };
        if (!waiting.some((atom) => !atom.aside))
          this.rows.push({ source: [], target: [], by: 'gap', reason });
        this.#alone('target', waiting, reason);
        waiting = [];
      }
      const atom = at < source[1] ? atoms[at] : undefined;
      if (atom !== undefined) this.#alone('source', [atom], this.#omitted.get(atom.piece.block.id));
    }
    this.#alone('target', waiting, undefined);
  }

  /** Atoms with the same reason in one block are one row. */
  #alone(side: 'source' | 'target', atoms: readonly Atom[], known: RowReason | undefined): void {
    for (const atom of atoms) {
      const reason = this.#reasonOf(atom, known);
      const last = this.rows.at(-1);
      const piece = last?.[side].at(-1);
      const goesOn =
        last?.by === 'gap' &&
        piece?.block === atom.piece.block &&
        piece.end === atom.piece.start &&
        last.reason?.kind === reason.kind &&
        reason.kind !== 'moved';
      if (goesOn && piece !== undefined)
        this.rows.splice(-1, 1, { ...last, [side]: [{ ...piece, end: atom.piece.end }] });
      else this.rows.push({ source: [], target: [], [side]: [atom.piece], by: 'gap', reason });
    }
  }

  #reasonOf({ ids, aside }: Atom, known: RowReason | undefined): RowReason {
    if (aside) return { kind: 'marginal' };
    const to = ids.flatMap((id) => this.#moved.get(id) ?? []);
    if (to.length > 0) return { kind: 'moved', to };
    return known ?? { kind: 'no-counterpart' };
  }
}

/**
 * Rows by links, as `parallelRows` promises. A link that crosses others keeps no row level: each of its sides stands where its own text has it, and says where
 * the other is. n log n in the number of segments.
 */
export function linkedRows(
  original: Text,
  translation: Text,
  pages: readonly Page[],
  links: readonly SegmentLink[],
): Row[] {
  const sequence = sequenceOf(original, pages);
  const sides = { source: sideOf(sequence), target: sideOf(sequenceOf(translation, [])) };
  const apart = new Apart(sides, links, untranslated(sequence, pages, translation));
  let [source, target] = [0, 0];
  for (const level of levelsOf(links, sides.source, sides.target)) {
    apart.between([source, level.source[0]], [target, level.target[0]]);
    apart.rows.push({
      source: piecesOf(sides.source.atoms.slice(...level.source)),
      target: piecesOf(sides.target.atoms.slice(...level.target)),
      by: 'link',
      links: level.links,
    });
    for (const [at, absent] of sides.source.absent)
      if (at > level.source[0] && at < level.source[1])
        apart.rows.push({
          source: [],
          target: [],
          by: 'gap',
          reason: { kind: 'page-absence', pages: absent },
        });
    [source, target] = [level.source[1], level.target[1]];
  }
  apart.between([source, sides.source.atoms.length], [target, sides.target.atoms.length]);
  return apart.rows;
}
