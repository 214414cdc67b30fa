// A word typed with its letters apart, as typescripts stress a name: «Ш Т Ы К О В».
import type { QueryNode } from '../../../index/query/query.ts';

/** Fewer letters are initials. */
const fewest = 4;

/** The nodes with each run of single letters, side by side, made one word. */
export function lettersJoined(nodes: readonly QueryNode[]): readonly QueryNode[] {
  const joined: QueryNode[] = [];
  for (let at = 0; at < nodes.length;) {
    let end = at;
    while (isLetter(nodes[end], nodes[at])) end++;
    const letters = nodes.slice(at, end);
    const word = end - at >= fewest ? asOne(letters) : undefined;
    const node = nodes[at];
    if (word !== undefined) joined.push(word);
    else if (node !== undefined) joined.push(node);
    at = word === undefined ? at + 1 : end;
  }
  return joined;
}

function isLetter(node: QueryNode | undefined, first: QueryNode | undefined): boolean {
  return (
    node?.kind === 'word' &&
    first?.kind === 'word' &&
    node.scope === first.scope &&
    !node.asWritten &&
    /^[\p{sc=Cyrl}\p{sc=Latin}]$/u.test(node.text)
  );
}

function asOne(nodes: readonly QueryNode[]): QueryNode | undefined {
  const words = nodes.filter((node) => node.kind === 'word');
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = words.map((word) => word.text).join('');
  return { ...first, text, at: { start: first.at.start, end: last.at.end } };
}
