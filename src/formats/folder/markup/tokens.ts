// The words of a block cut into tokens: plain text, escaped characters, and markup that was understood.
import type { Report } from '../report.ts';
import {
  isBracketKind,
  readDirective,
  standsAlone,
  takesWords,
  type Directive,
  type Misread,
  type References,
} from './directives.ts';
import { characterOf, isEscapable } from './escape.ts';
import { scanHeader, type Header, type Scanned } from './header.ts';

/** `text` is as it stands in the file, `plain` was escaped. A `bar` divides cells, or is itself. `]` may have its kind behind it. */
export type Token =
  | { readonly type: 'text' | 'plain'; readonly text: string }
  | {
      readonly type: 'open' | 'alone';
      readonly directive: Directive;
      readonly source: string;
      readonly at: number;
    }
  | {
      readonly type: 'start';
      readonly key: string;
      readonly directive: Directive;
      readonly source: string;
      readonly at: number;
    }
  | { readonly type: 'end'; readonly key: string; readonly source: string; readonly at: number }
  | { readonly type: 'close'; readonly at: number }
  | { readonly type: 'bar' }
  | { readonly type: 'left' }
  | { readonly type: 'right'; readonly directive?: Directive; readonly source?: string; readonly at: number }
  | { readonly type: 'anchor'; readonly name: string; readonly source: string; readonly at: number };

/** Where a source stands in its file, for problems. */
export interface Place {
  /** The line in the file of each line of the source. */
  readonly lines: readonly number[];
  readonly report: Report;
  readonly references: References;
}

const special = /[\\{}[\]|]/g;
const anchor = /\[\^([^\s\]{}|\\^]{1,64})\]/uy;

/** How many characters of a source may be markup. */
export function countSigns(source: string): number {
  let count = 0;
  special.lastIndex = 0;
  while (special.test(source)) count++;
  return count;
}

/** Cuts a source into tokens. Braces that are no markup stay plain, with a warning. Linear. */
export function tokenise(source: string, place: Place): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const text = (value: string): void => void (value !== '' && tokens.push({ type: 'text', text: value }));
  while (at < source.length) {
    special.lastIndex = at;
    const next = special.exec(source)?.index ?? source.length;
    text(source.slice(at, next));
    at = next;
    switch (source.charAt(at)) {
      case '\\': {
        const escapes = at + 1 < source.length && isEscapable(source.charCodeAt(at + 1));
        if (escapes) tokens.push({ type: 'plain', text: source.charAt(at + 1) });
        else text('\\');
        at += escapes ? 2 : 1;
        break;
      }
      case '{': {
        const scanned = scanHeader(source, at + 1, '|}');
        const read = scanned.ok ? understand(source, at, scanned, place) : undefined;
        if (read !== undefined) {
          tokens.push(read.token);
          at = read.end;
        } else {
          if (!scanned.ok) warnStray(source, at, place);
          text('{');
          at++;
        }
        break;
      }
      case '}':
        tokens.push({ type: 'close', at });
        at++;
        break;
      case '|':
        tokens.push({ type: 'bar' });
        at++;
        break;
      case '[': {
        anchor.lastIndex = at;
        const found = anchor.exec(source);
        if (found !== null) tokens.push({ type: 'anchor', name: found[1] ?? '', source: found[0], at });
        else tokens.push({ type: 'left' });
        at += found?.[0].length ?? 1;
        break;
      }
      case ']': {
        const tail = source.charAt(at + 1) === '{' ? scanHeader(source, at + 2, '|}') : undefined;
        const kind =
          tail?.ok === true && isBracketKind(tail.header.name) && source.charAt(tail.end) === '}'
            ? tail
            : undefined;
        const directive =
          kind === undefined
            ? undefined
            : accept(readDirective(kind.header, place.references), source, at + 1, place);
        if (kind === undefined || directive === undefined) {
          tokens.push({ type: 'right', at });
          at++;
        } else {
          tokens.push({ type: 'right', directive, source: source.slice(at + 1, kind.end + 1), at });
          at = kind.end + 1;
        }
        break;
      }
      default:
    }
  }
  return tokens;
}

function understand(
  source: string,
  brace: number,
  { header, end }: Extract<Scanned, { ok: true }>,
  place: Place,
): { token: Token; end: number } | undefined {
  const hasWords = source.charAt(end) === '|';
  const written = source.slice(brace, end + 1);
  const character = hasWords ? undefined : characterOf(header.name);
  if (character !== undefined) return { token: { type: 'plain', text: character }, end: end + 1 };
  if (!(hasWords ? takesWords(header.name) : standsAlone(header.name))) {
    warnStray(source, brace, place);
    return undefined;
  }
  if (header.name === 'end') {
    const [key = ''] = header.words;
    return { token: { type: 'end', key, source: written, at: brace }, end: end + 1 };
  }
  if (header.name === 'start') {
    const [key = '', name = '', ...words] = header.words;
    const inner: Header = { name, words, attributes: header.attributes };
    const directive = accept(readDirective(inner, place.references), source, brace, place);
    if (directive === undefined) return undefined;
    return { token: { type: 'start', key, directive, source: written, at: brace }, end: end + 1 };
  }
  const directive = accept(readDirective(header, place.references), source, brace, place);
  if (directive === undefined) return undefined;
  return {
    token: { type: hasWords ? 'open' : 'alone', directive, source: written, at: brace },
    end: end + 1,
  };
}

function accept(read: Directive | Misread, source: string, at: number, place: Place): Directive | undefined {
  if (!('misread' in read)) return read;
  const line = (): number => lineAt(source, at, place);
  const words = `In “${source.slice(at, at + 40)}”: ${read.misread}.`;
  if (read.missing !== undefined) place.report.error('reference-unknown', line, words, read.missing);
  else
    place.report.warn(
      'markup-misread',
      line,
      `${words} It was taken as plain words.`,
      'Correct it, or write \\{ for a brace.',
    );
  return undefined;
}

/** Warns of a brace that begins or ends no markup. */
export function warnStray(source: string, at: number, place: Place): void {
  place.report.warn(
    'markup-stray-brace',
    () => lineAt(source, at, place),
    `The brace at “${source.slice(at, at + 40)}” begins or ends nothing that is known here; it was taken as it is.`,
    'Write \\{ or \\} for a brace.',
  );
}

/** The line of the file in which a place of the source stands. */
export function lineAt(source: string, at: number, place: Place): number {
  let count = 0;
  for (let i = source.indexOf('\n'); i >= 0 && i < at; i = source.indexOf('\n', i + 1)) count++;
  return place.lines[count] ?? place.lines.at(-1) ?? 1;
}
