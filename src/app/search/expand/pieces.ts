// Which neighbours in a query are asked for together, and which words decide nothing.
import type { QueryNode } from '../../../index/query/query.ts';
import type { NamedRun } from '../names/among.ts';
import type { Way } from '../parts.ts';
import { isStopWord } from './stop-words.ts';

/** Neighbours in a query that are asked for together: a name, a word that is also written as one, or one node. */
export interface Piece {
  readonly nodes: readonly QueryNode[];
  readonly run?: NamedRun | undefined;
  readonly pair?: Way | undefined;
}

export function piecesOf(
  nodes: readonly QueryNode[],
  runs: readonly NamedRun[],
  pairs: ReadonlyMap<QueryNode, Way>,
): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < nodes.length;) {
    const run = runs.find(({ from }) => from === at);
    const [node, next] = nodes.slice(at, at + 2);
    if (node === undefined) break;
    const pair = pairs.get(node);
    const asPair = run === undefined && pair !== undefined && !runs.some(({ from }) => from === at + 1);
    if (run !== undefined) pieces.push({ nodes: nodes.slice(run.from, run.to), run });
    else if (asPair && next !== undefined) pieces.push({ nodes: [node, next], pair });
    else pieces.push({ nodes: [node] });
    at += pieces.at(-1)?.nodes.length ?? 1;
  }
  return pieces;
}

/** Words that are in every text decide nothing beside others; alone, and as half of a word that is also written as one, they are looked for. */
export function withoutStops(
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
