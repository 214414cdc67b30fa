// Several values in one cell: a JSON list, a list as Python prints it, or values parted by a sign.
import type { ListKind } from '../mapping/schema.ts';

/** The values of a cell, each trimmed, none empty and none twice; or why the cell is not understood. */
export type Values =
  { readonly ok: true; readonly values: readonly string[] } | { readonly ok: false; readonly why: string };

const signs: Readonly<Partial<Record<ListKind, string>>> = {
  semicolon: ';',
  pipe: '|',
  comma: ',',
  line: '\n',
};
const mostValues = 5000;

export function valuesOf(cell: string, list: ListKind): Values {
  const text = cell.trim().replaceAll(/\r\n?/gu, '\n');
  if (text === '' || isNothing(text)) return { ok: true, values: [] };
  if (list === 'none') return { ok: true, values: [text] };
  if (list === 'json' || (list === 'auto' && /^[[{]/u.test(text))) return fromList(text);
  const sign = list === 'auto' ? signIn(text) : signs[list];
  return sized(sign === undefined ? [text] : parted(text, sign));
}

/** What tables write where there is nothing. */
export function isNothing(text: string): boolean {
  return /^(?:n\/?a|nan|null|none|undefined|-+|—|\[\s*\]|\{\s*\}|""|'')$/iu.test(text.trim());
}

/** The sign that parts a cell's values; undefined where it is one value. A sign inside parentheses parts nothing. */
function signIn(text: string): string | undefined {
  for (const sign of [';', '|', '\n']) if (parted(text, sign, 2).length > 1) return sign;
  return undefined;
}

/** The pieces of a text between a sign that stands outside of parentheses; at most `most`. */
function parted(text: string, sign: string, most = mostValues + 1): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length && pieces.length < most - 1; at++) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === sign && depth === 0) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}

function sized(values: readonly string[]): Values {
  const distinct = [
    ...new Set(values.map((one) => one.trim()).filter((one) => one !== '' && !isNothing(one))),
  ];
  if (values.length > mostValues) return { ok: false, why: `it lists more than ${mostValues} values` };
  return { ok: true, values: distinct };
}

function fromList(text: string): Values {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const read = pythonList(text);
    return read === undefined
      ? { ok: false, why: 'it begins as a list and is none that can be read' }
      : sized(read);
  }
  const named = namesIn(value, 0);
  return named === undefined
    ? { ok: false, why: 'it is a list of something else than names or words' }
    : sized(named);
}

const nameKeys = ['name', 'title', 'label', 'value', 'text'] as const;

/** The strings of a JSON value: of a list its items, of an object the one under a key that names it. */
function namesIn(value: unknown, depth: number): string[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (value === null) return [];
  if (typeof value !== 'object' || depth > 4) return undefined;
  if (Array.isArray(value)) {
    const all = value.map((one: unknown) => namesIn(one, depth + 1));
    return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
  }
  for (const key of nameKeys)
    if (key in value) return namesIn(Object.entries(value).find(([own]) => own === key)?.[1], depth + 1);
  return undefined;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** A list of strings as Python prints it: `['a', "b's"]`; undefined for anything else. Linear in its length. */
function pythonList(text: string): string[] | undefined {
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  const values: string[] = [];
  const item = /\s*(?:(?<quote>['"])(?<body>(?:\\.|(?!\k<quote>)[^\\])*)\k<quote>|None)\s*(?<end>[,\]])/suy;
  item.lastIndex = 1;
  for (;;) {
    const at = item.lastIndex;
    const found = item.exec(text);
    if (found === null) return text.slice(at).trim() === ']' ? values : undefined;
    const { body, end } = found.groups ?? {};
    if (body !== undefined) values.push(unescaped(body));
    if (end === ']') return item.lastIndex === text.length ? values : undefined;
  }
}

function unescaped(body: string): string {
  return body.replaceAll(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gsu,
    (_, four: string | undefined, two: string | undefined, sign: string | undefined) =>
      sign === undefined
        ? String.fromCharCode(Number.parseInt(four ?? two ?? '', 16))
        : (escapes[sign] ?? `\\${sign}`),
  );
}
