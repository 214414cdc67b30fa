// The contracts of store and index, over SQLite and files.
import { join } from 'node:path';
import { existingArchive, newArchive, temporaryFolder } from '../temporary-archive.ts';
import { indexContract } from './index.ts';
import { storeContract, type Place } from './store.ts';

const place = async (): Promise<Place> => {
  const folder = await temporaryFolder();
  const dir = join(folder.path, 'archive');
  return { create: () => newArchive(dir), open: () => existingArchive(dir), remove: folder.remove };
};

storeContract('SQLite and files', place);
indexContract('SQLite', place);
