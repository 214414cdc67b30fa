// How a generated page is set: as Markdown or plain, with which line ends, how labels look, what leaves are called.
import type { Random } from './random.ts';

export type LabelStyle = 'markdown' | 'plain' | 'inline' | 'hashes';

export interface Layout {
  readonly markdown: boolean;
  readonly labels: LabelStyle;
  readonly crlf: boolean;
  /** Whether some spaces are no-break spaces. */
  readonly hardSpaces: boolean;
  /** Whether lines that belong together end with two spaces, as Markdown's hard breaks do. */
  readonly hardBreaks: boolean;
  /** Whether paragraphs are folded at about 80 characters. */
  readonly folded: boolean;
}

export function layoutOf(random: Random): Layout {
  const labels = random.pick<LabelStyle>(['markdown', 'markdown', 'plain', 'inline', 'hashes']);
  return {
    markdown: labels === 'markdown' || labels === 'hashes',
    labels,
    crlf: random.chance(0.2),
    hardSpaces: random.chance(0.2),
    hardBreaks: random.chance(0.6),
    folded: random.chance(0.12),
  };
}

/** Lines that stand together without a blank line between. */
export type Chunk = readonly string[];

/** Sets chunks with blank lines between them. */
export function setChunks(random: Random, layout: Layout, chunks: readonly Chunk[]): string {
  const eol = layout.crlf ? '\r\n' : '\n';
  const breakWithin = (layout.hardBreaks ? '  ' : '') + eol;
  const parts = chunks.map((chunk) => chunk.map((line) => fold(layout, line, eol)).join(breakWithin));
  let text = '';
  for (const part of parts) text += part + eol.repeat(random.chance(0.1) ? random.int(3, 5) : 2);
  return layout.hardSpaces ? harden(random, text) : text;
}

function fold(layout: Layout, line: string, eol: string): string {
  if (!layout.folded || line.length < 100) return line;
  return line.replace(/(\S.{70,85}?\S) (?=\S{3})(?!\d)/gu, `$1${eol}`);
}

function harden(random: Random, text: string): string {
  return text.replace(/(?<=[\p{L}\d])\u0020(?=[\p{L}\d])/gu, () => (random.chance(0.05) ? '\u00a0' : ' '));
}

export function italic(layout: Layout, text: string): string {
  return layout.markdown ? `*${text}*` : text;
}
