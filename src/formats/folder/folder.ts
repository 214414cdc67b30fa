// The format `folder`: a directory for each record, which an editor can keep in git.
import type { Parsed } from '../../model/draft.ts';
import type { Candidate, ExportFormat, ImportFormat, ParseContext } from '../port.ts';
import { parseFolder } from './parse.ts';
import { serialiseFolder } from './serialise.ts';

/** Takes a folder that holds a record.yaml, and writes every record as one. See docs/formats/folder.md. */
export const folderFormat: ImportFormat & ExportFormat = {
  name: 'folder',
  title: 'Folders of record.yaml, texts and images',
  sniff(candidate: Candidate): number {
    // Other spellings are recognised too, so that nobody wonders where the record has gone: reading says how to name it.
    const isRecord = candidate.entries.some(
      ({ name, kind }) => kind === 'file' && /^record\.ya?ml$/i.test(name),
    );
    return candidate.kind === 'folder' && isRecord ? 1 : 0;
  },
  async *parse(candidate: Candidate, context: ParseContext): AsyncIterable<Parsed> {
    yield await parseFolder(candidate, context);
  },
  serialise: serialiseFolder,
};
