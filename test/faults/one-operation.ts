// A process of its own that tries one operation, with a driver that fails: it may be killed in the middle.
import { existingArchive, newArchive } from '../temporary-archive.ts';
import { failingDatabase, failingFiles, kinds } from './drivers.ts';
import { operation } from './operations.ts';

const [, , dir = '', name = '', wantedKind = '', at = '', nth = ''] = process.argv;
const kind = kinds.find((one) => one === wantedKind);
if (kind === undefined) throw new Error(`no kind "${wantedKind}"`);
const moment = { kind, at, nth: Number(nth) };
const drivers = { openDatabase: failingDatabase(moment), fileCalls: failingFiles(moment) };
const archive = name === 'init' ? await newArchive(dir, drivers) : await existingArchive(dir, drivers);
if (name !== 'init') await operation(name).run(archive);
await archive.close();
