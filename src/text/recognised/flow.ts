// From the lines of all pages to the pieces that become blocks, in the order in which a reader goes.
import type { BlockKind } from '../../model/block.ts';
import type { KnownWords } from './hyphens.ts';
import type { SetLine } from './layout.ts';
import { goesOn } from './paragraphs.ts';

/** Lines that make one block; of a table, all of its cells. */
export interface Piece {
  readonly kind: BlockKind;
  readonly noise: boolean;
  readonly lines: readonly SetLine[];
}

interface Aside extends Piece {
  /** How many lines of running text stand before it. */
  readonly at: number;
}

const aside: Readonly<Partial<Record<SetLine['role'], BlockKind>>> = {
  folio: 'marginal',
  marginal: 'marginal',
  stamp: 'stamp',
  noise: 'paragraph',
};

/**
 * Pieces in reading order. Running text goes on over what stands beside it: that comes after the paragraph in which it would fall, or before
 * it where the paragraph runs on to the next page, so that pages stay in order.
 */
export function pieces(lines: readonly SetLine[], known: KnownWords): Piece[] {
  const flow = lines.filter(({ role }) => aside[role] === undefined);
  const asides = asidesOf(lines);
  const found: Piece[] = [];
  let next = 0;
  let end = 0;
  for (const paragraph of paragraphsOf(flow, known)) {
    const begin = end;
    end += paragraph.lines.length;
    const [first, last] = [paragraph.lines[0], paragraph.lines.at(-1)];
    const after: Piece[] = [];
    for (; next < asides.length; next += 1) {
      const one = asides[next];
      if (one === undefined || one.at >= end) break;
      const page = one.lines[0]?.page;
      const before = one.at <= begin || (page === first?.page && page !== last?.page);
      (before ? found : after).push(one);
    }
    found.push(paragraph, ...after);
  }
  return [...found, ...asides.slice(next)];
}

/** What stands beside the running text: the lines of one recognised block together. */
function asidesOf(lines: readonly SetLine[]): Aside[] {
  const found: (Aside & { readonly lines: SetLine[] })[] = [];
  let at = 0;
  for (const line of lines) {
    const kind = aside[line.role];
    if (kind === undefined) {
      at += 1;
      continue;
    }
    const last = found.at(-1);
    const beside = last?.lines.at(-1);
    const together =
      last?.at === at && beside?.block === line.block && beside.role === line.role && isNear(beside, line);
    if (together) last?.lines.push(line);
    else found.push({ kind, noise: line.role === 'noise', lines: [line], at });
  }
  return found;
}

/** On one page, below one another or side by side; what a neighbouring sheet shows is one, however far apart its pieces stand. */
function isNear(before: SetLine, line: SetLine): boolean {
  if (before.page !== line.page) return false;
  const [one, other] = [before.box, line.box];
  const isOver = one.left < other.right && other.left < one.right;
  return line.role === 'noise' || (isOver && Math.abs(line.base - before.base) < 2 * line.pitch);
}

function paragraphsOf(flow: readonly SetLine[], known: KnownWords): Piece[] {
  const found: SetLine[][] = [];
  for (const line of flow) {
    const open = found.at(-1);
    const before = open?.at(-1);
    const isOfTable =
      line.cell !== undefined && before?.page === line.page && before.cell?.table === line.cell.table;
    const goes =
      before !== undefined &&
      line.cell === undefined &&
      before.cell === undefined &&
      goesOn(before, line, open?.length === 1, known);
    if (open !== undefined && (isOfTable || goes)) open.push(line);
    else found.push([line]);
  }
  const bodies = found.map(([first]) => first?.role === 'body');
  const [firstBody, lastBody] = [bodies.indexOf(true), bodies.lastIndexOf(true)];
  return found.map((own, at) => ({
    kind: own[0]?.cell === undefined ? kindOf(own[0]?.role, at < firstBody, at > lastBody) : 'table',
    noise: false,
    lines: own,
  }));
}

function kindOf(role: SetLine['role'] | undefined, before: boolean, after: boolean): BlockKind {
  if (role === 'heading') return 'heading';
  if (role === 'right') return before ? 'opener' : after ? 'closer' : 'paragraph';
  return 'paragraph';
}
