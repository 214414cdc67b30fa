// Preservation copies, written, renewed and checked: the time as a ratio to `cp -r` and `sha512sum` of the same files in the same run.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBag } from '../src/app/preserve/bagit/write-bag.ts';
import { checkCopy } from '../src/app/preserve/check-copy.ts';
import type { HeldFile, HeldObject } from '../src/app/preserve/holding.ts';
import { writeRoot } from '../src/app/preserve/ocfl/write-root.ts';
import { got, temporaryFolder } from '../test/temporary-archive.ts';

const scans = Number(process.env['VERNO_BENCH_SCANS'] ?? 2000);
const scanBytes = Number(process.env['VERNO_BENCH_SCAN_BYTES'] ?? 500_000);
const turns = Number(process.env['VERNO_BENCH_TURNS'] ?? 2);
const { signal } = new AbortController();

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function shell(line: string): void {
  if (spawnSync('sh', ['-c', line]).status !== 0) throw new Error(`this has failed: ${line}`);
}

const folder = await temporaryFolder();
const at = (name: string): string => join(folder.path, name);
await mkdir(at('blobs'));
const objects: HeldObject[] = [];
let bytes = 0;
let files = 0;
for (let number = 0; number < scans; number++) {
  const data = randomBytes(scanBytes);
  const blob = createHash('sha256').update(data).digest('hex');
  const from = join(at('blobs'), blob);
  await writeFile(from, data);
  // Beside each scan the small files that a record has.
  const held: HeldFile[] = [{ path: 'images/1.webp', blob, from }];
  for (const [path, length] of [
    ['manifest.json', 600],
    ['parts/a.json', 3000],
    ['parts/b.json', 8000],
    ['record.json', 12_000],
    ['record.tei.xml', 9000],
  ] as const)
    // prettier-ignore
    held.push({ path, data: randomBytes(length) });
  for (const file of held) if ('data' in file) await writeFile(join(at('blobs'), `${number}-${file.path.replace('/', '-')}`), file.data); // prettier-ignore
  files += held.length;
  bytes += held.reduce((sum, file) => sum + ('data' in file ? file.data.length : data.length), 0);
  const version = { number: 1, at: '2026-05-12T09:30:00Z', message: '', by: undefined, state: blob, files: async () => held }; // prettier-ignore
  objects.push({ kind: 'record', id: `r${number}`, versions: [version] });
}

async function* held(): AsyncGenerator<HeldObject> {
  yield* objects;
}

const root = { title: '', name: null, only: undefined, withdrawn: async () => new Set<string>(), signal };
const bag = { title: '', name: null, version: 'bench', signal };
const check = { workFolder: folder.path, signal };
const writeOcfl = async (): Promise<unknown> => got(await writeRoot(held(), { ...root, dir: at('ocfl') }));
const works = {
  plain: () => shell(`cp -r '${at('blobs')}' '${at('copy')}' && sync -f '${at('copy')}' && find '${at('copy')}' -type f -print0 | xargs -0 sha512sum > '${at('sums')}'`), // prettier-ignore
  ocfl: writeOcfl,
  ocflAgain: writeOcfl,
  bag: async () => got(await writeBag(held(), { ...bag, dir: at('bag') })),
  plainCheck: () => shell(`sha512sum -c --quiet '${at('sums')}'`),
  ocflCheck: async () => got(await checkCopy(at('ocfl'), check)),
  bagCheck: async () => got(await checkCopy(at('bag'), check)),
};
const best = new Map<string, number>();
for (let turn = 0; turn < turns; turn++) {
  for (const [name, work] of Object.entries(works))
    best.set(name, Math.min(best.get(name) ?? Infinity, await timed(work)));
  for (const name of ['copy', 'ocfl', 'bag']) await rm(at(name), { recursive: true });
}
await folder.remove();

const ratio = (name: string, to: string): number =>
  Number(((best.get(name) ?? 0) / (best.get(to) ?? 1)).toFixed(2));
const speed = (name: string): number => Math.round(bytes / 1000 / (best.get(name) ?? 1));
process.stdout.write(
  `${JSON.stringify({
    figure: 'preservation',
    files,
    megabytes: Math.round(bytes / 1e6),
    plainMegabytesPerSecond: speed('plain'),
    ocflMegabytesPerSecond: speed('ocfl'),
    bagMegabytesPerSecond: speed('bag'),
    ocflToPlain: ratio('ocfl', 'plain'),
    bagToPlain: ratio('bag', 'plain'),
    ocflAgainToPlain: ratio('ocflAgain', 'plain'),
    ocflCheckToPlain: ratio('ocflCheck', 'plainCheck'),
    bagCheckToPlain: ratio('bagCheck', 'plainCheck'),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
  })}\n`,
);
