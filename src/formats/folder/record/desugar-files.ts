// Short forms of what lies in files: page images, and the source's own files.
import { mediaTypeOf } from '../files/media-type.ts';
import { baseName } from '../files/path.ts';
import { camelCase } from '../yaml/case.ts';
import { isNull, itemsOf, mapNode, textNode, valueOf, type MapEntry, type Node } from '../yaml/node.ts';

/** A file's name, or a map with `file`: the name and media type are those of the file where they are not said. */
export function fullFile(node: Node): Node {
  if (isNull(node)) return node;
  const map = node.kind === 'scalar' ? mapNode(node.line, { file: node }) : node;
  const file = map.kind === 'map' ? valueOf(map, 'file') : undefined;
  if (map.kind !== 'map' || file?.kind !== 'scalar') return map;
  const said = (key: string): boolean => map.entries.some((entry) => camelCase(entry.key) === key);
  const entries: MapEntry[] = [...map.entries];
  const add = (key: string, value: string): void =>
    void entries.push({ key, line: map.line, value: textNode(value, map.line) });
  if (!said('name')) add('name', baseName(file.text));
  if (!said('mediaType')) add('mediaType', mediaTypeOf(file.text));
  return { ...map, entries };
}

/** An address by itself, or a map whose files may be names of files. */
export function fullSource(node: Node): Node {
  if (node.kind === 'scalar') return mapNode(node.line, { address: node });
  if (node.kind === 'list') return node;
  const entries = node.entries.map((entry) =>
    entry.key === 'files' && !isNull(entry.value)
      ? {
          ...entry,
          value: { kind: 'list' as const, line: entry.line, items: itemsOf(entry.value).map(fullFile) },
        }
      : entry,
  );
  return { ...node, entries };
}
