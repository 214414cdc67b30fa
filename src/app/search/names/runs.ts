// Which words of a query stand side by side as a name may.
import type { QueryNode, TextScope, Typed } from '../../../index/query/query.ts';
import { isStopWord } from '../expand/stop-words.ts';

/** Words side by side in a list of nodes: from one place up to, and without, another; and where they stand in what was typed. */
export interface WordRun extends Typed {
  readonly from: number;
  readonly to: number;
  readonly scope: TextScope | null;
}

/** Words of the longest name that is looked for. */
const longest = 4;
/** Characters between two words that stand side by side: a space, or a stop and one. */
const farthest = 2;
/** Among more words than this, only what begins with a capital, or is in letters without capitals, may be a name. */
const mostSmall = 5;
/** More runs of one query are not looked up. */
const most = 60;

/** Every run of one to four words, the longest first; none begins or ends with a word that is in every text. */
export function wordRuns(nodes: readonly QueryNode[]): WordRun[] {
  const runs: WordRun[] = [];
  for (let length = Math.min(longest, nodes.length); length > 0; length--)
    for (let from = 0; from + length <= nodes.length; from++) {
      const run = runAt(nodes, from, from + length);
      if (run !== undefined) runs.push(run);
    }
  const some = nodes.length > mostSmall ? runs.filter((run) => startsLarge(nodes[run.from])) : runs;
  return some.slice(0, most);
}

function startsLarge(node: QueryNode | undefined): boolean {
  return node?.kind === 'word' && !/^\p{Ll}/u.test(node.text);
}

function runAt(nodes: readonly QueryNode[], from: number, to: number): WordRun | undefined {
  const words: string[] = [];
  let scope: TextScope | null = null;
  let start = 0;
  let end = 0;
  for (const [at, node] of nodes.slice(from, to).entries()) {
    if (node.kind !== 'word' || node.asWritten) return undefined;
    if (at > 0 && (node.scope !== scope || node.at.start - end > farthest)) return undefined;
    ({ scope } = node);
    ({ end } = node.at);
    if (at === 0) ({ start } = node.at);
    words.push(node.text);
  }
  const [first = '', last = first] = [words[0], words.at(-1)];
  if (isStopWord(first) || isStopWord(last) || !/\p{L}/u.test(first + last)) return undefined;
  return { from, to, start, end, scope };
}
