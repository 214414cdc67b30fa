// Puts the parts together: the only file that chooses engines.
import { join } from 'node:path';
import { OpenAiEmbeddings } from './assist/openai/embeddings.ts';
import { OpenAiReading } from './assist/openai/reading.ts';
import { modelSettings } from './assist/openai/settings.ts';
import type { ModelWanted, ReadingModel, SentenceEmbeddings } from './assist/port.ts';
import { createSqliteIndex } from './index/sqlite/index.ts';
import { queriesUrl, type IndexQueries } from './index/sqlite/queries.ts';
import { createIndexWriter } from './index/sqlite/writer.ts';
import type { Index } from './index/port.ts';
import { LinkKeeper } from './app/align/keeper.ts';
import { FindingKeeper } from './app/review/keeper.ts';
import { sweepCaches } from './app/rebuild/caches.ts';
import type { OcrWanted } from './app/services.ts';
import { readRecognised } from './formats/recognised.ts';
import type { RecognisedPage } from './model/recognised-page.ts';
import type { Problem, Result } from './model/problem.ts';
import { httpEngine } from './ocr/http/find.ts';
import type { OcrEngine, OcrEngineKind } from './ocr/port.ts';
import { tesseractJs } from './ocr/tesseract-js/find.ts';
import { nativeTesseract } from './ocr/tesseract/find.ts';
import { createFileBlobs, type FileCalls } from './store/blobs/files.ts';
import type { ArchiveInfo, BlobStore, Store } from './store/port.ts';
import type { OpenDatabase } from './store/sqlite/connection.ts';
import { createConnections, openConnections, type Connections } from './store/sqlite/open.ts';
import type { Typesetter } from './typeset/port.ts';
import { typstTypesetter } from './typeset/typst/engine.ts';
import { createSqliteStore, fillNew, isOutdated } from './store/sqlite/store.ts';

/** The engines of an open archive: `DIR/verno.db`, `DIR/blobs/`; `DIR/cache/` holds what is derived beside the index. */
export interface Engines {
  readonly dir: string;
  readonly store: Store;
  readonly index: Index;
  readonly blobs: BlobStore;
  readonly alignments: LinkKeeper;
  readonly findings: FindingKeeper;
  readonly typesetter: Typesetter;
  close(): Promise<void>;
}

/** Other drivers in the place of the real ones; only tests of faults have any. */
export interface Drivers {
  readonly openDatabase?: OpenDatabase;
  readonly fileCalls?: FileCalls;
}

/**
 * Opens an archive that is there, and finishes what interrupted work left behind. Problems: `no-archive`, `not-an-archive`,
 * `archive-newer`, or a fault of the disk; with the archive at most the warning `index-outdated`.
 */
export async function openEngines(dir: string, drivers: Drivers = {}): Promise<Result<Engines>> {
  const connections = await openConnections(dir, drivers.openDatabase);
  return connections.ok ? assemble(dir, connections.value, drivers) : connections;
}

/** Makes a new archive in a folder that is absent or empty. Problems besides those above: `archive-exists`, `folder-not-empty`. */
export async function createEngines(
  dir: string,
  info: ArchiveInfo,
  drivers: Drivers = {},
): Promise<Result<Engines>> {
  const fill: Parameters<typeof createConnections>[1] = (db) => fillNew(db, [createIndexWriter(db)], info);
  const connections = await createConnections(dir, fill, drivers.openDatabase);
  return connections.ok ? assemble(dir, connections.value, drivers) : connections;
}

async function assemble(dir: string, connections: Connections, drivers: Drivers): Promise<Result<Engines>> {
  const blobs = createFileBlobs(join(dir, 'blobs'), drivers.fileCalls);
  const derived = [createIndexWriter(connections.writer)];
  const store = createSqliteStore(connections, derived, blobs.keeper);
  const { pool, searching } = connections;
  const index = createSqliteIndex(
    pool.runner<IndexQueries>(queriesUrl),
    searching.runner<IndexQueries>(queriesUrl),
  );
  const problems: Problem[] = [];
  if (isOutdated(connections, derived)) {
    await store.upkeep.clearDerived();
    problems.push({
      code: 'index-outdated',
      severity: 'warning',
      message: 'The index of this archive was made by another version of Verno, and is empty now.',
      hint: 'Run `verno rebuild`.',
    });
  }
  await blobs.sweep();
  await sweepCaches(dir);
  // What cannot be erased now, since somebody is reading or the disk is full, stays marked; the next opening tries again.
  await store.upkeep.settle().catch(() => false);
  const alignments = new LinkKeeper(dir);
  const findings = new FindingKeeper(dir);
  const typesetter = typstTypesetter();
  const close = async (): Promise<void> => {
    await typesetter.close();
    await alignments.close();
    await findings.close();
    await connections.close();
  };
  const engines = { dir, store, index, blobs: blobs.store, alignments, findings, typesetter, close };
  return { ok: true, value: engines, problems };
}

/** The engines of recognition, the best first. Each is asked for only where the one before is not there. */
const ocrEngines: readonly OcrEngineKind[] = [nativeTesseract, tesseractJs, httpEngine(pageOf)];

/** A page out of ALTO or PAGE, for an engine that answers so. */
function pageOf(document: Uint8Array): Result<RecognisedPage> {
  const read = readRecognised(document);
  if (!read.ok) return read;
  const { imageName: _, ...value } = read.value;
  return { ...read, value };
}

/**
 * The engine of that name, or the best that is there; one that is given an address is wanted. Problems: `no-ocr-engine` with what to install,
 * `unknown-ocr-engine`, and the engine's own.
 */
export async function findOcrEngine(wanted: OcrWanted): Promise<Result<OcrEngine>> {
  const { engine = wanted.address === undefined ? undefined : 'http', ...settings } = wanted;
  const kinds = ocrEngines.filter(({ name }) => engine === undefined || name === engine);
  const problems: Problem[] = [];
  for (const kind of kinds) {
    const found = await kind.find(settings);
    if ('recognise' in found) return { ok: true, value: found, problems: [] };
    problems.push(found);
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, 1) };
  const problem: Problem = {
    code: 'unknown-ocr-engine',
    severity: 'error',
    message: `There is no engine “${engine ?? ''}”.`,
    hint: `Engines: ${ocrEngines.map(({ name }) => name).join(', ')}.`,
  };
  return { ok: false, problems: [problem] };
}

/** The model that the operator named, not yet asked. Problems: what he did not say. */
export function findReadingModel(wanted: ModelWanted): Result<ReadingModel> {
  const settings = modelSettings(wanted);
  return settings.ok ? { ...settings, value: new OpenAiReading(settings.value) } : settings;
}

/** The same for a model that gives vectors of sentences. */
export function findEmbeddings(wanted: ModelWanted): Result<SentenceEmbeddings> {
  const settings = modelSettings(wanted);
  return settings.ok ? { ...settings, value: new OpenAiEmbeddings(settings.value) } : settings;
}
