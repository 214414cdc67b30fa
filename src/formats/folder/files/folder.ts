// A record's folder while it is read: its files by name, with what goes wrong as problems that name them.
import { decodeText, type Decoded } from '../../../text/encoding/decode.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Candidate, Entry, ParseContext } from '../../port.ts';
import { Report } from '../report.ts';
import { joinPath, pathFault } from './path.ts';

/** A text file with its characters and its own bytes. */
export interface TextFile extends Decoded {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads files of one candidate; what it cannot read it notes among its problems. */
export class RecordFolder {
  readonly #candidate: Candidate;
  readonly #context: ParseContext;
  readonly #problems: Problem[] = [];
  readonly #listings = new Map<string, readonly Entry[]>();

  constructor(candidate: Candidate, context: ParseContext) {
    this.#candidate = candidate;
    this.#context = context;
    this.#listings.set('', candidate.entries);
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The entries of the folder, or of one in it; none where it is not there. */
  async list(path = ''): Promise<readonly Entry[]> {
    const known = this.#listings.get(path);
    if (known !== undefined) return known;
    const isThere = this.#candidate.entries.some(({ name, kind }) => name === path && kind === 'folder');
    const listed = isThere ? await this.#candidate.files.list(this.#where(path)) : undefined;
    if (listed?.ok === false) this.#problems.push(...listed.problems);
    const entries = listed?.ok === true ? listed.value : [];
    this.#listings.set(path, entries);
    return entries;
  }

  /** A report for one of the files; `take` puts what it holds among the problems. */
  report(path: string): Report {
    return new Report(this.#where(path));
  }

  take(report: Report): void {
    this.#problems.push(...report.problems);
  }

  /** Reads a text file of at most `limit` bytes; undefined, with a problem, where that cannot be. */
  async readText(path: string, limit = this.#context.maxTextBytes): Promise<TextFile | undefined> {
    this.#context.signal.throwIfAborted();
    const report = this.report(path);
    const file = await this.#readText(path, limit, report);
    this.take(report);
    return file;
  }

  async #readText(path: string, limit: number, report: Report): Promise<TextFile | undefined> {
    if (!this.#mayFollow(path, report)) return undefined;
    const size = this.#sizeOf(path);
    if (size !== undefined && size > limit) {
      report.error(
        'too-large',
        undefined,
        `The file has ${megabytes(size)}; at most ${megabytes(limit)} are read.`,
        'Split it into several texts.',
      );
      return undefined;
    }
    const read = await this.#candidate.files.read(this.#where(path), limit);
    if (!read.ok) {
      report.include(read.problems);
      return undefined;
    }
    const decoded = decodeText(read.value);
    report.include(decoded.problems);
    return decoded.ok ? { ...decoded.value, path, bytes: read.value } : undefined;
  }

  /** Where a file may be read by itself later; undefined, with a problem, where that cannot be. `from` names the file that names it. */
  async localPath(path: string, from: string): Promise<string | undefined> {
    const report = this.report(from);
    const found = this.#mayFollow(path, report)
      ? await this.#candidate.files.localPath(this.#where(path))
      : undefined;
    if (found?.ok === false) {
      const [problem] = found.problems;
      report.error(
        'file-missing',
        undefined,
        `The file “${path}” cannot be had. ${problem?.message ?? ''}`.trim(),
        problem?.hint,
      );
    }
    this.take(report);
    return found?.ok === true ? found.value : undefined;
  }

  /** Whether a file of that path is in the folder, as far as its listing tells. */
  has(path: string): boolean {
    return this.#sizeOf(path) !== undefined;
  }

  #sizeOf(path: string): number | undefined {
    const slash = path.lastIndexOf('/');
    const entries = this.#listings.get(slash < 0 ? '' : path.slice(0, slash));
    return entries?.find(({ name, kind }) => kind === 'file' && name === path.slice(slash + 1))?.size;
  }

  #mayFollow(path: string, report: Report): boolean {
    const fault = pathFault(path);
    if (fault !== undefined)
      report.error(
        'path-refused',
        undefined,
        `“${path.slice(0, 80)}” is no path to a file of this record: ${fault}.`,
        'Put the file into the folder of the record, and name it from there.',
      );
    return fault === undefined;
  }

  #where(path: string): string {
    return joinPath(this.#candidate.path, path);
  }
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 100_000) / 10} MB`;
}
