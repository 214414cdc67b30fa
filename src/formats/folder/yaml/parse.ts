// Reads YAML that strangers may have written: one document, plain values, bounded in depth, without aliases and tags.
import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml';
import type { Report } from '../report.ts';
import { nullNode, type MapEntry, type Node } from './node.ts';

/** The deepest nesting that is read. A record needs seven. */
const deepest = 50;

/**
 * The document in a file, or undefined where it is no YAML: then the report says why. Aliases, anchors, tags and further documents
 * are refused, keys must be unique strings: what reads the nodes relies on that. Scalars are not interpreted. Time is linear in the length, memory some fifty times it.
 */
export function parseYaml(source: string, report: Report): Node | undefined {
  const lines = new LineCounter();
  const tokens = parseTokens(source, lines);
  if (tokens === undefined) {
    report.error(
      'yaml-too-deep',
      undefined,
      `The file is nested more than ${deepest} deep.`,
      'No field of a record is so deep.',
    );
    return undefined;
  }
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents = [...composer.compose(tokens, true, source.length)];
  const [document] = documents;
  if (document === undefined) return nullNode(1);
  for (const { errors } of documents)
    for (const error of errors)
      report.error(
        'yaml-syntax',
        lineOf(error.pos[0]),
        `This is not YAML: ${sentence(error.message)}`,
        hintFor(error.code),
      );
  if (documents.length > 1)
    report.error(
      'yaml-several',
      lineOf(documents[1]?.range[0]),
      'The file holds several documents.',
      'Remove the line “---” between them.',
    );
  if (report.failed) return undefined;
  const root = convert(document.contents);
  return report.failed ? undefined : root;

  function lineOf(offset: number | undefined): number {
    return Math.max(1, lines.linePos(offset ?? 0).line);
  }

  function convert(found: unknown, line = 1): Node {
    if (isAlias(found)) {
      report.error(
        'yaml-alias',
        lineOf(found.range?.[0]),
        'Aliases (“*name”) are not taken.',
        'Write the value out.',
      );
      return nullNode(line);
    }
    if (isScalar(found)) {
      const at = place(found, line);
      const quoted = found.type !== undefined && found.type !== 'PLAIN';
      return { kind: 'scalar', line: at, text: typeof found.value === 'string' ? found.value : '', quoted };
    }
    if (isSeq(found)) {
      const at = place(found, line);
      return { kind: 'list', line: at, items: found.items.map((item) => convert(item, at)) };
    }
    if (isMap(found)) {
      const at = place(found, line);
      return { kind: 'map', line: at, entries: entriesOf(found.items, at) };
    }
    return nullNode(line);
  }

  function place(
    found: {
      range?: readonly number[] | null | undefined;
      tag?: string | undefined;
      anchor?: string | undefined;
    },
    line: number,
  ): number {
    const at = found.range ? lineOf(found.range[0]) : line;
    if (found.tag !== undefined || found.anchor !== undefined)
      report.error(
        'yaml-tag',
        at,
        'Tags (“!name”) and anchors (“&name”) are not taken.',
        'Write the plain value; in quotation marks it is always a string.',
      );
    return at;
  }

  function entriesOf(items: readonly { key: unknown; value: unknown }[], line: number): MapEntry[] {
    const seen = new Set<string>();
    const entries: MapEntry[] = [];
    for (const { key, value } of items) {
      const name = convert(key, line);
      if (name.kind !== 'scalar') {
        report.error(
          'yaml-key',
          name.line,
          'A key must be a word, not a list or map.',
          'Put it into quotation marks.',
        );
        continue;
      }
      if (seen.has(name.text))
        report.error(
          'yaml-key-twice',
          name.line,
          `“${name.text}” is given twice.`,
          'Join the two, or remove one.',
        );
      seen.add(name.text);
      entries.push({ key: name.text, line: name.line, value: convert(value, name.line) });
    }
    return entries;
  }
}

type Tokens = Parameters<InstanceType<typeof Composer>['compose']>[0] extends Iterable<infer T> ? T[] : never;

/** The tokens of a source, or undefined where it nests too deep: what comes after reads them recursively. */
function parseTokens(source: string, lines: LineCounter): Tokens | undefined {
  const parser = new Parser(lines.addNewLine);
  const tokens: Tokens = [];
  // What the parser does by itself when it is given the whole source, but for the look at its depth.
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > deepest) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return /[.!]$/.test(first) ? first : `${first}.`;
}

function hintFor(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Indent with blanks, not with tabs.';
  if (code === 'BAD_INDENT') return 'Lines of one list or map begin in the same column.';
  return 'A value with “: ”, “ #”, or one of @ ` % & * ! | > [ { at its beginning stands in quotation marks.';
}
