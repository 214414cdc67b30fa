// What a folder of records says of the archive as a whole.
import { archiveFileName, parseArchiveInfo } from '../../formats/folder/archive-file.ts';
import type { ArchiveInfo } from '../read/view.ts';
import { sourceFiles } from './files.ts';

const unnamed: ArchiveInfo = { title: 'An archive', description: '', language: 'en' };

/** Title, description and language from the folder's `archive.yaml`; a plain name where there is none that can be read. */
export async function readArchiveInfo(folder: string): Promise<ArchiveInfo> {
  const files = await sourceFiles(folder);
  const bytes = await files.read(archiveFileName, 65_536);
  if (!bytes.ok) return unnamed;
  const info = parseArchiveInfo(bytes.value);
  return info.ok ? info.value : unnamed;
}
