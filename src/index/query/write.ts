// Writes a query as a reader would type it, so that it is understood as it was.
import type { QueryNode, TextScope } from './query.ts';

/** `forms: false` where the query says so (`Query.forms`). */
export interface Written {
  readonly root: QueryNode | null;
  readonly forms?: boolean;
}

/** A whole query; the empty string asks for nothing. */
export function writeWhole({ root, forms = true }: Written): string {
  const query = root === null ? '' : writeQuery(root);
  return forms ? query : `forms:off ${query}`.trim();
}

/** One node and all beneath it. `parseQuery` reads the same meaning out of it. */
export function writeQuery(node: QueryNode): string {
  return written(node, { scope: null }, 'or');
}

/** In which texts words are looked for where the writing has come to. */
interface Hand {
  scope: TextScope | null;
}

/** `within`: what the node stands in; "or" takes all without parentheses. */
function written(node: QueryNode, hand: Hand, within: 'or' | 'and' | 'not'): string {
  switch (node.kind) {
    case 'word':
      return scoped(node.scope, hand, `${node.asWritten ? '=' : ''}${node.text}`);
    case 'prefix':
      // The sign keeps what stands before a colon from being a field.
      return scoped(node.scope, hand, `${node.text.includes(':') ? '=' : ''}${node.text}*`);
    case 'phrase':
      return scoped(node.scope, hand, `${node.asWritten ? '=' : ''}"${node.words.join(' ')}"`);
    case 'near':
      return scoped(node.scope, hand, `"${node.words.join(' ')}"~${node.distance}`);
    case 'field':
      return `${node.name}:${isPlain(node.name, node.value) ? node.value : `"${node.value}"`}`;
    case 'not':
      return negated(node.of, hand);
    case 'or':
      return within === 'or'
        ? node.of.map((part) => written(part, hand, 'and')).join(' OR ')
        : grouped(node, hand);
    case 'and':
      return within === 'not'
        ? grouped(node, hand)
        : node.of.map((part) => written(part, hand, 'and')).join(' ');
  }
}

/** What is written in parentheses changes nothing of what follows them. */
function grouped(node: QueryNode, hand: Hand): string {
  return `(${written(node, { scope: hand.scope }, 'or')})`;
}

function negated(node: QueryNode, hand: Hand): string {
  const before = { scope: hand.scope };
  const inner = written(node, hand, 'not');
  // "in:" is said before the sign, which would otherwise stand before a word that asks for nothing.
  const [, scope = '', rest = inner] = /^(in:\w+ )(.*)$/su.exec(inner) ?? [];
  return before.scope === hand.scope ? `-${inner}` : `${scope}-${rest}`;
}

function scoped(scope: TextScope | null, hand: Hand, text: string): string {
  if (hand.scope === scope) return text;
  hand.scope = scope;
  return `in:${scope ?? 'any'} ${text}`;
}

/** Dates and codes are quoted always: unquoted, they would take in words that follow; so are operators. */
function isPlain(name: string, value: string): boolean {
  if (value === 'OR' || value === 'NOT') return false;
  return name !== 'date' && name !== 'ref' && /^[\p{L}\p{N}][\p{L}\p{N}\p{M}./_-]*$/u.test(value);
}
