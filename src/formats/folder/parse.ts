// Reads a folder as a record: record.yaml, its texts, images, sidecars and the source's own files.
import { DESCRIPTION_SCHEMA } from '../../model/description.ts';
import type { Draft, DraftFile } from '../../model/draft.ts';
import type { Parsed } from '../../model/draft.ts';
import type { Source } from '../../model/source.ts';
import type { Candidate, ParseContext } from '../port.ts';
import { RecordFolder, type TextFile } from './files/folder.ts';
import { baseName } from './files/path.ts';
import { mediaTypeOf } from './files/media-type.ts';
import { findPages, pageResolver } from './pages.ts';
import { readRecordYaml, type ReadRecord } from './record/read.ts';
import type { RecordYaml } from './record/schema.ts';
import { readIds, readJudged, readZones } from './sidecar/read.ts';
import { findTexts, readTexts } from './texts.ts';

/** The largest record.yaml that is read, in bytes. One record's description is a few kilobytes. */
export const largestYaml = 8_000_000;

/**
 * Reads one record. Where record.yaml or a text cannot be taken as it stands there is no draft, and problems that say why; what is
 * merely doubtful is taken, with warnings. Nothing outside the candidate is read.
 */
export async function parseFolder(candidate: Candidate, context: ParseContext): Promise<Parsed> {
  const folder = new RecordFolder(candidate, context);
  const draft = await readDraft(candidate, folder, context);
  return { name: candidate.name, ...(draft !== undefined && { draft }), problems: folder.problems };
}

async function readDraft(
  candidate: Candidate,
  folder: RecordFolder,
  context: ParseContext,
): Promise<Draft | undefined> {
  const entries = await folder.list();
  const other = entries.find(({ name }) => /^record\.ya?ml$/i.test(name))?.name;
  if (!folder.has('record.yaml') && other !== undefined) {
    const misnamed = folder.report(other);
    misnamed.error(
      'record-misnamed',
      undefined,
      `“${other}” is not read as a record.`,
      'Call the file record.yaml.',
    );
    folder.take(misnamed);
    return undefined;
  }
  const yaml = await folder.readText('record.yaml', undefined, Math.min(largestYaml, context.maxTextBytes));
  if (yaml === undefined) return undefined;
  const report = folder.report('record.yaml');
  const said = readRecordYaml(yaml.text, report);
  const source = said === undefined ? undefined : sourceOf(said.record, candidate);
  if (said !== undefined && source === undefined)
    report.error(
      'source-key-missing',
      said.lineAt('source'),
      `The source says its format, “${said.record.source?.format ?? ''}”, but no key.`,
      'Add “key: …” under “source”.',
    );
  folder.take(report);
  if (said === undefined || source === undefined) return undefined;
  const { record, lineAt } = said;

  const heads = await findTexts(record, folder);
  const found = await findPages(said, folder);
  const names = new Set(record.names.map(({ id }) => id));
  const outside = { page: pageResolver(found), name: (id: string) => names.has(id) };
  const read = await readTexts(heads, lineAt, folder, outside, await readIds(folder));
  const zones = await readZones(folder);
  const judged = await readJudged(folder);
  const files = await sourceFiles(said, [yaml, ...read.files], folder);
  if (!read.whole || zones === undefined || judged === undefined || files === undefined) return undefined;

  const { id, base, editor, note, source: _, pages: __, texts: ___, ...description } = record;
  return {
    ...(id !== undefined && { id }),
    ...(base !== undefined && { base }),
    description: { schema: DESCRIPTION_SCHEMA, ...description, source, pages: found.pages },
    texts: read.texts,
    zones,
    ...judged,
    files,
    images: found.images,
    ...(editor !== undefined && { editor }),
    ...(note !== undefined && { note }),
  };
}

/** Where the record is from: as it says, else this folder by its path in what is imported. Undefined for a format without a key. */
function sourceOf({ source }: RecordYaml, candidate: Candidate): Source | undefined {
  const { format = 'folder', key, files: _, ...rest } = source ?? {};
  const own = candidate.path === '' ? baseName(candidate.name.replace(/[\\/]+$/, '')) : candidate.path;
  if (key === undefined && format !== 'folder') return undefined;
  return { format, key: key ?? own, ...rest, files: [] };
}

/** The source's own files: those that record.yaml lists, else itself and the texts. Undefined where one is missing. */
async function sourceFiles(
  { record: { source }, lineAt }: ReadRecord,
  own: readonly TextFile[],
  folder: RecordFolder,
): Promise<DraftFile[] | undefined> {
  if (source?.files === undefined)
    return own.map(({ path, bytes, encoding }) => ({
      name: path,
      mediaType: mediaTypeOf(path),
      encoding,
      bytes: { data: bytes },
    }));
  const files: DraftFile[] = [];
  for (const [at, { file, name, mediaType, encoding }] of source.files.entries()) {
    const path = await folder.localPath(file, { file: 'record.yaml', line: lineAt('source', 'files', at) });
    if (path === undefined) return undefined;
    files.push({ name, mediaType, ...(encoding !== undefined && { encoding }), bytes: { path } });
  }
  return files;
}
