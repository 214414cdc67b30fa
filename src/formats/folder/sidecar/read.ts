// Reads the sidecars of a record's folder: ids, zones and links, as Verno writes them.
import type { z } from 'zod';
import type { Judgement } from '../../../model/finding.ts';
import { LINKS_SCHEMA, LinksSchema, type Link } from '../../../model/link.ts';
import { ZONES_SCHEMA, ZonesSchema, type Zone } from '../../../model/zone.ts';
import type { RecordFolder } from '../files/folder.ts';
import type { Report } from '../report.ts';
import { IdsSchema, type TextIds } from './ids.ts';

/** The ids of texts by text; none where the file is absent or cannot be read: then ids are carried over by the import. */
export async function readIds(folder: RecordFolder): Promise<ReadonlyMap<string, TextIds>> {
  const read = await readJson(folder, 'ids.json', IdsSchema, (report, message) =>
    report.warn(
      'ids-unreadable',
      undefined,
      `${message} Ids are given anew where they cannot be carried over.`,
      'Take the file as it was exported, or remove it.',
    ),
  );
  return new Map(Object.entries(read?.texts ?? {}));
}

/** The zones; undefined where they cannot be read. */
export async function readZones(folder: RecordFolder): Promise<readonly Zone[] | undefined> {
  if (!folder.has('zones.json')) return [];
  return (await readJson(folder, 'zones.json', ZonesSchema, refuse))?.zones;
}

/** What persons said of a translation. `judgements` are absent where none are written. */
export interface Judged {
  readonly links: readonly Link[];
  readonly judgements?: readonly Judgement[] | undefined;
}

/** The links and judgements; undefined where they cannot be read. */
export async function readJudged(folder: RecordFolder): Promise<Judged | undefined> {
  if (!folder.has('links.json')) return { links: [], judgements: [] };
  const read = await readJson(folder, 'links.json', LinksSchema, refuse);
  return read && { links: read.links, ...(read.judgements !== undefined && { judgements: read.judgements }) };
}

export function printZones(zones: readonly Zone[]): string {
  return printLines(ZONES_SCHEMA, 'zones', zones);
}

export function printJudged({ links, judgements = [] }: Judged): string {
  return printLines(
    LINKS_SCHEMA,
    'links',
    links,
    judgements.length === 0 ? '' : `, "judgements": ${list(judgements)}`,
  );
}

function printLines(schema: string, key: string, lines: readonly object[], more = ''): string {
  return `{"schema": ${JSON.stringify(schema)}, ${JSON.stringify(key)}: ${list(lines)}${more}}\n`;
}

/** A line each, so that changes show. */
function list(lines: readonly object[]): string {
  return `[\n${lines.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
}

function refuse(report: Report, message: string): void {
  report.error('sidecar-unreadable', undefined, message, 'Take the file as it was exported, or remove it.');
}

async function readJson<S extends z.ZodType>(
  folder: RecordFolder,
  path: string,
  schema: S,
  complain: (report: Report, message: string) => void,
): Promise<z.infer<S> | undefined> {
  if (!folder.has(path)) return undefined;
  const file = await folder.readText(path);
  if (file === undefined) return undefined;
  const report = folder.report(path);
  const value = parseJson(file.text);
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const where =
      issue === undefined || issue.path.length === 0 ? '' : ` (at ${issue.path.map(String).join(' › ')})`;
    complain(
      report,
      value === undefined
        ? 'This is not JSON.'
        : `This is not what Verno writes${where}: ${issue?.message ?? ''}.`,
    );
  }
  folder.take(report);
  return checked.success ? checked.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
