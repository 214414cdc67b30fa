// The program: the command line over the engines and formats of this installation. What only some commands need is loaded by them.
import { readFileSync } from 'node:fs';
import type { Services } from './app/services.ts';
import { main as runCommandLine } from './cli/main.ts';

/** Runs one command line (without the program's name) and gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  return runCommandLine(argv, services, version());
}

const services: Services = {
  async openArchive(dir, opening) {
    const { openArchive } = await import('./open-archive.ts');
    return openArchive(dir, opening);
  },
  async createArchive(dir, info, opening) {
    const { createArchive } = await import('./open-archive.ts');
    return createArchive(dir, info, opening);
  },
  async withPlugin(archive, path) {
    const { withPlugin } = await import('./formats.ts');
    const formats = await withPlugin(archive.importFormats, path);
    return formats.ok ? { ...formats, value: { ...archive, importFormats: formats.value } } : formats;
  },
  async findOcrEngine(wanted) {
    const { findOcrEngine } = await import('./compose.ts');
    return findOcrEngine(wanted);
  },
  async findReadingModel(wanted) {
    const { findReadingModel } = await import('./compose.ts');
    return findReadingModel({ ...wanted, key: process.env['VERNO_MODEL_KEY'] });
  },
  async findEmbeddings(wanted) {
    const { findEmbeddings } = await import('./compose.ts');
    return findEmbeddings({ ...wanted, key: process.env['VERNO_MODEL_KEY'] });
  },
  async copyRenderer(archive, options) {
    const { copyRenderer } = await import('./copy-renderer.ts');
    return copyRenderer(archive, options);
  },
  async serve(archive, options) {
    const [{ pino }, { serve }] = await Promise.all([import('pino'), import('./web/serve.ts')]);
    const log = pino({ level: options.log ?? 'warn' }, pino.destination(2));
    const running = await serve(archive, options, log);
    if (!running.ok || (options.checkEvery ?? options.dumpsEvery) === undefined) return running;
    const { workBeside } = await import('./work-beside.ts');
    return { ...running, value: workBeside(running.value, archive.dir, options, log) };
  },
};

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const about: unknown = JSON.parse(text);
  if (typeof about === 'object' && about !== null && 'version' in about) return String(about.version);
  throw new Error('package.json names no version');
}
