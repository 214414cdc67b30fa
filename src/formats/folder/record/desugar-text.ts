// The head of a text in record.yaml: a file's name, or a map with short forms in it.
import { baseName } from '../files/path.ts';
import { textFileName } from '../files/text-name.ts';
import { camelCase } from '../yaml/case.ts';
import { isNull, itemsOf, mapNode, textNode, valueOf, type MapEntry, type Node } from '../yaml/node.ts';
import { gatherAgents } from './desugar-agents.ts';
import { fullIdentification, fullRights } from './desugar-parts.ts';

/** A text's file by its name, or a map. Id, kind and language are in the file's name where they are not said. */
export function fullText(node: Node): Node {
  const map = node.kind === 'scalar' ? mapNode(node.line, { file: node }) : node;
  if (map.kind !== 'map') return map;
  const { list, rest } = gatherAgents(map.entries, 'credits', (role) => role !== 'other');
  const entries = rest.map((entry) => ({ ...entry, value: fullField(camelCase(entry.key), entry.value) }));
  if (list !== undefined) entries.push(list);
  const file = valueOf(map, 'file');
  const said = file?.kind === 'scalar' ? textFileName(baseName(file.text)) : undefined;
  const usual = { id: said?.id, kind: said?.kind, language: said?.language, method: 'not-stated' };
  for (const [key, value] of Object.entries(usual)) {
    const isSaid = entries.some((entry: MapEntry) => entry.key === key);
    if (value !== undefined && !isSaid)
      entries.push({ key, line: map.line, value: textNode(value, map.line) });
  }
  return { ...map, entries };
}

function fullField(key: string, value: Node): Node {
  if (key === 'exemplar') return fullIdentification(value);
  if (key !== 'rights' || isNull(value)) return value;
  return { kind: 'list', line: value.line, items: itemsOf(value).map(fullRights) };
}
