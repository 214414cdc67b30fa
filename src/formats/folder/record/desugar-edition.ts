// Short forms of what printed editions and lists bring: the place in an edition, authorities, published images.
import type { Report } from '../report.ts';
import { isNull, mapNode, type Node } from '../yaml/node.ts';
import { fullLocalTexts } from './desugar-words.ts';

/** A name whose authority may be given by its id alone. */
export function fullName(node: Node): Node {
  return withFull(node, 'authority', (value) => wrapped(value, 'id'));
}

/** The place in an edition; each heading of its `path` as words in a language. */
export function fullEditionPlace(node: Node, report: Report): Node {
  return withFull(node, 'path', (value) => (isNull(value) ? value : fullLocalTexts(value, report)));
}

/** A page whose published image may be given by its address alone. */
export function fullPublished(node: Node): Node {
  return withFull(node, 'published', (value) => wrapped(value, 'address'));
}

function wrapped(value: Node, key: string): Node {
  return value.kind === 'scalar' && !isNull(value) ? mapNode(value.line, { [key]: value }) : value;
}

function withFull(node: Node, key: string, make: (value: Node) => Node): Node {
  if (node.kind !== 'map') return node;
  return {
    ...node,
    entries: node.entries.map((entry) =>
      entry.key === key ? { ...entry, value: make(entry.value) } : entry,
    ),
  };
}
