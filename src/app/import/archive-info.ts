// What a folder of records says of the archive as a whole.
import { readArchiveYaml } from '../../formats/folder/archive.ts';
import type { ArchiveInfo } from '../read/view.ts';
import { sourceFiles } from './files.ts';

/** Title, description and language from the folder's `archive.yaml`; a plain name where there is none that can be read. */
export async function readArchiveInfo(folder: string): Promise<ArchiveInfo> {
  const read = await readArchiveYaml(await sourceFiles(folder));
  const said = read.ok ? read.value : undefined;
  return {
    title: said?.title ?? 'An archive',
    description: said?.description ?? '',
    language: said?.language ?? 'en',
  };
}
