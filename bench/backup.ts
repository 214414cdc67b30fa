// Backing up and restoring, as ratios to what `tar cf`, `cp -r` and `verno check` take for the same folder in the same run.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkArchive } from '../src/app/check/check.ts';
import { seeded } from '../test/generators/sources.ts';
import { generatedVersions, got, temporaryFolder } from '../test/temporary-archive.ts';
import { backupArchive } from '../src/app/backup/backup.ts';
import { restoreArchive } from '../src/app/backup/restore.ts';
import type { Archive } from '../src/app/services.ts';
import { createEngines, openEngines, type Engines } from '../src/compose.ts';
import type { Result } from '../src/model/problem.ts';

const records = Number(process.env['VERNO_BENCH_RECORDS'] ?? 4000);
const turns = 3;
const { signal } = new AbortController();

const withoutFormats = (opened: Result<Engines>): Result<Archive> =>
  opened.ok ? { ...opened, value: { ...opened.value, importFormats: [], exportFormats: [] } } : opened;
const services = { openArchive: async (dir: string) => withoutFormats(await openEngines(dir)) };

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function shell(command: string, ...args: readonly string[]): void {
  if (spawnSync(command, args).status !== 0) throw new Error(`${command} has failed`);
}

const folder = await temporaryFolder();
const at = (name: string): string => join(folder.path, name);
const archive = got(
  withoutFormats(await createEngines(at('archive'), { title: '', description: '', language: 'en' })),
);
const draw = seeded(5);
for (let from = 0; from < records; from += 64) {
  const versions = [];
  for (let number = from; number < Math.min(records, from + 64); number++) {
    // A page image of between 2 and 200 kB each, as scans for the screen are.
    const blob = got(await archive.blobs.put({ data: randomBytes(draw.int(2000, 200_000)) }));
    const files = [{ name: 'scan', ...blob, mediaType: 'image/jpeg' }];
    versions.push(...generatedVersions(61, number, 1, { blocks: 30, files }).map(({ version }) => version));
  }
  const done = await archive.store.publish(versions);
  if (!done.ok) throw new Error('conflict');
}

const names = ['backup', 'tar', 'cp', 'restore', 'check'] as const;
const best = { backup: Infinity, tar: Infinity, cp: Infinity, restore: Infinity, check: Infinity };
let bytes = 0;
let longestStall = 0;
for (let turn = 0; turn < turns; turn++) {
  const file = at('backup.tar');
  let last = performance.now();
  // How long the process that backs up answers nobody, if it also serves.
  const ticking = setInterval(() => {
    longestStall = Math.max(longestStall, performance.now() - last);
    last = performance.now();
  }, 1);
  const backup = await timed(async () => got(await backupArchive(archive, file, { version: 'bench', force: true, signal }))); // prettier-ignore
  clearInterval(ticking);
  bytes = (await stat(file)).size;
  const tar = await timed(() => shell('sh', '-c', `tar cf '${at('plain.tar')}' -C '${at('archive')}' . && sync '${at('plain.tar')}'`)); // prettier-ignore
  const cp = await timed(() => shell('sh', '-c', `cp -r '${at('archive')}' '${at('copy')}' && sync -f '${at('copy')}'`)); // prettier-ignore
  const restore = await timed(async () =>
    got(await restoreArchive(services, file, { dir: at('restored'), signal })),
  );
  const check = await timed(() => checkArchive(archive, { signal }));
  const taken = { backup, tar, cp, restore, check };
  for (const name of names) best[name] = Math.min(best[name], taken[name]);
  for (const name of ['copy', 'restored']) await rm(at(name), { recursive: true });
}
await archive.close();
await folder.remove();

const round = (value: number): number => Number(value.toFixed(2));
process.stdout.write(
  `${JSON.stringify({
    figure: 'backup',
    records,
    megabytes: Math.round(bytes / 1e6),
    backupMs: Math.round(best.backup),
    backupMegabytesPerSecond: Math.round(bytes / 1000 / best.backup),
    backupToTar: round(best.backup / best.tar),
    backupToCp: round(best.backup / best.cp),
    longestStallMs: Math.round(longestStall),
    restoreMs: Math.round(best.restore),
    restoreToCp: round(best.restore / best.cp),
    restoreToCheck: round(best.restore / best.check),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
  })}\n`,
);
