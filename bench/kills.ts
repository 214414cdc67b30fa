// SIGKILL at seeded random moments of an import, a hundred times: torn batches and findings of the check, both of which must be none.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { differing, recordFolders, reported, run, standing } from '../test/faults/killing.ts';
import { seeded } from '../test/generators/sources.ts';
import { existingArchive, newArchive, temporaryFolder } from '../test/temporary-archive.ts';

const kills = Number(process.env['VERNO_BENCH_KILLS'] ?? 100);
const records = Number(process.env['VERNO_BENCH_RECORDS'] ?? 400);
const seed = Number(process.env['VERNO_BENCH_SEED'] ?? 1);

const folder = await temporaryFolder();
const dir = join(folder.path, 'archive');
const empty = join(folder.path, 'empty');
await (await newArchive(empty)).close();
const { path, contents } = await recordFolders(folder.path, seed, records);
const importing = ['import', path, '--data', dir, '--json'];
await cp(empty, dir, { recursive: true });
const whole = await run(importing);
if (reported(whole).imported !== records) throw new Error(whole.output);

const draw = seeded(seed);
const figures = {
  kills: 0,
  inTheMiddle: 0,
  unharmed: 0,
  torn: 0,
  findings: 0,
  lost: 0,
  finished: 0,
  differing: 0,
};
let before = records;
while (figures.kills < kills) {
  if (before === records) {
    await rm(dir, { recursive: true });
    await cp(empty, dir, { recursive: true });
    before = 0;
  }
  const ended = await run(importing, draw.int(0, Math.ceil(whole.milliseconds)));
  const now = await standing(dir, ended.batches);
  if (ended.killed) {
    figures.kills++;
    if (now.records > 0 && now.records < records) figures.inTheMiddle++;
    if (now.torn === 0 && now.findings.length === 0) figures.unharmed++;
  }
  figures.torn += now.torn;
  figures.findings += now.findings.length;
  if (now.records < before) figures.lost++;
  before = now.records;
  if (before === records) {
    const archive = await existingArchive(dir);
    figures.differing += (await differing(archive, contents)).length;
    figures.finished++;
    await archive.close();
  }
}
await folder.remove();
process.stdout.write(`${JSON.stringify({ figure: 'kills', records, seed, ...figures })}\n`);
