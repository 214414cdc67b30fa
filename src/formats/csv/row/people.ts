// Who and what a row names: agents, people and bodies it is about, places; and the variants that come with a name.
import type { Agent, Place, RecordName } from '../../../model/agent.ts';
import { AgentRoleSchema } from '../../../model/agent.ts';
import type { NameKind } from '../../../model/names.ts';
import { readTitle } from '../../page-text/title.ts';
import { isUncertainList, kindOfName, nameOf, type NameCell } from '../cell/name.ts';
import type { Column } from '../mapping/schema.ts';
import type { RowCells } from './cells.ts';

/** A name with what its cell says of it besides. */
export interface FoundName {
  readonly name: RecordName;
  readonly cell: NameCell;
}

export interface PeopleRead {
  readonly agents: Agent[];
  readonly places: Place[];
  readonly found: readonly FoundName[];
}

/** Reads the cells that hold names. One name is one entry, in however many cells it stands. */
export function peopleOf(
  cells: RowCells,
  by: string,
  language: string,
  title: string | undefined,
): PeopleRead {
  const byKey = new Map<string, FoundName>();
  const agents: Agent[] = [];
  const places: Place[] = [];

  function add(cell: NameCell, column: Column, given?: NameKind): RecordName {
    const { kind, sure } =
      column.kind !== undefined || given !== undefined
        ? { kind: column.kind ?? given ?? 'person', sure: true }
        : kindOfName(cell);
    const key = `${kind}|${cell.label}`;
    const known = byKey.get(key);
    if (known !== undefined) return known.name;
    const name: RecordName = {
      id: `n${byKey.size + 1}`,
      kind,
      label: cell.label,
      language: column.language ?? language,
      ...(cell.remark !== undefined && { note: cell.remark }),
      ...(sure
        ? { basis: 'written', certainty: 'certain', by: null }
        : { basis: 'inferred', certainty: 'probable', by }),
    };
    byKey.set(key, { name, cell });
    return name;
  }

  for (const { value, column, header } of cells.values('agent')) {
    if (isUncertain(cells, header, value, column)) continue;
    const cell = nameOf(value);
    const role = AgentRoleSchema.safeParse(column.role ?? 'other');
    const { id } = add(cell, column);
    agents.push({
      role: role.success ? role.data : 'other',
      written: cell.written,
      language: column.language ?? language,
      name: id,
      basis: 'written',
      certainty: 'certain',
      by: null,
    });
  }
  for (const { value, column, header } of cells.values('name'))
    if (!isUncertain(cells, header, value, column)) add(nameOf(value), column);
  for (const { value, column, header } of cells.values('place')) {
    if (isUncertain(cells, header, value, column)) continue;
    const { id } = add({ ...nameOf(value), label: value }, column, 'place');
    places.push({
      role: 'about',
      written: value,
      language: column.language ?? language,
      name: id,
      basis: 'written',
      certainty: 'certain',
      by: null,
    });
  }
  if (title !== undefined && !agents.some(({ role }) => role === 'from' || role === 'to'))
    agents.push(...partiesOf(title, [...byKey.values()], by, language));
  return { agents, places, found: [...byKey.values()] };
}

/** Who wrote to whom, as the title says, tied to the names that the row gives. */
function partiesOf(title: string, found: readonly FoundName[], by: string, language: string): Agent[] {
  const { from, to, present = [] } = readTitle(title).parties;
  const party = (role: 'from' | 'to' | 'present', said: string | undefined): Agent[] => {
    // Who passed it on is no addressee.
    const written = said?.replace(/\s(?:via|through|care of)\s.*$/iu, '');
    if (written === undefined || written === '') return [];
    const name = knownBy(found, written);
    const known = { role, written, language, ...(name !== undefined && { name }) };
    return [{ ...known, basis: 'inferred', certainty: 'probable', by }];
  };
  return [...party('from', from), ...party('to', to), ...present.flatMap((one) => party('present', one))];
}

/** The one name of a row that these words mean: by any form of it, in either order, or by a surname that one alone has. */
export function knownBy(found: readonly FoundName[], written: string): string | undefined {
  const asked = nameOf(written);
  const forms = new Set([written, asked.label, ...asked.spoken, ...asked.variants]);
  const surname = ({ cell }: FoundName): string | undefined =>
    cell.spoken.length > 0 ? cell.label.split(',', 1)[0] : undefined;
  const whole = found.filter(({ cell }) =>
    [cell.label, ...cell.spoken, ...cell.variants].some((form) => forms.has(form)),
  );
  const fitting = whole.length > 0 ? whole : found.filter((one) => forms.has(surname(one) ?? ''));
  return fitting.length === 1 ? fitting[0]?.name.id : undefined;
}

/** "A, B, C" may be three people or one: nothing is made of it. */
function isUncertain(cells: RowCells, header: string, value: string, column: Column): boolean {
  if (column.list !== undefined && column.list !== 'auto') return false;
  if (!isUncertainList(value)) return false;
  cells.leave(
    header,
    value,
    'list-uncertain',
    'Several commas stand between names, and nothing tells whether they part names or the parts of one.',
    'Part the names with semicolons, or say “list: comma” in a mapping.',
  );
  return true;
}
