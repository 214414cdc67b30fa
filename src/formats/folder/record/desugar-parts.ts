// Short forms of exemplars, pages, marks, places, relations and rights in record.yaml.
import { parseReferenceCode } from '../../../model/code/parse.ts';
import { MarkKindSchema } from '../../../model/mark.ts';
import type { Report } from '../report.ts';
import { camelCase } from '../yaml/case.ts';
import {
  isNull,
  itemsOf,
  mapNode,
  nodeFrom,
  textNode,
  valueOf,
  type MapNode,
  type Node,
} from '../yaml/node.ts';
import { fullFile } from './desugar-files.ts';

/** Gives a map that has no id the one of its place: n1, n2 … */
export function withId(node: Node, prefix: string, at: number): Node {
  if (node.kind !== 'map' || valueOf(node, 'id') !== undefined) return node;
  return set(node, 'id', textNode(`${prefix}${at + 1}`, node.line));
}

/** A reference code by itself, or a map in which the code is a plain string. */
export function fullExemplar(node: Node, at: number, report: Report): Node {
  if (node.kind === 'scalar')
    return fullExemplar(withId(mapNode(node.line, { code: node }), 'e', at), at, report);
  const code = node.kind === 'map' ? valueOf(node, 'code') : undefined;
  if (node.kind !== 'map' || code?.kind !== 'scalar') return node;
  const read = parseReferenceCode(code.text);
  report.include(read.problems, code.line);
  return read.ok ? set(node, 'code', nodeFrom(read.value, code.line)) : node;
}

/** `"4"`, or a map: `absent` for absences, a file's name for an image, an exemplar's id for the exemplar. */
export function fullPage(node: Node, at: number): Node {
  if (node.kind === 'scalar') return withId(mapNode(node.line, { label: node }), 'p', at);
  if (node.kind !== 'map') return node;
  let page: Node = node;
  const absent = valueOf(node, 'absent');
  if (absent !== undefined && valueOf(node, 'absences') === undefined) {
    const items = itemsOf(absent).map((item) =>
      item.kind === 'scalar' ? mapNode(item.line, { kind: item }) : item,
    );
    page = set(remove(node, 'absent'), 'absences', { kind: 'list', line: absent.line, items });
  }
  page = replace(page, 'image', fullFile);
  page = replace(page, 'exemplar', fullIdentification);
  page = replace(page, 'foliation', fullIdentification);
  return withId(page, 'p', at);
}

/** `e1` for “of exemplar e1”. */
export function fullIdentification(node: Node): Node {
  return node.kind === 'scalar' && !isNull(node) ? mapNode(node.line, { exemplar: node }) : node;
}

/** `secrecy: "Секретно"` for a mark of the kind secrecy that is written so. */
export function fullMark(node: Node): Node {
  if (node.kind !== 'map' || valueOf(node, 'kind') !== undefined) return node;
  const named = node.entries.find(({ key }) => MarkKindSchema.safeParse(key).success);
  if (named === undefined) return node;
  const kind = { key: 'kind', line: named.line, value: textNode(named.key, named.line) };
  return {
    ...node,
    entries: node.entries.flatMap((entry) =>
      entry === named ? [kind, { ...entry, key: 'written' }] : [entry],
    ),
  };
}

/** A plain word is the place where the document was written. */
export function fullPlace(node: Node): Node {
  const map = node.kind === 'scalar' ? mapNode(node.line, { written: node }) : node;
  return map.kind === 'map' && valueOf(map, 'role') === undefined
    ? set(map, 'role', textNode('written-at', map.line))
    : map;
}

const targets = new Set(['record', 'format', 'key', 'described']);

/** `record`, `format` with `key`, or `described` may stand beside the kind, without a `target` around them. */
export function fullRelation(node: Node): Node {
  if (node.kind !== 'map' || valueOf(node, 'target') !== undefined) return node;
  const inner = node.entries.filter(({ key }) => targets.has(camelCase(key)));
  if (inner.length === 0) return node;
  const target: MapNode = { kind: 'map', line: inner[0]?.line ?? node.line, entries: inner };
  const rest = node.entries.filter(({ key }) => !targets.has(camelCase(key)));
  return { ...node, entries: [...rest, { key: 'target', line: target.line, value: target }] };
}

/** A plain sentence is a statement of rights. */
export function fullRights(node: Node): Node {
  return node.kind === 'scalar' ? mapNode(node.line, { statement: node }) : node;
}

function set(node: MapNode, key: string, value: Node): MapNode {
  return { ...node, entries: [...remove(node, key).entries, { key, line: value.line, value }] };
}

function remove(node: MapNode, key: string): MapNode {
  return { ...node, entries: node.entries.filter((entry) => entry.key !== key) };
}

function replace(node: Node, key: string, make: (value: Node) => Node): Node {
  if (node.kind !== 'map') return node;
  return {
    ...node,
    entries: node.entries.map((entry) =>
      entry.key === key ? { ...entry, value: make(entry.value) } : entry,
    ),
  };
}
