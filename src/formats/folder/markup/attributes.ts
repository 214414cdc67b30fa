// What a directive may say of its block or cell, with the values checked.
import { NoteKindSchema, type Cell, type NoteKind } from '../../../model/block.ts';
import { LanguageSchema } from '../../../model/language.ts';
import { LocalIdSchema } from '../../../model/names.ts';
import type { Report } from '../report.ts';
import type { Header } from './header.ts';

/** Properties of a block that a directive may give. `id` is what record.yaml calls the block by. `holds`: it has blocks, if none. */
export interface BlockAttributes {
  id?: string;
  language?: string;
  level?: number;
  label?: string;
  noise?: boolean;
  startsList?: boolean;
  holds?: boolean;
  /** Whose a note is: `kind` of a note. */
  note?: NoteKind;
  origin?: string;
}

/** Reads the attributes of a block; those that cannot be are left out, with a warning. */
export function blockAttributes(header: Header, line: number, report: Report): BlockAttributes {
  const read = reader(header, line, report);
  const isFence = header.name === 'noise';
  const made: BlockAttributes = {};
  put(
    made,
    'id',
    read('id', (value) => (LocalIdSchema.safeParse(value).success ? value : undefined)),
  );
  put(
    made,
    'language',
    read('lang', (value) => (LanguageSchema.safeParse(value).success ? value : undefined)),
  );
  put(
    made,
    'level',
    read('level', (value) => wholeNumber(value, 32)),
  );
  put(
    made,
    'label',
    read('label', (value) => value),
  );
  put(made, 'noise', isFence ? true : read('noise', truth, true));
  put(made, 'startsList', read('starts-list', truth, true));
  put(made, 'holds', read('holds', truth, true));
  if (header.name === 'note')
    put(
      made,
      'note',
      read('kind', (value) => NoteKindSchema.safeParse(value).data),
    );
  put(
    made,
    'origin',
    read('origin', (value) => value),
  );
  read.rest(isFence ? ['kind'] : ['name']);
  return made;
}

/** Reads the attributes of a cell. */
export function cellAttributes(header: Header, line: number, report: Report): Omit<Cell, 'blocks'> {
  const read = reader(header, line, report);
  const made: Omit<Cell, 'blocks'> = {};
  put(made, 'header', read('header', truth, true));
  put(
    made,
    'columns',
    read('columns', (value) => wholeNumber(value, 1_000)),
  );
  put(
    made,
    'rows',
    read('rows', (value) => wholeNumber(value, 100_000)),
  );
  read.rest([]);
  return made;
}

interface Reader {
  <T>(key: string, make: (value: string) => T | undefined, bare?: T): T | undefined;
  /** Warns of attributes that nobody asked for. */
  rest(also: readonly string[]): void;
}

function reader(header: Header, line: number, report: Report): Reader {
  const used = new Set<string>();
  const warn = (message: string): void =>
    report.warn(
      'attribute-misread',
      line,
      `In “:${header.name} …:”: ${message}.`,
      'See docs/formats/folder.md, “Blocks in full”.',
    );
  const read = <T>(key: string, make: (value: string) => T | undefined, bare?: T): T | undefined => {
    used.add(key);
    const given = header.attributes.get(key);
    if (given === undefined) return undefined;
    const value = given === true ? bare : make(given);
    if (value === undefined)
      warn(given === true ? `“${key}” has no value` : `“${given}” cannot be the ${key}`);
    return value;
  };
  const rest = (also: readonly string[]): void => {
    for (const key of header.attributes.keys())
      if (!used.has(key) && !also.includes(key)) warn(`“${key}” is no attribute of it, and was left out`);
  };
  return Object.assign(read, { rest });
}

function truth(value: string): boolean | undefined {
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

function wholeNumber(value: string, most: number): number | undefined {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

function put<T, K extends keyof T>(object: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) object[key] = value;
}
