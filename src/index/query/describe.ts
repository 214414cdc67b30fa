// Says in English what a query asks for, so that a reader sees how he was understood.
import type { QueryNode, TextScope } from './query.ts';

/** One line. */
export function describeQuery({
  root,
  forms,
}: {
  readonly root: QueryNode | null;
  readonly forms: boolean;
}): string {
  if (root === null) return 'every record';
  const line = described(root, false);
  return forms ? line : `${line}; names in no other form`;
}

function described(node: QueryNode, within: boolean): string {
  switch (node.kind) {
    case 'word':
      return `${node.asWritten ? 'as written, ' : ''}the word ${quoted(node.text)}${where(node.scope)}`;
    case 'prefix':
      return `words that begin with ${quoted(node.text)}${where(node.scope)}`;
    case 'phrase':
      return `${node.asWritten ? 'as written, ' : ''}the phrase ${quoted(node.words.join(' '))}${where(node.scope)}`;
    case 'near':
      return `${node.words.map(quoted).join(', ')} with at most ${node.distance} words between them${where(node.scope)}`;
    case 'field':
      return `${node.name} ${quoted(node.value)}`;
    case 'not':
      return `not ${described(node.of, true)}`;
    case 'and':
    case 'or': {
      const line = node.of.map((part) => described(part, true)).join(` ${node.kind} `);
      return within ? `(${line})` : line;
    }
  }
}

function quoted(text: string): string {
  return `“${text}”`;
}

function where(scope: TextScope | null): string {
  if (scope === null) return '';
  return scope === 'original' ? ' in an original' : ' in a translation';
}
