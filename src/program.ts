// The program: the command line over the engines and formats of this installation.
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { z } from 'zod';
import type { Archive, Services } from './app/services.ts';
import { main as runCommandLine } from './cli/main.ts';
import { createEngines, openEngines, type Engines } from './compose.ts';
import { exportFormats, importFormats, withPlugin } from './formats.ts';
import type { Result } from './model/problem.ts';
import { serverLinks } from './web/links.ts';
import { serve } from './web/serve.ts';

/** Runs one command line (without the program's name) and gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  return runCommandLine(argv, services, version());
}

const log = pino({ level: process.env['VERNO_LOG'] ?? 'warn' }, pino.destination(2));

const services: Services = {
  openArchive: async (dir, address) => withFormats(await openEngines(dir), address),
  createArchive: async (dir, info) => withFormats(await createEngines(dir, info), undefined),
  withPlugin: async (archive, path) => {
    const formats = await withPlugin(archive.importFormats, path);
    return formats.ok ? { ...formats, value: { ...archive, importFormats: formats.value } } : formats;
  },
  serve: async (archive, options) => serve(archive, options, log),
};

async function withFormats(opened: Result<Engines>, address: string | undefined): Promise<Result<Archive>> {
  if (!opened.ok) return opened;
  const links = serverLinks({ address });
  const { title } = await opened.value.store.info();
  const exporters = exportFormats({
    archiveTitle: title,
    addressOf: ({ manifest }) => {
      const path = links.version(manifest.id, manifest.number);
      return links.absolute(path) ?? path;
    },
  });
  return { ...opened, value: { ...opened.value, importFormats, exportFormats: exporters } };
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
