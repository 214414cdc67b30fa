// An archive with its engines, and with the formats of this installation.
import type { Archive, Opening } from './app/services.ts';
import { createEngines, openEngines, type Engines } from './compose.ts';
import type { Result } from './model/problem.ts';

/** Opens an archive that is there. Problems: those of `openEngines`. */
export async function openArchive(dir: string, opening?: Opening): Promise<Result<Archive>> {
  return withFormats(await openEngines(dir), opening);
}

/** Makes a new archive in a folder that is absent or empty. Problems: those of `createEngines`. */
export async function createArchive(
  dir: string,
  info: Parameters<typeof createEngines>[1],
  opening?: Opening,
): Promise<Result<Archive>> {
  return withFormats(await createEngines(dir, info), opening);
}

async function withFormats(opened: Result<Engines>, opening: Opening = {}): Promise<Result<Archive>> {
  if (!opened.ok) return opened;
  if (opening.formats === 'none')
    return { ...opened, value: { ...opened.value, importFormats: [], exportFormats: [] } };
  const [{ exportFormats, importFormats }, { serverLinks }] = await Promise.all([
    import('./formats.ts'),
    import('./web/links.ts'),
  ]);
  const links = serverLinks({ address: opening.address });
  const { title } = await opened.value.store.info();
  const exporters = exportFormats({
    archiveTitle: title,
    addressOf: ({ manifest }) => links.absolute(links.version(manifest.id, manifest.number)),
  });
  return { ...opened, value: { ...opened.value, importFormats, exportFormats: exporters } };
}
