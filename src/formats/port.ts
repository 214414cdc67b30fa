// The public seam of formats: how one registers, recognises a source, reads it, and writes records.
import type { Description } from '../model/description.ts';
import type { Parsed } from '../model/draft.ts';
import type { Hash } from '../model/hash.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { RecognisedPage } from '../model/recognised-page.ts';
import type { RecordContent } from '../model/record.ts';
import type { PairLinks } from '../text/align/segment-link.ts';
import type { PrintedDocument } from './print/document.ts';

/** One entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** Bytes; 0 for a folder. */
  readonly size: number;
}

/**
 * Reading, confined to what the person asked to import: paths are relative to it, with `/`; a path or symbolic link that
 * climbs out is a problem. Failures (no rights, gone, larger than `limit` bytes) come back as problems, never as exceptions.
 */
export interface SourceFiles {
  list(path: string): Promise<Result<readonly Entry[]>>;
  read(path: string, limit?: number): Promise<Result<Uint8Array>>;
  /** The absolute path of a file that the import may read later by itself (page images). */
  localPath(path: string): Promise<Result<string>>;
}

/** Something to import: a file or a folder, as the walk over the given paths meets it. `path` is '' for what was asked for itself. */
export interface Candidate {
  readonly path: string;
  /** What a report calls it. */
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** The first 64 KiB of a file; empty for a folder. */
  readonly head: Uint8Array;
  /** What a folder holds; empty for a file. */
  readonly entries: readonly Entry[];
  readonly files: SourceFiles;
  /** Whether the person named it himself; else the walk met it on its way. */
  readonly asked?: boolean;
  /** What lies in the same folder; absent of what a person named. */
  readonly beside?: readonly Entry[];
}

/**
 * A page of a file of page images, in pixels as stored; width and height are absent where it cannot be read. `orientation` as in EXIF. `label`: what
 * a PDF calls it. `text`: the text layer of a PDF.
 */
export interface ScannedPage {
  readonly width?: number;
  readonly height?: number;
  readonly orientation?: number;
  readonly label?: string;
  readonly text?: RecognisedPage;
}

/** A file of page images: what it really is, and at least one page. */
export interface ScannedFile {
  readonly mediaType: string;
  readonly pages: readonly ScannedPage[];
}

export interface ParseContext {
  readonly signal: AbortSignal;
  /** The largest text file that is read whole, in bytes. */
  readonly maxTextBytes: number;
  /** A mapping file that the person gave, for formats that need one. */
  readonly mapping?: { readonly name: string; readonly text: string } | undefined;
  /** Looks at a file of page images, by its absolute path; absent where nothing can. What cannot be taken comes back as problems. */
  readonly lookAtScan?: (path: string) => Promise<Result<ScannedFile>>;
  /**
   * Fetches a document of JSON that a source names by its address, of so many bytes at most; absent where the person did not wish it. A problem of the
   * code `fetch-total` says that nothing more can be had.
   */
  readonly fetchDocument?: (address: string, maxBytes: number) => Promise<Result<Uint8Array>>;
  /** A file of a source as it was kept when that was last imported, by the name that its draft gave it. */
  readonly keptFile?: (
    source: { readonly format: string; readonly key: string },
    name: string,
  ) => Promise<Uint8Array | undefined>;
}

/** An import format. Built-in formats and a stranger's register in the same way (`registerFormats`). */
export interface ImportFormat {
  /** Stable, kebab-case; the first half of an import's identity. */
  readonly name: string;
  readonly title: string;
  /** How surely this is ours, from 0 (not at all) to 1. Looks only at the candidate; the surest format reads it. */
  sniff(candidate: Candidate): number;
  /** Reads a candidate as a stream; memory stays bounded by one record. One bad document never stops the stream. */
  parse(candidate: Candidate, context: ParseContext): AsyncIterable<Parsed>;
}

/**
 * A version of a record with its manifest. `version` is the manifest's hash. `edition`: what the record of the printed edition says in which
 * this one stands, where the archive has it and it may be read. `alignments`: how its translations are linked with their originals, as far as that is known.
 */
export interface PublishedRecord {
  readonly manifest: Manifest;
  readonly version: Hash;
  readonly content: RecordContent;
  readonly edition?: Description;
  readonly alignments?: readonly PairLinks[];
}

/**
 * A file that a serialiser makes: bytes of its own, a blob by hash to be copied beside it, or pages that are still to be set. `path` is
 * relative, with `/`.
 */
export type OutputFile = { readonly path: string } & (
  { readonly data: string | Uint8Array } | { readonly blob: Hash } | { readonly pages: PrintedDocument }
);

/** What a format writes of one record: the files, and what the format cannot carry. */
export interface Serialised {
  readonly files: readonly OutputFile[];
  readonly problems: readonly Problem[];
}

export interface ExportFormat {
  readonly name: string;
  readonly title: string;
  /** Of the main file; undefined where a record becomes a folder. */
  readonly mediaType?: string;
  /** Whether it writes how texts are linked: `alignments` are then computed first. */
  readonly linked?: true;
  serialise(record: PublishedRecord): Serialised;
}
