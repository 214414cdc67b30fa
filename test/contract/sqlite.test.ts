// The contracts of store and index, over SQLite and files.
import { join } from 'node:path';
import { existingArchive, newArchive, temporaryFolder } from '../temporary-archive.ts';
import { editionsContract } from './editions.ts';
import { entriesContract } from './entries.ts';
import { browseContract } from './browse.ts';
import { impliedNamesContract } from './implied-names.ts';
import { entryWithdrawalContract } from './entry-withdrawal.ts';
import { searchContract } from './search.ts';
import { indexContract } from './index.ts';
import { restoringContract } from './restoring.ts';
import { storeContract, type Place } from './store.ts';

const place = async (): Promise<Place> => {
  const folder = await temporaryFolder();
  const dir = join(folder.path, 'archive');
  return { create: () => newArchive(dir), open: () => existingArchive(dir), remove: folder.remove };
};

storeContract('SQLite and files', place);
entriesContract('SQLite', place);
editionsContract('SQLite', place);
indexContract('SQLite', place);
browseContract('SQLite', place);
impliedNamesContract('SQLite', place);
entryWithdrawalContract('SQLite', place);
searchContract('SQLite', place);
restoringContract('SQLite', place);
