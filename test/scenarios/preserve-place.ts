// A place with an archive, copies of it for keeping, and archives restored from them.
import { execFileSync } from 'node:child_process';
import type { RestoreReport } from '../../src/app/backup/restore.ts';
import { copyAsBag, copyAsOcfl } from '../../src/app/preserve/copies.ts';
import { restoreFrom } from '../../src/app/preserve/restore.ts';
import type { Services } from '../../src/app/services.ts';
import { createEngines } from '../../src/compose.ts';
import type { Problem, Result } from '../../src/model/problem.ts';
import { got } from '../temporary-archive.ts';
import { backupPlace, services as opening } from './backup-place.ts';

const { signal } = new AbortController();

export const services: Pick<Services, 'openArchive' | 'createArchive'> = {
  ...opening,
  async createArchive(dir, info) {
    const made = await createEngines(dir, info);
    return made.ok ? { ...made, value: { ...made.value, importFormats: [], exportFormats: [] } } : made;
  },
};

/** A command that writes the lists of checksums of those files that a command names. */
const sums = (list: string, files: string): string =>
  ['sha512', 'sha256']
    .map((algorithm) => `${files} | xargs ${algorithm}sum > ${list}-${algorithm}.txt`)
    .join(' && ');

/** As `backupPlace`, with copies beside backups. */
export async function preservePlace() {
  const place = await backupPlace();
  const { archive, at } = place;
  return {
    ...place,
    /** Writes a bag of everything, or of some records; gives what there was to say. */
    bag: async (name: string, ids?: readonly string[]): Promise<readonly Problem[]> =>
      got(await copyAsBag(archive, { ids, dir: at(name), version: 'test', signal })).problems,
    /** Writes a storage root, or brings it up to date. */
    ocfl: async (name: string): Promise<readonly Problem[]> =>
      got(await copyAsOcfl(archive, { ids: undefined, dir: at(name), signal })).problems,
    restoreCopy: (
      name: string,
      dir: string,
      withdrawals: readonly string[] = [],
    ): Promise<Result<RestoreReport>> =>
      restoreFrom(services, at(name), { dir: at(dir), withdrawals, signal }),
    /** Computes the checksums of a bag anew, as whoever alters it knowingly would. */
    seal(name: string): void {
      const payload = sums('manifest', 'find data -type f | sort');
      const tags = sums('tagmanifest', 'ls bagit.txt README.txt manifest-*.txt');
      execFileSync('sh', ['-c', `rm -f bag-info.txt && ${payload} && ${tags}`], { cwd: at(name) });
    },
  };
}
