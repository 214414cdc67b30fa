// The style sheets, faces and islands of the built program, under names that hold their hash and so never change.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { z } from 'zod';

export interface Assets {
  /** The file of a plain name ("site.css" → "site.3f2a1b09cd.css"). Throws where the build has no such asset. */
  file(name: string): string;
  /** The bytes of a file, or undefined where there is none. */
  read(
    file: string,
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string } | undefined>;
  /** The same, compressed once for all readers; undefined where there is no such file, or nothing is gained. */
  compressed(file: string, encoding: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** All files, in the order of their names. */
  files(): readonly string[];
  /** Names the whole build. */
  readonly edition: string;
}

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };

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
  const squeezed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const assets: Assets = {
    edition,
    files: () => [...known].toSorted(),
    async compressed(file, encoding) {
      if (!/\.(?:css|js|svg)$/.test(file)) return undefined;
      const asset = await assets.read(file);
      if (asset === undefined) return undefined;
      const key = `${encoding} ${file}`;
      let made = squeezed.get(key);
      if (made === undefined)
        squeezed.set(key, (made = compressors[encoding](asset.bytes).then((bytes) => new Uint8Array(bytes))));
      return made;
    },
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
  return assets;
}
