// The meaning of a query in one line, without where its parts stood; for tests.
import type { QueryNode } from '../src/index/query/query.ts';

/** A tree as one line: what it means, without where it stood. */
export function meaning(node: QueryNode | null): string {
  if (node === null) return '—';
  const scope = 'scope' in node && node.scope !== null ? `${node.scope}:` : '';
  switch (node.kind) {
    case 'word':
      return `${scope}${node.asWritten ? '=' : ''}${node.text}`;
    case 'prefix':
      return `${scope}${node.text}*`;
    case 'phrase':
      return `${scope}${node.asWritten ? '=' : ''}[${node.words.join(' ')}]`;
    case 'near':
      return `${scope}[${node.words.join(' ')}]~${node.distance}`;
    case 'field':
      return `${node.name}<${node.value}>`;
    case 'not':
      return `not(${meaning(node.of)})`;
    case 'and':
    case 'or':
      return `${node.kind}(${node.of.map(meaning).join(', ')})`;
  }
}
