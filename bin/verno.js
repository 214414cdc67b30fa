#!/usr/bin/env node
// The launcher: finds a Node that Verno runs on, keeps a clone's build fresh, and hands over. It uses nothing that an old
// Node lacks, because it must be able to say what is wrong there.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

const wanted = 24;
const root = fileURLToPath(new URL('..', import.meta.url));
const isClone = existsSync(root + 'src');
const major = Number(process.versions.node.split('.')[0]);

if (major >= wanted) await run();
else handOver();

async function run() {
  if (isClone && isStale()) {
    const { buildAgain } = await import('../scripts/build.ts');
    await buildAgain();
  }
  keepCompiled();
  const { main } = await import('../dist/program.js');
  process.exitCode = await main(process.argv.slice(2));
}

/** Whether anything that the build is made of has changed since. Looked at here, since loading what builds takes long. */
function isStale() {
  const built = statSync(root + 'dist/built', { throwIfNoEntry: false });
  if (built === undefined) return true;
  const sources = readdirSync(root + 'src', { recursive: true }).map((name) => 'src/' + String(name));
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'tsconfig.types.json'];
  return ['scripts/build.ts', 'package.json', ...settings, 'src', ...sources].some((name) => {
    const stat = statSync(root + name, { throwIfNoEntry: false });
    return stat !== undefined && stat.mtimeMs > built.mtimeMs;
  });
}

/**
 * Has Node keep what it has compiled, in the cache folder of this user, for itself and its threads: the next call starts in half the
 * time. Where that folder cannot be written, nothing is kept. NODE_COMPILE_CACHE names another, NODE_DISABLE_COMPILE_CACHE=1 none.
 */
function keepCompiled() {
  const { env, platform } = process;
  if (env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return;
  const own = { win32: env.LOCALAPPDATA, darwin: homedir() + '/Library/Caches' }[platform];
  const folder = (env.XDG_CACHE_HOME || own || homedir() + '/.cache') + '/verno/compiled';
  const { directory } = module.enableCompileCache(folder);
  if (directory) env.NODE_COMPILE_CACHE = folder;
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
