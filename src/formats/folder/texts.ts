// The texts of a record: which files they are, and what their markup says.
import type { DraftText } from '../../model/draft.ts';
import { TEXT_SCHEMA, type Text } from '../../model/text.ts';
import { Weight } from '../../model/weight.ts';
import type { RecordFolder, TextFile } from './files/folder.ts';
import { textFileName } from './files/text-name.ts';
import { parseMarkup, type Outside } from './markup/parse.ts';
import type { ReadRecord } from './record/read.ts';
import type { RecordYaml, TextYaml } from './record/schema.ts';
import { textHash, withIds, type TextIds } from './sidecar/ids.ts';

/** Texts with the files they came from. */
export interface FoundTexts {
  readonly texts: DraftText[];
  readonly files: TextFile[];
  /** Whether each could be read. */
  readonly whole: boolean;
}

/** The heads of a record's texts: as record.yaml says, or by the names of files. */
export async function findTexts(record: RecordYaml, folder: RecordFolder): Promise<readonly TextYaml[]> {
  const named = (await folder.list()).flatMap(({ name, kind }) => {
    const said = kind === 'file' ? textFileName(name) : undefined;
    return said === undefined ? [] : [{ file: name, ...said }];
  });
  if (record.texts !== undefined) {
    const listed = new Set(record.texts.map(({ file }) => file));
    const report = folder.report('record.yaml');
    for (const { file } of named)
      if (!listed.has(file))
        report.warn(
          'text-unused',
          undefined,
          `The text “${file}” is not among the “texts” of record.yaml.`,
          'Add it there, or take the file away.',
        );
    folder.take(report);
    return record.texts;
  }
  const originals = named.filter(({ kind }) => kind === 'transcription');
  const [original, another] = originals;
  return named.map((text) => ({
    ...text,
    ...(text.kind === 'translation' &&
      original !== undefined &&
      another === undefined && { of: original.id }),
    exemplar: null,
    method: 'not-stated',
    credits: [],
    rights: [],
  }));
}

/** Reads the texts. `ids`: of the texts as they were when the folder was written, by text. */
export async function readTexts(
  heads: readonly TextYaml[],
  lineAt: ReadRecord['lineAt'],
  folder: RecordFolder,
  outside: Outside,
  ids: ReadonlyMap<string, TextIds>,
): Promise<FoundTexts> {
  const texts: DraftText[] = [];
  const files: TextFile[] = [];
  let whole = true;
  const weight = new Weight();
  for (const [at, { file, ...head }] of heads.entries()) {
    const read = await folder.readText(file, { file: 'record.yaml', line: lineAt('texts', at, 'file') });
    if (read === undefined) {
      whole = false;
      continue;
    }
    files.push(read);
    const report = folder.report(file);
    const blocks = parseMarkup(read.text, head.id, outside, report, weight);
    folder.take(report);
    if (report.failed) whole = false;
    if (weight.isTooMuch) break;
    const kept = ids.get(head.id);
    const restored = kept?.text === textHash(read.text) ? withIds(blocks, kept) : undefined;
    const text: Text = { schema: TEXT_SCHEMA, ...head, blocks: restored ?? blocks, retired: [] };
    if (kept !== undefined && restored !== undefined)
      texts.push({ text: { ...text, retired: kept.retired }, ids: 'kept' });
    else texts.push({ text, ids: 'provisional' });
  }
  return { texts, files, whole };
}
