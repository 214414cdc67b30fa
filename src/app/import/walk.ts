// The walk over what a person asks to import: every folder and file is offered to the formats, the surest one takes it.
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Candidate, ImportFormat, SourceFiles } from '../../formats/port.ts';
import type { Problem } from '../../model/problem.ts';
import { readHead, readProblem, sourceFiles } from './files.ts';

/** A candidate with the format that reads it, or a problem where there is none. */
export type Found =
  | { readonly candidate: Candidate; readonly format: ImportFormat }
  | { readonly name: string; readonly problem: Problem };

export interface WalkOptions {
  readonly formats: readonly ImportFormat[];
  /** The name of the only format to use; recognised by content where it is absent. */
  readonly format?: string | undefined;
  readonly signal: AbortSignal;
}

const maxDepth = 64;
const threshold = 0.5;

/** Walks paths in the order given, folders in the order of their names. A folder that a format takes is not entered. */
export async function* walk(paths: readonly string[], options: WalkOptions): AsyncGenerator<Found> {
  for (const path of paths) {
    try {
      const real = await realpath(path);
      const isFolder = (await stat(real)).isDirectory();
      const files = isFolder ? await sourceFiles(real) : await sourceFiles(dirname(real), basename(real));
      const start = isFolder ? '' : basename(real);
      const kind = isFolder ? 'folder' : 'file';
      yield* visit({ files, path: start, kind, name: path, asked: true, depth: 0 }, options);
    } catch (error) {
      yield { name: path, problem: readProblem(path, error) };
    }
  }
}

interface Place {
  readonly files: SourceFiles;
  readonly path: string;
  readonly kind: Candidate['kind'];
  readonly name: string;
  /** Whether the person named it, so that silence would be wrong. */
  readonly asked: boolean;
  readonly depth: number;
}

async function* visit(place: Place, options: WalkOptions): AsyncGenerator<Found> {
  options.signal.throwIfAborted();
  const { files, path, name, kind } = place;
  const isFolder = kind === 'folder';
  const listing = isFolder ? await files.list(path) : undefined;
  if (listing !== undefined && !listing.ok) {
    for (const problem of listing.problems) yield { name, problem };
    return;
  }
  const entries = listing?.value ?? [];
  let head: Uint8Array = new Uint8Array();
  if (!isFolder) {
    const local = await files.localPath(path);
    if (!local.ok) {
      for (const problem of local.problems) yield { name, problem };
      return;
    }
    head = await readHead(local.value);
  }
  const candidate: Candidate = { path, name, kind, head, entries, files };
  const format = surest(candidate, options);
  if (format !== undefined) {
    yield { candidate, format };
    return;
  }
  if (!isFolder) {
    if (place.asked || options.format !== undefined) yield { name, problem: unknown(name, options) };
    return;
  }
  if (place.depth >= maxDepth) {
    yield { name, problem: tooDeep(name) };
    return;
  }
  let found = false;
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    const next = {
      files,
      path: below,
      kind: entry.kind,
      name: join(name, entry.name),
      asked: false,
      depth: place.depth + 1,
    };
    for await (const one of visit(next, options)) {
      found = true;
      yield one;
    }
  }
  if (!found && place.asked) yield { name, problem: unknown(name, options) };
}

function surest(candidate: Candidate, options: WalkOptions): ImportFormat | undefined {
  let best: ImportFormat | undefined;
  let sureness = 0;
  for (const format of options.formats) {
    if (options.format !== undefined && format.name !== options.format) continue;
    const own = format.sniff(candidate);
    if (own > sureness) [best, sureness] = [format, own];
  }
  if (sureness >= threshold) return best;
  // A person who names the format is believed for a file, however little it looks like one.
  return options.format !== undefined && candidate.kind === 'file' && sureness > 0 ? best : undefined;
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
