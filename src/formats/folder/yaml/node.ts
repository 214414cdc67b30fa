// A YAML document as plain nodes that know their lines.
import { camelCase } from './case.ts';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly line: number;
  readonly text: string;
  /** Whether it stands in quotation marks or is a block of lines: then it is a string, whatever it looks like. */
  readonly quoted: boolean;
}

export interface ListNode {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly Node[];
}

export interface MapNode {
  readonly kind: 'map';
  readonly line: number;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly line: number;
  readonly value: Node;
}

export type Node = ScalarNode | ListNode | MapNode;

/** A plain `null`, `~` or nothing at all. */
export function isNull(node: Node): boolean {
  return node.kind === 'scalar' && !node.quoted && /^(?:|~|null|Null|NULL)$/.test(node.text);
}

/** The value of a key, or undefined where it is absent or null. */
export function valueOf(node: MapNode, key: string): Node | undefined {
  const found = node.entries.find((entry) => entry.key === key)?.value;
  return found === undefined || isNull(found) ? undefined : found;
}

/** The line of the value that a path of the model leads to (`dates`, 0, `edtf`), or of what is nearest to it. */
export function lineAt(node: Node, path: readonly PropertyKey[]): number {
  let here = node;
  for (const step of path) {
    const next: Node | undefined =
      here.kind === 'list'
        ? here.items[Number(step)]
        : here.kind === 'map'
          ? here.entries.find(({ key }) => camelCase(key) === step)?.value
          : undefined;
    if (next === undefined) break;
    here = next;
  }
  return here.line;
}

/** A string as a node, at the line of what it was made from. */
export function textNode(text: string, line: number): ScalarNode {
  return { kind: 'scalar', line, text, quoted: true };
}

export function nullNode(line: number): ScalarNode {
  return { kind: 'scalar', line, text: '', quoted: false };
}

export function mapNode(line: number, entries: Readonly<Record<string, Node | undefined>>): MapNode {
  const given = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, line: value.line, value }],
  );
  return { kind: 'map', line, entries: given };
}

/** The items of a list; anything else is a list of one. */
export function itemsOf(node: Node): readonly Node[] {
  return node.kind === 'list' ? node.items : [node];
}

/** A value of JSON as a node at one line. */
export function nodeFrom(value: unknown, line: number): Node {
  if (value === null || value === undefined) return nullNode(line);
  if (typeof value === 'string') return textNode(value, line);
  if (Array.isArray(value))
    return { kind: 'list', line, items: value.map((item: unknown) => nodeFrom(item, line)) };
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return {
      kind: 'map',
      line,
      entries: entries.map(([key, one]) => ({ key, line, value: nodeFrom(one, line) })),
    };
  }
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  return { kind: 'scalar', line, text, quoted: false };
}
