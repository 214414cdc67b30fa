// What the command line and the server are given to work with; compose.ts makes it.
import type { ModelWanted, ReadingModel, SentenceEmbeddings } from '../assist/port.ts';
import type { ExportFormat, ImportFormat } from '../formats/port.ts';
import type { ImageLimits } from '../image/source.ts';
import type { Index } from '../index/port.ts';
import type { Result } from '../model/problem.ts';
import type { OcrEngine, OcrSettings } from '../ocr/port.ts';
import type { BlobStore, Store } from '../store/port.ts';
import type { HealthOptions } from './health/bounds.ts';
import type { CopyRenderer, CopyRendererOptions } from './copy/port.ts';
import type { LinkKeeper } from './align/keeper.ts';
import type { FindingKeeper } from './review/keeper.ts';
import type { Typesetter } from '../typeset/port.ts';
import type { ArchiveInfo } from './read/view.ts';

/** An open archive: its engines, and the formats that are registered. */
export interface Archive {
  readonly dir: string;
  readonly store: Store;
  readonly index: Index;
  readonly blobs: BlobStore;
  readonly importFormats: readonly ImportFormat[];
  readonly exportFormats: readonly ExportFormat[];
  readonly typesetter: Typesetter;
  /** The computed links between texts. */
  readonly alignments: LinkKeeper;
  /** What second looks find. */
  readonly findings: FindingKeeper;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  /** The address under which readers reach the archive, for citations; derived from host and port where it is absent. */
  readonly address?: string | undefined;
  /** Memory for finished pages, in bytes. */
  readonly cacheBytes?: number | undefined;
  /** Disk for tiles and pyramids of page images, in bytes. */
  readonly imageCacheBytes?: number | undefined;
  /** What page images may be to be decoded; the usual limits where they are absent. */
  readonly imageLimits?: ImageLimits | undefined;
  /** Hosts from which pages may show the images of pages that others publish, over https; none where it is absent. */
  readonly imageHosts?: readonly string[] | undefined;
  /** Whom harvesters write to; the web master of the address's host where it is absent. */
  readonly adminEmail?: string | undefined;
  /** Nobody edits where it is absent. Only where the server listens to this machine alone, and under no other address. */
  readonly editing?: EditingAs | undefined;
  /** What `/health` looks for; the usual where it is absent. */
  readonly health?: HealthOptions | undefined;
  /** The least weighty level of what is logged: `info` notes each request, `warn` only what is wrong. */
  readonly log?: LogLevel | undefined;
  /** Milliseconds from the end of one check of everything to the beginning of the next; none where it is absent. */
  readonly checkEvery?: number | undefined;
  /** Milliseconds from the making of dumps to that of new ones; none are made where it is absent. */
  readonly dumpsEvery?: number | undefined;
}

export const logLevels = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Who edits through the pages of a server: the name under which his versions are published, and a random string that he alone is told. */
export interface EditingAs {
  readonly by: string;
  readonly secret: string;
}

/** A server that runs. `stop` lets requests that have begun come to their end. */
export interface Running {
  readonly address: string;
  /** Where whoever edits comes in; absent where nobody does. It is a secret. */
  readonly edit?: string | undefined;
  stop(): Promise<void>;
}

/**
 * How an archive is opened. `address`: the one that readers use, for citations. `formats: 'none'`: for work that neither reads nor writes
 * any; the archive then has none, and is open sooner.
 */
export interface Opening {
  readonly address?: string | undefined;
  readonly formats?: 'all' | 'none';
}

/** `engine`: the name of the one that is wanted; the best that is there where it is absent. */
export interface OcrWanted extends OcrSettings {
  readonly engine?: string | undefined;
}

export interface Services {
  /** Opens an archive that is there. */
  openArchive(dir: string, opening?: Opening): Promise<Result<Archive>>;
  /** Makes a new archive in a folder that is absent or empty. */
  createArchive(dir: string, info: ArchiveInfo, opening?: Opening): Promise<Result<Archive>>;
  /** The archive with a further import format, from a module of the operator's. */
  withPlugin(archive: Archive, path: string): Promise<Result<Archive>>;
  /** An engine for recognition that is ready, or what to install. */
  findOcrEngine(wanted: OcrWanted): Promise<Result<OcrEngine>>;
  /** The outside model that the operator named; problems where he said too little. Nothing is asked yet. */
  findReadingModel(wanted: ModelWanted): Promise<Result<ReadingModel>>;
  /** The same for a model that gives vectors of sentences. */
  findEmbeddings(wanted: ModelWanted): Promise<Result<SentenceEmbeddings>>;
  serve(archive: Archive, options: ServeOptions): Promise<Result<Running>>;
  /** What answers for a copy in files. */
  copyRenderer(archive: Archive, options: CopyRendererOptions): Promise<CopyRenderer>;
}
