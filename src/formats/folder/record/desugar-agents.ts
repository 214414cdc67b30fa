// Agents under the names of their roles: `from: …`, `to: [ … ]`, `translator: …`.
import { AgentRoleSchema, type AgentRole } from '../../../model/agent.ts';
import { camelCase } from '../yaml/case.ts';
import { isNull, itemsOf, mapNode, textNode, valueOf, type MapEntry, type Node } from '../yaml/node.ts';

/** Gathers the entries that name a role, and those of the list `field`, into that list, in the order of the file. */
export function gatherAgents(
  entries: readonly MapEntry[],
  field: string,
  isKey: (role: AgentRole) => boolean,
): { readonly list: MapEntry | undefined; readonly rest: readonly MapEntry[] } {
  const roles = new Map(AgentRoleSchema.options.filter(isKey).map((role) => [camelCase(role), role]));
  const items: Node[] = [];
  const rest: MapEntry[] = [];
  let line: number | undefined;
  for (const entry of entries) {
    const key = camelCase(entry.key);
    const role = roles.get(key);
    if (role === undefined && key !== field) rest.push(entry);
    else {
      line ??= entry.line;
      if (!isNull(entry.value)) items.push(...itemsOf(entry.value).map((item) => fullAgent(item, role)));
    }
  }
  return {
    list: line === undefined ? undefined : { key: field, line, value: { kind: 'list', line, items } },
    rest,
  };
}

/** An agent of one role, or of the role that it says; a plain word is the name as written. */
function fullAgent(item: Node, role: string | undefined): Node {
  const said = role === undefined ? undefined : textNode(role, item.line);
  if (item.kind === 'scalar') return mapNode(item.line, { role: said, written: item });
  if (item.kind === 'list' || said === undefined || valueOf(item, 'role') !== undefined) return item;
  return { ...item, entries: [{ key: 'role', line: item.line, value: said }, ...item.entries] };
}
