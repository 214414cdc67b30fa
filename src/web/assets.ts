// The style sheets, faces and islands of the built program, under names that hold their hash and so never change.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Assets {
  /** The file of a plain name ("site.css" → "site.3f2a1b09cd.css"). Throws where the build has no such asset. */
  file(name: string): string;
  /** The bytes of a file, or undefined where there is none. */
  read(
    file: string,
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string } | undefined>;
  /** Names the whole build. */
  readonly edition: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

// Compiled, this module lies beside its assets; run from the sources, it uses those of the last build.
const folder = import.meta.url.endsWith('.ts') ? '../../dist/web/assets/' : './assets/';

export async function loadAssets(): Promise<Assets> {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  const text = await readFile(`${root}assets.json`, 'utf8');
  const names = new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text))));
  const edition = await readFile(`${root}edition`, 'utf8');
  const known = new Set(names.values());
  const loaded = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    edition,
    file(name) {
      const file = names.get(name);
      if (file === undefined) throw new Error(`The build has no asset “${name}”: run npm run build.`);
      return file;
    },
    async read(file) {
      if (!known.has(file)) return undefined;
      let bytes = loaded.get(file);
      if (bytes === undefined) loaded.set(file, (bytes = new Uint8Array(await readFile(`${root}${file}`))));
      return { bytes, mediaType: mediaTypes[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream' };
    },
  };
}
