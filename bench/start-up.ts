// From the start of the process to its first complete page, beside what starting Node with an empty program takes.
import { spawnSync } from 'node:child_process';
import { median, sampleArchive, serve } from './server.ts';

const turns = 7;
const { dir } = sampleArchive();
const ours: number[] = [];
const bare: number[] = [];
for (let turn = 0; turn < turns; turn++) {
  const server = await serve(dir);
  ours.push(server.startUp);
  await server.stop();
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  bare.push(performance.now() - started);
}
const figures = {
  figure: 'start-up',
  medianMs: Math.round(median(ours)),
  emptyNodeMs: Math.round(median(bare)),
  ratioToEmptyNode: Number((median(ours) / median(bare)).toFixed(1)),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
