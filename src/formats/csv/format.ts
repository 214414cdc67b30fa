// The import format `csv`: tables of documents, authorities or units, by a mapping of their columns.
import { createHash } from 'node:crypto';
import type { Authority } from '../../model/authority.ts';
import type { Parsed } from '../../model/draft.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { decodeText } from '../../text/encoding/decode.ts';
import type { Candidate, ImportFormat, ParseContext } from '../port.ts';
import { readMapping } from './mapping/read.ts';
import { columnName, knownMappings, recogniseMapping } from './mapping/known.ts';
import type { Mapping } from './mapping/schema.ts';
import { authorityOf, impliedAuthority } from './row/authority.ts';
import { columnsOf, RowCells, type Columns } from './row/cells.ts';
import { dirtIn } from './row/dirt.ts';
import { FORMAT, recordOf } from './row/record.ts';
import { unitOf } from './row/unit.ts';
import { delimiterOf } from './table/delimiter.ts';
import { readRows, type Row } from './table/rows.ts';

const extensions = /\.(?:csv|tsv|tab)$/iu;
/** So many entries are handed on together. */
const entriesTogether = 100;

export const csvFormat: ImportFormat = {
  name: FORMAT,
  title: 'Tables (CSV, TSV) with a mapping of their columns',

  sniff(candidate) {
    if (candidate.kind !== 'file' || !extensions.test(candidate.name)) return 0;
    return 0.9;
  },

  async *parse(candidate, context) {
    const { name, path, files } = candidate;
    const local = await files.localPath(path);
    if (!local.ok) {
      yield { name, problems: local.problems };
      return;
    }
    const opened = openTable(candidate, context);
    if (!opened.ok) {
      yield { name, problems: opened.problems.map((problem) => inFile(problem, name)) };
      return;
    }
    yield* new TableReader(name, opened.value.mapping).read(
      readRows(local.value, {
        delimiter: opened.value.mapping.delimiter ?? delimiterOf(opened.value.head),
        encoding: opened.value.encoding,
        longest: context.maxTextBytes,
        signal: context.signal,
      }),
    );
  },
};

interface OpenTable {
  readonly mapping: Mapping;
  readonly encoding: string;
  readonly head: string;
}

