// The copy that needs no server: written anew, renewed where nothing has changed and where one record has, and beside plain writing of the same bytes.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { assembleVersion } from '../src/app/publish/assemble.ts';
import { createEngines, openEngines } from '../src/compose.ts';
import { got, temporaryFolder } from '../test/temporary-archive.ts';
import { edition, multiplied } from './multiplied-edition.ts';

const counts = (process.env['VERNO_BENCH_RECORDS'] ?? '1000').split(',').map(Number);
const together = 64;
const verno = fileURLToPath(new URL('../bin/verno.js', import.meta.url));
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

const Report = z.looseObject({
  files: z.int(),
  bytes: z.int(),
  written: z.int(),
  problems: z.array(z.unknown()),
});

/** Has a process say at its end how much memory it took at most, in KiB. */
const told =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))';

/** Runs the command as anybody would, its start included. Seconds by the clock, and of the processor in all its threads. */
function copy(archive: string, out: string) {
  const begun = performance.now();
  const line = '"$0" "$@" && times';
  const flags = [
    'export',
    '--all',
    '--as',
    'site',
    '--leave-out',
    'pdf',
    '--out',
    out,
    '--data',
    archive,
    '--json',
  ];
  const ran = spawnSync('sh', ['-c', line, process.execPath, '--import', told, verno, ...flags], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const seconds = (performance.now() - begun) / 1000;
  const end = ran.stdout.lastIndexOf('}') + 1;
  const spent = [...ran.stdout.slice(end).matchAll(/(\d+)m([\d.]+)s/g)];
  const cpu = spent.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  const peakMB = Number(/peak (\d+)/.exec(ran.stderr)?.[1]) / 1024;
  return { ...Report.parse(JSON.parse(ran.stdout.slice(0, end))), seconds, cpu, peakMB };
}

/** Publishes one record of an archive again, under another title. */
async function changeOne(dir: string): Promise<void> {
  const engines = got(await openEngines(dir));
  const { store } = engines;
  const line = (await store.records(0, together)).at(-1);
  const previous = line && (await store.head(line.id));
  if (previous === undefined) throw new Error('There is no record to be changed.');
  const content = await store.content(previous.manifest);
  const titles = content.description.titles.map((title) => ({ ...title, text: `${title.text}, revised` }));
  const changed = { ...content, description: { ...content.description, titles } };
  const state = { previous, by: 'bench', origin: 'edit', note: '' } as const;
  await store.publish([assembleVersion({ id: previous.manifest.id, content: changed, ...state })]);
  await engines.close();
}

/** Writes the bytes of every file of a folder into another, one after the other. Gives the seconds of the writing alone. */
async function plainly(from: string, to: string): Promise<number> {
  let seconds = 0;
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const target = join(to, path.slice(from.length));
    const begun = performance.now();
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    seconds += (performance.now() - begun) / 1000;
  }
  return seconds;
}

// A clone builds itself where its sources have changed: that is no part of what is measured.
spawnSync(process.execPath, [verno, '--version']);
const folder = await temporaryFolder();
const contents = await edition(join(folder.path, 'source'));
if (contents === undefined) throw new Error('The edition in ../shared/data/frus is not there.');
for (const count of counts) {
  const at = (name: string): string => join(folder.path, `${name}-${count}`);
  const engines = got(
    await createEngines(at('archive'), { title: 'Bench', description: '', language: 'en' }),
  );
  let batch: ReturnType<typeof assembleVersion>[] = [];
  for (const { id, content } of multiplied(contents, count)) {
    const state = { previous: undefined, by: 'bench', origin: 'import', note: '' } as const;
    batch.push(assembleVersion({ id, content, ...state }));
    if (batch.length < together) continue;
    await engines.store.publish(batch);
    batch = [];
  }
  await engines.store.publish(batch);
  await engines.close();
  const first = copy(at('archive'), at('copy'));
  const again = copy(at('archive'), at('copy'));
  await changeOne(at('archive'));
  const changed = copy(at('archive'), at('copy'));
  const plain = await plainly(at('copy'), at('plain'));
  const { files, bytes, problems } = first;
  process.stdout.write(
    `${JSON.stringify({
      figure: 'static-copy',
      records: count,
      files,
      problems: problems.length,
      megabytes: round(bytes / 1e6, 1),
      bytesPerRecord: Math.round(bytes / count),
      filesPerSecond: round(files / first.seconds, 0),
      seconds: round(first.seconds, 1),
      cpuSeconds: round(first.cpu, 1),
      cpuMillisecondsPerRecord: round((first.cpu * 1000) / count, 1),
      peakMemoryMB: round(first.peakMB, 0),
      ratioToPlainWriting: round(first.seconds / plain, 1),
      unchangedSeconds: round(again.seconds, 1),
      unchangedWritten: again.written,
      unchangedShare: round(again.seconds / first.seconds),
      unchangedCpuSeconds: round(again.cpu, 1),
      oneChangedSeconds: round(changed.seconds, 1),
      oneChangedCpuSeconds: round(changed.cpu, 1),
      oneChangedWritten: changed.written,
      oneChangedPeakMemoryMB: round(changed.peakMB, 0),
    })}\n`,
  );
  for (const name of ['archive', 'copy', 'plain']) await rm(at(name), { recursive: true });
}
await folder.remove();
