// What killed processes leave of their work goes when the archive is next opened.
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newArchive, temporaryFolder } from '../../../test/temporary-archive.ts';
import { openEngines } from '../../compose.ts';
import { workFolder } from './work-folder.ts';

it('goes after an hour; what others are working on stays', async () => {
  await using stack = new AsyncDisposableStack();
  const folder = stack.adopt(await temporaryFolder(), async (one) => one.remove());
  await (await newArchive(folder.path)).close();
  const work = workFolder(folder.path);
  await mkdir(join(work, 'jp2-old'), { recursive: true });
  await mkdir(join(work, 'jp2-new'));
  await writeFile(join(work, 'jp2-old', 'scan.tif'), 'half a scan');
  await writeFile(join(work, 'page-1-old.tif'), 'half a page');
  await writeFile(join(work, 'page-1-new.tif'), 'half a page');
  const before = Date.now() / 1000 - 2 * 60 * 60;
  for (const name of ['jp2-old', 'page-1-old.tif']) await utimes(join(work, name), before, before);
  const opened = await openEngines(folder.path);
  if (!opened.ok) throw new Error('no archive');
  await opened.value.close();
  expect((await readdir(work)).toSorted()).toEqual(['jp2-new', 'page-1-new.tif']);
});
