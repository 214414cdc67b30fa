// The walk over what a person asks to import: every folder and file is offered to the formats, the surest one takes it.
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Candidate, ImportFormat, SourceFiles } from '../../formats/port.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { isAddress } from './at-address.ts';
import { isFileError, notAFile, readProblem } from './file-problems.ts';
import { readHead, sourceFiles } from './files.ts';

/** A candidate with the format that reads it, or a problem where there is none. */
export type Found =
  | { readonly candidate: Candidate; readonly format: ImportFormat }
  | { readonly name: string; readonly problem: Problem };

export interface WalkOptions {
  readonly formats: readonly ImportFormat[];
  /** The name of the only format to use; recognised by content where it is absent. */
  readonly format?: string | undefined;
  /** Gets the document at an address that the person named. */
  readonly fetch: (address: string) => Promise<Result<Candidate>>;
  readonly signal: AbortSignal;
}

const maxDepth = 64;
const threshold = 0.5;

/**
 * Walks paths and addresses in the order given, folders in the order of their names. A folder that a format takes is not entered. Each folder is
 * looked at once, by whatever links it is reached. What cannot be read is a problem, and does not stop the rest.
 */
export async function* walk(paths: readonly string[], options: WalkOptions): AsyncGenerator<Found> {
  for (const path of paths) {
    if (isAddress(path)) {
      yield* atAddress(path, options);
      continue;
    }
    const start = await startAt(path);
    if (start.ok) yield* visit(start.value, options);
    else for (const problem of start.problems) yield { name: path, problem };
  }
}

async function* atAddress(address: string, options: WalkOptions): AsyncGenerator<Found> {
  options.signal.throwIfAborted();
  const candidate = await options.fetch(address);
  if (!candidate.ok) {
    for (const problem of candidate.problems) yield { name: address, problem };
    return;
  }
  const format = surest(candidate.value, true, options);
  if (format === undefined) yield { name: address, problem: unknown(address, options) };
  else yield { candidate: candidate.value, format };
}

async function startAt(path: string): Promise<Result<Place>> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    if (!found.isDirectory() && !found.isFile()) return { ok: false, problems: [notAFile(path)] };
    const isFolder = found.isDirectory();
    const root = isFolder ? real : dirname(real);
    const files = await sourceFiles(root, isFolder ? undefined : basename(real));
    const about = {
      kind: isFolder ? ('folder' as const) : ('file' as const),
      name: path,
      asked: true,
      depth: 0,
    };
    const value = {
      files,
      root,
      path: isFolder ? '' : basename(real),
      seen: new Map<string, string>(),
      ...about,
    };
    return { ok: true, value, problems: [] };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { ok: false, problems: [readProblem(path, error)] };
  }
}

interface Place {
  readonly files: SourceFiles;
  /** The absolute path of what `path` is relative to. */
  readonly root: string;
  /** The folders that were looked at, by their real path, with the name of each. */
  readonly seen: Map<string, string>;
  readonly path: string;
  readonly kind: Candidate['kind'];
  readonly name: string;
  /** Whether the person named it, so that silence would be wrong. */
  readonly asked: boolean;
  readonly beside?: Candidate['beside'];
  readonly depth: number;
}

async function* visit(place: Place, options: WalkOptions): AsyncGenerator<Found> {
  options.signal.throwIfAborted();
  const { files, path, name, kind } = place;
  const looked = kind === 'folder' ? await lookInto(place) : await lookAt(place);
  if (!looked.ok) {
    for (const problem of looked.problems) yield { name, problem };
    return;
  }
  const { head, entries } = looked.value;
  const { asked, beside } = place;
  const candidate: Candidate = {
    path,
    name,
    kind,
    head,
    entries,
    files,
    asked,
    ...(beside !== undefined && { beside }),
  };
  const format = surest(candidate, place.asked, options);
  if (format !== undefined) {
    yield { candidate, format };
    return;
  }
  if (kind === 'file') {
    if (place.asked || options.format !== undefined) yield { name, problem: unknown(name, options) };
    return;
  }
  if (place.depth >= maxDepth) {
    yield { name, problem: tooDeep(name) };
    return;
  }
  let found = false;
  for (const problem of looked.problems) {
    found = true;
    yield { name, problem };
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    const about = { path: below, kind: entry.kind, name: join(name, entry.name) };
    const next: Place = { ...place, ...about, asked: false, beside: entries, depth: place.depth + 1 };
    for await (const one of visit(next, options)) {
      found = true;
      yield one;
    }
  }
  if (!found && place.asked) yield { name, problem: unknown(name, options) };
}

type Looked = Result<Pick<Candidate, 'head' | 'entries'>>;

/** What a folder holds, with the problems of those entries that cannot be looked at. */
async function lookInto({ files, root, path, name, seen }: Place): Promise<Looked> {
  const listing = await files.list(path);
  if (!listing.ok) return listing;
  try {
    const real = await realpath(join(root, path));
    const before = seen.get(real);
    if (before !== undefined) return { ok: false, problems: [seenBefore(name, before)] };
    seen.set(real, name);
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { ok: false, problems: [readProblem(name, error)] };
  }
  return { ...listing, value: { head: new Uint8Array(), entries: listing.value } };
}

async function lookAt({ files, path, name }: Place): Promise<Looked> {
  const local = await files.localPath(path);
  if (!local.ok) return local;
  try {
    return { ok: true, value: { head: await readHead(local.value), entries: [] }, problems: [] };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { ok: false, problems: [readProblem(name, error)] };
  }
}

function surest(candidate: Candidate, asked: boolean, options: WalkOptions): ImportFormat | undefined {
  let best: ImportFormat | undefined;
  let sureness = 0;
  for (const format of options.formats) {
    if (options.format !== undefined && format.name !== options.format) continue;
    const own = format.sniff(candidate);
    if (own > sureness) [best, sureness] = [format, own];
  }
  if (sureness >= threshold) return best;
  if (options.format === undefined) return undefined;
  if (candidate.kind === 'folder') return asked ? best : undefined;
  // A person who names the format is believed for a file, however little it looks like one; of a file that he names too, the
  // format itself is to say why it cannot read it.
  return asked ? options.formats.find(({ name }) => name === options.format) : best;
}

function unknown(name: string, options: WalkOptions): Problem {
  const known = options.formats.map((format) => format.name).join(', ');
  return {
    code: 'unknown-format',
    severity: 'error',
    message: `Nothing in “${name}” is in a format that Verno reads.`,
    where: { file: name },
    hint: `Formats: ${known}. Name one with --format, or see docs/formats.`,
  };
}

function tooDeep(name: string): Problem {
  return {
    code: 'too-deep',
    severity: 'error',
    message: `“${name}” lies more than ${maxDepth} folders deep and was not entered.`,
    where: { file: name },
    hint: 'Import that folder by itself.',
  };
}

function seenBefore(name: string, before: string): Problem {
  return {
    code: 'seen-before',
    severity: 'note',
    message: `“${name}” is a link to “${before}”, and was not read a second time.`,
    where: { file: name },
  };
}
