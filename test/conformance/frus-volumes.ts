// The volumes of the series as the format reads them, and the tables that others derived from them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { teiFormat } from '../../src/formats/tei/format.ts';
import { walkBlocks, type Block } from '../../src/model/block.ts';
import type { Parsed } from '../../src/model/draft.ts';
import type { Description } from '../../src/model/description.ts';
import type { SourceFiles } from '../../src/formats/port.ts';
import { sharedData } from '../shared-data.ts';

export const frusFolder = sharedData('frus');

export interface FrusRecord {
  readonly key: string;
  readonly description: Description;
  readonly blocks: readonly Block[];
  readonly parsed: Parsed;
}

const refuse = () => Promise.resolve({ ok: false as const, problems: [] });

/** The file alone, as an import offers it. */
function only(path: string): SourceFiles {
  return {
    list: refuse,
    read: refuse,
    localPath: () => Promise.resolve({ ok: true, value: path, problems: [] }),
  };
}

/** What the format gives for a file. */
export async function readTei(path: string): Promise<Parsed[]> {
  const head = readFileSync(path).subarray(0, 65_536);
  const candidate = { path, name: path, kind: 'file', head, entries: [], files: only(path) } as const;
  const context = { signal: new AbortController().signal, maxTextBytes: 8 * 1024 * 1024 };
  return Array.fromAsync(teiFormat.parse(candidate, context));
}

export function volumePaths(): string[] {
  const folder = join(frusFolder ?? '', 'volumes');
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

/** All records of all volumes, by their keys. */
export async function readVolumes(): Promise<Map<string, FrusRecord>> {
  const records = new Map<string, FrusRecord>();
  for (const path of volumePaths())
    for (const parsed of await readTei(path)) {
      const { draft } = parsed;
      if (draft === undefined) throw new Error(parsed.problems[0]?.message);
      const { description, texts } = draft;
      const blocks = texts.flatMap(({ text }) => text.blocks);
      records.set(description.source.key, { key: description.source.key, description, blocks, parsed });
    }
  return records;
}

/** The rows of a derived table, as objects. */
export function table(name: string): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(join(frusFolder ?? '', 'derived', name), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

export function allBlocks({ blocks }: Pick<FrusRecord, 'blocks'>): Block[] {
  return [...walkBlocks(blocks)];
}

/** Without white space: what print and markup may set differently. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character data of a piece of XML, found without a parser. */
export function characters(xml: string): string {
  return xml
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The XML of each document of a volume: none holds a division of its own. */
export function documentsIn(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [whole, id = ''] of xml.matchAll(/<div type="document" xml:id="([^"]+)"[^>]*>.*?<\/div>/gsu))
    found.set(id, whole);
  return found;
}

/** The words of blocks in the order of the source, each note where its sign stands. */
export function inSourceOrder(blocks: readonly Block[]): string {
  const notes = new Map<string, Block>();
  const pointed = new Set<string>();
  for (const block of walkBlocks(blocks)) {
    if (block.kind === 'note') notes.set(block.id, block);
    for (const span of block.spans) if (span.type === 'note') pointed.add(span.note);
  }
  const told = new Set<string>();
  const tell = (block: Block): string => {
    let text = block.kind === 'list-item' ? (block.label ?? '') : '';
    let at = 0;
    for (const span of block.spans) {
      if (span.type !== 'note' || told.has(span.note)) continue;
      const note = notes.get(span.note);
      if (note === undefined) continue;
      told.add(span.note);
      text += block.text.slice(at, span.start) + tell(note);
      at = span.start;
    }
    text += block.text.slice(at);
    for (const row of block.rows ?? []) for (const cell of row) text += cell.blocks.map(tell).join('');
    return text + (block.blocks ?? []).map(tell).join('');
  };
  return blocks
    .filter(({ id }) => !pointed.has(id))
    .map(tell)
    .join('');
}
