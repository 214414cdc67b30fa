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

/** Which file names another, and in which line. */
export interface Named {
  readonly file: string;
  readonly line?: number;
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
  async readText(
    path: string,
    named?: Named,
    limit = this.#context.maxTextBytes,
  ): Promise<TextFile | undefined> {
    this.#context.signal.throwIfAborted();
    if (!this.#mayFollow(path, named)) return undefined;
    const report = this.report(path);
    const file = await this.#read(path, limit, report, named);
    this.take(report);
    return file;
  }

  async #read(
    path: string,
    limit: number,
    report: Report,
    named: Named | undefined,
  ): Promise<TextFile | undefined> {
    const size = this.#sizeOf(path);
    if (size !== undefined && size > limit) {
      const message = `The file has ${megabytes(size)}; at most ${megabytes(limit)} are read.`;
      report.error('too-large', undefined, message, 'Split it into several texts.');
      return undefined;
    }
    const read = await this.#candidate.files.read(this.#where(path), limit);
    if (!read.ok) {
      if (named === undefined) report.include(read.problems);
      else this.#missing(path, named, read.problems);
      return undefined;
    }
    const decoded = decodeText(read.value);
    report.include(decoded.problems);
    return decoded.ok ? { ...decoded.value, path, bytes: read.value } : undefined;
  }

  /** Where a file may be read by itself later; undefined, with a problem, where that cannot be. */
  async localPath(path: string, named: Named): Promise<string | undefined> {
    if (!this.#mayFollow(path, named)) return undefined;
    const found = await this.#candidate.files.localPath(this.#where(path));
    if (found.ok) return found.value;
    this.#missing(path, named, found.problems);
    return undefined;
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

  #mayFollow(path: string, named: Named = { file: 'record.yaml' }): boolean {
    const fault = pathFault(path);
    if (fault === undefined) return true;
    const report = this.report(named.file);
    report.error(
      'path-refused',
      named.line,
      `“${path.slice(0, 80)}” is no path to a file of this record: ${fault}.`,
      'Put the file into the folder of the record, and name it from there.',
    );
    this.take(report);
    return false;
  }

  #missing(path: string, { file, line }: Named, problems: readonly Problem[]): void {
    const report = this.report(file);
    const [problem] = problems;
    const message = `The file “${path}” cannot be had. ${problem?.message ?? ''}`.trim();
    const hint = problem?.hint ?? 'Put it there, or correct its name.';
    report.error(problem?.code ?? 'not-found', line, message, hint);
    this.take(report);
  }

  #where(path: string): string {
    return joinPath(this.#candidate.path, path);
  }
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 100_000) / 10} MB`;
}
