#!/usr/bin/env node
// The launcher: finds a Node that Verno runs on, keeps a clone's build fresh, and hands over. It uses nothing that an old
// Node lacks, because it must be able to say what is wrong there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wanted = 24;
const root = fileURLToPath(new URL('..', import.meta.url));
const isClone = existsSync(root + 'src');
const major = Number(process.versions.node.split('.')[0]);

if (major >= wanted) await run();
else handOver();

async function run() {
  if (isClone) {
    const { buildIfStale } = await import('../scripts/build.ts');
    await buildIfStale();
  }
  const { main } = await import('../dist/program.js');
  process.exitCode = await main(process.argv.slice(2));
}

/** Runs the same command under the clone's own Node; signals reach it, and its end is ours. */
function handOver() {
  const pinned = root + 'node_modules/node/bin/node' + (process.platform === 'win32' ? '.exe' : '');
  if (!existsSync(pinned)) {
    const remedy = isClone
      ? `Run "npm install" in ${root} first: it brings Node ${wanted} along for this folder.`
      : `Install Node ${wanted} (https://nodejs.org), then run the command again.`;
    process.stderr.write(`Verno needs Node ${wanted} or newer; this is Node ${process.versions.node}.
${remedy}
`);
    process.exitCode = 2;
    return;
  }
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exitCode = code === null ? 1 : code;
  });
}
