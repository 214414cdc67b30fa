// A backup file that is open: told from what is none, and its decisions read without its blobs.
import fs from 'node:fs/promises';
import type { Result } from '../../model/problem.ts';
import { parseDecisions, type Decisions } from './decisions.ts';
import {
  BackupManifestSchema,
  names,
  parseJson,
  SealSchema,
  sealBytes,
  type BackupManifest,
  type Seal,
} from './layout.ts';
import { refuse, type Refusal } from './refusals.ts';
import { blockBytes, decodeHeader } from './tar-header.ts';
import { createTarReader, type TarReader } from './tar-reader.ts';

export interface BackupFile {
  readonly path: string;
  readonly handle: fs.FileHandle;
  /** Bytes. */
  readonly length: number;
  readonly manifest: BackupManifest;
  readonly seal: Seal;
  close(): Promise<void>;
}

/** More than a manifest ever takes. */
const mostManifest = 1024 * 1024;
/** Some hundred thousand decisions. */
const mostDecisions = 256 * 1024 * 1024;

/** Opens a backup and reads its two ends. Problems: `not-a-backup`, `backup-compressed`, `backup-cut-off`, `backup-newer`. */
export async function openBackup(path: string): Promise<Result<BackupFile>> {
  const handle = await fs.open(path, 'r');
  let opened: Result<BackupFile> | undefined;
  try {
    const stat = await handle.stat();
    opened = stat.isFile()
      ? await recognise(path, handle, stat.size)
      : refuse('not-a-backup', 'This is no file.', path, 'Name the file that `verno backup` wrote.');
    return opened;
  } finally {
    if (opened?.ok !== true) await handle.close();
  }
}

async function recognise(path: string, handle: fs.FileHandle, length: number): Promise<Result<BackupFile>> {
  const first = Buffer.alloc(blockBytes);
  const { bytesRead } = await handle.read(first, 0, blockBytes, 0);
  const compression = compressions.find(([, magic]) => first.toString('latin1').startsWith(magic));
  if (compression !== undefined)
    return refuse(
      'backup-compressed',
      `This file is compressed (${compression[0]}).`,
      path,
      `Unpack it first, with \`${compression[2]}\`.`,
    );
  const reader = createTarReader(handle, length);
  const next = bytesRead < blockBytes ? undefined : await reader.next();
  if (next?.kind === 'cut-off') return cutOff(path, length);
  if (next?.kind !== 'file' || next.header.name !== names.manifest || next.header.size > mostManifest)
    return notABackup(path);
  const json = await whole(reader);
  const manifest = parseJson(BackupManifestSchema, json);
  if (manifest === undefined) return isNewer(json) ? newer(path) : notABackup(path);
  const seal = await readSeal(handle, length);
  if (seal === undefined) return cutOff(path, length);
  return {
    ok: true,
    value: { path, handle, length, manifest, seal, close: () => handle.close() },
    problems: [],
  };
}

/** The seal fills the last block before the two that end the file. */
async function readSeal(handle: fs.FileHandle, length: number): Promise<Seal | undefined> {
  const tail = Buffer.alloc(sealBytes + 3 * blockBytes);
  if (length < tail.length) return undefined;
  await handle.read(tail, 0, tail.length, length - tail.length);
  const found = decodeHeader(tail.subarray(0, blockBytes));
  if (found.kind !== 'file' || found.header.name !== names.seal || found.header.size !== sealBytes)
    return undefined;
  return parseJson(SealSchema, tail.subarray(blockBytes, blockBytes + sealBytes));
}

/** The decisions that a backup holds. Problems: `backup-altered`. */
export async function decisionsIn(backup: BackupFile): Promise<Result<Decisions>> {
  const { seal, length, handle, path } = backup;
  const reader = createTarReader(handle, length, Math.min(seal.decisionsAt, length));
  const next = await reader.next();
  if (next.kind !== 'file' || next.header.name !== names.decisions || next.header.size > mostDecisions)
    return altered(path, names.decisions);
  const parsed = parseDecisions(await whole(reader));
  return parsed.ok ? { ...parsed, problems: [] } : altered(path, names.decisions);
}

/** All bytes of an entry whose size is known to be bearable. */
export async function whole(reader: TarReader): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of reader.chunks()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const compressions = [
  ['gzip', '\u001F\u008B', 'gunzip FILE'],
  ['zstd', '\u0028\u00B5\u002F\u00FD', 'unzstd FILE'],
  ['xz', '\u00FD7zXZ', 'unxz FILE'],
  ['bzip2', 'BZh', 'bunzip2 FILE'],
] as const;

function isNewer(json: Uint8Array): boolean {
  return /"schema":\s*"verno\/backup\/(?!1")\d+"/.test(Buffer.from(json).toString('utf8').slice(0, 1000));
}

function newer(path: string): Refusal {
  return refuse(
    'backup-newer',
    'This backup was written by a newer Verno.',
    path,
    'Install that version, or a later one.',
  );
}

function notABackup(path: string): Refusal {
  return refuse(
    'not-a-backup',
    'This file is no backup of Verno.',
    path,
    'Name the file that `verno backup` wrote.',
  );
}

/** The file ends too early. */
export function cutOff(path: string, at: number): Refusal {
  return refuse(
    'backup-cut-off',
    `This backup is not whole: it ends after ${at} bytes without its seal.`,
    path,
    'Copy it again from where it was written, or restore another backup.',
  );
}

/** Something in it is not as it was written. */
export function altered(path: string, entry: string): Refusal {
  return refuse(
    'backup-altered',
    'This backup has been altered or damaged: an entry is not as it was written.',
    path,
    'Copy it again from where it was written, or restore another backup.',
    entry,
  );
}
