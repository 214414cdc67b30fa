// Importing an edition: the volumes in ../shared/data/frus, as a ratio to `xmllint --noout` of the same files in the same run, with peak
// memory; then ten times as many volumes, whose ids were changed, and what one record costs in each.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { importSources } from '../src/app/import/import.ts';
import { createEngines } from '../src/compose.ts';
import { exportFormats, importFormats } from '../src/formats.ts';

const volumes = fileURLToPath(new URL('../../shared/data/frus/volumes', import.meta.url));
const times = Number(process.env['VERNO_BENCH_TIMES'] ?? 10);

const MeasureSchema = z.object({
  records: z.number(),
  failed: z.number(),
  milliseconds: z.number(),
  cpuMs: z.number(),
  parseMs: z.number(),
  peakMB: z.number(),
});
type Measure = z.infer<typeof MeasureSchema>;

/** What is measured against: a tool of the system's. */
const reference = 'xmllint';

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const now = (): number => performance.now();

/** In a process of its own, so that its peak of memory is its own: imports a folder into a new archive. */
async function measure(folder: string, dir: string): Promise<Measure> {
  const made = await createEngines(join(dir, 'archive'), { title: '', description: '', language: 'en' });
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const engines = made.value;
  let parseMs = 0;
  const timed = importFormats.map((format) => ({
    ...format,
    async *parse(...given: Parameters<typeof format.parse>) {
      const parsed = format.parse(...given)[Symbol.asyncIterator]();
      for (;;) {
        const begun = now();
        const step = await parsed.next();
        parseMs += now() - begun;
        if (step.done === true) return;
        yield step.value;
      }
    },
  }));
  const formats = exportFormats({ archiveTitle: '', addressOf: ({ manifest }) => manifest.id });
  const archive = { ...engines, importFormats: timed, exportFormats: formats };
  const begun = now();
  const before = process.cpuUsage();
  const report = await importSources(archive, [folder], {
    by: 'bench',
    signal: new AbortController().signal,
  });
  const milliseconds = now() - begun;
  const { user, system } = process.cpuUsage(before);
  await engines.close();
  return {
    records: report.imported,
    failed: report.failed,
    milliseconds,
    cpuMs: (user + system) / 1000,
    parseMs,
    peakMB: process.resourceUsage().maxRSS / 1024,
  };
}

/** The import in a process of its own. */
function inProcess(folder: string, dir: string): Measure {
  mkdirSync(dir);
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1] ?? '', folder, dir], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  rmSync(dir, { recursive: true });
  return MeasureSchema.parse(JSON.parse(stdout));
}

/** The shortest of three runs of xmllint. It complains of an id that stands twice, and reads on. */
function xmllint(folder: string): number {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const taken = Array.from({ length: 3 }, () => {
    const begun = now();
    const { error } = spawnSync(reference, ['--noout', ...files], { stdio: 'ignore' });
    if (error !== undefined) throw new Error('xmllint is not installed (Debian: libxml2-utils)');
    return now() - begun;
  });
  return Math.min(...taken);
}

/** The volumes `times` times over, each under ids of its own. */
function multiply(folder: string): void {
  mkdirSync(folder);
  const names = readdirSync(volumes);
  const keys = names.map((name) => basename(name, '.xml'));
  for (const name of names) {
    const xml = readFileSync(join(volumes, name), 'utf8');
    for (let copy = 1; copy <= times; copy++) {
      let own = xml;
      for (const key of keys) own = own.replaceAll(key, `${key}c${copy}`);
      writeFileSync(join(folder, name.replace('.xml', `c${copy}.xml`)), own);
    }
  }
}

function figures(folder: string, dir: string) {
  const referenceMs = xmllint(folder);
  const { records, failed, milliseconds, cpuMs, parseMs, peakMB } = inProcess(folder, dir);
  return {
    records,
    failed,
    seconds: round(milliseconds / 1000),
    cpuSeconds: round(cpuMs / 1000),
    parsingSeconds: round(parseMs / 1000),
    xmllintSeconds: round(referenceMs / 1000),
    ratioToXmllint: round(milliseconds / referenceMs, 1),
    millisecondsEach: round(milliseconds / records),
    cpuMillisecondsEach: round(cpuMs / records),
    peakMB: Math.round(peakMB),
  };
}

const [folder, dir] = process.argv.slice(2);
if (folder !== undefined && dir !== undefined)
  process.stdout.write(JSON.stringify(await measure(folder, dir)));
else if (!existsSync(volumes))
  process.stdout.write(`${JSON.stringify({ figure: 'import-frus', skipped: 'no ../shared/data/frus' })}\n`);
else {
  const temporary = await mkdtemp(join(tmpdir(), 'verno-bench-'));
  const once = figures(volumes, join(temporary, 'once'));
  const more = join(temporary, 'volumes');
  if (times > 1) multiply(more);
  const many = times > 1 ? figures(more, join(temporary, 'many')) : undefined;
  rmSync(temporary, { recursive: true });
  process.stdout.write(`${JSON.stringify({ figure: 'import-frus', once, times, many })}\n`);
}