/** Finds a table's encoding and mapping by its beginning. */
function openTable(candidate: Candidate, context: ParseContext): Result<OpenTable> {
  const given = context.mapping === undefined ? undefined : readMapping(context.mapping);
  if (given?.ok === false) return given;
  const decoded = headOf(candidate.head, given?.value.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const headers = firstLine(text, given?.value.delimiter ?? delimiterOf(text));
  const mapping = given?.value ?? recogniseMapping(headers);
  if (mapping === undefined) return { ok: false, problems: [noMapping(headers)] };
  return { ok: true, value: { mapping, encoding, head: text }, problems: [] };
}

/** The beginning of a file may end within a character. */
function headOf(head: Uint8Array, encoding: string | undefined): Result<{ text: string; encoding: string }> {
  if (encoding !== undefined) {
    try {
      return {
        ok: true,
        value: { text: new TextDecoder(encoding).decode(head, { stream: true }), encoding },
        problems: [],
      };
    } catch {
      const message = `There is no encoding “${encoding}”.`;
      return {
        ok: false,
        problems: [
          {
            code: 'encoding-unknown',
            severity: 'error',
            message,
            hint: 'Write a name such as windows-1251.',
          },
        ],
      };
    }
  }
  let whole = decodeText(head);
  for (let cut = 1; cut < 4 && !whole.ok && cut < head.length; cut++) {
    const shorter = decodeText(head.subarray(0, head.length - cut));
    if (shorter.ok) whole = shorter;
  }
  // A few broken bytes spoil their own row, not the table.
  if (!whole.ok && whole.problems.some(({ code }) => code === 'encoding-broken'))
    return { ok: true, value: { text: new TextDecoder().decode(head), encoding: 'utf-8' }, problems: [] };
  return whole;
}

function firstLine(text: string, delimiter: string): string[] {
  return (text.split(/[\r\n]/u, 1)[0] ?? '').split(delimiter).map((cell) => cell.replaceAll(/^"|"$/gu, ''));
}

/** Reads the rows of one table. Of what it has read it remembers the keys, and the names that have variants. */
class TableReader {
  readonly #name: string;
  readonly #mapping: Mapping;
  /** What a list of authorities is called, in their identity. */
  readonly #list: string;
  /** What stood in the row of each key, by hash, and on which line. */
  readonly #seen = new Map<string, { readonly hash: string; readonly line: number }>();
  readonly #implied = new Map<string, Authority>();

  constructor(name: string, mapping: Mapping) {
    this.#name = name;
    // Lists that fit a mapping of Verno's own would else be one list, whoever made them.
    const stem = name.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '');
    this.#list = knownMappings.includes(mapping) ? stem : mapping.name;
    this.#mapping = mapping;
  }

  async *read(rows: AsyncIterable<Row | Problem>): AsyncGenerator<Parsed> {
    let columns: Columns | undefined;
    let entries: Parsed['entries'] = [];
    for await (const row of rows) {
      if ('code' in row) yield this.#parsed(row.where?.line ?? 1, [inFile(row, this.#name)]);
      else if (columns === undefined) {
        columns = columnsOf(row.cells, this.#mapping);
        const problems = this.#headerProblems(columns);
        if (problems.length > 0) yield { name: this.#name, problems, entries: [] };
      } else {
        const parsed = this.#row(row, columns);
        if (parsed === undefined) continue;
        if (parsed.entries === undefined) yield parsed;
        else {
          entries = [...entries, ...parsed.entries];
          if (entries.length >= entriesTogether || parsed.problems.length > 0) {
            yield { ...parsed, entries };
            entries = [];
          }
        }
      }
    }
    const left = [...entries, ...this.#implied.values()];
    for (let at = 0; at < left.length; at += entriesTogether)
      yield { name: this.#name, entries: left.slice(at, at + entriesTogether), problems: [] };
  }

  #parsed(line: number, problems: readonly Problem[]): Parsed {
    return { name: `${this.#name}, line ${line}`, problems };
  }

  /** Columns that the mapping does not know, and those that it knows and the table lacks: said once. */
  #headerProblems({ headers, columns }: Columns): Problem[] {
    const unknown = headers.filter((header, at) => columns[at] === null && header.trim() !== '');
    if (unknown.length === 0) return [];
    return [
      {
        code: 'columns-unmapped',
        severity: 'note',
        message: `The mapping “${this.#mapping.name}” knows nothing of ${unknown.map((one) => `“${one}”`).join(', ')}; what stands there is kept among what found no place.`,
        where: { file: this.#name, line: 1 },
        hint: 'Give a mapping file with --mapping to say where it goes.',
      },
    ];
  }

  #row(row: Row, columns: Columns): Parsed | undefined {
    const dirt = dirtIn(row, columns.headers, this.#name);
    if (dirt === null) return undefined;
    if (dirt !== undefined) return this.#parsed(row.line, [dirt]);
    const cells = new RowCells(this.#name, row.line, row.cells, columns);
    const key = this.#keyOf(row, columns);
    const name = `${this.#name}, line ${row.line}`;
    if (key === undefined) return this.#parsed(row.line, [this.#noKey(row.line)]);
    const twice = this.#twice(key, row);
    if (twice !== undefined)
      return twice.code === 'row-again'
        ? { name: this.#name, entries: [], problems: [twice] }
        : this.#parsed(row.line, [twice]);
    const { makes } = this.#mapping;
    if (makes !== 'records') {
      const entry =
        makes === 'units' ? unitOf(cells, this.#mapping) : authorityOf(cells, key, this.#mapping, this.#list);
      const problems =
        entry === undefined
          ? cells.problems.map((one) => ({ ...one, severity: 'error' as const }))
          : cells.problems;
      return { name, entries: entry === undefined ? [] : [entry], problems };
    }
    if (cells.of('title').length === 0 && cells.of('text').length === 0 && cells.of('summary').length === 0)
      return this.#parsed(row.line, [nearlyEmpty(this.#name, row.line)]);
    const { draft, found } = recordOf(cells, key, this.#mapping);
    for (const one of found)
      this.#imply(impliedAuthority(draft.description, one, this.#mapping.publisher ?? this.#mapping.name));
    return { name, draft, problems: cells.problems };
  }

  /** Keeps an authority, with the forms that other rows give of it. */
  #imply(authority: Authority | undefined): void {
    if (authority === undefined) return;
    const { key } = authority.source;
    const known = this.#implied.get(key);
    if (known === undefined) return void this.#implied.set(key, authority);
    const forms = new Set(known.forms.map(({ written }) => written));
    const added = authority.forms.filter(({ written }) => !forms.has(written));
    this.#implied.set(key, {
      ...known,
      existence: known.existence ?? authority.existence,
      forms: [...known.forms, ...added],
    });
  }

  /** The value of the first key column that is filled. */
  #keyOf(row: Row, { headers }: Columns): string | undefined {
    const names = headers.map(columnName);
    for (const wanted of this.#mapping.key) {
      const at = names.indexOf(wanted);
      const value = at < 0 ? '' : (row.cells[at] ?? '').trim();
      if (value !== '' && value.length <= 2000) return value;
    }
    return undefined;
  }

  #noKey(line: number): Problem {
    return {
      code: 'row-without-key',
      severity: 'error',
      message: `The row has nothing in ${this.#mapping.key.map((one) => `“${one}”`).join(' or ')}, so it could not be known again.`,
      where: { file: this.#name, line },
      hint: 'Fill one of these cells, or name other key columns in a mapping.',
    };
  }

  #twice(key: string, { line, cells }: Row): Problem | undefined {
    const hash = createHash('sha256').update(JSON.stringify(cells)).digest('base64');
    const known = this.#seen.get(key);
    if (known === undefined) {
      this.#seen.set(key, { hash, line });
      return undefined;
    }
    if (known.hash === hash)
      return {
        code: 'row-again',
        severity: 'note',
        message: `The row is that of line ${known.line} again, and was left out.`,
        where: { file: this.#name, line },
      };
    return {
      code: 'key-twice',
      severity: 'error',
      message: `The row has the key of line ${known.line} (“${key.slice(0, 100)}”) and says something else; line ${known.line} was taken.`,
      where: { file: this.#name, line },
      hint: 'Keep one of the two, or give each a key of its own.',
    };
  }
}

function nearlyEmpty(file: string, line: number): Problem {
  return {
    code: 'row-empty',
    severity: 'error',
    message: 'The row has neither title nor text nor summary.',
    where: { file, line },
    hint: 'Fill it, or take it out of the table.',
  };
}

function noMapping(headers: readonly string[]): Problem {
  const shown = headers
    .slice(0, 12)
    .map((header) => `“${header.slice(0, 40)}”`)
    .join(', ');
  return {
    code: 'no-mapping',
    severity: 'error',
    message: `Nothing says what the columns of this table are: ${shown}${headers.length > 12 ? ', …' : ''}.`,
    where: { line: 1 },
    hint: 'Write a mapping file and give it with --mapping; docs/formats/csv.md shows one.',
  };
}

function inFile(problem: Problem, file: string): Problem {
  return { ...problem, where: { file, ...problem.where } };
}
