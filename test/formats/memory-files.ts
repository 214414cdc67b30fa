// A folder in memory, for tests of formats that read folders.
import { createHash } from 'node:crypto';
import type { Draft, DraftFile } from '../../src/model/draft.ts';
import type { Problem, Result } from '../../src/model/problem.ts';
import type { RecordContent } from '../../src/model/record.ts';
import type { PageImage } from '../../src/model/exemplar.ts';
import type { Candidate, Entry, OutputFile, SourceFiles } from '../../src/formats/port.ts';

export type MemoryFiles = ReadonlyMap<string, Uint8Array>;

/** Files by path, from strings (UTF-8) or bytes. */
export function memory(files: Readonly<Record<string, string | Uint8Array>>): MemoryFiles {
  return new Map(Object.entries(files).map(([path, data]) => [path, bytesOf(data)]));
}

/** What a format wrote, with the bytes of the blobs that it named. */
export function written(files: readonly OutputFile[], blobs: ReadonlyMap<string, Uint8Array>): MemoryFiles {
  return new Map(files.map((file) => [file.path, contentOf(file, blobs)]));
}

function contentOf(file: OutputFile, blobs: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if ('data' in file) return bytesOf(file.data);
  if ('pages' in file) return bytesOf(JSON.stringify(file.pages));
  return blobs.get(file.blob) ?? new Uint8Array();
}

/** Reading of those files. Like the real thing it refuses what is not there, what climbs out, and what is too large. */
export function sourceFilesOf(files: MemoryFiles): SourceFiles {
  const find = (path: string): Result<Uint8Array> => {
    const found = files.get(path);
    return found === undefined ? refuse('not-found', path) : { ok: true, value: found, problems: [] };
  };
  return {
    list: (path) => Promise.resolve({ ok: true, value: entriesOf(files, path), problems: [] }),
    read: (path, limit) => {
      const found = find(path);
      return Promise.resolve(
        found.ok && found.value.length > (limit ?? Infinity) ? refuse('too-large', path) : found,
      );
    },
    localPath: (path) => {
      const found = find(path);
      return Promise.resolve(found.ok ? { ok: true, value: path, problems: [] } : found);
    },
  };
}

/** One folder among the files, as the walk over an import meets it. */
export function folderCandidate(files: MemoryFiles, path: string): Candidate {
  const entries = entriesOf(files, path);
  return {
    path,
    name: path === '' ? 'import' : path,
    kind: 'folder',
    head: new Uint8Array(),
    entries,
    files: sourceFilesOf(files),
  };
}

/** What an import makes of a draft whose ids are kept: files and images become blobs by hash. `measured`: sizes of images by hash. */
export function completed(
  draft: Draft,
  files: MemoryFiles,
  measured: ReadonlyMap<string, Pick<PageImage, 'width' | 'height'>> = new Map(),
): RecordContent {
  const blob = ({ name, mediaType, bytes }: DraftFile) => {
    const data = 'data' in bytes ? bytes.data : (files.get(bytes.path) ?? new Uint8Array());
    return { name, hash: hashOf(data), size: data.length, mediaType };
  };
  const { description } = draft;
  return {
    description: {
      ...description,
      source: {
        ...description.source,
        files: [
          ...description.source.files,
          ...draft.files.map((file) => ({
            ...blob(file),
            ...(file.encoding !== undefined && { encoding: file.encoding }),
          })),
        ],
      },
      pages: description.pages.map((page) => {
        const image = draft.images.find((one) => one.page === page.id);
        if (image === undefined) return page;
        const stored = blob(image.file);
        return { ...page, image: { ...stored, ...measured.get(stored.hash) } };
      }),
    },
    texts: draft.texts.map(({ text }) => text),
    zones: [...draft.zones],
    links: [...draft.links],
    ...(draft.judgements !== undefined &&
      draft.judgements.length > 0 && { judgements: [...draft.judgements] }),
  };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function entriesOf(files: MemoryFiles, folder: string): Entry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, Entry>();
  for (const [path, bytes] of files) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    entries.set(
      name,
      rest.length > 0 ? { name, kind: 'folder', size: 0 } : { name, kind: 'file', size: bytes.length },
    );
  }
  return [...entries.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

function refuse(code: string, path: string): { ok: false; problems: Problem[] } {
  return {
    ok: false,
    problems: [{ code, severity: 'error', message: `“${path}” cannot be read.`, where: { file: path } }],
  };
}
