// Taking in 500 page images: time as a ratio to reading, hashing and decoding each of them in the same run, and to copying and hashing them by
// the system's programs; and peak memory.
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { importSources } from '../src/app/import/import.ts';
import { createEngines } from '../src/compose.ts';
import { exportFormats, importFormats } from '../src/formats.ts';

const images = Number(process.env['VERNO_BENCH_IMAGES'] ?? 500);
/** A sheet of A4 at 200 dots per inch. */
const size = { width: 1654, height: 2339 };

const MeasureSchema = z.object({ milliseconds: z.number(), processorMs: z.number(), peakMB: z.number() });
type Measure = z.infer<typeof MeasureSchema>;

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Sheets with lines of dark specks, each different, as JPEG. */
async function draw(folder: string): Promise<number> {
  let bytes = 0;
  for (let sheet = 0; sheet < images; sheet++) {
    const pixels = Buffer.alloc(size.width * size.height, 235);
    let seed = sheet + 1;
    for (let at = 0; at < 60_000; at++) {
      seed = (seed * 48_271) % 2_147_483_647;
      const row = 200 + Math.floor((seed % 1_900) / 40) * 40 + (at % 18);
      pixels[row * size.width + 150 + (seed % 1_300)] = 40;
    }
    const jpeg = await sharp(pixels, { raw: { ...size, channels: 1 } })
      .jpeg({ quality: 85 })
      .toBuffer();
    bytes += jpeg.length;
    await writeFile(join(folder, `${sheet + 1}.jpg`), jpeg);
  }
  return bytes;
}

async function timed(work: () => Promise<void>): Promise<Measure> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const milliseconds = performance.now() - begun;
  return { milliseconds, processorMs: (user + system) / 1000, peakMB: process.resourceUsage().maxRSS / 1024 };
}

/** Reads, hashes and decodes each file as small as its format allows, one after the other. */
async function plain(folder: string): Promise<Measure> {
  return timed(async () => {
    for (const name of readdirSync(folder)) {
      const bytes = await readFile(join(folder, name));
      createHash('sha256').update(bytes).digest('hex');
      await sharp(bytes, { sequentialRead: true })
        .resize({ width: 16, height: 16, fit: 'inside' })
        .raw()
        .toBuffer();
    }
  });
}

async function taken(folder: string, dir: string): Promise<Measure> {
  const made = await createEngines(dir, { title: '', description: '', language: 'en' });
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const formats = exportFormats({ archiveTitle: '', addressOf: ({ manifest }) => manifest.id });
  const archive = { ...made.value, importFormats, exportFormats: formats };
  const measure = await timed(async () => {
    const options = { by: 'bench', signal: new AbortController().signal };
    const { imported, problems } = await importSources(archive, [folder], options);
    if (imported !== 1 || problems.length > 0) throw new Error(JSON.stringify(problems));
  });
  await archive.close();
  return measure;
}

/** In a process of its own, so that its peak of memory is its own. */
function inProcess(...args: readonly string[]): Measure {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1] ?? '', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return MeasureSchema.parse(JSON.parse(stdout));
}

/** Milliseconds of `cp` and `sha256sum` over the same files. */
function copiedAndHashed(scans: string, to: string): number {
  const begun = performance.now();
  execFileSync('cp', ['-r', scans, to]);
  const names = readdirSync(scans).map((name) => join(scans, name));
  execFileSync('sha256sum', names, { stdio: 'ignore' });
  return performance.now() - begun;
}

const [folder, dir] = process.argv.slice(2);
if (folder !== undefined)
  process.stdout.write(JSON.stringify(await (dir === undefined ? plain(folder) : taken(folder, dir))));
else {
  const root = await mkdtemp(join(tmpdir(), 'verno-bench-'));
  try {
    const scans = join(root, 'scans');
    mkdirSync(scans);
    const bytes = await draw(scans);
    const reference = [inProcess(scans), inProcess(scans)].toSorted(
      (a, b) => a.milliseconds - b.milliseconds,
    )[0];
    const own = inProcess(scans, join(root, 'archive'));
    const again = inProcess(scans, join(root, 'archive-2'));
    const milliseconds = Math.min(own.milliseconds, again.milliseconds);
    const copyMs = Math.min(
      copiedAndHashed(scans, join(root, 'copy')),
      copiedAndHashed(scans, join(root, 'copy-2')),
    );
    const plainMs = reference?.milliseconds ?? NaN;
    const result = {
      bench: 'scans-import',
      images,
      megabytes: round(bytes / 1e6, 1),
      seconds: round(milliseconds / 1000),
      readHashDecodeSeconds: round(plainMs / 1000),
      ratio: round(milliseconds / plainMs),
      copyAndSha256Seconds: round(copyMs / 1000),
      ratioToCopying: round(milliseconds / copyMs),
      millisecondsEach: round(milliseconds / images),
      processorMsEach: round(Math.min(own.processorMs, again.processorMs) / images),
      readHashDecodeProcessorMsEach: round((reference?.processorMs ?? NaN) / images),
      peakMB: Math.round(own.peakMB),
      readHashDecodePeakMB: Math.round(reference?.peakMB ?? NaN),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
